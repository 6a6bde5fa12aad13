import { digest } from '../../rdf/hash.ts';
import { CodePoints, parseSpanIri } from '../../rdf/spans.ts';
import { iri } from '../../rdf/terms.ts';
import { graphFile, textFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from './fault.ts';

const [EVIDENCE, EXACT, NAMED, SHA256, TEXT, TYPE] = [
  iri('coop', 'evidence'),
  iri('oa', 'exact'),
  iri('coop', 'named'),
  iri('coop', 'sha256'),
  iri('coop', 'text'),
  iri('rdf', 'type'),
];
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
    if (!sha256.startsWith(text))
      faults.push({
        severity: 'fault',
        file,
        message: `the text's digest is ${sha256.slice(0, 16)}: the text was changed after it was encoded`,
      });
    const graph = graphs.find((one) => one.release === name);
    const own = graph?.one(graph.iri, TEXT) ?? '';
    if (graph && (!own.endsWith(`/${text}`) || !graph.one(own, SHA256)?.startsWith(text))) {
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
    const file = graphFile(graph.release);
    for (const { subject, predicate, object } of graph.quads) {
      if (predicate.value !== EXACT) continue;
      const span = parseSpanIri(subject.value);
      const at = { severity: 'fault', file, subject: tail(subject.value), quote: object.value } as const;
      if (!span) {
        faults.push({ ...at, message: 'not the IRI of a span: id/text/DIGEST#char=START,END' });
        continue;
      }
      if (!texts.has(span.text)) {
        const words = await read(textFile(span.text));
        texts.set(span.text, words === undefined ? undefined : new CodePoints(words));
      }
      const found = texts.get(span.text)?.slice(span.start, span.end);
      if (found === undefined)
        faults.push({
          ...at,
          message: texts.get(span.text) ? 'the span ends beyond the text' : 'the span is of a text that is not there',
        });
      else if (found !== object.value) faults.push({ ...at, message: `the text says ${JSON.stringify(found)} there` });
    }
  }
  return faults;
}

/** Every claim has evidence, and each span that is named has its quote. */
export async function checkEvidence({ graphs }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const graph of graphs) {
    const file = graphFile(graph.release);
    for (const { subject, predicate, object } of graph.quads) {
      const at = { severity: 'fault', file, subject: tail(subject.value) } as const;
      if (predicate.value === TYPE && CLAIMS.has(object.value) && graph.all(subject.value, EVIDENCE).length === 0)
        faults.push({ ...at, message: 'the claim has no evidence' });
      const dangling = (predicate.value === EVIDENCE || predicate.value === NAMED) && !graph.one(object.value, EXACT);
      if (dangling) faults.push({ ...at, message: `the span ${tail(object.value)} has no quote` });
    }
  }
  return faults;
}

/** What follows `id/`. */
export const tail = (value: string): string => /\/id\/(.+)$/.exec(value)?.[1] ?? value;
