import type { Span } from '../../model.ts';
import { isDate, isMonthDay } from '../../read/calendar.ts';
import { type Reading, spanOf } from '../text/reading.ts';
import { whetherWords } from '../text/tokens.ts';

/** A date or a range of days in the text. Without a year, `start` and `end` are --MM-DD. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
  readonly span: Span;
  /** True for the day on which the text was issued, as its dateline says. */
  readonly issued?: true;
  /** True for "today" and "on Monday", resolved against the day of issue. */
  readonly relative?: true;
}

/** Names of the months, folded. */
export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Months by their names, whole and short, with and without a full stop. */
const MONTH_OF = new Map(
  MONTHS.flatMap((name, place) =>
    [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])].flatMap((form) =>
      [form, `${form}.`].map((written) => [written, place + 1] as const),
    ),
  ),
);
const isMonth = whetherWords((fold) => MONTH_OF.has(fold));
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const two = (n: number) => String(n).padStart(2, '0');

const inCalendar = (date: string): boolean => isDate(date) || isMonthDay(date);

/** Finds dates: day first and month first, ranges of days and over months, months with a year. None that no calendar has. */
export function datesIn(reading: Reading): DateMention[] {
  const dates: DateMention[] = [];
  const grammar = new DateGrammar(reading);
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const date = grammar.at(i);
    if (!date) continue;
    if (inCalendar(date.start) && inCalendar(date.end))
      dates.push({ ...date, span: spanOf(reading, date.from, date.to) });
    i = date.to - 1;
  }
  return dates;
}

class DateGrammar {
  readonly #reading: Reading;
  constructor(reading: Reading) {
    this.#reading = reading;
  }

  #fold = (i: number): string => this.#reading.tokens[i]?.fold ?? '';
  #day(i: number): number {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.#fold(i));
    const day = Number(match?.[1] ?? 0);
    return day >= 1 && day <= 31 ? day : 0;
  }
  #month(i: number): number {
    const month = MONTH_OF.get(this.#fold(i)) ?? 0;
    return month && (/^\p{Lu}/u.test(this.#reading.tokens[i]?.text ?? '') || this.#isDated(i)) ? month : 0;
  }
  /** "february 18, 2022", "18 february 2022": a month written small, where day and year stand beside it. */
  #isDated = (i: number): boolean =>
    (this.#day(i + 1) > 0 && this.#year(i + 2).year !== '') || (this.#day(i - 1) > 0 && this.#year(i + 1).year !== '');
  #year(i: number): { year: string; to: number } {
    const at = this.#fold(i) === ',' ? i + 1 : i;
    return /^(?:19|20)\d\d$/.test(this.#fold(at)) ? { year: this.#fold(at), to: at + 1 } : { year: '', to: i };
  }
  /** "from Monday 20 to Friday 24 June", "the 8th to the 15th of May": steps over the day of the week and the article. */
  #behindWeekday = (i: number): number => {
    if (this.#fold(i) === 'the') return i + 1;
    if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(this.#fold(i))) return i;
    return this.#fold(i + 1) === ',' ? i + 2 : i + 1;
  };
  #dash = (i: number): boolean => /^(?:-|–|—|to|and|&|until|through)$/.test(this.#fold(i));

  at(i: number): Omit<DateMention, 'span'> | undefined {
    const shape = this.#reading.tokens[i]?.shape;
    if (shape === 'number') return this.#line(i) ?? this.#numericRange(i) ?? this.#numeric(i) ?? this.#dayFirst(i);
    if (!isMonth(this.#reading.tokens[i])) return undefined;
    return shape === 'capital' || shape === 'upper' || MONTHS.includes(this.#fold(i)) ? this.#monthFirst(i) : undefined;
  }

  /** "27 - 31.03.2023": a day, and the day to which it goes on, written in numbers. */
  #numericRange(i: number): Omit<DateMention, 'span'> | undefined {
    const first = this.#day(i);
    const last = first && /^[-–—]$/.test(this.#fold(i + 1)) && !this.#isNext(i + 1) ? this.#numeric(i + 2) : undefined;
    if (!last || Number(last.end.slice(-2)) <= first) return undefined;
    return { ...last, from: i, start: `${last.start.slice(0, -2)}${two(first)}` };
  }

  /** "02.03.2021", "29/09/2023", "2021-03-02": day first, unless it cannot be; with slashes only where it must be. */
  #numeric(i: number): Omit<DateMention, 'span'> | undefined {
    let to = i;
    while (to < i + 6 && /^[\d./-]+$/.test(this.#fold(to)) && (to === i || this.#isNext(to))) to += 1;
    const text = this.#reading.text.slice(this.#reading.tokens[i]?.start, this.#reading.tokens[to - 1]?.end);
    const plain = text.replace(/\s+/g, '').replace(/\.$/, '');
    const [, y = '', m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? [];
    if (y) return this.#written(i, to, y, Number(m), Number(d));
    const [, a = '', sign, b = '', digits = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(plain) ?? [];
    const year = digits.length === 2 ? this.#centuryOf(i, plain, digits) : digits;
    const [first, second] = [Number(a), Number(b)];
    const isOpen = sign === '/' && first <= 12 && second <= 12 && first !== second;
    if (!year || (isOpen && !this.#isWeekday(i))) return undefined;
    // "Wed, 07/05/2017": the day of the week tells which is the month
    if (isOpen) {
      const monthFirst = this.#fallsOn(i, `${year}-${two(first)}-${two(second)}`);
      const dayFirst = this.#fallsOn(i, `${year}-${two(second)}-${two(first)}`);
      if (monthFirst === dayFirst) return undefined;
      return monthFirst ? this.#written(i, to, year, first, second) : this.#written(i, to, year, second, first);
    }
    return second > 12 ? this.#written(i, to, year, first, second) : this.#written(i, to, year, second, first);
  }

  /** "22.09.23" above the text: a day with two digits of its year, which the text itself would not give so. */
  #centuryOf(i: number, plain: string, digits: string): string {
    const zone = this.#reading.sentences[this.#reading.sentenceOf[i] ?? -1]?.zone;
    return zone !== 'body' && /^\d\d\.\d\d\.\d\d$/.test(plain) ? `20${digits}` : '';
  }

  /** "2021 11 09", a line with nothing else: year, month and day. */
  #line(i: number): Omit<DateMention, 'span'> | undefined {
    const { sentences, sentenceOf } = this.#reading;
    const { from, to } = sentences[sentenceOf[i] ?? -1] ?? { from: i, to: i };
    const [year = '', month = '', day = ''] = [i, i + 1, i + 2].map(this.#fold);
    const isAlone = from === i && to === i + 3 && /^(?:19|20)\d\d \d\d \d\d$/.test(`${year} ${month} ${day}`);
    return isAlone ? this.#written(i, to, year, Number(month), Number(day)) : undefined;
  }

  /** Token of the day of the week before token i. */
  #weekdayBefore = (i: number): number => (this.#fold(i - 1) === ',' ? i - 2 : i - 1);

  #isWeekday = (i: number): boolean => /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(this.#fold(this.#weekdayBefore(i)));

  #fallsOn = (i: number, date: string): boolean =>
    isDate(date) && DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] === this.#fold(this.#weekdayBefore(i)).slice(0, 3);

  /** True for a sign right behind its number, and a number behind no more than one blank. */
  #isNext = (i: number): boolean =>
    this.#reading.tokens[i]?.shape === 'sign'
      ? this.#reading.tokens[i]?.glued === true
      : this.#reading.tokens[i - 1]?.shape === 'sign' && this.#near(i);
  #near = (i: number): boolean => (this.#reading.tokens[i]?.start ?? 0) - (this.#reading.tokens[i - 1]?.end ?? 0) <= 1;

  #written(from: number, to: number, year: string, month: number, day: number): Omit<DateMention, 'span'> | undefined {
    const date = `${year}-${two(month)}-${two(day)}`;
    return isDate(date) ? { from, to, start: date, end: date } : undefined;
  }

  #dayFirst(i: number): Omit<DateMention, 'span'> | undefined {
    const first = this.#day(i);
    if (!first) return undefined;
    // "3, 4 and 5 May": the first of several days
    if (this.#fold(i + 1) === ',' && this.#day(i + 2) && /^(?:,|and|&)$/.test(this.#fold(i + 3))) {
      const rest = this.#dayFirst(i + 2);
      if (rest) return { ...rest, from: i, start: `${rest.start.slice(0, -2)}${two(first)}` };
    }
    // "10 th July", "30-th March"
    const suffix = this.#fold(i + 1) === '-' && this.#reading.tokens[i + 2]?.glued ? i + 2 : i + 1;
    const after = /^(?:st|nd|rd|th)$/.test(this.#fold(suffix)) ? suffix + 1 : i + 1;
    let at = this.#fold(after) === 'of' ? after + 1 : after;
    let month = this.#month(at);
    let last = first;
    let lastMonth = month;
    if (month) {
      at += 1;
      const second = this.#behindWeekday(at + 1);
      const end = this.#dash(at) ? this.#day(second) : 0;
      const endMonth = end ? this.#month(second + 1) : 0;
      if (end && endMonth) {
        last = end;
        lastMonth = endMonth;
        at = second + 2;
      }
    } else if (this.#dash(i + 1) && this.#day(this.#behindWeekday(i + 2))) {
      const end = this.#behindWeekday(i + 2);
      last = this.#day(end);
      at = this.#fold(end + 1) === 'of' ? end + 2 : end + 1;
      month = this.#month(at);
      if (!month) return undefined;
      lastMonth = month;
      at += 1;
    } else return undefined;
    return this.#made(i, at, month, first, lastMonth, last);
  }

  #monthFirst(i: number): Omit<DateMention, 'span'> | undefined {
    const month = this.#month(i);
    if (!month) return undefined;
    const first = this.#day(i + 1);
    if (!first) {
      const { year, to } = this.#year(i + 1);
      if (!year) return this.#months(i, month);
      // "December 2013 to May 2015"
      const last = this.#dash(to) ? this.#month(to + 1) : 0;
      const end = last ? this.#year(to + 2) : undefined;
      return end?.year
        ? { from: i, to: end.to, start: `${year}-${two(month)}`, end: `${end.year}-${two(last)}` }
        : { from: i, to, start: `${year}-${two(month)}`, end: `${year}-${two(month)}` };
    }
    if (this.#dash(i + 2)) {
      const endMonth = this.#month(i + 3);
      const end = this.#day(endMonth ? i + 4 : i + 3);
      if (end) return this.#made(i, endMonth ? i + 5 : i + 4, month, first, endMonth || month, end);
    }
    return this.#made(i, i + 2, month, first, month, first);
  }

  /** "between July and November 2009": months of one year, which is said once. */
  #months(i: number, month: number): Omit<DateMention, 'span'> | undefined {
    const last = this.#dash(i + 1) ? this.#month(i + 2) : 0;
    const { year, to } = this.#year(i + 3);
    if (last <= month || !year) return undefined;
    return { from: i, to, start: `${year}-${two(month)}`, end: `${year}-${two(last)}` };
  }

  #made(
    from: number,
    at: number,
    month: number,
    first: number,
    lastMonth: number,
    last: number,
  ): Omit<DateMention, 'span'> {
    const { year, to } = this.#year(at);
    const prefix = year || '-';
    // "30 May 2023 to 2 June 2023"
    const second = year && first === last && this.#dash(to) ? this.at(to + 1) : undefined;
    if (second && !second.end.startsWith('-') && second.end.length === 10)
      return { from, to: second.to, start: `${year}-${two(month)}-${two(first)}`, end: second.end };
    return {
      from,
      to,
      start: `${prefix}-${two(month)}-${two(first)}`,
      end: `${prefix}-${two(lastMonth)}-${two(last)}`,
    };
  }
}

/** True where two dates have a day in common. */
export function overlap(a: DateMention, b: DateMention): boolean {
  const bare = [a, b].some(({ start }) => start.startsWith('-'));
  const [p, q] = [bounds(a, bare), bounds(b, bare)];
  return p.first <= q.last && q.first <= p.last;
}

/** First and last day as text; without the years where one of the two has none. */
function bounds({ start, end }: DateMention, bare: boolean): { first: string; last: string } {
  const day = (value: string, rest: string) => {
    const whole = value.startsWith('--') ? `0000${value.slice(1)}` : `${value}${rest.slice(value.length)}`;
    return bare ? whole.slice(4) : whole;
  };
  return { first: day(start, '0000-01-01'), last: day(end, '9999-12-31') };
}

export const isSame = (a: DateMention, b: DateMention): boolean => a.start === b.start && a.end === b.end;

/** So many days before an activity something else is told. */
const LONG = 45;

/** True where all dates, of which there are some, are whole days long before the main activity. */
export function isLongBefore(given: readonly DateMention[], own: readonly DateMention[]): boolean {
  const day = (date: string) => (date.length === 10 ? Date.parse(`${date}T00:00:00Z`) / 86_400_000 : Number.NaN);
  if (given.length === 0) return false;
  const first = Math.min(...own.map(({ start }) => day(start)));
  return given.every(({ end }) => day(end) < first - LONG);
}
