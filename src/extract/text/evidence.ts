import type { Span } from '../../model.ts';
import { type Reading, spanOf } from './reading.ts';

/** Evidence is at most this long, in code units. */
const LONGEST = 600;

/** The sentence that holds the mention; where it is too long, the stretch around mention and cue. */
export function evidence(reading: Reading, from: number, to: number, cue?: Span): Span {
  const sentence = reading.sentences[reading.sentenceOf[from] ?? -1];
  const mention = spanOf(reading, from, to);
  const whole = sentence ? spanOf(reading, sentence.from, sentence.to) : mention;
  if (whole.end - whole.start <= LONGEST) return whole;
  const near = {
    start: Math.min(mention.start, cue?.start ?? mention.start),
    end: Math.max(mention.end, cue?.end ?? mention.end),
  };
  return near.end - near.start <= LONGEST ? near : mention;
}
