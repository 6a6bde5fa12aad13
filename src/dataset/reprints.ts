import { iri } from '../rdf/terms.ts';
import type { ReleaseGraph } from './graph.ts';

/**
 * Releases with a text that an earlier one has (by date, undated last, then by name), each to the IRI of that one.
 * Republication is not independence: claims are taken from the earliest only.
 */
export function reprints(graphs: readonly ReleaseGraph[]): Map<string, string> {
  const first = new Map<string, ReleaseGraph>();
  const found = new Map<string, string>();
  for (const graph of [...graphs].sort(byDate)) {
    const text = graph.text ?? graph.iri;
    const original = first.get(text);
    if (original) found.set(graph.iri, original.iri);
    else first.set(text, graph);
  }
  return found;
}

/** Earlier releases first, undated ones last, then by name. */
export function byDate(a: ReleaseGraph, b: ReleaseGraph): number {
  const date = (graph: ReleaseGraph) => graph.one(graph.iri, iri('dcterms', 'date')) ?? '9';
  if (date(a) !== date(b)) return date(a) < date(b) ? -1 : 1;
  return a.release < b.release ? -1 : 1;
}
