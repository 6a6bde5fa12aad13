import type { LensColumns, ThingColumns } from '../src/graph/columns.ts';
import { byActivity } from './story.ts';

/** What is asked of the lens of one activity; things by index. */
export interface Asked {
  /** The activity that was chosen or shown last. */
  readonly chosen: number | undefined;
  /** What is selected; of a link, both its ends. */
  readonly selected: readonly number[];
}

/** The activity that is shown. */
export interface Shown {
  readonly activity: number;
  /** Whether it is of what is selected; true where nothing is. */
  readonly isOfSelected: boolean;
}

/**
 * Which activity the lens of one activity shows: the selected one; the one chosen, as long as what is selected has a part in
 * it; else the latest of what is selected that passes the filters. What has none leaves the one chosen, or the one with most
 * links.
 * @param kept Links of the lens that pass the filters, by index.
 */
export function whichActivity(
  things: ThingColumns,
  lens: LensColumns,
  kept: readonly number[],
  { chosen, selected }: Asked,
): Shown | undefined {
  const picked = selected.find((thing) => things.kind[thing] === 'activity');
  if (picked !== undefined) return { activity: picked, isOfSelected: true };
  const isOfSelected = (link: number) => selected.includes(lens.links.target[link] ?? -1);
  const stays =
    selected.length === 0 || lens.links.source.some((source, link) => source === chosen && isOfSelected(link));
  if (chosen !== undefined && stays) return { activity: chosen, isOfSelected: true };
  // Where several are selected, what most of them share; the sort keeps the latest first.
  const partiesOf = (links: readonly number[]) => new Set(links.map((link) => lens.links.target[link])).size;
  const [latest] = byActivity(things, lens, kept.filter(isOfSelected)).sort(
    (a, b) => partiesOf(b.links) - partiesOf(a.links),
  );
  if (latest) return { activity: latest.activity, isOfSelected: true };
  const activity = chosen ?? mostLinked(lens, kept) ?? mostLinked(lens, [...lens.links.source.keys()]);
  return activity === undefined ? undefined : { activity, isOfSelected: selected.length === 0 };
}

function mostLinked(lens: LensColumns, links: readonly number[]): number | undefined {
  const count = new Map<number, number>();
  for (const link of links) {
    const source = lens.links.source[link] ?? -1;
    count.set(source, (count.get(source) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
