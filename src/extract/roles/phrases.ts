import type { Cue } from '../tables/cues.ts';
import { OPENINGS, type Opening } from '../tables/phrases.ts';
import type { Reading } from '../text/reading.ts';
import { askedOfWords } from '../text/tokens.ts';

/** What a cue gives, and where it stands: its first token and the one behind it. */
export interface FoundCue extends Omit<Cue, 'form' | 'object'> {
  readonly from: number;
  readonly to: number;
}

/** So many words may stand between the parts of a phrase. */
const INSERTED = 4;

const DETERMINERS = new Set('the a an its their our this that his her'.split(' '));

/** The nouns with which a word opens a phrase. */
const opened = askedOfWords((fold) => OPENINGS.get(fold) ?? NOTHING);
const NOTHING: ReadonlyMap<string, Opening> = new Map();

/** A prepositional phrase at token i that gives those behind it a role: "with the kind financial support provided by". */
export function phraseAt(reading: Reading, i: number): FoundCue | undefined {
  const { tokens } = reading;
  const nouns = opened(tokens[i]);
  if (nouns === NOTHING) return undefined;
  const noun = oneOf(nouns, reading, i + 1);
  const row = noun === undefined ? undefined : nouns.get(tokens[noun]?.fold ?? '');
  // "in the long cooperation with" tells of what there is, not of who did this.
  const isTold = tokens[i]?.fold === 'in' && row?.role === 'organizer' && DETERMINERS.has(tokens[i + 1]?.fold ?? '');
  if (noun === undefined || !row || isTold) return undefined;
  // "will continue to support the security of X": a verb
  if (tokens[i]?.fold === 'to' && noun === i + 1 && DETERMINERS.has(tokens[noun + 1]?.fold ?? '')) return undefined;
  const link = oneOf(row.links, reading, noun + 1);
  if (link === undefined) return undefined;
  const words = tokens.slice(i, link + 1).map(({ fold }) => fold);
  const { role, confidence } = roleOf(row, words.slice(0, noun - i));
  return { words, role, side: 'after', confidence, beyond: undefined, kinds: undefined, from: i, to: link + 1 };
}

/** The first of the words wanted that stands at a token or shortly behind it, in the sentence of the token before. */
function oneOf(
  wanted: { has(fold: string): boolean },
  { tokens, sentenceOf }: Reading,
  from: number,
): number | undefined {
  for (let j = from; j <= from + INSERTED && sentenceOf[j] === sentenceOf[from - 1]; j += 1) {
    const token = tokens[j];
    if (wanted.has(token?.fold ?? '')) return j;
    if (token?.shape !== 'lower' && token?.text !== '-' && token?.text !== ',') return undefined;
  }
  return undefined;
}

/** Support that is said to be money is paid by a funder. */
const roleOf = ({ role, confidence }: Opening, before: readonly string[]): Pick<Cue, 'role' | 'confidence'> =>
  role === 'supporter' && before.some((word) => /^(?:financial|funding|financing)$/.test(word))
    ? { role: 'funder', confidence: 0.88 }
    : { role, confidence };
