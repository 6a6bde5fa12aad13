import type { Ends } from './ends.ts';
import { foldName, overlap, sameDate, wordsOf } from './fold.ts';
import { type LabelledEvent, listOf, plain } from './labels.ts';

/** Below this the two are no pair, unless each release has one only. */
const LEAST_LIKENESS = 1;

/** Pairs predicted with gold events one to one, the most alike first. Predicted index to gold index. */
export function pairEvents(
  predicted: readonly LabelledEvent[],
  gold: readonly LabelledEvent[],
  ends: Ends,
): Map<number, number> {
  const isSingle = predicted.length === 1 && gold.filter((x) => !x.optional).length === 1;
  const candidates = predicted.flatMap((p, i) =>
    gold.map((g, j) => ({ i, j, isSure: isSingle && !g.optional, likeness: likenessOf(p, g, ends) })),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || a.i - b.i);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j, isSure, likeness } of candidates) {
    if (pairs.has(i) || taken.has(j) || (likeness < LEAST_LIKENESS && !isSure)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

function likenessOf(p: LabelledEvent, g: LabelledEvent, ends: Ends): number {
  const first = (value: LabelledEvent['place']) => listOf(value).map(plain)[0];
  const organizers = overlap(
    new Set(listOf(p.organizers).map((x) => ends.predictedAgency(plain(x)))),
    new Set(listOf(g.organizers).map((x) => ends.goldAgency(plain(x)))),
  );
  const [place, goldPlace] = [first(p.place), first(g.place)];
  const points = [
    3 * overlap(wordsOf(p.name ?? ''), wordsOf(g.name ?? '')),
    2 * organizers,
    p.type === g.type ? 1.5 : 0,
    sameDate(first(p.start), first(g.start)) ? 2 : 0,
    sameDate(first(p.end), first(g.end)) ? 1 : 0,
    place && goldPlace && foldName(place) === foldName(goldPlace) ? 2 : 0,
    first(p.country) && first(p.country) === first(g.country) ? 1 : 0,
    g.optional ? -0.6 : 0,
  ];
  return points.reduce((sum, x) => sum + x, 0);
}
