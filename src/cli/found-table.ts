import type { Extraction } from '../model.ts';

/** What is counted of each release. */
const COLUMNS: readonly (readonly [head: string, cell: (x: Extraction) => string | number])[] = [
  ['release', (x) => x.release.name],
  ['activities', (x) => countOf(x, 'activity')],
  ['agencies', (x) => countOf(x, 'agency')],
  ['people', (x) => countOf(x, 'person')],
  [
    'countries',
    (x) => new Set(x.facts.flatMap((f) => (f.type === 'participation' ? [f.party] : [])).filter(isCountry)).size,
  ],
  ['claims', (x) => x.facts.length],
];

const countOf = (x: Extraction, kind: string) => x.entities.filter((entity) => entity.kind === kind).length;
const isCountry = (ref: string) => ref.startsWith('country/');

/** What is told of a release in the end: its row of the table, and what a reader should know of it. */
export interface Found {
  readonly row: readonly (string | number)[];
  readonly warnings: readonly string[];
}

export const foundIn = (x: Extraction): Found => ({
  row: COLUMNS.map(([, cell]) => cell(x)),
  warnings: x.warnings.map((warning) => `warning: ${x.release.name}: ${warning}`),
});

/** A line a release with what was found in it, and a last line with the sums. */
export function foundTable(found: readonly Found[]): string {
  const rows = found.map(({ row }) => row);
  const sums = COLUMNS.map((_, i) => (i === 0 ? `${rows.length} releases` : sum(rows.map((row) => Number(row[i])))));
  const lines = [COLUMNS.map(([head]) => head), ...rows, ...(rows.length > 1 ? [sums] : [])].map((row) =>
    row.map(String),
  );
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const text = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return `${text.join('\n')}\n`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
