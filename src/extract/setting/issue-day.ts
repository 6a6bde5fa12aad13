import { coverOf, type Reading } from '../text/reading.ts';
import type { DateMention } from './dates.ts';
import { relativeDatesIn } from './relative-dates.ts';

/** Below "PODGORICA, September 28 –" the year is not known: only "today", "yesterday" and "two days ago" are days then. */
function relativeDatesOf(reading: Reading, day: string): DateMention[] {
  // "Suva, April 2015 –": of which only "this month" and "last month" can be told
  if (isMonth(day))
    return relativeDatesIn(reading, `${day}-01`).filter(
      ({ from, start }) => isMonth(start) && reading.tokens[from]?.fold === 'month',
    );
  if (!day.startsWith('-')) return relativeDatesIn(reading, day);
  return relativeDatesIn(reading, `${ANY_YEAR}${day.slice(1)}`)
    .filter(
      ({ from, start }) =>
        start.length === 10 && !/day$/.test(reading.tokens[from]?.fold.replace(/^(?:to|yester)day$/, '') ?? ''),
    )
    .map((date) => ({ ...date, start: `-${date.start.slice(4)}`, end: `-${date.end.slice(4)}` }));
}

const isMonth = (day: string): boolean => /^\d{4}-\d\d$/.test(day);

/** A year that has a 29th of February. */
const ANY_YEAR = '2004';

/** The dates of a text with those that it tells as "today" or "on Monday", in the order of the text. */
export function withRelative(reading: Reading, dates: readonly DateMention[]): DateMention[] {
  const day = reading.release.date ?? published(reading, dates)?.start;
  if (day === undefined || !/^(?:\d{4}|-)-\d\d(?:-\d\d)?$/.test(day)) return [...dates];
  const isOfDate = coverOf(reading, dates);
  const told = relativeDatesOf(reading, day)
    // "on Tuesday, 17 October" gives its day itself
    .filter(({ from, to }) => ![from, to, to + 1].some(isOfDate) && !reading.quoted[from])
    .map((date) => ({ ...date, relative: true as const }));
  return [...dates, ...told].sort((a, b) => a.from - b.from);
}

/** The day of the release: a line with nothing else, or the dateline. */
export function published(reading: Reading, dates: readonly DateMention[]): DateMention | undefined {
  const first = reading.sentences.find(({ zone }) => zone === 'body')?.from ?? 0;
  const zoneOf = (d: DateMention) => reading.sentences[reading.sentenceOf[d.from] ?? -1]?.zone;
  const day =
    dates.find((d) => d.issued && zoneOf(d) === 'body' && !isMonth(d.start)) ??
    dates.findLast((d) => zoneOf(d) === 'dateline' && d.from < first) ??
    dates.find((d) => d.issued || zoneOf(d) === 'dateline');
  if (!day?.start.startsWith('--')) return day;
  // "Suva, August 23": of the only year that the text names
  const years = new Set(dates.flatMap(({ start }) => (start.startsWith('-') ? [] : [start.slice(0, 4)])));
  const [year] = years.size === 1 ? years : [];
  return year ? { ...day, start: `${year}${day.start.slice(1)}`, end: `${year}${day.end.slice(1)}` } : day;
}
