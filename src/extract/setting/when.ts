import { type Frame, isSameKind, type Stretch } from '../activities/frame.ts';
import { datesOf, isToCome, launchIn } from '../activities/telling.ts';
import type { Ledger } from '../ledger.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { HAPPENS } from '../tables/happens.ts';
import { numberOf } from '../tables/numbers.ts';
import { SPEECH } from '../tables/posts.ts';
import { evidence } from '../text/evidence.ts';
import { type Reading, textOf } from '../text/reading.ts';
import type { DateMention } from './dates.ts';
import { published } from './issue-day.ts';

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
    frame.kind === 'agreement' ||
    (!UNTIL.test(wordsBefore(reading, date, 4)) &&
      (date.start !== date.end ||
        !(
          COMPLETED.has(verbBefore(reading, date)) ||
          COMPLETED.has(reading.tokens[date.to]?.fold ?? '') ||
          cameToEnd(reading, date) ||
          completesLong(reading, date)
        )));
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
    const launch = own.find((d) => d !== date && LAUNCHED.test(verbBefore(reading, d)));
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

/** What the day on which a project began has before that on which it was presented; a launch may be a ceremony. */
function launch(reading: Reading, date: DateMention): number {
  const sentence = reading.sentences[reading.sentenceOf[date.from] ?? -1];
  const verb = sentence && launchIn(reading, sentence);
  if (verb === undefined || verb > date.from || date.from - verb > VERB_BEFORE) return 0;
  return /^(?:launched|inaugurated)$/.test(reading.tokens[verb]?.fold ?? '') ? 2 : 3;
}

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
      d.start.length === 10 &&
      /^(?:title|dateline)$/.test(sentences[sentenceOf[d.from] ?? -1]?.zone ?? ''),
  );

/** The day on which something ended, in the year of its first day where it says none. */
const endOf = ({ end }: DateMention, first: string): string =>
  end.startsWith('--') && !first.startsWith('-') ? first.slice(0, 4) + end.slice(1) : end;

const BEGAN = /^(?:commenced|began|begun|started|launched|opened|kicked|inaugurated)$/;

/** "a three-day meeting from 3 May": the last of so many days. */
function lastDay(reading: Reading, date: DateMention): string | undefined {
  const { tokens, sentences, sentenceOf } = reading;
  const { from, start, end } = date;
  const isFirst = /^(?:from|starting|beginning)$/.test(tokens[from - 1]?.fold ?? '');
  if (start !== end || start.length !== 10 || !(isFirst || BEGAN.test(verbBefore(reading, date)))) return undefined;
  const { from: first, to } = sentences[sentenceOf[from] ?? -1] ?? { from, to: from };
  for (let i = first; i < to; i += 1) {
    const unit = tokens[i + 1]?.fold === '-' ? i + 2 : i + 1;
    if (!/^days?$/.test(tokens[unit]?.fold ?? '')) continue;
    const days = numberOf(tokens[i]?.fold ?? '') ?? 0;
    if (days > 1 && days < 32)
      return new Date(Date.parse(`${start}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  }
  return undefined;
}

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

/** "and will continue until 30 May", "was completed on 5 May", "are due to end on 5 May", "came to its close on 5 May" */
const isEnd = (reading: Reading, date: DateMention): boolean =>
  COMPLETED.has(verbBefore(reading, date)) ||
  UNTIL.test(wordsBefore(reading, date, 4)) ||
  ENDS.test(wordsBefore(reading, date, 4)) ||
  cameToEnd(reading, date);

const UNTIL = /(?:^| )(?:until|till|up to)(?: \p{L}+day)?(?: ,)?$/u;
const ENDS = /(?:^| )(?:(?:will|to) (?:end|close|conclude)|ends|closes|concludes)(?: on| this| on the)?$/;

const wordsBefore = ({ tokens }: Reading, { from }: DateMention, count: number): string =>
  tokens
    .slice(Math.max(0, from - count), from)
    .map(({ fold }) => fold)
    .join(' ');

/** "On 13 and 14 July, the workshop was held" */
const opensSentence = ({ sentences, sentenceOf }: Reading, { from }: DateMention): boolean =>
  from - (sentences[sentenceOf[from] ?? -1]?.from ?? 0) < 3;

const LAUNCHED = /^(?:launched|began|begun|started|inaugurated)$/;

/** "the closing of the project took place on 3 May": the day of its end. */
function isClosing({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean {
  const { from: start, to } = sentences[sentenceOf[from] ?? -1] ?? { from, to: from };
  return tokens
    .slice(start, to)
    .some(({ fold }) =>
      /^(?:closed|closing|closure|concluded|concluding|conclusion|ended|wound|finalized|finalised)$/.test(fold),
    );
}

const COMPLETED = new Set(['finished', 'concluded', 'ended', 'completed', 'closed']);

/** "came to a close today", "comes to its end on Friday" */
const cameToEnd = ({ tokens }: Reading, { from }: DateMention): boolean =>
  /\b(?:came|comes|come|drew|brought(?: \w+){0,3}) to (?:an?|its|their) (?:\w+ )?(?:close|end|conclusion)\b/.test(
    tokens
      .slice(Math.max(0, from - ENDS_WITHIN), from)
      .map(({ fold }) => fold)
      .join(' '),
  );

/** The verb of an end stands this near before its day, in tokens. */
const ENDS_WITHIN = 12;

/** "today completed a ten-day course": the day on which something long was completed is not its first. */
function completesLong({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean {
  const { from: start, to: end } = sentences[sentenceOf[from] ?? -1] ?? { from: 0, to: 0 };
  const words = tokens.slice(start, end).map(({ fold }) => fold);
  const isLong = words.some(
    (word, i) =>
      /^(?:day|week|month)s?$/.test(word) &&
      (/^(?:-|weeks?)$|^(?!one|a)\w+$/.test(words[i - 1] ?? '') || (words[i + 1] === '-' && words[i + 2] === 'long')),
  );
  return isLong && words.some((word) => COMPLETED.has(word));
}

/** The verb that tells of a day stands this near before it, in tokens. */
const VERB_BEFORE = 18;

function verbBefore({ tokens }: Reading, { from }: DateMention): string {
  for (let i = from - 1; i > from - VERB_BEFORE && i >= 0; i -= 1)
    if (HAPPENS.has(tokens[i]?.fold ?? '')) return tokens[i]?.fold ?? '';
  return '';
}

function yearOf(reading: Reading, dates: readonly DateMention[]): string | undefined {
  const own = reading.release.date?.slice(0, 4);
  if (own) return own;
  const line = published(reading, dates);
  if (line && !line.start.startsWith('--')) return line.start.slice(0, 4);
  // "(07/09/2020)" in the title: day and month may be either, the year is plain
  const first = reading.sentences.findIndex(({ zone }) => zone === 'body');
  const above = reading.sentences.slice(0, Math.max(first, 0)).map(({ from, to }) => textOf(reading, from, to));
  return (
    /\b\d{1,2}[./]\d{1,2}[./]((?:19|20)\d\d)\b/.exec(above.join('\n'))?.[1] ??
    dates.find((d) => isMonthOfIssue(reading, d, first))?.start.slice(0, 4)
  );
}

/** "on 16 March", behind "13 to 15 March 2023": the year of the day that is told before it. */
const yearBefore = (
  { sentenceOf }: Reading,
  dates: readonly DateMention[],
  { from }: DateMention,
): string | undefined =>
  dates
    .findLast(
      (d) =>
        d.from < from &&
        d.end.length === 10 &&
        !d.end.startsWith('-') &&
        (sentenceOf[from] ?? 0) - (sentenceOf[d.from] ?? 0) < YEAR_WITHIN,
    )
    ?.end.slice(0, 4);

/** So many sentences behind a day with its year the next may leave the year out. */
const YEAR_WITHIN = 4;

/** "August 2012": a month in a line of its own, above the text. */
function isMonthOfIssue({ sentences, sentenceOf }: Reading, { from, to, start }: DateMention, body: number): boolean {
  const own = sentenceOf[from] ?? -1;
  return start.length === 7 && own < body && sentences[own]?.from === from && sentences[own]?.to === to;
}
