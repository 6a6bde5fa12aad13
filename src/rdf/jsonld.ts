import type { Quad, Quad_Object } from 'n3';
import { iri, PREFIXES } from './terms.ts';

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };
type Node = Record<string, Json>;

/**
 * Writes quads as JSON-LD 1.1: an object a node, sorted, the nodes of a named graph inside an object that bears its IRI.
 * The context declares the prefixes and stands in the file, so that nothing has to be fetched to read it.
 */
export function toJsonLd(quads: Iterable<Quad>): string {
  const graphs = new Map<string, Map<string, Quad[]>>();
  for (const quad of quads) {
    const nodes = graphs.get(quad.graph.value) ?? new Map<string, Quad[]>();
    graphs.set(quad.graph.value, nodes);
    nodes.set(quad.subject.value, [...(nodes.get(quad.subject.value) ?? []), quad]);
  }
  const plain = nodesOf(graphs.get(''));
  const named = sorted(graphs)
    .filter(([graph]) => graph)
    .map(([graph, nodes]) => ({ '@id': graph, '@graph': nodesOf(nodes) }));
  const lines = [...plain, ...named].map((node) => `    ${JSON.stringify(node)}`);
  return `{\n  "@context": ${JSON.stringify(PREFIXES)},\n  "@graph": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

const nodesOf = (nodes: Map<string, Quad[]> | undefined): Node[] =>
  sorted(nodes ?? new Map<string, Quad[]>()).map(([subject, quads]) => nodeOf(subject, quads));

function nodeOf(subject: string, quads: readonly Quad[]): Node {
  const properties = new Map<string, Map<string, Json>>();
  for (const { predicate, object } of quads) {
    const isType = predicate.value === iri('rdf', 'type');
    const key = isType ? '@type' : compact(predicate.value);
    const values = properties.get(key) ?? new Map<string, Json>();
    properties.set(key, values.set(object.id, isType ? compact(object.value) : termJson(object)));
  }
  const pairs = sorted(properties).map(([key, values]) => {
    const all = sorted(values).map(([, value]) => value);
    return [key, all.length === 1 ? (all[0] ?? '') : all] as const;
  });
  return { '@id': subject, ...Object.fromEntries(pairs) };
}

function termJson(object: Quad_Object): Json {
  if (object.termType !== 'Literal') return { '@id': object.value };
  if (object.language) return { '@value': object.value, '@language': object.language };
  return object.datatype.value === iri('xsd', 'string')
    ? object.value
    : { '@value': object.value, '@type': compact(object.datatype.value) };
}

/** Namespaces by length, the longest first. */
const NAMESPACES = Object.entries(PREFIXES).sort(([, a], [, b]) => b.length - a.length);

function compact(value: string): string {
  const found = NAMESPACES.find(([, namespace]) => value.startsWith(namespace));
  return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
}

const sorted = <V>(map: Map<string, V>): [string, V][] => [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
