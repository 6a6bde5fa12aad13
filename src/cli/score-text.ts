import { type BoardRow, boardOf, calibrationOf } from '../score/board.ts';
import type { Miss, Tally } from '../score/tally.ts';

const share = (x: number) => x.toFixed(2).replace(/^0/, '');

const COLUMNS: readonly (readonly [head: string, cell: (row: BoardRow) => string | number])[] = [
  ['kind', ({ kind }) => kind],
  ['right', ({ right }) => right],
  ['wrong', ({ wrong }) => wrong],
  ['missed', ({ missed }) => missed],
  ['again', ({ again }) => again],
  ['precision', ({ precision }) => share(precision)],
  ['recall', ({ recall }) => share(recall)],
  ['F1', ({ f1 }) => share(f1)],
];

/** The board: how often the encoder was right, by kind, and how well its confidence was placed. */
export function scoreText(tally: Tally): string {
  const board = boardOf(tally).map((row) => COLUMNS.map(([, cell]) => String(cell(row))));
  return `${aligned([COLUMNS.map(([head]) => head), ...board])}\n\n${aligned(calibration(tally))}\n`;
}

function calibration(tally: Tally): string[][] {
  const steps = calibrationOf(tally);
  const rows = steps.map(({ from, right, all }, i) => [
    `${share(from)} to ${i === 0 ? '1' : share(steps[i - 1]?.from ?? 1)}`,
    String(right),
    String(all),
    all === 0 ? '' : share(right / all),
  ]);
  return [['confidence', 'right', 'relations', 'share'], ...rows];
}

/** What was wrong and what was missed, by kind and release. */
export function missesText(misses: readonly Miss[]): string {
  const rows = misses.map(({ kind, document, fault, what }) => [kind, document, fault, what.replace(/\s+/g, ' ')]);
  const sorted = rows.map((row) => row.join('\t')).sort();
  return sorted.map((row) => `${row}\n`).join('');
}

/** Columns of equal width: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
