import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../evidence/claims.ts';
import { type Mark, marksOf, pieces } from '../evidence/marks.ts';
import type { Snapshot } from '../evidence/text.ts';
import { dataset, kindOf } from '../model.ts';
import { drift, view } from '../state.ts';
import { shortIri } from './read.tsx';

/** The text of a release by paragraphs, with names marked, the current claim's words washed, and claims in the margin. */
export function TextView({ snapshot, claims }: { snapshot: Snapshot; claims: readonly Claim[] }) {
  const data = dataset.value;
  const hit = useRef<HTMLSpanElement>(null);
  const current = claims.find((claim) => shortIri(claim) === view.value.claim);
  useEffect(() => {
    hit.current?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
  }, [current?.iri]);
  if (!data) return null;
  const things = [
    ...new Set(claims.flatMap((claim) => [claim.activity, claim.party, claim.person, claim.body]).filter(Boolean)),
  ];
  const wrong = claims.filter((claim) => !claim.quotes.every((quote) => snapshot.holds(quote)));
  const hits: Mark[] = (current?.quotes ?? [])
    .filter((quote) => snapshot.holds(quote))
    .map((quote) => ({ start: snapshot.at(quote.start), end: snapshot.at(quote.end), className: 'hit' }));
  const first = hits[0]?.start;
  return (
    <div class="text">
      {wrong.length > 0 && (
        <p class="notice">{wrong.length} claims do not fit this text and are not marked. “entente check” says more.</p>
      )}
      {paragraphs(snapshot.text).map(({ start, end }) => (
        <p class="para" key={start}>
          <Margin claims={claims} snapshot={snapshot} start={start} end={end} />
          {pieces(snapshot.text, start, end, [
            ...marksOf(snapshot.text, start, end, things, data, kindOf),
            ...hits,
          ]).map((piece) => (
            <span key={piece.start} class={piece.className} {...(piece.start === first && { ref: hit })}>
              {piece.text}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter((line) => line[0].trim() !== '')
    .map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

/** Most numbers beside a paragraph. */
const MOST = 4;

/** Numbers of the claims whose words begin in a paragraph. */
function Margin({
  claims,
  snapshot,
  start,
  end,
}: {
  claims: readonly Claim[];
  snapshot: Snapshot;
  start: number;
  end: number;
}) {
  const here = claims.flatMap((claim, i) => {
    const at = claim.quotes[0] ? snapshot.at(claim.quotes[0].start) : -1;
    return at >= start && at < end ? [{ claim, no: i + 1 }] : [];
  });
  const groups = ranges(here.map(({ no }) => no)).slice(0, MOST);
  return (
    <span class="mg">
      {groups.map(([from, to]) => {
        const isOn = here.some(({ claim, no }) => no >= from && no <= to && shortIri(claim) === view.value.claim);
        return (
          <button
            type="button"
            key={from}
            class={isOn ? 'on' : undefined}
            aria-label={`Claims ${from} to ${to}`}
            onClick={() => drift({ claim: shortIri(claims[from - 1] as Claim) })}
          >
            {from === to ? from : `${from}–${to}`}
          </button>
        );
      })}
    </span>
  );
}

/** 1, 2, 3, 6 as 1 to 3 and 6. */
function ranges(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const no of numbers) {
    const last = found.at(-1);
    if (last && last[1] === no - 1) last[1] = no;
    else found.push([no, no]);
  }
  return found;
}
