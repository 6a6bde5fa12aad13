import { CUES, type Cue } from '../tables/cues.ts';
import { OPENINGS } from '../tables/phrases.ts';
import type { VerbForm } from '../tables/verbs.ts';
import type { Reading } from '../text/reading.ts';
import { askedOfWords, isCapital, type Token, whetherWords } from '../text/tokens.ts';
import { type FoundCue, phraseAt } from './phrases.ts';
import { hasObject } from './verb-object.ts';

/** The cues that begin with a word, and their second words, empty for a cue of one word. */
interface Opened {
  readonly cues: Cue[];
  readonly seconds: Set<string>;
}
const NONE: Opened = { cues: [], seconds: new Set() };

/** The cues by their first word. */
const CUES_BY_WORD = new Map<string, Opened>();
for (const cue of CUES) {
  const [first = '', second = ''] = cue.words;
  const own = CUES_BY_WORD.get(first) ?? { cues: [], seconds: new Set() };
  own.cues.push(cue);
  own.seconds.add(second);
  CUES_BY_WORD.set(first, own);
}

const cuesOpening = askedOfWords((fold): Opened => CUES_BY_WORD.get(fold) ?? NONE);

/** True for words with which a cue or a phrase begins. */
export const opensCue = whetherWords((fold) => CUES_BY_WORD.has(fold) || OPENINGS.has(fold));

/** The longest cues at token i for each side: "signed for" gives a role to those behind it, "signed" to those before. */
export function cuesAt(reading: Reading, i: number): FoundCue[] {
  const found: FoundCue[] = [];
  for (const { words, role, side, confidence, beyond, kinds, form, object } of cuesFrom(reading, i)) {
    const to = matchEnd(reading, i, words);
    const from = to === undefined ? undefined : beginOf(reading, i, form);
    const fits = to !== undefined && (object === undefined || hasObject(reading, to, object));
    if (from !== undefined && fits) found.push({ words, role, side, confidence, beyond, kinds, from, to });
  }
  if (found.length > 0) return longestOf(reading, found);
  const phrase = phraseAt(reading, i);
  return phrase ? [phrase] : [];
}

function longestOf(reading: Reading, found: readonly FoundCue[]): FoundCue[] {
  // "held with" is no phrase of its own in "held with the support of"
  const own = found.filter(({ to }) => !phraseAt(reading, to - 1));
  const longest = (side: Cue['side']) => own.find((cue) => cue.side === side)?.words.length;
  return own.filter(({ side, words }) => words.length === longest(side));
}

const BEING = /^(?:is|are|was|were|been|be)$/;
const BASE_BEHIND = /^(?:will|would|to|can|could|shall|should|also|jointly|and|must|together|they|who|which|that)$/;

/** Where a verb at token i begins with its auxiliary; none where its form wants one that is not there. */
function beginOf({ tokens }: Reading, i: number, form: VerbForm | undefined): number | undefined {
  if (form === undefined || form === 'finite') return i;
  const before = /(?:ly|^also|^now|^jointly)$/.test(tokens[i - 1]?.fold ?? '') ? i - 2 : i - 1;
  const fold = tokens[before]?.fold ?? '';
  if (form === 'progressive') return BEING.test(fold) ? before : undefined;
  return BASE_BEHIND.test(fold) || isCapital(tokens[before]) || fold === ')' ? i : undefined;
}

const isAdverb = whetherWords((fold) => fold.endsWith('ly') || fold === 'also' || fold === 'now');

/** The cues that begin with the word at token i; none where the second word of none of them stands behind it. */
function cuesFrom({ tokens }: Reading, i: number): readonly Cue[] {
  const { cues, seconds } = cuesOpening(tokens[i]);
  if (seconds.has('')) return cues;
  const at = behindBrackets(tokens, i + 1);
  const goesOn =
    seconds.has(tokens[at]?.fold ?? '') || (isAdverb(tokens[at]) && seconds.has(tokens[at + 1]?.fold ?? ''));
  return goesOn ? cues : NONE.cues;
}

/** Steps over one word in brackets. */
const behindBrackets = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.fold === '(' && tokens[at + 2]?.fold === ')' ? at + 3 : at;

/** Where the words end of which the first is token i; between them an acronym in brackets may stand: "memorandum (MoU) with". */
function matchEnd({ tokens, sentenceOf }: Reading, i: number, words: readonly string[]): number | undefined {
  let at = i + 1;
  for (let k = 1; k < words.length; k += 1) {
    at = behindBrackets(tokens, at);
    if (tokens[at]?.fold !== words[k] && isAdverb(tokens[at])) at += 1;
    if (tokens[at]?.fold !== words[k] || sentenceOf[at] !== sentenceOf[i]) return undefined;
    at += 1;
  }
  return at;
}
