import { digest } from '../../rdf/hash.ts';
import { type CodePointSpan, CodePoints, parseSpanIri } from '../../rdf/spans.ts';
import { iri } from '../../rdf/terms.ts';
import { graphFile, textFile } from '../files.ts';
import type { ReleaseGraph } from '../graph.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from './fault.ts';

const [CUE, EVIDENCE, EXACT, NAMED, SHA256, TYPE] = [
  iri('coop', 'cue'),
  iri('coop', 'evidence'),
  iri('oa', 'exact'),
  iri('coop', 'named'),
  iri('coop', 'sha256'),
  iri('rdf', 'type'),
];
const NAMES = [iri('skos', 'prefLabel'), iri('skos', 'altLabel'), iri('coop', 'acronym'), iri('foaf', 'name')];
const CLAIMS = new Set(['Participation', 'Tenure', 'StatementClaim'].map((name) => iri('coop', name)));

/** Every text is there and has the digest that names it. */
export async function checkTexts({ read, graphs, manifest }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, text } of manifest.releases) {
    const file = textFile(text);
    const words = await read(file);
    if (words === undefined) {
      faults.push({
        severity: 'fault',
        file,
        message: `the text of release ${name} is missing. Encode the release again`,
      });
      continue;
    }
    const sha256 = digest(words);
    const changed = !sha256.startsWith(text);
    if (changed)
      faults.push({
        severity: 'fault',
        file,
        message: `the text's digest is ${sha256.slice(0, 16)}: the text was changed after it was encoded`,
      });
    const graph = graphs.find((one) => one.release === name);
    const own = graph?.text ?? '';
    if (graph && (!own.endsWith(`/${text}`) || (!changed && graph.one(own, SHA256) !== sha256))) {
      faults.push({
        severity: 'fault',
        file: graphFile(name),
        message: `the graph names the text ${own.split('/').at(-1)}, dataset.json names ${text}`,
      });
    }
  }
  return faults;
}

/** Every span slices to its quote in the snapshot that its digest names. */
export async function checkSpans({ read, graphs }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  const texts = new Map<string, CodePoints | undefined>();
  for (const graph of graphs) {
    for (const quoted of quotesOf(graph)) {
      const span = parseSpanIri(quoted.span);
      if (span && !texts.has(span.text)) {
        const words = await read(textFile(span.text));
        texts.set(span.text, words === undefined ? undefined : new CodePoints(words));
      }
      const message = span
        ? spanFault(texts.get(span.text), span, quoted.quotes)
        : 'not the IRI of a span: id/text/DIGEST#char=START,END';
      const [quote = ''] = quoted.quotes;
      if (message)
        faults.push({
          severity: 'fault',
          file: graphFile(graph.release),
          subject: tail(quoted.span),
          quote,
          message,
        });
    }
  }
  return faults;
}

/** Each span with what may stand there: its quote; of one that introduces an entity and has no quote, the entity's names. */
function quotesOf(graph: ReleaseGraph): { span: string; quotes: readonly string[] }[] {
  return graph.quads.flatMap(({ subject, predicate, object }) => {
    if (predicate.value === EXACT) return [{ span: subject.value, quotes: [object.value] }];
    if (predicate.value !== NAMED || graph.one(object.value, EXACT)) return [];
    return [{ span: object.value, quotes: NAMES.flatMap((name) => graph.all(subject.value, name)) }];
  });
}

function spanFault(text: CodePoints | undefined, span: CodePointSpan, quotes: readonly string[]): string | undefined {
  if (!text) return 'the span is of a text that is not there';
  const found = text.slice(span.start, span.end);
  if (found === undefined) return 'the span ends beyond the text';
  return quotes.includes(found) ? undefined : `the text says ${JSON.stringify(found)} there`;
}

/** Every claim has evidence, each span of it has its quote, and the words from which the claim was read stand in it. */
export async function checkEvidence({ graphs }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const graph of graphs) {
    const file = graphFile(graph.release);
    for (const { subject, predicate, object } of graph.quads) {
      const at = { severity: 'fault', file, subject: tail(subject.value) } as const;
      if (predicate.value === TYPE && CLAIMS.has(object.value) && graph.all(subject.value, EVIDENCE).length === 0)
        faults.push({ ...at, message: 'the claim has no evidence' });
      const dangling = predicate.value === EVIDENCE && !graph.one(object.value, EXACT);
      if (dangling) faults.push({ ...at, message: `the span ${tail(object.value)} has no quote` });
      if (predicate.value === CUE && !graph.all(subject.value, EVIDENCE).some((span) => holds(span, object.value)))
        faults.push({ ...at, message: `the cue ${tail(object.value)} is not within the evidence` });
    }
  }
  return faults;
}

/** Whether a span, by IRI, holds another. */
function holds(outer: string, inner: string): boolean {
  const [a, b] = [parseSpanIri(outer), parseSpanIri(inner)];
  return !!a && !!b && a.text === b.text && a.start <= b.start && b.start < b.end && b.end <= a.end;
}

/** What follows `id/`. */
export const tail = (value: string): string => /\/id\/(.+)$/.exec(value)?.[1] ?? value;
