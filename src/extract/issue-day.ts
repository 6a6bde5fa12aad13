import type { DateMention } from './dates.ts';
import type { Reading } from './reading.ts';
import { relativeDatesIn } from './relative-dates.ts';

/** The dates of a text with those that it tells as "today" or "on Monday", in the order of the text. */
export function withRelative(reading: Reading, dates: readonly DateMention[]): DateMention[] {
  const day = reading.release.date ?? published(reading, dates)?.start;
  if (day === undefined || day.length !== 10 || day.startsWith('-')) return [...dates];
  const starts = new Set(dates.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  const told = relativeDatesIn(reading, day)
    // "on Tuesday, 17 October" gives its day itself
    .filter(({ from, to }) => ![from, to, to + 1].some((at) => starts.has(at)) && !reading.quoted[from])
    .map((date) => ({ ...date, relative: true as const }));
  return [...dates, ...told].sort((a, b) => a.from - b.from);
}

/** The day of the release: a line with nothing else, or the dateline. */
export function published(reading: Reading, dates: readonly DateMention[]): DateMention | undefined {
  const first = reading.sentences.find(({ zone }) => zone === 'body')?.from ?? 0;
  const zoneOf = (d: DateMention) => reading.sentences[reading.sentenceOf[d.from] ?? -1]?.zone;
  const day =
    dates.find((d) => d.issued && zoneOf(d) === 'body' && !/^\d{4}-\d\d$/.test(d.start)) ??
    dates.findLast((d) => zoneOf(d) === 'dateline' && d.from < first) ??
    dates.find((d) => d.issued || zoneOf(d) === 'dateline');
  if (!day?.start.startsWith('--')) return day;
  // "Suva, August 23": of the only year that the text names
  const years = new Set(dates.flatMap(({ start }) => (start.startsWith('-') ? [] : [start.slice(0, 4)])));
  const [year] = years.size === 1 ? years : [];
  return year ? { ...day, start: `${year}${day.start.slice(1)}`, end: `${year}${day.end.slice(1)}` } : day;
}
