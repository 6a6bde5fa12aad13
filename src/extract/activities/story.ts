import { freeRef, type TakenRefs } from '../free-ref.ts';
import { type DateMention, isLongBefore } from '../setting/dates.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { aroundIn } from './around.ts';
import { deedIn } from './deeds.ts';
import { type Frame, isSameKind, type Stretch } from './frame.ts';
import { furtherIn } from './further.ts';
import { editionIn, isOfLaterEdition, isOfNext } from './other-editions.ts';
import { type ProjectAround, projectIn } from './project-around.ts';
import { datesOf, launchIn, tellsOfDeed } from './telling.ts';

/** The activities of a release, the main one first, and of which of them each sentence tells. */
export interface Story {
  readonly frames: readonly Frame[];
  /** The activity in the course of which the main one was done. No sentence tells of it alone. */
  readonly around?: Frame | undefined;
  /** The project within which the main one was done. What is said of it is read apart. */
  readonly project?: ProjectAround | undefined;
  /** @param sentence its index in the reading */
  readonly frameAt: (sentence: number) => Frame;
  /** True for a sentence that tells of another edition, or whose own date is long before the main activity's. */
  readonly isBefore: (sentence: number) => boolean;
}

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
  for (let index = within.from; index < within.to; index += 1) {
    const sentence = reading.sentences[index];
    if (sentence?.zone !== 'body' && sentence?.zone !== 'list') continue;
    const isNewBlock = reading.sentences[index - 1]?.block !== sentence.block;
    if (isNewBlock && !(last && pointsBack(reading, index, last, main))) last = undefined;
    const isEarlier = own && isBeforeOwn(reading, sentence, main, own, dates);
    const other = edition === undefined ? undefined : editionIn(reading, sentence, main);
    if (
      isOfNext(reading, sentence) ||
      (index > main.sentence && isOfLaterEdition(reading, sentence)) ||
      isEarlier ||
      (other !== undefined && other !== edition)
    ) {
      before.add(index);
      continue;
    }
    const later = index > main.sentence;
    const deed = later ? deedIn(reading, index, frames, taken) : undefined;
    const isOther = later && (own ?? (isNewBlock ? [] : undefined));
    const found = deed ?? (isOther ? furtherIn(reading, index, main, isOther, isNewBlock, dates, taken) : undefined);
    if (found) {
      last = { ...found, ref: freeRef(found.ref, refs) };
      frames.push(last);
    } else if (last && !goesOn(reading, index, last, main)) last = undefined;
    if (last) owner.set(index, last);
  }
  const found = aroundIn(reading, main, frames, within, (sentence) => before.has(sentence), taken);
  const around = found && { ...found, ref: freeRef(found.ref, refs) };
  const isApart = frames.every(({ kind }) => kind !== 'project');
  const named = isApart ? projectIn(reading, main, within, (sentence) => before.has(sentence), taken) : undefined;
  const project = named && { ...named, frame: { ...named.frame, ref: freeRef(named.frame.ref, refs) } };
  return {
    frames: [...frames, ...(around ? [around] : []), ...(project ? [project.frame] : [])],
    around,
    project,
    frameAt: (sentence) => owner.get(sentence) ?? main,
    isBefore: (sentence) => before.has(sentence),
  };
}

/** True for a sentence that tells of what was before the main activity's own days. */
function isBeforeOwn(
  reading: Reading,
  sentence: Sentence,
  main: Frame,
  own: readonly DateMention[],
  dates: readonly DateMention[],
): boolean {
  if (isLaunchOf(reading, sentence, main)) return false;
  const given = datesOf(reading, sentence, main, dates);
  return given.length === 0 ? isOfEarlierYear(reading, sentence, own) : isLongBefore(given, own);
}

/** "The project was launched on 5 May", "It began in 2019": earlier than what is told of a project, and its own day. */
const isLaunchOf = (reading: Reading, sentence: Sentence, { kind }: Frame): boolean =>
  kind === 'project' && launchIn(reading, sentence) !== undefined;

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
