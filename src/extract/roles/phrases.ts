import type { Cue } from '../tables/cues.ts';
import { OPENINGS, type Opening } from '../tables/phrases.ts';
import type { Reading } from '../text/reading.ts';

/** Where a cue stands: its first token and the one behind it. */
export type FoundCue = Cue & { readonly from: number; readonly to: number };

/** So many words may stand between the parts of a phrase. */
const INSERTED = 4;

const DETERMINERS = new Set('the a an its their our this that his her'.split(' '));

/** A prepositional phrase at token i that gives those behind it a role: "with the kind financial support provided by". */
export function phraseAt({ tokens, sentenceOf }: Reading, i: number): FoundCue | undefined {
  const opening = OPENINGS.get(tokens[i]?.fold ?? '');
  if (!opening) return undefined;
  const find = (from: number, wanted: (fold: string) => boolean): number | undefined => {
    for (let j = from; j <= from + INSERTED && sentenceOf[j] === sentenceOf[i]; j += 1) {
      const token = tokens[j];
      if (wanted(token?.fold ?? '')) return j;
      if (token?.shape !== 'lower' && token?.text !== '-' && token?.text !== ',') return undefined;
    }
    return undefined;
  };
  const noun = find(i + 1, (fold) => opening.has(fold));
  const row = noun === undefined ? undefined : opening.get(tokens[noun]?.fold ?? '');
  // "in the long cooperation with" tells of what there is, not of who did this.
  const isTold = tokens[i]?.fold === 'in' && row?.role === 'organizer' && DETERMINERS.has(tokens[i + 1]?.fold ?? '');
  if (noun === undefined || !row || isTold) return undefined;
  // "will continue to support the security of X": a verb
  if (tokens[i]?.fold === 'to' && noun === i + 1 && DETERMINERS.has(tokens[noun + 1]?.fold ?? '')) return undefined;
  const link = find(noun + 1, (fold) => row.links.has(fold));
  if (link === undefined) return undefined;
  const words = tokens.slice(i, link + 1).map(({ fold }) => fold);
  return { ...roleOf(row, words.slice(0, noun - i)), words, side: 'after', from: i, to: link + 1 };
}

/** Support that is said to be money is paid by a funder. */
const roleOf = ({ role, confidence }: Opening, before: readonly string[]): Pick<Cue, 'role' | 'confidence'> =>
  role === 'supporter' && before.some((word) => /^(?:financial|funding|financing)$/.test(word))
    ? { role: 'funder', confidence: 0.88 }
    : { role, confidence };
