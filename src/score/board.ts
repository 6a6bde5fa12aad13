import { type Count, type Kind, RELATIONS, type Tally } from './tally.ts';

/** Kinds that a total sums up. */
const TOTALS: readonly (readonly [string, readonly Kind[]])[] = [
  ['ENTITIES', ['agency', 'person', 'country (acting)']],
  ['RELATIONS', RELATIONS],
];

/** One line of the board. Precision, recall and F1 are 0 where there is nothing to count. */
export interface BoardRow extends Count {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The board: a row a kind, then the two totals. */
export function boardOf(tally: Tally): BoardRow[] {
  const totals = TOTALS.map(([name, kinds]) => rowOf(name, sum(kinds.map((kind) => tally.of(kind)))));
  return [...[...tally.counts].map(([kind, count]) => rowOf(kind, count)), ...totals];
}

function sum(counts: readonly Count[]): Count {
  const add = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
  return { right: add('right'), wrong: add('wrong'), missed: add('missed'), again: add('again') };
}

function rowOf(kind: string, count: Count): BoardRow {
  const precision = count.right / (count.right + count.wrong || 1);
  const recall = count.right / (count.right + count.missed || 1);
  return { kind, ...count, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** From how sure on, and how many of those relations were right. */
export function calibrationOf(tally: Tally): { from: number; right: number; all: number }[] {
  return [0.9, 0.8, 0.7, 0.5, 0].map((from, i, steps) => {
    const below = steps[i - 1] ?? Number.POSITIVE_INFINITY;
    const inside = tally.sureness.filter((x) => x.confidence >= from && x.confidence < below);
    return { from, right: inside.filter((x) => x.isRight).length, all: inside.length };
  });
}
