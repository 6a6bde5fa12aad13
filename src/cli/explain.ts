import type { Extraction, Fact, Mention, Ref } from '../model.ts';

/** A piece of the text: plain, or marked by the outermost mention that covers it. */
interface Piece {
  readonly text: string;
  readonly mention?: Mention;
}

/** How one output medium writes the parts of an explanation. */
interface Medium {
  readonly mark: (text: string, mention: Mention) => string;
  readonly plain: (text: string) => string;
  readonly page: (
    title: string,
    text: string,
    mentions: readonly (readonly string[])[],
    facts: readonly (readonly string[])[],
  ) => string;
}

/** The text with its marks, then each mark and each fact with the rule that made it, for a terminal. */
export const explainInTerminal = (extraction: Extraction, isColoured: boolean): string =>
  explain(extraction, terminal(isColoured));

/** The same as one HTML file, which loads nothing. */
export const explainAsHtml = (extraction: Extraction): string => explain(extraction, HTML);

function explain(extraction: Extraction, medium: Medium): string {
  const { release } = extraction;
  const text = piecesOf(extraction)
    .map(({ text, mention }) => (mention ? medium.mark(text, mention) : medium.plain(text)))
    .join('');
  const mentions = extraction.mentions.map((m) => [
    score(m.score),
    m.kind,
    quote(release.text, m),
    nameOf(extraction, m.ref),
    m.rule,
  ]);
  const facts = extraction.facts.map((fact) => [
    score(fact.confidence),
    ...sentenceOf(extraction, fact),
    quote(release.text, fact.cue ?? fact.evidence[0]),
    fact.rule,
  ]);
  return medium.page(release.title ?? release.name, text, mentions, facts);
}

const score = (x: number) => x.toFixed(2);
const quote = (text: string, span: { start: number; end: number }) =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ');

/** Cuts the text at the outermost mentions: those that no other covers. */
function piecesOf({ release, mentions }: Extraction): Piece[] {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mention of inOrder) {
    if (mention.start < at) continue;
    pieces.push(
      { text: release.text.slice(at, mention.start) },
      { text: release.text.slice(mention.start, mention.end), mention },
    );
    at = mention.end;
  }
  return [...pieces, { text: release.text.slice(at) }];
}

function nameOf({ entities }: Extraction, ref: Ref | undefined): string {
  return entities.find((x) => x.ref === ref)?.names[0]?.text ?? ref ?? '';
}

/** Subject, what is said, object. */
function sentenceOf(extraction: Extraction, fact: Fact): [string, string, string] {
  const name = (ref: Ref | undefined) => nameOf(extraction, ref);
  if (fact.type === 'participation')
    return [
      name(fact.party),
      fact.onBehalfOf ? `${fact.role} for ${name(fact.onBehalfOf)}` : fact.role,
      name(fact.activity),
    ];
  if (fact.type === 'tenure') return [name(fact.person), fact.post, name(fact.organization)];
  return [name(fact.subject), fact.property, name(fact.object)];
}

const COLOURS: Readonly<Record<Mention['kind'], number>> = {
  agency: 34,
  person: 35,
  country: 32,
  region: 32,
  place: 36,
  date: 33,
  activity: 1,
  topic: 2,
  post: 95,
};

const columns = (rows: readonly (readonly string[])[]) => rows.map((row) => `  ${row.join('  ·  ')}`).join('\n');

const terminal = (isColoured: boolean): Medium => ({
  mark: (text, { kind }) =>
    isColoured ? `\u001b[${COLOURS[kind]}m${visible(text)}\u001b[0m` : `[${visible(text)}|${kind}]`,
  plain: visible,
  page: (title, text, mentions, facts) =>
    `${title}\n\n${text}\n\nMarks (score, kind, words, name, rule)\n${columns(mentions)}\n\nFacts (confidence, who, what, of what, words, rule)\n${columns(facts)}\n`,
});

/** A text may hold codes that steer a terminal: they are shown, not obeyed. */
const visible = (text: string) => text.replace(/(?![\t\n])\p{Cc}/gu, '\u2423');

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${head.map((x) => `<th scope="col">${x}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((x) => `<td dir="auto">${escaped(x)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

const STYLE = `body{font:16px/1.55 Charter,Georgia,serif;max-width:66ch;margin:2rem auto;padding:0 1rem;color:#1b1d21;background:#fff}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}mark{background:none;color:inherit;border-bottom:2px solid #84888e}
.agency{border-color:#123d81}.person{border-color:#9b68d1}.country,.region,.place{border-color:#248469}.activity{border-color:#23262a}.date{border-color:#a87901}
table{font:12px/1.4 system-ui,sans-serif;border-collapse:collapse;margin:1rem 0}td,th{text-align:left;vertical-align:top;padding:2px 8px 2px 0;border-bottom:1px solid #e0e0dc}`;

const HTML: Medium = {
  mark: (text, { kind, rule, score: s }) =>
    `<mark class="${kind}" title="${escaped(`${kind}, rule ${rule}, score ${score(s)}`)}">${escaped(text)}</mark>`,
  plain: escaped,
  page: (title, text, mentions, facts) =>
    `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>
<h1>${escaped(title)}</h1><pre>${text}</pre>
<h2>Marks</h2>${tableOf(['score', 'kind', 'words', 'name', 'rule'], mentions)}
<h2>Facts</h2>${tableOf(['confidence', 'who', 'what', 'of what', 'words', 'rule'], facts)}
</html>
`,
};
