import type { DateMention } from './dates.ts';
import { type Reading, spanOf } from './reading.ts';

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DAY = 86_400_000;

/**
 * Resolves "today", "yesterday" and days of the week against the day of the release.
 * A day of the week is the last one up to that day, or, after "on" with a verb of the future, left alone.
 * @param published YYYY-MM-DD
 */
export function relativeDatesIn(reading: Reading, published: string): DateMention[] {
  const day = Date.parse(`${published}T00:00:00Z`);
  if (Number.isNaN(day)) return [];
  return reading.tokens.flatMap((token, from) => {
    if (isOfSpeech(reading, from)) return [];
    const back = daysBack(token.fold, new Date(day).getUTCDay(), reading.tokens[from - 1]?.fold ?? '');
    if (back === undefined) return [];
    const date = new Date(day - back * DAY).toISOString().slice(0, 10);
    return [{ from, to: from + 1, start: date, end: date, span: spanOf(reading, from, from + 1) }];
  });
}

/** "In a statement today", "he said on Monday": the day of the words, not of what they tell. */
function isOfSpeech({ tokens }: Reading, from: number): boolean {
  const before = tokens[from - 1]?.fold === 'on' ? from - 2 : from - 1;
  return /^(?:statement|release|said|told|announced|reported|stated)$/.test(tokens[before]?.fold ?? '');
}

function daysBack(fold: string, today: number, before: string): number | undefined {
  if (fold === 'today') return 0;
  if (fold === 'yesterday') return 1;
  const weekday = WEEKDAYS.indexOf(fold);
  if (weekday < 0 || before === 'next') return undefined;
  return (today - weekday + 7) % 7;
}
