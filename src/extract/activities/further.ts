import { type DateMention, isSame, overlap } from '../setting/dates.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { HEADS } from '../tables/heads.ts';
import type { Reading } from '../text/reading.ts';
import { tokensWith } from '../text/sentences.ts';
import { isCapital, whetherWords } from '../text/tokens.ts';
import { phraseAround } from './activity-names.ts';
import { activityNounAt } from './activity-nouns.ts';
import { BESIDE, type Frame, frameOf, type Stretch } from './frame.ts';
import { datesOf, tellsOfDeed } from './telling.ts';

/** Words before a noun that bring a new activity in: "a workshop", "another meeting", "two courses". */
const INTRODUCES = new Set(
  'a an another two three four several one second third separate further similar subsequent additional'.split(' '),
);

/**
 * The activity that a sentence brings in beside the main one: with a day of its own, or without one where it is attended on
 * the way of a visit, said to have lasted, or told separately.
 * @param index of the sentence
 * @param own the main activity's days
 */
export function furtherIn(
  reading: Reading,
  index: number,
  main: Frame,
  own: readonly DateMention[],
  isNewBlock: boolean,
  dates: readonly DateMention[],
  taken: (token: number) => boolean,
): Frame | undefined {
  const sentence = reading.sentences[index];
  // "The launch of the programme took place during a meeting": told of the programme
  if (!sentence || isDeedOf(reading, sentence, main)) return undefined;
  for (const i of tokensWith(reading.tokens, sentence, bringsIn)) {
    const isTaught = isTrained(reading, i);
    const kind = isTaught ? 'training' : activityNounAt(reading, i);
    if (
      !kind ||
      kind === 'project' ||
      (own.length === 0 && kind === main.kind && !isApartFrom(reading, sentence)) ||
      taken(i) ||
      reading.quoted[i] ||
      isOfPost(reading, i) ||
      HEADS.has(reading.tokens[i + 1]?.fold ?? '')
    )
      continue;
    const { from, to } = isTaught ? { from: i, to: i + 1 } : phraseAround(reading, i);
    const isOwnName = isCapital(reading.tokens[i]) && isCapital(reading.tokens[i - 1]) && isNamed(reading, from, i);
    const isSubject = from - sentence.from < 2;
    const isOwnKind =
      (isNewBlock || isOwnName || isSubject || isTakingPlace(reading, i)) && kind !== main.kind && own.length > 0;
    if (
      !isTaught &&
      !isNew(reading, from, i) &&
      !(isOwnKind && (isSubject || isTakingPlace(reading, i) || isNamed(reading, from, i)))
    )
      continue;
    const frame = frameOf(reading, { kind, sentence: index, confidence: BESIDE }, i, { from, to });
    const all = datesOf(reading, sentence, frame, dates);
    // "The handover took place on Monday and was followed by a training, which began today"
    const behind = all.filter((date) => date.from > i);
    const given = behind.length > 0 && isNew(reading, from, i) ? behind : all;
    // "In the course of the visit the delegation took part in a seminar"
    const isOnTheWay = main.kind === 'visit' && kind !== 'meeting' && given.length === 0 && isAttended(reading, i);
    if (isOnTheWay || (given.length === 0 && kind !== main.kind && isLasting(reading, from, i))) return frame;
    if (given.length === 0 && isApartFrom(reading, sentence) && isNew(reading, from, i)) return frame;
    const isApart =
      given.some(({ relative }) => !relative || own.length > 0) &&
      given.every((date) => own.every((other) => !overlap(date, other) || (isOwnKind && !isSame(date, other))));
    const isWithin = given.length > 0 && main.kind === 'project';
    return (isApart || isWithin) && tellsOfDeed(reading, sentence, frame) ? frame : undefined;
  }
  return undefined;
}

/** "Separately, X was host of a conference" */
const isApartFrom = ({ tokens }: Reading, { from }: Stretch): boolean => tokens[from]?.fold === 'separately';

/** "The launch of the programme", "The signing of the memorandum": a sentence about a deed of the main activity. */
const isDeedOf = ({ tokens }: Reading, { from }: Stretch, { kind }: Frame): boolean =>
  /^(?:launch|opening|closing|signing|handover)$/.test(tokens[from + 1]?.fold ?? '') &&
  tokens[from + 2]?.fold === 'of' &&
  tokens.slice(from + 3, from + 8).some(({ fold }) => ACTIVITY_NOUNS.get(fold) === kind);

/** "In conjunction with it, the seminar on audits took place on" */
function isTakingPlace({ tokens, sentenceOf }: Reading, noun: number): boolean {
  for (let i = noun + 1; i < noun + PLACE_WITHIN && sentenceOf[i] === sentenceOf[noun]; i += 1) {
    const two = `${tokens[i]?.fold ?? ''} ${tokens[i + 1]?.fold ?? ''}`;
    if (/^(?:took place|(?:was|were) (?:held|organi[sz]ed|conducted))$/.test(two)) return true;
    if (/^(?:which|that|who|[.;])$/.test(tokens[i]?.fold ?? '')) return false;
  }
  return false;
}

/** The verb of taking place stands this near behind its noun, in tokens. */
const PLACE_WITHIN = 16;

/** "Deputy Commissioner Operations, NAME": what a post is for. */
const isOfPost = ({ tokens }: Reading, i: number): boolean =>
  isCapital(tokens[i]) && tokens[i]?.fold === 'operations' && isCapital(tokens[i - 1]);

/** True for words by which a sentence may bring an activity in. */
const bringsIn = whetherWords((fold) => fold === 'trained' || ACTIVITY_NOUNS.has(fold));

/** "30 officers will be trained in Dhaka" */
const isTrained = ({ tokens }: Reading, i: number): boolean =>
  tokens[i]?.fold === 'trained' && /^(?:be|were|was|being)$/.test(tokens[i - 1]?.fold ?? '');

/** "a five-day training": how long it was shows that it was held, though no day is told; not "for a two-day training". */
const isLasting = ({ tokens }: Reading, from: number, noun: number): boolean =>
  /^an?$/.test(tokens[from - 1]?.fold ?? '') &&
  !/^(?:for|of|to|on|plan|planned)$/.test(tokens[from - 2]?.fold ?? '') &&
  tokens.slice(from, noun).some(({ fold, glued }) => glued && /^(?:day|week|month)$/.test(fold));

/** The verb of those who attend stands so near before its noun, in tokens. */
const ATTENDED_WITHIN = 9;

/** "took part in an international seminar" */
function isAttended({ tokens, sentenceOf }: Reading, noun: number): boolean {
  for (let i = noun - 1; i > noun - ATTENDED_WITHIN && sentenceOf[i] === sentenceOf[noun]; i -= 1)
    if (/^(?:attended|took|participated)$/.test(tokens[i]?.fold ?? '')) return true;
  return false;
}

/** True where the noun phrase is indefinite. */
function isNew({ tokens }: Reading, from: number, noun: number): boolean {
  const before = tokens[from - 1]?.fold ?? '';
  // not "the four-day talks"
  const inside = tokens
    .slice(from, noun)
    .some(({ fold }, k) => INTRODUCES.has(fold) && tokens[from + k + 1]?.fold !== '-');
  return INTRODUCES.has(before) || inside || (before === '-' && INTRODUCES.has(tokens[from - 3]?.fold ?? ''));
}

/** "the 14th meeting", "the seminar on tides": a noun that its number or its subject tells from others. */
const isNamed = ({ tokens }: Reading, from: number, noun: number): boolean =>
  /^(?:on|of|for)$/.test(tokens[noun + 1]?.fold ?? '') ||
  tokens.slice(from, noun).some(({ fold }) => /^\d+(?:st|nd|rd|th)$/.test(fold));
