import { type LensColumns, type ThingColumns, TRACKS } from './columns.ts';
import { proofsOf } from './proofs.ts';

/** When two countries count as having worked together. */
export interface Rule {
  /** Count those who paid. */
  readonly paid: boolean;
  /** Count what is not (yet) held: planned, intended, postponed, cancelled. */
  readonly planned: boolean;
  /** Publishers that must tell of an activity, at least. */
  readonly publishers: number;
}

export const START_RULE: Rule = { paid: false, planned: false, publishers: 1 };

/** Two countries, by index of thing (the first id sorts before the second), with their activities. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly activities: readonly number[];
}

const HAPPENED = new Set(['held', 'under-way', '']);

/** Pairs that a rule lets count, from the links of the lens `countries`, those with most activities first. */
export function countPairs(
  things: ThingColumns,
  lens: LensColumns,
  rule: Rule,
  publisherOf: (release: string) => string,
): Pair[] {
  const tellers = tellersOf(lens, publisherOf);
  const found = new Map<string, { a: number; b: number; activities: Set<number> }>();
  lens.links.source.forEach((source, link) => {
    const target = lens.links.target[link] ?? -1;
    const activity = lens.links.activity[link] ?? -1;
    const isPaid = TRACKS[lens.links.track[link] ?? 0] === 'pays';
    if (isPaid && !rule.paid) return;
    if (!rule.planned && !HAPPENED.has(things.status[activity] ?? '')) return;
    if ((tellers.get(activity)?.size ?? 0) < rule.publishers) return;
    const [a, b] = source < target ? [source, target] : [target, source];
    const pair = found.get(`${a} ${b}`) ?? { a, b, activities: new Set<number>() };
    found.set(`${a} ${b}`, pair);
    pair.activities.add(activity);
  });
  const pairs = [...found.values()].map((pair) => ({
    ...pair,
    activities: [...pair.activities].sort((x, y) => x - y),
  }));
  return pairs.sort((x, y) => y.activities.length - x.activities.length || x.a - y.a || x.b - y.b);
}

/** Who tells of each activity; a release without a publisher stands for itself. */
function tellersOf(lens: LensColumns, publisherOf: (release: string) => string): Map<number, Set<string>> {
  const tellers = new Map<number, Set<string>>();
  lens.links.activity.forEach((activity, link) => {
    const own = tellers.get(activity) ?? new Set();
    tellers.set(activity, own);
    for (const { release } of proofsOf(lens, link)) {
      const name = lens.releases[release] ?? '';
      own.add(publisherOf(name) || name);
    }
  });
  return tellers;
}
