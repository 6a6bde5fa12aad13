import type { Authority, Extraction } from '../model.ts';
import { type Explanation, explanationOf, type Mark, type Piece } from './explanation.ts';

/** Foreground colours by what is marked. */
const COLOURS: Readonly<Record<Mark['kind'], number>> = {
  agency: 34,
  person: 35,
  country: 32,
  region: 32,
  place: 36,
  date: 33,
  activity: 1,
  topic: 2,
  post: 95,
  cue: 4,
};

/** Longest quote that is shown whole, in characters. */
const LONGEST = 70;

/** The text with its marks, then what was read from it and by which rule, for a terminal. */
export function explainInTerminal(extraction: Extraction, authority: Authority, isColoured: boolean): string {
  const found = explanationOf(extraction, authority);
  const mark = isColoured ? coloured : bracketed;
  const text = found.pieces.map((piece) => mark(piece)).join('');
  const blocks = [visible(found.title), text, ...tables(found)];
  return `${blocks.join('\n\n')}\n`;
}

const coloured = ({ text, mark }: Piece): string =>
  mark ? `\u001b[${COLOURS[mark.kind]}m${visible(text)}\u001b[0m` : visible(text);
const bracketed = ({ text, mark }: Piece): string => (mark ? `[${visible(text)}|${mark.kind}]` : visible(text));

function tables({ subjects, marks, zones, warnings }: Explanation): string[] {
  const claims = subjects.map(({ name, claims }) => {
    const rows = claims.map(({ confidence, says, words, rule }) => [
      score(confidence),
      short(says),
      rule,
      quoted(words),
    ]);
    return `${visible(name)}\n${columns(rows)}`;
  });
  const names = marks.map((m) => [
    score(m.score),
    m.kind,
    short(m.words) + (m.times > 1 ? ` (${m.times} times)` : ''),
    m.rule,
    m.name === m.words ? '' : short(m.name),
  ]);
  return [
    ...(claims.length > 0 ? [`CLAIMS: confidence, what, rule, words\n\n${claims.join('\n\n')}`] : ['NO CLAIMS']),
    ...(names.length > 0 ? [`NAMES: score, kind, words, rule, name\n\n${columns(names)}`] : []),
    ...(zones.length > 0
      ? [
          `NO RUNNING TEXT: zone, rule, words\n\n${columns(zones.map(([zone, words, rule]) => [zone, rule, quoted(words)]))}`,
        ]
      : []),
    ...(warnings.length > 0 ? [`WARNINGS\n\n${warnings.map((warning) => `  ${visible(warning)}`).join('\n')}`] : []),
  ];
}

const score = (x: number): string => x.toFixed(2);
const quoted = (words: string): string => `"${short(words)}"`;

function short(text: string): string {
  const signs = [...visible(text)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - [...cell].length)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** A text may hold codes that steer a terminal: they are shown, not obeyed. */
const visible = (text: string): string => text.replace(/(?![\t\n])\p{Cc}/gu, '\u2423');
