import { dataset, kindOf, NAMES, nameOf, shortOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import type { Told } from '../story.ts';
import { yearTold } from '../told.ts';
import { counted, rangeParts } from '../words.ts';
import type { Claim } from './claim.ts';
import { claimsAbout, claimsNamed, claimsOfPair } from './claims.ts';
import { QuoteView } from './quote-view.tsx';
import { isConfirmed } from './reviewed.ts';
import { predicateOf } from './say-claim.ts';
import { sentences } from './sentences.ts';
import { type Evidence, useClaims } from './use-claims.ts';

interface EvidenceListProps {
  /** Activities whose claims are shown, in order. */
  readonly told: readonly Told[];
  /** One or two parties, or an activity alone: all claims about them. */
  readonly about?: readonly string[];
  /** The claims themselves, by name. */
  readonly claims?: readonly string[];
}

/** Most activities whose claims are shown at once. */
const MOST = 30;

/** How do we know: claims by activity, each with role, confidence and the quoted sentence. */
export function EvidenceList({ told, about = [], claims = [] }: EvidenceListProps) {
  const base = dataset.value?.base ?? '';
  const found = useClaims([...about, ...claims].join(' '), () => {
    const [a = '', b] = about;
    if (claims.length > 0) return claimsNamed(claims, base);
    return b ? claimsOfPair(a, b, base) : claimsAbout(a, base);
  });
  const shown = new Set(told.map(({ activity }) => dataset.value?.things.id[activity]));
  const groups = found.state === 'ready' ? grouped(found.value.claims) : new Map<string, Claim[]>();
  const count = [...groups].reduce((sum, [key, claims]) => sum + (shown.has(key) || key === '' ? claims.length : 0), 0);
  return (
    <section class="sect" aria-busy={found.state === 'loading'}>
      <div class="sect-h">
        <h3 class="h">How do we know</h3>
        <span class="small">
          {found.state === 'ready'
            ? `${counted(count, ['claim', 'claims'])}, newest first, the undated last`
            : found.state === 'loading'
              ? 'fetching the sentences …'
              : ''}
        </span>
      </div>
      {found.state === 'failed' && <p class="voice">The sentences could not be fetched: {found.message}</p>}
      {told.slice(0, MOST).map(({ activity }) => (
        <ActivityClaims
          key={activity}
          activity={activity}
          claims={groups.get(dataset.value?.things.id[activity] ?? '') ?? []}
          evidence={found.state === 'ready' ? found.value : undefined}
        />
      ))}
      {told.length > MOST && (
        <p class="small">{told.length - MOST} more; narrow the time or the filters to see them.</p>
      )}
      {found.state === 'ready' && groups.has('') && (
        <div class="sect">
          <h3 class="h">Posts</h3>
          <ClaimGroup claims={groups.get('') ?? []} evidence={found.value} />
        </div>
      )}
    </section>
  );
}

/** Claims by the outermost activity that they speak of; posts and the like under the empty key. */
function grouped(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const speaksOf = claim.activity || (claim.subject.startsWith('activity/') ? claim.subject : '');
    if (!speaksOf && !claim.person) continue;
    const key = topOf(speaksOf);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}

function topOf(id: string): string {
  const data = dataset.value;
  let top = id;
  for (let i = 0; i < 8; i++) top = data?.things.partOf[data.indexOf.get(top) ?? -1] || top;
  return top;
}

function ActivityClaims({
  activity,
  claims,
  evidence,
}: {
  activity: number;
  claims: readonly Claim[];
  evidence: Evidence | undefined;
}) {
  const things = dataset.value?.things;
  if (!things) return null;
  const { day, year } = rangeParts(things.start[activity] ?? '', things.end[activity] ?? '');
  const place = things.place[activity];
  const meta = [things.sort[activity], place && nameOf(place), things.status[activity]]
    .filter(Boolean)
    .map((word) => word?.replaceAll('-', ' '));
  return (
    <article class="act">
      <time>
        <b>{day}</b>
        {year || yearTold(activity) || (day ? '' : 'no date')}
      </time>
      <div>
        <h4>
          <bdi>{things.name[activity]}</bdi>
        </h4>
        <p class="meta">{meta.join(' · ')}</p>
        {evidence && <ClaimGroup claims={claims} evidence={evidence} />}
      </div>
    </article>
  );
}

/** Claims as lines, those that say the same as one, and the sentences on which they rest. */
export function ClaimGroup({ claims, evidence }: { claims: readonly Claim[]; evidence: Evidence }) {
  const parties = claims.filter((claim) => claim.party || claim.person);
  const lines = new Map<string, Claim[]>();
  for (const claim of parties) {
    const key = [claim.party || claim.person, predicateOf(claim, NAMES)].join(' ');
    lines.set(key, [...(lines.get(key) ?? []), claim]);
  }
  return (
    <>
      <ul class="claims">
        {[...lines].map(([key, alike]) => (
          <ClaimLine key={key} claims={alike} />
        ))}
      </ul>
      {sentences(
        claims.filter((claim) => parties.length === 0 || parties.includes(claim)),
        evidence,
      ).map((sentence) => (
        <QuoteView key={sentence.key} sentence={sentence} evidence={evidence} />
      ))}
    </>
  );
}

/** What one or several claims say alike, the surest of them first. */
function ClaimLine({ claims }: { claims: readonly Claim[] }) {
  const [claim] = [...claims].sort((a, b) => b.confidence - a.confidence);
  if (!claim) return null;
  const who = claim.party || claim.person;
  return (
    <li class="claim">
      <span class="ent">
        <Glyph kind={kindOf(who)} />
        <bdi>{shortOf(who)}</bdi>
      </span>
      <span class="role">
        {predicateOf(claim, NAMES)}
        {claims.length > 1 && <span class="small"> in {counted(claims.length, ['claim', 'claims'], true)}</span>}
      </span>
      <span class="conf" title={`read by the rule ${claim.rule}`}>
        {claims.some(({ iri }) => isConfirmed(iri)) && <span class="confirmed">confirmed</span>}{' '}
        {claim.confidence.toFixed(2)}
      </span>
    </li>
  );
}
