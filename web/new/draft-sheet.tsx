import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mark } from '../evidence/marks.ts';
import type { Names } from '../evidence/say-claim.ts';
import { Snapshot } from '../evidence/text.ts';
import { Icon } from '../parts/icon.tsx';
import { type Choice, TextView } from '../read/text-view.tsx';
import { inTextOrder, walkClaims } from '../read/walk-claims.ts';
import { counted, writtenDate } from '../words.ts';
import { type Draft, type Given, PASTED } from '../worker/encoder-protocol.ts';
import { DraftClaims } from './draft-claims.tsx';
import { listedThings, namesOf } from './draft-names.ts';
import { DraftToc } from './draft-toc.tsx';
import { Facts } from './facts.tsx';
import { KnownNames } from './known-names.tsx';
import { Picture } from './picture.tsx';
import { type Knowing, marked, pointed } from './reading.ts';
import { Saving } from './saving.tsx';

interface Props {
  readonly given: Given;
  readonly draft: Draft;
  readonly known: Knowing;
}

/** A release as it was read just now: text with marks, claims, picture, and what the dataset knows of its names. */
export function DraftSheet({ given, draft, known }: Props) {
  const names = useMemo(() => namesOf(draft), [draft]);
  const claims = useMemo(() => inTextOrder(draft.claims, placesIn(draft)), [draft]);
  const text = useMemo(() => new Snapshot(draft.release.text), [draft]);
  const marks = useMemo(() => marksIn(draft, names, pointed.value), [draft, pointed.value]);
  const choice: Choice = {
    current: marked.value,
    choose: (claim) => {
      marked.value = claim?.iri ?? '';
    },
  };
  useEffect(() => walkClaims(claims, choice), [claims, marked.value]);
  const { title, publisher, date, url } = draft.release;
  const by = [publisher, date && writtenDate(date)].filter(Boolean).join(' · ');
  return (
    <main class="read draft" id="main" tabIndex={-1}>
      <DraftToc draft={draft} names={names} />
      <article class="sheet">
        <header class="sheet-head">
          <h1>{title ?? (given.file === PASTED ? 'A release without a title' : given.file)}</h1>
          <p class="by">
            {by || 'Publisher and date not known'}
            {url && (
              <>
                {' · '}
                <a href={url} target="_blank" rel="noreferrer">
                  original
                </a>
              </>
            )}
          </p>
          <Saving given={given} draft={draft} />
          <button type="button" class="btn btn-line to-findings" onClick={toFindings}>
            <Icon name="down" small />
            {counted(claims.length, ['claim', 'claims'])} and the picture
          </button>
          <Facts key={draft.release.name} given={given} release={draft.release} />
          {draft.warnings.map((warning) => (
            <p class="notice" key={warning}>
              <Icon name="warning" />
              <span>{warning}</span>
            </p>
          ))}
        </header>
        <TextView snapshot={text} claims={claims} marks={marks} {...choice} />
      </article>
      <Findings {...{ draft, known, names, claims, choice }} />
    </main>
  );
}

/** Order in which the text names things. */
function placesIn({ things }: Draft): (id: string) => number {
  const places = new Map(things.map(({ id }, i) => [id, i]));
  return (id) => places.get(id) ?? places.size;
}

/** Where the text names something, and what is pointed at. */
function marksIn({ marks }: Draft, names: Names, at: string): Mark[] {
  return marks.map(({ start, end, id, kind, rule, score }) => ({
    start,
    end,
    className: `m k-${names.has(id) ? names.kindOf(id) : kind}${id && id === at ? ' on' : ''}`,
    says: `${names.has(id) ? names.nameOf(id) : kind}: rule ${rule}, ${score.toFixed(2)}`,
  }));
}

interface FindingsProps {
  readonly draft: Draft;
  readonly known: Knowing;
  readonly names: Names;
  readonly claims: Draft['claims'];
  readonly choice: Choice;
}

/** On a narrow screen the claims are below the text. */
function toFindings(): void {
  document.getElementById('findings')?.scrollIntoView();
}

/** The picture, and below it the claims or the names. */
function Findings({ draft, known, names, claims, choice }: FindingsProps) {
  const [tab, setTab] = useState<'claims' | 'names'>('claims');
  const things = useMemo(() => listedThings(draft, names), [draft]);
  return (
    <aside class="cl" id="findings" aria-label="What was found">
      <Picture draft={draft} names={names} />
      <fieldset class="tabs" aria-label="Show">
        <button type="button" aria-pressed={tab === 'claims'} onClick={() => setTab('claims')}>
          {counted(claims.length, ['claim', 'claims'])}
        </button>
        <button type="button" aria-pressed={tab === 'names'} onClick={() => setTab('names')}>
          {counted(things.length, ['name', 'names'])}
        </button>
      </fieldset>
      {tab === 'claims' ? (
        <DraftClaims claims={claims} names={names} {...choice} />
      ) : (
        <KnownNames things={things} draft={draft} known={known} names={names} />
      )}
    </aside>
  );
}
