import { DataFactory, type NamedNode, type Quad } from 'n3';
import { iri } from '../rdf/terms.ts';
import type { ReleaseGraph } from './graph.ts';

const { namedNode, quad, defaultGraph } = DataFactory;

const TYPE = iri('rdf', 'type');
const [NAMED, AUTHORITY, EVIDENCE, EXACT] = [
  iri('coop', 'named'),
  iri('coop', 'authority'),
  iri('coop', 'evidence'),
  iri('oa', 'exact'),
];
const [PREF, ALT, ACRONYM, PERSON_NAME] = [
  iri('skos', 'prefLabel'),
  iri('skos', 'altLabel'),
  iri('coop', 'acronym'),
  iri('foaf', 'name'),
];
const CONTACT = iri('coop', 'pressContact');
const NAMES = new Set([PREF, ALT, ACRONYM, PERSON_NAME]);

/** Classes whose instances are described in the default graph. */
const ENTITIES = new Set(
  ['Agency', 'Network', 'Person', 'CooperationEvent', 'OngoingCooperation', 'Locality'].map((name) =>
    iri('coop', name),
  ),
);

/** A release's graph as the store holds it, and what it describes, for the default graph. */
export interface Lifted {
  /** Quads of the release's graph: the release, claims that stand, their quotes. */
  readonly claims: Quad[];
  /** Canonical IRI to the description that this release gives. */
  readonly described: ReadonlyMap<string, readonly Quad[]>;
}

/**
 * Replaces local IRIs by canonical ones and takes the descriptions of entities out.
 * @param canonical finds the canonical IRI of a local one; others come back as they are.
 * @param rejected says which claims a reader rejected: they are left out, with quotes that nothing else needs.
 * @param original the release that this one reprints: of a reprint only the release itself is taken.
 */
export function lift(
  graph: ReleaseGraph,
  canonical: (iri: string) => string,
  rejected: (claim: string) => boolean,
  original?: string,
): Lifted {
  const own = namedNode(graph.iri);
  const claims: Quad[] = [];
  const described = new Map<string, Quad[]>();
  const entities = new Set(
    graph.quads.filter((q) => q.predicate.value === TYPE && ENTITIES.has(q.object.value)).map((q) => q.subject.value),
  );
  const quoted = new Set(
    graph.quads.filter((q) => q.predicate.value === EVIDENCE && !rejected(q.subject.value)).map((q) => q.object.value),
  );
  for (const { subject, predicate, object } of graph.quads) {
    const property = predicate.value;
    const node = namedNode(canonical(subject.value));
    if (property === NAMED) {
      if (!original) claims.push(quad(own, namedNode(iri('schema', 'mentions')), node, own));
    } else if (entities.has(subject.value)) {
      if (property === AUTHORITY) continue;
      const value = object.termType === 'NamedNode' ? namedNode(canonical(object.value)) : object;
      described.set(node.value, [...(described.get(node.value) ?? []), quad(node, predicate, value, defaultGraph())]);
    } else if (original ? subject.value === graph.iri && property !== CONTACT : stands(subject.value, property)) {
      claims.push(
        quad(node, predicate, object.termType === 'NamedNode' ? namedNode(canonical(object.value)) : object, own),
      );
    }
  }
  if (original) claims.push(quad(own, namedNode(iri('coop', 'reprintOf')), namedNode(original), own));
  const publisher = graph.one(graph.iri, iri('dcterms', 'publisher'));
  const known = original
    ? [...described].filter(([node]) => publisher !== undefined && node === canonical(publisher))
    : described;
  return { claims: distinct(claims), described: new Map(known) };

  function stands(subject: string, property: string): boolean {
    return property === EXACT ? quoted.has(subject) : !rejected(subject);
  }
}

const distinct = (quads: readonly Quad[]): Quad[] => [
  ...new Map(quads.map((q) => [`${q.subject.value} ${q.predicate.value} ${q.object.id}`, q])).values(),
];

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
