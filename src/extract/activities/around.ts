import type { ActivityKind } from '../../model.ts';
import { isTelling, type Reading } from '../text/reading.ts';
import { tokensWith } from '../text/sentences.ts';
import { phraseAround } from './activity-names.ts';
import { activityNounAt, isNoun } from './activity-nouns.ts';
import { isDenied } from './denial.ts';
import { BESIDE, type Frame, frameOf, type Stretch } from './frame.ts';
import { isPast } from './other-editions.ts';

/** Kinds of activity that others are done on the way of, the kinds that are, and the words that lead to the noun of the first. */
const AROUND: readonly (readonly [kind: ActivityKind, within: RegExp, leads: RegExp])[] = [
  [
    'visit',
    /^(?:agreement|meeting|conference|training|workshop)$/,
    /\b(?:(?:on|during|course of|part of|framework of|occasion of) (?:an?|the|his|her|its|their|this)|paid an?)(?: [\p{L}-]+){0,3}$/u,
  ],
  ['meeting', /^agreement$/, /\b(?:held|holds|had)(?: [\p{L}-]+){0,2}$/u],
];
/** What tells a visit from the meeting that it was made for. */
const OFFICIAL = /\b(?:official|working|state|study|courtesy|visit|three|four|five|day|his|her)\b/;
/** A visit of another time. */
const OF_OTHERS = /\b(?:had|last|previous|earlier|recalled)\b/;
/** What leads to the noun stands in so many tokens before it. */
const LEADS_WITHIN = 7;

/** "was signed in the course of an official visit": an activity in the course of which the main one was done. */
export function aroundIn(
  reading: Reading,
  main: Frame,
  frames: readonly Frame[],
  within: Stretch,
  isBefore: (sentence: number) => boolean,
  taken: (token: number) => boolean,
): Frame | undefined {
  for (const [kind, inside, leads] of AROUND) {
    if (!inside.test(main.kind) || frames.some((frame) => frame.kind === kind)) continue;
    for (let index = within.from; index < within.to; index += 1) {
      const sentence = reading.sentences[index];
      if (!sentence || !isTelling(sentence.zone) || isBefore(index)) continue;
      for (const i of tokensWith(reading.tokens, sentence, isNoun)) {
        if (activityNounAt(reading, i) !== kind || taken(i) || reading.quoted[i]) continue;
        const words = reading.tokens
          .slice(Math.max(sentence.from, i - LEADS_WITHIN), i)
          .map(({ fold }) => fold)
          .join(' ');
        // "They met on 6 May. During the visit they discussed": the meeting itself
        if (
          kind === 'visit' &&
          main.kind === 'meeting' &&
          !OFFICIAL.test(words) &&
          reading.tokens[i + 1]?.fold !== 'to'
        )
          continue;
        if (!leads.test(words) || OF_OTHERS.test(words)) continue;
        if (isDenied(reading, sentence) || isPast(reading, sentence)) break;
        const { from } = phraseAround(reading, i);
        return frameOf(reading, { kind, sentence: index, confidence: BESIDE }, i, { from, to: i + 1 });
      }
    }
  }
  return undefined;
}
