import { numberOf } from '../tables/numbers.ts';
import { type Reading, spanOf } from '../text/reading.ts';
import { whetherWords } from '../text/tokens.ts';
import type { DateMention } from './dates.ts';

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DAY = 86_400_000;

/** Words with which each day or month that is told so ends. */
const ENDINGS = new Set([
  ...WEEKDAYS,
  ...'today tonight yesterday tomorrow morning afternoon evening night ago week month'.split(' '),
]);
const tellsDay = whetherWords((fold) => ENDINGS.has(fold));

/**
 * Resolves "today", "yesterday" and days of the week against the day of the release.
 * A day of the week is the last one up to that day, or, where "will" stands before it, the next.
 * @param published YYYY-MM-DD
 */
export function relativeDatesIn(reading: Reading, published: string): DateMention[] {
  const day = Date.parse(`${published}T00:00:00Z`);
  if (Number.isNaN(day)) return [];
  const today = new Date(day).getUTCDay();
  const of = (i: number): string | undefined => {
    const offset = offsetOf(reading, i, today);
    return offset === undefined ? undefined : new Date(day + offset * DAY).toISOString().slice(0, 10);
  };
  const found: DateMention[] = [];
  for (let from = 0; from < reading.tokens.length; from += 1) {
    const token = reading.tokens[from];
    if (!token || !tellsDay(token)) continue;
    const month = monthOf(reading, from, published);
    const start = month ?? (isOfSpeech(reading, from) ? undefined : of(from));
    if (start === undefined) continue;
    // "Tuesday and Wednesday"
    const second =
      WEEKDAYS.includes(token.fold) && JOINS.test(reading.tokens[from + 1]?.fold ?? '') ? of(from + 2) : undefined;
    const isBoth = second !== undefined && second > start;
    const to = isBoth ? from + 3 : from + 1;
    found.push({ from, to, start, end: isBoth ? second : start, span: spanOf(reading, from, to) });
  }
  return found;
}

/** "earlier this month", "last month", "last week": the month, where no day is said. */
function monthOf({ tokens }: Reading, at: number, published: string): string | undefined {
  const before = tokens[at - 1]?.fold ?? '';
  if (tokens[at]?.fold === 'week' && before === 'last') {
    const [first, last] = [6, 7].map((days) =>
      new Date(Date.parse(`${published}T00:00:00Z`) - days * DAY).toISOString(),
    );
    return first?.slice(0, 7) === last?.slice(0, 7) ? first?.slice(0, 7) : undefined;
  }
  if (tokens[at]?.fold === 'week' && before === 'this') {
    const first = new Date(Date.parse(`${published}T00:00:00Z`) - WORKDAYS * DAY).toISOString().slice(0, 7);
    return first === published.slice(0, 7) ? first : undefined;
  }
  if (tokens[at]?.fold !== 'month') return undefined;
  if (before === 'this' && tokens[at - 2]?.fold === 'earlier') return published.slice(0, 7);
  if (before !== 'last') return undefined;
  return new Date(Date.parse(`${published.slice(0, 7)}-01T00:00:00Z`) - DAY).toISOString().slice(0, 7);
}

/** Days of a working week before its last. */
const WORKDAYS = 4;

const JOINS = /^(?:and|to|through|until|-|–)$/;

/** "In a statement today", "he said on Monday": the day of the words, not of what they tell. */
function isOfSpeech({ tokens }: Reading, from: number): boolean {
  const before = /^(?:on|this)$/.test(tokens[from - 1]?.fold ?? '') ? from - 2 : from - 1;
  return /^(?:statement|release|said|told|announced|reported|stated|known)$/.test(tokens[before]?.fold ?? '');
}

/** Words behind "this", "last" or alone that name the day of the release or the one before. */
function offsetOf(reading: Reading, at: number, today: number): number | undefined {
  const { tokens } = reading;
  const [fold, before] = [tokens[at]?.fold ?? '', tokens[at - 1]?.fold ?? ''];
  if (fold === 'today' || fold === 'tonight') return 0;
  if (fold === 'yesterday') return -1;
  if (fold === 'tomorrow') return 1;
  // "tomorrow, Monday"
  if (before === ',' && tokens[at - 2]?.fold === 'tomorrow') return undefined;
  if (before === 'this' && /^(?:morning|afternoon|evening)$/.test(fold)) return 0;
  if (before === 'last' && fold === 'night') return -1;
  if (before === 'while' && fold === 'ago') return 0;
  // "three days ago"
  if (fold === 'ago' && /^days?$/.test(before)) {
    const days = numberOf(tokens[at - 2]?.fold ?? '') ?? 0;
    return days > 0 && days < 32 ? -days : undefined;
  }
  const weekday = WEEKDAYS.indexOf(fold);
  if (weekday < 0 || before === 'next') return undefined;
  return isToCome(reading, at) ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7);
}

/** True where "will" or "due to" stands before the day in its sentence. */
function isToCome({ tokens, sentences, sentenceOf }: Reading, at: number): boolean {
  const from = sentences[sentenceOf[at] ?? -1]?.from ?? at;
  // "on Friday will launch"
  return (
    tokens[at + 1]?.fold === 'will' ||
    tokens.slice(from, at).some(({ fold }) => /^(?:will|due|scheduled)$/.test(fold)) ||
    /^(?:until|till)$/.test(tokens[at - 1]?.fold ?? '')
  );
}
