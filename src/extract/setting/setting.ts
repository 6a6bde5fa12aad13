import type { Ref, StatementProperty } from '../../model.ts';
import type { Frame, Stretch } from '../activities/frame.ts';
import { isPast } from '../activities/other-editions.ts';
import { tellsOfDeed } from '../activities/telling.ts';
import type { Ledger } from '../ledger.ts';
import type { Hit } from '../names/gazetteer.ts';
import { isOfOther, labelOf } from '../text/labelled.ts';
import type { Reading } from '../text/reading.ts';
import type { DateMention } from './dates.ts';
import { when } from './when.ts';
import { where } from './where.ts';

/** Where and when a text may put things: its places, its dates, its dateline, and what belongs to names of bodies. */
export interface Marks {
  readonly sites: readonly Hit[];
  readonly dates: readonly DateMention[];
  readonly dateline: Stretch | undefined;
  /** The first sentence of the text. */
  readonly first: Stretch;
  /** The dateline of one news of a digest: its day is that of what it tells. */
  readonly ofNews: Stretch | undefined;
  readonly inBody: (token: number) => boolean;
  /** The country of a body or place; a country itself. */
  readonly landOf: (party: Ref) => Ref | undefined;
}

/** Kinds of activity in the course of which others are: what is signed at a conference is signed where that is. */
const HOLDS_OTHERS = /^(?:visit|conference|meeting|workshop|training)$/;

/** Activities of which no place is told are where the main one is, in the course of which they are told. */
export function placeWithin(main: Frame, frames: readonly Frame[], ledger: Ledger): void {
  if (frames.length < 2 || !HOLDS_OTHERS.test(main.kind)) return;
  const placeOf = (ref: Ref) =>
    ledger.about(ref).find((fact) => fact.type === 'statement' && fact.property === 'place');
  const place = placeOf(main.ref);
  if (place?.type !== 'statement') return;
  for (const { ref, kind } of frames)
    if (kind !== 'project' && !placeOf(ref) && ledger.isAttended(ref))
      ledger.statement(ref, 'place', place.object, {
        evidence: place.evidence[0],
        confidence: 0.7,
        basis: 'inferred',
        rule: 'place/of-main-activity',
      });
}

/** Deeds that are done in an hour: what is signed at a meeting of one day is signed on that day. */
const DONE_AT_ONCE = /^(?:agreement|donation)$/;

/** What says on which day something was. */
const DAYS = ['startDate', 'endDate', 'startMonthDay', 'endMonthDay'] as const;

/** Deeds of which no day is told are of the day of the main activity, in the course of which they are told, where that had only one. */
export function dateWithin(reading: Reading, main: Frame, frames: readonly Frame[], ledger: Ledger): void {
  if (frames.length < 2 || !HOLDS_OTHERS.test(main.kind)) return;
  const dayOf = (ref: Ref, property: StatementProperty) =>
    ledger.about(ref).flatMap((fact) => (fact.type === 'statement' && fact.property === property ? [fact] : []))[0];
  const properties: readonly StatementProperty[] = dayOf(main.ref, 'endDate')
    ? ['startDate', 'endDate']
    : ['startMonthDay', 'endMonthDay'];
  const [first, last] = properties.map((property) => dayOf(main.ref, property));
  if (!first || !last || !/-\d\d-\d\d$/.test(last.object)) return;
  for (const { ref, kind, sentence } of frames)
    if (
      DONE_AT_ONCE.test(kind) &&
      !DAYS.some((property) => dayOf(ref, property)) &&
      (first.object === last.object || isOnLastDay(reading, sentence))
    )
      for (const property of properties)
        ledger.statement(ref, property, last.object, {
          evidence: last.evidence[0],
          confidence: 0.75,
          basis: 'inferred',
          rule: 'date/of-main-activity',
        });
}

/** "On the last day the two ministries signed an agreement" */
function isOnLastDay({ tokens, sentences }: Reading, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  const words = tokens.slice(from, to).map(({ fold }) => fold);
  return words.some((fold, i) => fold === 'day' && /^(?:last|final|closing)$/.test(words[i - 1] ?? ''));
}

/** So many sentences open what is told: a date "on" which it was may stand there without a word of the deed. */
const OPENING = 3;

/** Notes where and when the activity was, from the sentences that tell of it. */
export function readSetting(
  reading: Reading,
  frame: Frame,
  marks: Marks,
  own: ReadonlySet<number>,
  ledger: Ledger,
): void {
  const lines = [...own].flatMap((index) => {
    const sentence = reading.sentences[index];
    return sentence?.zone === 'body' && !isPast(reading, sentence) && !isOfOther(reading, sentence) ? [sentence] : [];
  });
  const lead = lines.filter((s) => tellsOfDeed(reading, s, frame) || labelOf(reading, s));
  const opening = firstTold(reading, lines);
  when(reading, frame, lead, opening, marks.dates, marks.ofNews, ledger);
  const { from } = marks.first;
  const { dateline = { from, to: from + 2 } } = marks;
  const opens = own.has(reading.sentenceOf[dateline.from] ?? -1);
  where(reading, frame, lead, opens ? dateline : undefined, marks, ledger);
}

/** The first lines that hold a word in small letters. */
function firstTold({ tokens }: Reading, lines: readonly Stretch[]): Stretch[] {
  const told: Stretch[] = [];
  for (const line of lines) {
    if (told.length === OPENING) break;
    for (let i = line.from; i < line.to; i += 1)
      if (tokens[i]?.shape === 'lower') {
        told.push(line);
        break;
      }
  }
  return told;
}
