import type { LensColumns } from './columns.ts';

/** Above so many names a picture opens with the best linked of them only. */
export const MANY = 500;
/** How many that are. */
export const BEST = 120;

/**
 * The things with most links among those that are kept; of equals, those that come first.
 * @returns undefined where there are too few to choose from: all can be drawn
 */
export function bestLinked(lens: LensColumns, kept: readonly number[]): ReadonlySet<number> | undefined {
  const counts = new Map<number, number>();
  const count = (thing: number) => counts.set(thing, (counts.get(thing) ?? 0) + 1);
  for (const link of kept) {
    count(lens.links.source[link] ?? -1);
    count(lens.links.target[link] ?? -1);
  }
  if (counts.size <= MANY) return undefined;
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(ranked.slice(0, BEST).map(([thing]) => thing));
}
