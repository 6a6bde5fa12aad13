import { DataFactory, type Quad, type Quad_Object } from 'n3';
import { iri } from '../rdf/terms.ts';
import type { ReleaseGraph } from './graph.ts';

const { namedNode, quad, defaultGraph } = DataFactory;

const TYPE = iri('rdf', 'type');
const EVIDENCE = iri('coop', 'evidence');
const EXACT = iri('oa', 'exact');
const NAMED = iri('coop', 'named');
const PUBLISHER = iri('dcterms', 'publisher');
/** What a file says for identity alone: it does not reach the store. */
const FOR_IDENTITY = new Set([NAMED, iri('coop', 'authority')]);
/** What a release says through its text, which a reprint has from another. */
const FROM_TEXT = new Set([iri('coop', 'pressContact'), iri('schema', 'mentions')]);

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
  /** Says which claims a reader rejected: they are left out, with quotes that nothing else needs. */
  readonly rejected: (claim: string) => boolean;
  /** IRI of the release that this one reprints: of a reprint only the release and its publisher are taken. */
  readonly original: string | undefined;
}

/** Replaces local IRIs by canonical ones and takes the descriptions of entities out. */
export function lift(graph: ReleaseGraph, context: LiftContext): Lifted {
  const { canonical, original } = context;
  const own = namedNode(graph.iri);
  const rename = (term: Quad_Object): Quad_Object =>
    term.termType === 'NamedNode' ? namedNode(canonical(term.value)) : term;
  const entities = entitiesOf(graph, original);
  const described = new Map<string, Quad[]>();
  for (const { subject, predicate, object } of graph.quads) {
    if (!entities.has(subject.value) || FOR_IDENTITY.has(predicate.value)) continue;
    const node = namedNode(canonical(subject.value));
    described.set(node.value, [
      ...(described.get(node.value) ?? []),
      quad(node, predicate, rename(object), defaultGraph()),
    ]);
  }
  const said = graph.quads
    .filter(saysOf(graph, context))
    .map((q) => quad(namedNode(canonical(q.subject.value)), q.predicate, rename(q.object), own));
  const about = original
    ? [quad(own, namedNode(iri('coop', 'reprintOf')), namedNode(original), own)]
    : mentions(graph, canonical);
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

/** The release mentions what it introduces. */
function mentions(graph: ReleaseGraph, canonical: (iri: string) => string): Quad[] {
  const own = namedNode(graph.iri);
  const introduced = graph.quads.filter((q) => q.predicate.value === NAMED);
  return introduced.map((q) =>
    quad(own, namedNode(iri('schema', 'mentions')), namedNode(canonical(q.subject.value)), own),
  );
}

const distinct = (quads: readonly Quad[]): Quad[] => [
  ...new Map(quads.map((q) => [`${q.subject.value} ${q.predicate.value} ${q.object.id}`, q])).values(),
];
