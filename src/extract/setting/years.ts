import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { type Reading, textOf } from '../text/reading.ts';
import type { DateMention } from './dates.ts';
import { published } from './issue-day.ts';

/** The year of days that are told without one: that of the release, or of the lines above its text. */
export function yearOf(reading: Reading, dates: readonly DateMention[]): string | undefined {
  const own = reading.release.date?.slice(0, 4);
  if (own) return own;
  const line = published(reading, dates);
  if (line && !line.start.startsWith('--')) return line.start.slice(0, 4);
  // "(07/09/2020)" in the title: day and month may be either, the year is plain
  const first = reading.sentences.findIndex(({ zone }) => zone === 'body');
  const above = reading.sentences.slice(0, Math.max(first, 0)).map(({ from, to }) => textOf(reading, from, to));
  return (
    /\b\d{1,2}[./]\d{1,2}[./]((?:19|20)\d\d)\b/.exec(above.join('\n'))?.[1] ??
    dates.find((d) => isMonthOfIssue(reading, d, first))?.start.slice(0, 4) ??
    onlyYear(above.join('\n'))
  );
}

/** "Global Conference 2023", above the text: the year behind a noun of activity, where no other year is named. */
function onlyYear(above: string): string | undefined {
  const years = new Set(above.match(/(?<![\d-])(?:19|20)\d\d(?![\d-])/g));
  const [, noun = '', year] = /(\p{L}+) ((?:19|20)\d\d)(?![\d-])/u.exec(above) ?? [];
  return years.size === 1 && ACTIVITY_NOUNS.has(noun.toLowerCase()) ? year : undefined;
}

/** "on 16 March", behind "13 to 15 March 2023": the year of the day that is told before it. */
export const yearBefore = (
  { sentenceOf }: Reading,
  dates: readonly DateMention[],
  { from, start }: DateMention,
): string | undefined =>
  dates
    .findLast(
      (d) =>
        d.from < from &&
        d.end.length === 10 &&
        !d.end.startsWith('-') &&
        // of the same month it may be told much later
        ((sentenceOf[from] ?? 0) - (sentenceOf[d.from] ?? 0) < YEAR_WITHIN || d.end.slice(4, 7) === start.slice(1, 4)),
    )
    ?.end.slice(0, 4);

/** So many sentences behind a day with its year the next may leave the year out. */
const YEAR_WITHIN = 4;

/** "August 2012": a month in a line of its own, above the text. */
function isMonthOfIssue({ sentences, sentenceOf }: Reading, { from, to, start }: DateMention, body: number): boolean {
  const own = sentenceOf[from] ?? -1;
  return /^\d{4}-\d\d$/.test(start) && own < body && sentences[own]?.from === from && sentences[own]?.to === to;
}
