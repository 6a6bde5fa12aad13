import { DataFactory, type NamedNode, type Quad } from 'n3';
import { iri } from '../rdf/terms.ts';

const { namedNode, quad, defaultGraph } = DataFactory;

const ACRONYM = iri('coop', 'acronym');
const ALT = iri('skos', 'altLabel');
const NAMES = new Set([iri('skos', 'prefLabel'), ALT, ACRONYM, iri('foaf', 'name')]);

/**
 * One description of a node from those of several releases, the oldest first: its kinds and the name to show come from the
 * first; other names become altLabel or acronym. Where the authority describes the node, releases only add names.
 */
export function describeNode(node: string, descriptions: readonly (readonly Quad[])[], given: readonly Quad[]): Quad[] {
  const [first = [], ...others] = given.length > 0 ? [given, ...descriptions] : descriptions;
  const kept = given.length > 0 ? [] : [...first];
  const known = new Set(first.filter((q) => NAMES.has(q.predicate.value)).map((q) => q.object.value));
  const acronyms = new Set(
    others
      .flat()
      .filter((q) => q.predicate.value === ACRONYM)
      .map((q) => q.object.value),
  );
  for (const { predicate, object } of others.flat()) {
    if (!NAMES.has(predicate.value) || known.has(object.value)) continue;
    known.add(object.value);
    kept.push(quad(namedNode(node), nameProperty(acronyms.has(object.value)), object, defaultGraph()));
  }
  return kept;
}

const nameProperty = (acronym: boolean): NamedNode => namedNode(acronym ? ACRONYM : ALT);
