import { type Frame, isSameKind, type Stretch } from '../activities/frame.ts';
import { datesOf, isToCome } from '../activities/telling.ts';
import type { Ledger } from '../ledger.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { SPEECH } from '../tables/posts.ts';
import { evidence } from '../text/evidence.ts';
import type { Reading } from '../text/reading.ts';
import { endOf, isClosing, isEnd, isLastOnly, isLaunch, isUntil, lastDay, launch, verbBefore } from './bounds.ts';
import type { DateMention } from './dates.ts';
import { yearBefore, yearOf } from './years.ts';

/** Notes when the activity was. */
export function when(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  opening: readonly Stretch[],
  dates: readonly DateMention[],
  within: Stretch | undefined,
  ledger: Ledger,
): void {
  const candidates = datesTold(reading, frame, dates, lead);
  const own = candidates.map(({ date }) => date);
  const date =
    own[0] ??
    opening
      .flatMap((s) => datesOf(reading, s, frame, dates))
      .find((d) => isOn(reading, d, d.relative ? /./ : undefined) || isPeriod(reading, d)) ??
    (within && dates.find((d) => d.from >= within.from && d.to <= within.to)) ??
    aboveText(reading, dates);
  if (!date) return;
  const dated = dates.find(
    (d) => date.start.startsWith('--') && d.start === d.end && d.start.slice(4) === date.start.slice(1),
  );
  const isOpen =
    frame.kind === 'visit'
      ? /^(?:began|begun|commenced|started|arrived)$/
      : /^(?:began|begun|commenced|started|launched|inaugurated)$/;
  const isRange = date.start !== date.end;
  const ended =
    frame.kind === 'agreement' ||
    (frame.kind === 'project' && isRange) ||
    (frame.kind !== 'project' && !isOpen.test(verbBefore(reading, date)));
  const started =
    frame.kind === 'agreement' || (!isUntil(reading, date) && (date.start !== date.end || !isLastOnly(reading, date)));
  const note = (property: 'start' | 'end', value: string, told = date) => {
    const base = {
      evidence: evidence(reading, told.from, told.to),
      confidence: candidates.find((one) => one.date === told)?.confidence ?? UNTOLD,
      rule: 'date/lead',
      cue: told.span,
    };
    if (!value.startsWith('--')) return ledger.statement(frame.ref, `${property}Date`, value, base);
    ledger.statement(frame.ref, `${property}MonthDay`, value, base);
    const year = yearOf(reading, dates) ?? yearBefore(reading, dates, told);
    if (year)
      ledger.statement(frame.ref, `${property}Date`, `${year}${value.slice(1)}`, {
        ...base,
        confidence: Math.min(base.confidence, OF_RELEASE),
        rule: 'date/year-of-release',
        basis: 'inferred',
      });
  };
  const closing = own.find(
    (d) =>
      !(isRange && !isMonth(date.end)) &&
      d.from > date.to &&
      isEnd(reading, d) &&
      !(isMonth(d.end) && !isMonth(date.end)),
  );
  // "began on 3 May and ended on 5 May 2024": the year is said once
  const first =
    closing && date.start.startsWith('--') && !closing.end.startsWith('-')
      ? closing.end.slice(0, 4) + date.start.slice(1)
      : date.start;
  // "on 30 and 31 March", below "March 30, 2017"
  const ofYear = dated && date.end.startsWith('--') ? `${dated.start.slice(0, 4)}${date.end.slice(1)}` : undefined;
  const last = lastDay(reading, date) ?? (closing ? endOf(closing, first) : ofYear);
  if (frame.kind === 'project' && date.start === date.end && isClosing(reading, date)) {
    // "closed on 3 May 2021 ... was launched in 2019"
    const launch = own.find((d) => d !== date && isLaunch(reading, d));
    if (launch) note('start', launch.start, launch);
    note('end', date.end);
    return;
  }
  // "ended on 5 May", where it began is told too
  const shut = frame.kind === 'project' ? own.find((d) => d.start > date.end && isClosing(reading, d)) : undefined;
  if (shut && shut.start === shut.end) note('end', shut.end, shut);
  if (started) note('start', dated?.start ?? first);
  if (!shut && (ended || last)) note('end', last ?? (dated && date.start === date.end ? dated.end : date.end));
}

/** How sure the year of the release is that of a day which is told without one. */
const OF_RELEASE = 0.88;

/** How sure a date is that the opening or the lines above the text give, and no sentence that tells of the activity. */
const UNTOLD = 0.92;

/** A date that may be the activity's, with how sure that is. */
interface Candidate {
  readonly date: DateMention;
  readonly confidence: number;
}

/** The dates in the sentences that tell of the activity, those of which they rather say that they are its own first. */
function datesTold(
  reading: Reading,
  frame: Frame,
  dates: readonly DateMention[],
  lead: readonly Stretch[],
): Candidate[] {
  const all = lead.map((s) => datesOf(reading, s, frame, dates));
  // "a programme from 25 to 31 May ... began with a briefing on 26 May": what lasts as long as told was not launched
  const isOpen = frame.kind === 'project' && !all.flat().some((d) => d.start !== d.end && d.start.length === 10);
  const standing = (d: DateMention, behind: number): number =>
    Number(d.start !== d.end && !isMonth(d.start)) +
    Number(verbBefore(reading, d) !== '' || opensSentence(reading, d)) +
    (isOpen ? launch(reading, d) : 0) -
    (isToCome(reading, frame, d.from) ? 2 : 0) -
    Number(isMonth(d.start)) -
    (isOfNoun(reading, d, frame) ? 2 : 0) -
    (d.relative ? RELATIVE : 0) -
    Math.min(behind, MANY) * BEHIND;
  return all
    .flatMap((own, behind) => own.map((date) => ({ date, worth: standing(date, behind) })))
    .sort((a, b) => b.worth - a.worth || a.date.from - b.date.from)
    .map(({ date, worth }) => ({ date, confidence: sureness(worth) }));
}

/** Measured on some 280 further releases: of dates that stand above nothing 98 in 100 are right, then 88, then 70. */
const sureness = (worth: number): number => (worth > 0 ? 0.93 : worth > -0.7 ? 0.87 : 0.7);

/** What a date loses by each sentence before its own, by so many at most; and by being told as "on Monday". */
const BEHIND = 0.4;
const MANY = 5;
const RELATIVE = 0.6;

const isMonth = (day: string): boolean => /^\d{4}-\d\d$/.test(day);

/** "the seminar of September 2014": the date of the noun before it, which is another's. */
const isOfNoun = ({ tokens }: Reading, { from }: DateMention, { kind }: Frame): boolean =>
  tokens[from - 1]?.fold === 'of' &&
  tokens[from - 2]?.shape === 'lower' &&
  !isSameKind(ACTIVITY_NOUNS.get(tokens[from - 2]?.fold ?? ''), kind);

/** "Zagreb, 11 – 12 October 2016", in a line above the text: a text is not issued on several days. */
const aboveText = ({ sentences, sentenceOf }: Reading, dates: readonly DateMention[]): DateMention | undefined =>
  dates.find(
    (d) =>
      d.start !== d.end &&
      (d.start.length === 10 || d.start.startsWith('--')) &&
      /^(?:title|dateline)$/.test(sentences[sentenceOf[d.from] ?? -1]?.zone ?? ''),
  );

/** "on 3 May"; not "X announced on 3 May", which dates the words. */
const isOn = (
  { tokens, sentences, sentenceOf }: Reading,
  { from }: DateMention,
  before = /^(?:on|of|from|between)$/,
): boolean =>
  before.test(tokens[from - 1]?.fold ?? '') &&
  !tokens
    .slice(sentences[sentenceOf[from] ?? -1]?.from ?? from, from)
    .some(
      ({ fold }) =>
        SPEECH.has(fold) || /^(?:published|issued|reported|released|since|adopted|established|founded)$/.test(fold),
    );

/** "For a week, August 25-29": days in the opening that nobody is said to have spoken on. */
const isPeriod = (reading: Reading, date: DateMention): boolean =>
  date.start.length === 10 && date.start !== date.end && !reading.quoted[date.from] && isOn(reading, date, /./);

/** "On 13 and 14 July, the workshop was held" */
const opensSentence = ({ sentences, sentenceOf }: Reading, { from }: DateMention): boolean =>
  from - (sentences[sentenceOf[from] ?? -1]?.from ?? 0) < 3;
