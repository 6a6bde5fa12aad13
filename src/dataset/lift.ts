import { DataFactory, type NamedNode, type Quad, type Quad_Object, type Quad_Predicate } from 'n3';
import { iri } from '../rdf/terms.ts';
import type { ReleaseGraph } from './graph.ts';

const { namedNode, quad, defaultGraph } = DataFactory;

const KIND = namedNode(iri('org', 'classification'));
const TYPE = iri('rdf', 'type');
const EVIDENCE = iri('coop', 'evidence');
const EXACT = iri('oa', 'exact');
const NAMED = iri('coop', 'named');
const PUBLISHER = iri('dcterms', 'publisher');
const AUTHORITY = iri('coop', 'authority');
const MENTIONS = iri('schema', 'mentions');
/** What a file says for identity alone: it does not reach the store. */
const FOR_IDENTITY = new Set([NAMED, AUTHORITY]);
/** What a release says through its text, which a reprint has from another. */
const FROM_TEXT = new Set([iri('coop', 'pressContact'), MENTIONS]);
/** Properties of a claim whose values the release thereby mentions, where they are shared with others. */
const ENDS = new Set([iri('coop', 'party'), iri('rdf', 'object')]);
const SHARED = /\/id\/(country|region|place)\/[^/]+$/;

/** Classes whose instances are described in the default graph. */
const ENTITIES = new Set(
  ['Agency', 'Network', 'Person', 'CooperationEvent', 'OngoingCooperation', 'Locality'].map((name) =>
    iri('coop', name),
  ),
);

/** A release's graph as the store holds it, and what it describes, for the default graph. */
export interface Lifted {
  /** Quads of the release's graph: the release, claims that stand, their quotes. */
  readonly claims: readonly Quad[];
  /** Canonical IRI to the description that this release gives. */
  readonly described: ReadonlyMap<string, readonly Quad[]>;
}

/** What the loader knows when it lifts a release. */
export interface LiftContext {
  /** Canonical IRI of a local one; others come back as they are. */
  readonly canonical: (iri: string) => string;
  /** Kind of a body of the authority. */
  readonly kindOf: (authority: string) => Quad_Object | undefined;
  /** Says which claims a reader rejected: they are left out, with quotes that nothing else needs. */
  readonly rejected: (claim: string) => boolean;
  /** IRI of the release that this one reprints: of a reprint only the release and its publisher are taken. */
  readonly original: string | undefined;
}

/** Replaces local IRIs by canonical ones and takes the descriptions of entities out. */
export function lift(graph: ReleaseGraph, context: LiftContext): Lifted {
  const { canonical, kindOf, original } = context;
  const own = namedNode(graph.iri);
  const rename = (term: Quad_Object): Quad_Object =>
    term.termType === 'NamedNode' ? namedNode(canonical(term.value)) : term;
  const entities = entitiesOf(graph, original);
  const described = new Map<string, Quad[]>();
  const describe = (node: NamedNode, predicate: Quad_Predicate, object: Quad_Object | undefined) => {
    if (object)
      described.set(node.value, [...(described.get(node.value) ?? []), quad(node, predicate, object, defaultGraph())]);
  };
  for (const { subject, predicate, object } of graph.quads) {
    if (!entities.has(subject.value)) continue;
    const node = namedNode(canonical(subject.value));
    if (!FOR_IDENTITY.has(predicate.value)) describe(node, predicate, rename(object));
    // A body that a reader keeps apart from the authority's entry is of its kind all the same.
    else if (predicate.value === AUTHORITY) describe(node, KIND, kindOf(object.value));
  }
  const said = graph.quads
    .filter(saysOf(graph, context))
    .map((q) => quad(namedNode(canonical(q.subject.value)), q.predicate, rename(q.object), own));
  const about = original
    ? [quad(own, namedNode(iri('coop', 'reprintOf')), namedNode(original), own)]
    : mentions(graph, context);
  if (graph.text) about.push(quad(own, namedNode(iri('coop', 'text')), namedNode(graph.text), own));
  return { claims: distinct([...said, ...about]), described };
}

/** What the graph describes; of a reprint, the publisher alone. */
function entitiesOf(graph: ReleaseGraph, original: string | undefined): Set<string> {
  const all = graph.quads
    .filter((q) => q.predicate.value === TYPE && ENTITIES.has(q.object.value))
    .map((q) => q.subject.value);
  const publisher = graph.one(graph.iri, PUBLISHER);
  return new Set(original ? all.filter((entity) => entity === publisher) : all);
}

/** Picks what stays in the release's own graph. */
function saysOf(graph: ReleaseGraph, { rejected, original }: LiftContext): (quad: Quad) => boolean {
  if (original) return ({ subject, predicate }) => subject.value === graph.iri && !FROM_TEXT.has(predicate.value);
  const entities = entitiesOf(graph, original);
  const evidence = graph.quads.filter((q) => q.predicate.value === EVIDENCE && !rejected(q.subject.value));
  const quoted = new Set(evidence.map((q) => q.object.value));
  return ({ subject, predicate }) => {
    if (entities.has(subject.value) || predicate.value === NAMED) return false;
    return predicate.value === EXACT ? quoted.has(subject.value) : !rejected(subject.value);
  };
}

/** The release mentions what it introduces, and what its claims are about. */
function mentions(graph: ReleaseGraph, { canonical, rejected }: LiftContext): Quad[] {
  const own = namedNode(graph.iri);
  const mentioned = graph.quads.flatMap(({ subject, predicate, object }) => {
    if (predicate.value === NAMED) return [canonical(subject.value)];
    const shared = ENDS.has(predicate.value) && SHARED.test(object.value) && !rejected(subject.value);
    return shared ? [object.value] : [];
  });
  return mentioned.map((iri) => quad(own, namedNode(MENTIONS), namedNode(iri), own));
}

const distinct = (quads: readonly Quad[]): Quad[] => [
  ...new Map(quads.map((q) => [`${q.subject.value} ${q.predicate.value} ${q.object.id}`, q])).values(),
];
