import { csvOf } from '../../src/graph/formats.ts';
import type { Table } from '../worker/protocol.ts';

/** A table as CSV. */
export const toCsv = ({ variables, rows }: Table): string =>
  csvOf([variables, ...rows.map((row) => row.map((cell) => cell?.value ?? ''))]);
