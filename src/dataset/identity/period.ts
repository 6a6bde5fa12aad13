/** Days from which to which, inclusive, as YYYY-MM-DD, as far as a text tells. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** First and last day that a date of any precision may mean. */
const EXPAND: Readonly<Record<number, (date: string) => Period>> = {
  10: (day) => ({ from: day, to: day }),
  7: (month) => ({ from: `${month}-01`, to: `${month}-31` }),
  4: (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
};

/**
 * The period of an activity. A day without a year takes the year of the release, where that is known.
 * @returns undefined where nothing tells it.
 */
export function periodOf(start: string, end: string, released: string): Period | undefined {
  const first = withYear(start, released);
  const last = withYear(end, released) ?? first;
  const [from, to] = [expand(first ?? last), expand(last)];
  return from && to ? { from: from.from, to: to.to < from.from ? from.to : to.to } : undefined;
}

function withYear(date: string, released: string): string | undefined {
  if (!date.startsWith('--')) return date || undefined;
  return released ? `${released.slice(0, 4)}${date.slice(1)}` : undefined;
}

const expand = (date: string | undefined): Period | undefined =>
  date === undefined ? undefined : EXPAND[date.length]?.(date);

export const overlap = (one: Period, two: Period): boolean => one.from <= two.to && two.from <= one.to;
