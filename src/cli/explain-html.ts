import type { Authority, Extraction } from '../model.ts';
import { type Explanation, explanationOf, type Mark, type Piece, type Subject } from './explanation.ts';

const KINDS: Readonly<Record<Mark['kind'], string>> = {
  agency: 'agency',
  person: 'person',
  country: 'country',
  region: 'region',
  place: 'place',
  date: 'date',
  activity: 'activity',
  topic: 'topic',
  post: 'post',
  cue: 'words that say what was done',
};

/** The text with its marks, then what was read from it and by which rule, as one HTML file that loads nothing. */
export function explainAsHtml(extraction: Extraction, authority: Authority): string {
  const found = explanationOf(extraction, authority);
  const { language } = extraction.release;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(found.title)}</title><style>${STYLE}</style>
<h1 dir="auto">${escaped(found.title)}</h1>
<p class="key">${legend(found.pieces)}</p>
<pre lang="${escaped(language)}" dir="auto">${found.pieces.map(marked).join('')}</pre>
${sections(found).join('\n')}
</html>
`;
}

function marked({ text, mark }: Piece): string {
  if (!mark) return escaped(text);
  const note = `${mark.says} (${KINDS[mark.kind]}; rule ${mark.rule}; ${score(mark.score)})`;
  return `<mark class="${mark.kind}" title="${escaped(note)}">${escaped(text)}</mark>`;
}

/** The kinds that are marked in the text. */
function legend(pieces: readonly Piece[]): string {
  const there = new Set(pieces.map(({ mark }) => mark?.kind));
  const kinds = (Object.keys(KINDS) as Mark['kind'][]).filter((kind) => there.has(kind));
  return kinds.map((kind) => `<mark class="${kind}">${KINDS[kind]}</mark>`).join(' ');
}

function sections({ subjects, marks, zones, warnings }: Explanation): string[] {
  const names = marks.map((m) => [score(m.score), m.kind, m.words, String(m.times), m.rule, m.name]);
  return [
    `<h2>Claims</h2>${subjects.length > 0 ? subjects.map(claims).join('') : '<p>None.</p>'}`,
    `<h2>Names</h2>${table(['score', 'kind', 'words', 'times', 'rule', 'name'], names)}`,
    ...(zones.length > 0 ? [`<h2>No running text</h2>${table(['zone', 'words', 'rule'], zones)}`] : []),
    ...(warnings.length > 0 ? [`<h2>Warnings</h2><ul>${warnings.map((x) => `<li>${escaped(x)}`).join('')}</ul>`] : []),
  ];
}

const claims = ({ name, claims }: Subject): string =>
  `<h3 dir="auto">${escaped(name)}</h3>${table(
    ['confidence', 'what', 'rule', 'words'],
    claims.map(({ confidence, says, rule, words }) => [score(confidence), says, rule, words]),
  )}`;

const score = (x: number): string => x.toFixed(2);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join('');
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`;
}

const STYLE = `:root{color-scheme:light}
body{font:16px/1.55 Charter,Georgia,serif;max-width:66ch;margin:2rem auto;padding:0 1rem;color:#1b1d21;background:#fff}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin:1.5rem 0 0}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:none;color:inherit;border-bottom:2px solid #84888e}
.agency{border-color:#123d81}.person{border-color:#9b68d1}.country,.region,.place{border-color:#248469}
.activity{border-color:#23262a}.date{border-color:#a87901}.cue{border-bottom-style:dotted}
.key{font:13px/1.6 system-ui,sans-serif}.key mark{margin-right:.8em}
table{font:13px/1.4 system-ui,sans-serif;border-collapse:collapse;margin:.5rem 0 1rem;width:100%}
td,th{text-align:left;vertical-align:top;padding:3px 10px 3px 0;border-bottom:1px solid #e0e0dc;overflow-wrap:anywhere}
td:first-child{font-variant-numeric:tabular-nums;white-space:nowrap}`;
