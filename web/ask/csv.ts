import type { Table } from '../worker/protocol.ts';

/** A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export const toCsv = ({ variables, rows }: Table): string =>
  csvOf([variables, ...rows.map((row) => row.map((cell) => cell?.value ?? ''))]);

/** Rows of cells as CSV. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
