import { DataFactory, type NamedNode, type Quad } from 'n3';
import { term } from '../rdf/build.ts';
import { UNKNOWN_KIND } from '../rdf/entities.ts';
import { iri } from '../rdf/terms.ts';

const { namedNode, quad, defaultGraph } = DataFactory;

const ACRONYM = iri('coop', 'acronym');
const ALT = iri('skos', 'altLabel');
const TYPE = iri('rdf', 'type');
const NAMES = new Set([iri('skos', 'prefLabel'), ALT, ACRONYM, iri('foaf', 'name')]);
const KIND = term('org', 'classification');
const AGENCIES = new Set([iri('coop', 'Agency'), iri('coop', 'Network')]);

/**
 * One description of a node from those of several releases, the oldest first: its kinds and the name to show come from the
 * first; other names become altLabel or acronym. An agency is of the first kind that any tells.
 * Where the authority describes the node, releases only add names.
 */
export function describeNode(node: string, descriptions: readonly (readonly Quad[])[], known: readonly Quad[]): Quad[] {
  // what the background only calls by name it does not describe
  const given = known.some(({ predicate }) => predicate.value === TYPE) ? known : [];
  const [first = [], ...others] = given.length > 0 ? [given, ...descriptions] : descriptions;
  const kept = given.length > 0 ? [] : [...first];
  const shown = new Set(first.filter((q) => NAMES.has(q.predicate.value)).map((q) => q.object.value));
  const acronyms = new Set(
    others
      .flat()
      .filter((q) => q.predicate.value === ACRONYM)
      .map((q) => q.object.value),
  );
  for (const { predicate, object } of others.flat()) {
    if (!NAMES.has(predicate.value) || shown.has(object.value)) continue;
    shown.add(object.value);
    kept.push(quad(namedNode(node), nameProperty(acronyms.has(object.value)), object, defaultGraph()));
  }
  if (kept.some((q) => AGENCIES.has(q.object.value)) && !kept.some(isKind)) kept.push(kindOf(node, others.flat()));
  return kept;
}

const isKind = (q: Quad): boolean => q.predicate.equals(KIND);

const kindOf = (node: string, told: readonly Quad[]): Quad =>
  told.find(isKind) ?? quad(namedNode(node), KIND, term('ak', UNKNOWN_KIND), defaultGraph());

const nameProperty = (acronym: boolean): NamedNode => namedNode(acronym ? ACRONYM : ALT);
