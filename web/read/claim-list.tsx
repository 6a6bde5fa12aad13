import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../evidence/claim.ts';
import { predicateOf, subjectOf } from '../evidence/say-claim.ts';
import { copy } from '../explore/panel-top.tsx';
import { dataset, kindOf, NAMES, nameOf, shortOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { pageAddress } from '../parts/page-address.ts';
import { drift, go, view } from '../state.ts';
import { counted, roleName } from '../words.ts';
import { shortIri } from './read.tsx';

/** The claims of a release as a list, in the order of its text. */
export function ClaimList({
  claims,
  isLoading,
  fault,
}: {
  claims: readonly Claim[];
  isLoading: boolean;
  fault: string;
}) {
  return (
    <aside class="cl" aria-label="Claims" aria-busy={isLoading}>
      <div class="sect-h">
        <h2 class="title">{isLoading ? 'Claims' : counted(claims.length, ['claim', 'claims'])}</h2>
        <span class="small">{isLoading ? 'fetching …' : 'in order of the text'}</span>
      </div>
      {fault && <p class="voice">The claims could not be fetched: {fault}</p>}
      <ol>
        {claims.map((claim, i) => (
          <ClaimItem key={claim.iri} claim={claim} no={i + 1} />
        ))}
      </ol>
    </aside>
  );
}

function ClaimItem({ claim, no }: { claim: Claim; no: number }) {
  const item = useRef<HTMLLIElement>(null);
  const isCurrent = shortIri(claim) === view.value.claim;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const who = subjectOf(claim);
  return (
    <li ref={item} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" onClick={() => drift({ claim: isCurrent ? '' : shortIri(claim) })}>
        <span class="no">{no}</span>
        <span>
          <Glyph kind={kindOf(who)} /> <bdi>{shortOf(who)}</bdi> <span class="role">{predicateOf(claim, NAMES)}</span>
        </span>
        <span class="conf">{claim.confidence.toFixed(2)}</span>
      </button>
      {isCurrent && <More claim={claim} who={who} />}
    </li>
  );
}

function More({ claim, who }: { claim: Claim; who: string }) {
  const release = claim.release;
  return (
    <div class="more">
      <p>
        {claim.role
          ? `${nameOf(who)}: ${roleName(claim.role)} of “${nameOf(claim.activity)}”.`
          : `${nameOf(who)} ${predicateOf(claim, NAMES)}.`}
      </p>
      <p>
        Read by the rule <b>{claim.rule}</b>, confidence {claim.confidence.toFixed(2)}.
      </p>
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() =>
            copy(
              pageAddress({ ...view.value, page: 'read', release, claim: shortIri(claim) }),
              'The address of this claim is in your clipboard.',
            )
          }
        >
          <Icon name="link" small />
          Copy the address
        </button>
        {dataset.value?.indexOf.has(who) && (
          <button
            type="button"
            class="btn"
            onClick={() => go('opened the explorer', { page: 'explore', lens: 'everything', selected: [who] })}
          >
            <Icon name="network" small />
            On the stage
          </button>
        )}
      </div>
    </div>
  );
}
