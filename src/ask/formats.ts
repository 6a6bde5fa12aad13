import type { Term } from '@rdfjs/types';
import type { Answer } from './answer.ts';

/** The forms in which an answer is printed. A new one is a row. */
export const ANSWER_FORMATS = { table: toTable, csv: toCsv, json: toJson } as const satisfies Record<
  string,
  (answer: Answer) => string
>;
export type AnswerFormat = keyof typeof ANSWER_FORMATS;

const LONGEST_CELL = 60;

/** Columns for a person: names in place of IRIs, long cells cut. Numbers stand to the right. */
export function toTable({ columns, rows, labels, shortLabels }: Answer): string {
  if (rows.length === 0) return 'No rows.\n';
  const cells = rows.map((row) => row.map((term) => shorten(show(term, labels, shortLabels))));
  const widths = columns.map(({ name }, i) => Math.max(name.length, ...cells.map((row) => width(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.kind === 'number'))
      .join('  ')
      .trimEnd();
  const head = [line(columns.map(({ name }) => name)), widths.map((n) => '-'.repeat(n)).join('  ')];
  return `${[...head, ...cells.map(line)].join('\n')}\n`;
}

/** The name of an IRI, the acronym for choice; the end of one without a name; the words of a literal. */
function show(
  term: Term | undefined,
  labels: ReadonlyMap<string, string>,
  shortLabels: ReadonlyMap<string, string>,
): string {
  if (!term) return '';
  if (term.termType !== 'NamedNode') return term.value;
  return shortLabels.get(term.value) ?? labels.get(term.value) ?? (/\/id\/(.+)$/.exec(term.value)?.[1] || term.value);
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return width(line) > LONGEST_CELL ? `${[...line].slice(0, LONGEST_CELL - 1).join('')}…` : line;
};

const width = (text: string): number => [...text].length;
const pad = (text: string, to: number, right: boolean): string =>
  right ? ' '.repeat(to - width(text)) + text : text + ' '.repeat(to - width(text));

/** RFC 4180, IRIs and literals as they are, and beside each column of IRIs one with their names. */
export function toCsv({ columns, rows, labels }: Answer): string {
  const named = columns.map((_, i) => rows.some((row) => labels.has(row[i]?.value ?? '')));
  const head = columns.flatMap(({ name }, i) => (named[i] ? [name, `${name} name`] : [name]));
  const body = rows.map((row) =>
    row.flatMap((term, i) =>
      named[i] ? [term?.value ?? '', labels.get(term?.value ?? '') ?? ''] : [term?.value ?? ''],
    ),
  );
  return [head, ...body].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
function field(value: string): string {
  const safe = /^[=+@\t\r-]/.test(value) && !/^-?\d/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** SPARQL 1.1 Query Results JSON, with the names of IRIs beside: `{ head, results, labels }`. */
export function toJson({ columns, rows, labels }: Answer): string {
  const bindings = rows.map((row) =>
    Object.fromEntries(row.flatMap((term, i) => (term ? [[columns[i]?.name ?? '', jsonTerm(term)]] : []))),
  );
  const value = {
    head: { vars: columns.map(({ name }) => name) },
    results: { bindings },
    labels: Object.fromEntries([...labels].sort()),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonTerm(term: Term) {
  if (term.termType !== 'Literal') return { type: term.termType === 'NamedNode' ? 'uri' : 'bnode', value: term.value };
  return {
    type: 'literal',
    value: term.value,
    ...(term.language ? { 'xml:lang': term.language } : { datatype: term.datatype.value }),
  };
}
