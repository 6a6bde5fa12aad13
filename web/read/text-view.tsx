import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../evidence/claim.ts';
import { cueMarks, type Mark, pieces } from '../evidence/marks.ts';
import type { Snapshot } from '../evidence/text.ts';

/** How claims are chosen: the one that is marked, by IRI, and what marks another. */
export interface Choice {
  readonly current: string;
  readonly choose: (claim: Claim | undefined) => void;
}

interface TextProps extends Choice {
  readonly snapshot: Snapshot;
  readonly claims: readonly Claim[];
  /** Names in the text. */
  readonly marks: readonly Mark[];
}

/** The text of a release by paragraphs, with names marked, the current claim's words washed, and claims in the margin. */
export function TextView({ snapshot, claims, marks, current, choose }: TextProps) {
  const hit = useRef<HTMLSpanElement>(null);
  const claim = claims.find(({ iri }) => iri === current);
  useEffect(() => {
    hit.current?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
  }, [current]);
  const wrong = claims.filter((one) => !one.quotes.every((quote) => snapshot.holds(quote)));
  const hits: Mark[] = (claim?.quotes ?? [])
    .filter((quote) => snapshot.holds(quote))
    .map((quote) => ({ start: snapshot.at(quote.start), end: snapshot.at(quote.end), className: 'hit' }));
  const first = hits[0]?.start;
  const cues = claim?.cue && hits.length > 0 ? cueMarks([claim], claim.cue.text, snapshot) : [];
  return (
    <div class="text">
      {wrong.length > 0 && (
        <p class="notice">{wrong.length} claims do not fit this text and are not marked. “entente check” says more.</p>
      )}
      {paragraphs(snapshot.text).map(({ start, end }) => (
        <p class="para" key={start}>
          <Margin {...{ claims, snapshot, start, end, current, choose }} />
          {pieces(snapshot.text, start, end, [...cues, ...marks, ...hits]).map((piece) => (
            <span
              key={piece.start}
              class={piece.className}
              title={piece.says}
              {...(piece.start === first && { ref: hit })}
            >
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
  current,
  choose,
}: Omit<TextProps, 'marks'> & { start: number; end: number }) {
  const here = claims.flatMap((claim, i) => {
    const at = claim.quotes[0] ? snapshot.at(claim.quotes[0].start) : -1;
    return at >= start && at < end ? [{ claim, no: i + 1 }] : [];
  });
  const groups = ranges(here.map(({ no }) => no)).slice(0, MOST);
  return (
    <span class="mg">
      {groups.map(([from, to]) => {
        const isOn = here.some(({ claim, no }) => no >= from && no <= to && claim.iri === current);
        return (
          <button
            type="button"
            key={from}
            class={isOn ? 'on' : undefined}
            aria-label={from === to ? `Claim ${from}` : `Claims ${from} to ${to}`}
            onClick={() => choose(claims[from - 1])}
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
