import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { ordinalOf, tensOf } from '../tables/numbers.ts';
import type { Reading } from '../text/reading.ts';
import { mayHold, type Sentence } from '../text/sentences.ts';
import { askedOfWords, whetherWords } from '../text/tokens.ts';
import type { Frame } from './frame.ts';

/** Openings of sentences that tell of what was before. */
const OPENING =
  /^(?:until now|previously|formerly|historically|in the past|in recent years|over the years|over the (?:past|last) (?:\S+ )?(?:years?|decades?)|during the (?:past|last)|in (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?last year|last (?:year|month|january|february|march|april|may|june|july|august|september|october|november|december)|since (?:19|20)\d\d|since [^,]{3,90} in (?:19|20)\d\d|(?:\S+ )?(?:years?|months?) ago|an? (?:\S+ )?(?:years?|months?) ago|the (?:first|second|third|previous|last) edition|(?:a|the) first such|(?:previous|earlier|past) (?:projects|workshops|trainings|courses|visits|meetings|donations|operations|editions)|(?:a|an|the) (?:previous|earlier) (?:project|workshop|training|course|visit|meeting|donation|operation))\b/;
/** "last trained a group in May" */
const LAST_DID = /\b(?:has|have|had)? ?last (?:trained|met|held|hosted|visited|organi[sz]ed|convened)\b/;
/** Words of which each of these has one. */
const PAST =
  /\b(?:until|previous|previously|formerly|historically|past|recent|years|last|since|ago|edition|such|earlier)\b/;
const mayBePast = whetherWords((fold) => PAST.test(fold));

/** Words of a sentence that show its opening, with those before a comma. */
const WORDS = 16;

/** "The next meeting will be hosted by X" */
const NEXT =
  /^(?:the|a|an|its|their) (?:next|following|second|further) (?:\S+ ){0,3}(?:meeting|edition|session|conference|workshop|training|course|exercise|round|phase|forum|summit|plenary|seminar|symposium|congress|assembly|talks|visit|drill|consultations?)\b.*\b(?:will|would|is to|are to|planned|scheduled)\b/;
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their']);

const opening = ({ tokens }: Reading, { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, Math.min(to, from + WORDS))
    .map(({ fold }) => fold)
    .join(' ');

/** True for a sentence that tells of earlier activities: "Until now, such memoranda were signed with X". */
export function isPast(reading: Reading, sentence: Sentence): boolean {
  if (!mayHold(sentence, mayBePast)) return false;
  const words = opening(reading, sentence);
  return OPENING.test(words) || LAST_DID.test(words);
}

/** True for a sentence that tells of the next edition. */
export const isOfNext = (reading: Reading, sentence: { from: number; to: number }): boolean =>
  ARTICLES.has(reading.tokens[sentence.from]?.fold ?? '') &&
  NEXT.test(opening(reading, sentence)) &&
  // "The second training will be held": where the text opens with it, the one that it tells
  !(/^(?:second|further)$/.test(reading.tokens[sentence.from + 1]?.fold ?? '') && opensText(reading, sentence.from));

const opensText = ({ sentences }: Reading, at: number): boolean =>
  sentences.find(({ zone }) => zone === 'body')?.from === at;

/** "The fourth edition will be hosted by X", behind what tells of an edition that was. */
export const isOfLaterEdition = (reading: Reading, sentence: { from: number; to: number }): boolean =>
  reading.tokens[sentence.from + 2]?.fold === 'edition' &&
  /^the \S+ edition (?:\S+ ){0,6}will\b/.test(opening(reading, sentence));

/** An ordinal stands no further before the noun that it counts, in tokens. */
const COUNTED_WITHIN = 7;

const NONE = -1;
const placeOf = askedOfWords((fold) => ordinalOf(fold) ?? NONE);

/** The number that a sentence gives to an activity of that kind: "the 3rd Coordination Meeting". */
export function editionIn(
  { tokens }: Reading,
  { from, to }: { from: number; to: number },
  { kind }: Pick<Frame, 'kind'>,
): number | undefined {
  for (let i = from; i < to; i += 1) {
    const ordinal = placeOf(tokens[i]);
    if (ordinal === NONE) continue;
    // "the Forty-Third Conference"; not "5-th"
    const tens = tensOf(tokens[tokens[i - 1]?.fold === '-' ? i - 2 : i - 1]?.fold ?? '');
    if (tokens[i - 1]?.fold === '-' && tens === 0) continue;
    const number = tens + ordinal;
    for (let k = i + 1; k < Math.min(to, i + COUNTED_WITHIN); k += 1) {
      const { fold = '', shape } = tokens[k] ?? {};
      if (ACTIVITY_NOUNS.get(fold) === kind) return number;
      if (
        /^(?:day|phase|session|part|time|half|of|in|on|and|was|is|to)$/.test(fold) ||
        (shape === 'sign' && fold !== '-')
      )
        break;
    }
  }
  return undefined;
}
