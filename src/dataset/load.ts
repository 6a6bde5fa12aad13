import { DataFactory, type Quad } from 'n3';
import type { Authority } from '../model.ts';
import { readAuthority } from '../rdf/authority.ts';
import { parseQuads } from '../rdf/parse.ts';
import { HOME, iri } from '../rdf/terms.ts';
import { bindNetworks } from './background.ts';
import { describeNode } from './describe-node.ts';
import type { ReadFile } from './files.ts';
import type { ReleaseGraph } from './graph.ts';
import { Known } from './identity/known.ts';
import { type EntityRecord, readRecords } from './identity/record.ts';
import { type Resolution, resolve } from './identity/resolve.ts';
import { lift } from './lift.ts';
import type { Manifest } from './manifest.ts';
import { type DatasetFiles, openDataset } from './open.ts';
import { byDate, reprints } from './reprints.ts';
import { reviewStatus } from './review.ts';

const { namedNode, quad } = DataFactory;

/** A dataset with canonical IRIs: what a store holds before rules derive the rest. */
export interface LoadedDataset {
  readonly manifest: Manifest;
  readonly base: string;
  /** Claims in the graphs of their releases; descriptions, authority and schemes in the default graph. */
  readonly quads: readonly Quad[];
  readonly registry: readonly Resolution[];
}

/**
 * Loads a dataset.
 * @param read reads a file of the dataset by its path.
 * @param knowledge texts of the authority data, the background and the ontology (Turtle or TriG); the order does not matter.
 * @throws InputFault that names file and line.
 */
export async function loadDataset(read: ReadFile, knowledge: readonly string[]): Promise<LoadedDataset> {
  return loadFiles(await openDataset(read), knowledge);
}

/** As `loadDataset`, from files already read. */
export function loadFiles(files: DatasetFiles, knowledge: readonly string[]): LoadedDataset {
  const { manifest, reviews } = files;
  const { base } = manifest;
  const registry = files.registry ?? resolveFiles(files, knowledge);
  const canonical = new Map(registry.map((row) => [row.local, row.canonical]));
  const status = reviewStatus(reviews, base);
  const known = readKnowledge(knowledge, base);
  const quads = [...known];
  const copies = reprints(files.graphs);
  const given = bySubject(known);
  const described = new Map<string, Quad[][]>();
  for (const graph of [...files.graphs].sort(byDate)) {
    const lifted = lift(graph, {
      canonical: (value) => canonical.get(value) ?? value,
      kindOf: (body) => given.get(body)?.find((q) => q.predicate.value === iri('org', 'classification'))?.object,
      rejected: (claim) => status.get(claim) === 'reject',
      original: copies.get(graph.iri),
    });
    for (const quad of lifted.claims) quads.push(quad);
    for (const [node, own] of lifted.described) described.set(node, [...(described.get(node) ?? []), [...own]]);
  }
  for (const [node, descriptions] of described) quads.push(...describeNode(node, descriptions, given.get(node) ?? []));
  for (const [claim, verb] of status) if (verb === 'confirm') quads.push(confirmed(claim, base));
  return { manifest, base, quads: bindNetworks(quads), registry };
}

/** The registry, made from the graphs, the authority data and the decisions. */
export function resolveFiles(
  files: Pick<DatasetFiles, 'graphs' | 'decisions' | 'manifest'>,
  knowledge: readonly string[],
): Resolution[] {
  return resolveGraphs(files.graphs, readAuthority(knowledge), files.manifest.base, files.decisions);
}

/** Resolves the entities of graphs. */
export function resolveGraphs(
  graphs: readonly ReleaseGraph[],
  authority: Authority,
  base: string,
  decisions: DatasetFiles['decisions'],
): Resolution[] {
  return resolve(recordsOf(graphs, base), new Known(authority, base), base, decisions);
}

/** What the releases name that counts: of a reprint, the publisher. */
export function recordsOf(graphs: readonly ReleaseGraph[], base: string): EntityRecord[] {
  const copies = reprints(graphs);
  return graphs.flatMap((graph) => {
    const own = readRecords(graph, base);
    const publisher = graph.one(graph.iri, iri('dcterms', 'publisher'));
    return copies.has(graph.iri) ? own.filter(({ local }) => local === publisher) : own;
  });
}

/** Reads authority data and ontology; what they name below `id/` and `graph/` moves to the dataset's base. */
function readKnowledge(texts: readonly string[], base: string): Quad[] {
  const quads = texts.flatMap((text, i) => parseQuads(text, `knowledge ${i + 1}`));
  if (base === HOME) return quads;
  const move = <T extends { termType: string; value: string }>(term: T): T =>
    term.termType === 'NamedNode' && MOVED.test(term.value)
      ? (namedNode(base + term.value.slice(HOME.length)) as unknown as T)
      : term;
  return quads.map((q) => quad(move(q.subject), q.predicate, move(q.object), move(q.graph)));
}

const MOVED = new RegExp(`^${HOME}(id|graph)/`);

function bySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const found = new Map<string, Quad[]>();
  for (const q of quads) {
    const own = found.get(q.subject.value);
    if (own) own.push(q);
    else found.set(q.subject.value, [q]);
  }
  return found;
}

const confirmed = (claim: string, base: string): Quad =>
  quad(
    namedNode(claim),
    namedNode(iri('coop', 'reviewStatus')),
    namedNode(iri('st', 'confirmed')),
    namedNode(`${base}graph/review`),
  );
