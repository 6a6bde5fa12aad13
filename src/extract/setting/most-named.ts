import type { Ref } from '../../model.ts';
import type { Hit } from '../names/gazetteer.ts';
import { isTelling, type Reading, zoneAt } from '../text/reading.ts';

/** A country is named so often at least, and so many times as often as the next, for a text to be about it. */
const OFTEN = 3;
const AHEAD = 1.5;

/** How often a country is named, and where first. */
interface Naming {
  readonly first: Hit;
  count: number;
}

/** What was counted in a text, by its places: it is asked for each of its activities. */
const COUNTED = new WeakMap<readonly Hit[], readonly Naming[]>();

/**
 * "The Fiji Police Force ... in Fiji ... Fijian officers": the country that a text names by far the most.
 * @param aside countries that do not count
 * @param often so often it is named at least
 */
export function mostNamed(
  reading: Reading,
  sites: readonly Hit[],
  aside: { has(land: Ref): boolean },
  often = OFTEN,
): Hit | undefined {
  const all = COUNTED.get(sites) ?? namingsIn(reading, sites);
  COUNTED.set(sites, all);
  const [most, next] = all.filter(({ first }) => !aside.has(first.ref));
  return most && most.count >= often && most.count >= AHEAD * (next?.count ?? 0) ? most.first : undefined;
}

/** The countries that a text names, by themselves, by their people or in names of bodies, those it names most first. */
function namingsIn(reading: Reading, sites: readonly Hit[]): Naming[] {
  const named = new Map<Ref, Naming>();
  for (const hit of sites) {
    const isLand = hit.kind === 'country' || hit.kind === 'demonym';
    if (!isLand || !isTelling(zoneAt(reading, hit.from))) continue;
    const own = named.get(hit.ref) ?? { first: hit, count: 0 };
    own.count += 1;
    named.set(hit.ref, own);
  }
  return [...named.values()].sort((a, b) => b.count - a.count || a.first.from - b.first.from);
}
