import type { ActivityKind, Span } from '../../model.ts';
import { slug } from '../../read/slug.ts';
import { type Reading, spanOf, textOf } from '../text/reading.ts';
import { inOneLine } from '../text/tokens.ts';

/** The activity that a release tells of. */
export interface Frame {
  readonly ref: string;
  readonly kind: ActivityKind;
  readonly name: string;
  readonly named: Span;
  readonly cue: Span;
  readonly confidence: number;
  /** Index of the sentence that introduces it. */
  readonly sentence: number;
}

/** A stretch of tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Makes the frame of an activity from the token that shows it and the phrase that names it. */
export function frameOf(
  reading: Reading,
  { kind, sentence, confidence }: Pick<Frame, 'kind' | 'sentence' | 'confidence'>,
  cue: number,
  { from, to }: Stretch,
): Frame {
  const name = inOneLine(textOf(reading, from, to));
  return {
    ref: `activity/${slug(name) || kind}`,
    kind,
    name,
    named: spanOf(reading, from, to),
    cue: spanOf(reading, cue, cue + 1),
    confidence,
    sentence,
  };
}

/** Kinds of which a text calls one by the other's noun: "the five-day training" of a seminar. */
const TAUGHT = /^(?:training|workshop)$/;
export const isSameKind = (a: ActivityKind | undefined, b: ActivityKind): boolean =>
  a === b || (a !== undefined && TAUGHT.test(a) && TAUGHT.test(b));

/** Confidence that an activity beside the main one is one of its own. */
export const BESIDE = 0.8;
