import type { Zone } from '../../model.ts';
import { OPENERS } from '../tables/abbreviations.ts';
import { answersWithin, isCapital, type Token, type WordQuestion } from './tokens.ts';

/** A sentence, or a line that stands alone: tokens `from` to `to`, end exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
  readonly zone: Zone;
  /** The questions of yes and no about words to which some word of it answers yes, as bits. */
  readonly answers: number;
}

/** False where no word of a sentence answers yes to a question. */
export const mayHold = ({ answers }: Sentence, { bit }: WordQuestion): boolean => bit === 0 || (answers & bit) !== 0;

/** No sentence of prose is longer than this, in tokens: what goes on behind is read as another, so that cost grows in line with a text that never ends one. */
const LONGEST = 800;

/** The tokens of a sentence whose words answer yes to a question. */
export function tokensWith(tokens: readonly Token[], sentence: Sentence, question: WordQuestion): number[] {
  const found: number[] = [];
  if (!mayHold(sentence, question)) return found;
  for (let i = sentence.from; i < sentence.to; i += 1) if (question(tokens[i])) found.push(i);
  return found;
}

/** Splits the tokens of one block into sentences. */
export function sentencesOf(tokens: readonly Token[], from: number, to: number, block: number, zone: Zone): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (!endsSentence(tokens, i, to) && i - start < LONGEST) continue;
    const end = closing(tokens, i + 1, to);
    sentences.push({ from: start, to: end, block, zone, answers: answersWithin(tokens, start, end) });
    start = end;
    i = end - 1;
  }
  if (start < to) sentences.push({ from: start, to, block, zone, answers: answersWithin(tokens, start, to) });
  return sentences;
}

/** "U.S.": letters with full stops. */
const LETTERS = /^(?:\p{L}\.){2,}$/u;
const STOPS = new Set('.!?…');

function endsSentence(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next || i + 1 >= to) return false;
  if (token.shape !== 'sign') return token.text.endsWith('.') && LETTERS.test(token.text) && OPENERS.has(next.text);
  if (!STOPS.has(token.text)) return false;
  if (next.glued) return /^["”’»)]$/.test(next.text);
  return isCapital(next) || next.shape === 'number' || next.shape === 'sign';
}

/** Closing quotation marks and brackets belong to the sentence that they close. */
function closing(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && tokens[end]?.glued && /^["”’»)\].!?]$/.test(tokens[end]?.text ?? '')) end += 1;
  return end;
}
