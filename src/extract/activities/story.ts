import type { ActivityKind } from '../../model.ts';
import { freeRef, type TakenRefs } from '../free-ref.ts';
import { type DateMention, isLongBefore, isSame, overlap } from '../setting/dates.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { GIFTS } from '../tables/gifts.ts';
import { HEADS } from '../tables/heads.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { askedOfWords, isCapital } from '../text/tokens.ts';
import { phraseAround } from './activity-names.ts';
import { type Frame, frameOf, isSameKind, type Stretch } from './frame.ts';
import { activityNounAt } from './main-activity.ts';
import { editionIn, isOfLaterEdition, isOfNext } from './other-editions.ts';
import { datesOf, tellsOfDeed } from './telling.ts';

/** The activities of a release, the main one first, and of which of them each sentence tells. */
export interface Story {
  readonly frames: readonly Frame[];
  /** @param sentence its index in the reading */
  readonly frameAt: (sentence: number) => Frame;
  /** True for a sentence that tells of another edition, or whose own date is long before the main activity's. */
  readonly isBefore: (sentence: number) => boolean;
}

/** Confidence that an activity beside the main one is one of its own. */
const BESIDE = 0.8;

/** Words before a noun that bring a new activity in: "a workshop", "another meeting", "two courses". */
const INTRODUCES = new Set(
  'a an another two three four several one second third separate further similar subsequent additional'.split(' '),
);

/**
 * Finds further activities beside the main one: a sentence that brings a noun of activity in and gives it a date of its own.
 * What follows in the same paragraph is told of it as long as it says "the course" and not the main activity's noun.
 */
export function storyOf(
  reading: Reading,
  main: Frame,
  dates: readonly DateMention[],
  taken: (token: number) => boolean,
  within: Stretch,
  refs: TakenRefs,
): Story {
  const frames: Frame[] = [main];
  const owner = new Map<number, Frame>();
  const own = mainDates(reading, main, dates, within);
  const before = new Set<number>();
  const edition = editionIn(reading, reading.sentences[main.sentence] ?? { from: 0, to: 0 }, main);
  let last: Frame | undefined;
  reading.sentences.forEach((sentence, index) => {
    if (index < within.from || index >= within.to) return;
    if (sentence.zone !== 'body' && sentence.zone !== 'list') return;
    const isNewBlock = reading.sentences[index - 1]?.block !== sentence.block;
    if (isNewBlock && !(last && pointsBack(reading, index, last, main))) last = undefined;
    const given = datesOf(reading, sentence, main, dates);
    const isEarlier =
      own && (isLongBefore(given, own) || (given.length === 0 && isOfEarlierYear(reading, sentence, own)));
    const other = edition === undefined ? undefined : editionIn(reading, sentence, main);
    if (
      isOfNext(reading, sentence) ||
      (index > main.sentence && isOfLaterEdition(reading, sentence)) ||
      isEarlier ||
      (other !== undefined && other !== edition)
    ) {
      before.add(index);
      return;
    }
    const later = index > main.sentence;
    const deed = later ? deedIn(reading, index, frames, taken) : undefined;
    const isOther = later && (own ?? (isNewBlock ? [] : undefined));
    const found = deed ?? (isOther ? further(reading, index, main, isOther, isNewBlock, dates, taken) : undefined);
    if (found) {
      last = { ...found, ref: freeRef(found.ref, refs) };
      frames.push(last);
    } else if (last && !goesOn(reading, index, last, main)) last = undefined;
    if (last) owner.set(index, last);
  });
  return {
    frames,
    frameAt: (sentence) => owner.get(sentence) ?? main,
    isBefore: (sentence) => before.has(sentence),
  };
}

/** How far before its year the verb of what was earlier may stand, in tokens. */
const YEAR_WITHIN = 8;
const HELD = /^(?:held|place|hosted|organi[sz]ed|convened|conducted|signed|met)$/;

/** "The second conference was held in Kampala in 2023": what a year tells to be of an earlier edition. */
function isOfEarlierYear({ tokens }: Reading, { from, to }: Sentence, own: readonly DateMention[]): boolean {
  const year = Number(
    own
      .map(({ start }) => start)
      .find((start) => !start.startsWith('-'))
      ?.slice(0, 4),
  );
  // "In 2024, the Commission signed ..."
  if (
    tokens[from]?.fold === 'in' &&
    /^(?:19|20)\d\d$/.test(tokens[from + 1]?.fold ?? '') &&
    tokens[from + 2]?.fold === ','
  )
    if (Number(tokens[from + 1]?.fold) < year) return true;
  for (let i = from; i < to; i += 1) {
    if (tokens[i]?.fold !== 'in' || !/^(?:19|20)\d\d$/.test(tokens[i + 1]?.fold ?? '')) continue;
    const isHeld = tokens.slice(Math.max(from, i - YEAR_WITHIN), i).some(({ fold }) => HELD.test(fold));
    if (isHeld && Number(tokens[i + 1]?.fold) < year) return true;
  }
  return false;
}

/** Dates of the first sentence that tells of the main activity and gives one. */
function mainDates(
  reading: Reading,
  main: Frame,
  dates: readonly DateMention[],
  { from, to }: Stretch,
): DateMention[] | undefined {
  for (let index = from; index < to; index += 1) {
    const sentence = reading.sentences[index];
    if (sentence?.zone !== 'body' || !tellsOfDeed(reading, sentence, main)) continue;
    const own = datesOf(reading, sentence, main, dates);
    if (own.length > 0) return index <= main.sentence + NEAR ? own : undefined;
  }
  return undefined;
}

/** The main activity's date stands at most this many sentences behind its introduction. */
const NEAR = 2;

function further(
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
  for (let i = sentence.from; i < sentence.to; i += 1) {
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
    // "Separately, X was host of a conference"
    if (given.length === 0 && isApartFrom(reading, sentence) && isNew(reading, from, i)) return frame;
    const isApart =
      given.some(({ relative }) => !relative || own.length > 0) &&
      given.every((date) => own.every((other) => !overlap(date, other) || (isOwnKind && !isSame(date, other))));
    const isWithin = given.length > 0 && main.kind === 'project';
    return (isApart || isWithin) && tellsOfDeed(reading, sentence, frame) ? frame : undefined;
  }
  return undefined;
}

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

/** Deeds that are activities of their own in whatever frame they are done: kind, verbs, objects. */
const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const DEEDS: readonly (readonly [kind: ActivityKind, verbs: ReadonlySet<string>, objects: ReadonlySet<string>])[] = [
  [
    'agreement',
    oneOf('signed sign concluded inked'),
    oneOf('memorandum memoranda mou agreement agreements arrangement treaty protocol'),
  ],
  ['project', oneOf('launched launch unveiled'), oneOf('project programme program initiative facility')],
  ['donation', oneOf('donated handed'), GIFTS],
];
const isOfDeed = askedOfWords((fold) => DEEDS.some(([, verbs]) => verbs.has(fold)));
/** The object stands this near to its verb, in tokens. */
const OBJECT_WITHIN = 9;

/** "concluded with the signing of a protocol" */
const isSigning = ({ tokens }: Reading, i: number): boolean =>
  tokens[i]?.fold === 'signing' &&
  tokens[i - 1]?.fold === 'the' &&
  /^(?:with|by|saw|witnessed)$/.test(tokens[i - 2]?.fold ?? '');

/** "At the meeting, X and Y signed a memorandum": a deed of another kind than the activities found so far. */
function deedIn(
  reading: Reading,
  index: number,
  frames: readonly Frame[],
  taken: (token: number) => boolean,
): Frame | undefined {
  const { tokens, sentences } = reading;
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const verbs: number[] = [];
  for (let i = from; i < to; i += 1) if (isOfDeed(tokens[i]) || isSigning(reading, i)) verbs.push(i);
  if (verbs.length === 0) return undefined;
  for (const [kind, own, objects] of DEEDS) {
    if (frames.some((frame) => frame.kind === kind)) continue;
    const at = verbs.find((i) => own.has(tokens[i]?.fold ?? '') || (kind === 'agreement' && isSigning(reading, i)));
    if (at === undefined || reading.quoted[at]) continue;
    // "the countries that signed the agreement", "had signed a memorandum": done before
    if (/^(?:that|which|who|had)$/.test(tokens[at - 1]?.fold ?? '') || tokens[at - 2]?.fold === 'had') continue;
    const near = tokens.slice(Math.max(from, at - OBJECT_WITHIN), Math.min(to, at + OBJECT_WITHIN));
    const noun = near.findIndex(({ fold }) => objects.has(fold));
    const i = Math.max(from, at - OBJECT_WITHIN) + noun;
    if (noun < 0 || taken(i)) continue;
    const phrase = kind === 'donation' ? { from: at, to: i + 1 } : phraseAround(reading, i);
    return frameOf(reading, { kind, sentence: index, confidence: BESIDE }, i, phrase);
  }
  return undefined;
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

function goesOn({ tokens, sentences }: Reading, index: number, { kind }: Frame, main: Frame): boolean {
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const kinds = tokens.slice(from, to).flatMap(({ fold }) => ACTIVITY_NOUNS.get(fold) ?? []);
  return kinds.some((other) => isSameKind(other, kind)) && (kind === main.kind || !kinds.includes(main.kind));
}

/** "The seminar was attended by", in the next paragraph: it goes on about an activity of another kind than the main one. */
function pointsBack({ tokens, sentences }: Reading, index: number, { kind }: Frame, main: Frame): boolean {
  if (isSameKind(kind, main.kind)) return false;
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const words = tokens.slice(from, to);
  const isMain = words.some(({ fold }) => ACTIVITY_NOUNS.get(fold) === main.kind);
  return (
    !isMain &&
    words.some(
      ({ fold }, k) =>
        isSameKind(ACTIVITY_NOUNS.get(fold), kind) &&
        words.slice(Math.max(0, k - 4), k).some((word) => /^(?:the|this)$/.test(word.fold)),
    )
  );
}
