import { parseQuads } from '../rdf/parse.ts';
import { releaseIri } from '../rdf/refs.ts';
import { InputFault } from '../read/fault.ts';
import { DECISIONS_FILE, graphFile, MANIFEST_FILE, REGISTRY_FILE, REVIEW_FILE, type ReadFile } from './files.ts';
import { ReleaseGraph } from './graph.ts';
import { type Decision, readDecisions } from './identity/decisions.ts';
import { readRegistry } from './identity/registry.ts';
import type { Resolution } from './identity/resolve.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Review, readReviews } from './review.ts';

/** A dataset as its files say, nothing resolved or derived. */
export interface DatasetFiles {
  readonly manifest: Manifest;
  /** In the order of the manifest. */
  readonly graphs: readonly ReleaseGraph[];
  readonly decisions: readonly Decision[];
  readonly reviews: readonly Review[];
  /** Undefined where the registry, which is derived, is not there. */
  readonly registry: readonly Resolution[] | undefined;
}

/**
 * Reads the files of a dataset.
 * @throws InputFault that names the file, and the line where one is to blame.
 */
export async function openDataset(read: ReadFile): Promise<DatasetFiles> {
  const text = await read(MANIFEST_FILE);
  if (text === undefined)
    throw new InputFault(
      MANIFEST_FILE,
      'there is none: this is no dataset. Make one with: entente encode FILES --out DIR',
    );
  const manifest = readManifest(text);
  const [decisions, reviews, registry, graphs] = await Promise.all([
    read(DECISIONS_FILE),
    read(REVIEW_FILE),
    read(REGISTRY_FILE),
    Promise.all(manifest.releases.map((release) => openGraph(read, release.name, manifest.base))),
  ]);
  return {
    manifest,
    graphs,
    decisions: readDecisions(decisions ?? ''),
    reviews: readReviews(reviews ?? ''),
    registry: registry === undefined ? undefined : readRegistry(registry, manifest.base),
  };
}

/** Reads the graph of one release. */
export async function openGraph(read: ReadFile, release: string, base: string): Promise<ReleaseGraph> {
  const graph = await readGraph(read, release, base);
  const other = otherBase(graph);
  if (other !== undefined) throw new InputFault(graphFile(release), ofOtherBase(release, other, base));
  return graph;
}

/** The base that a graph is written with, where it is not the dataset's. */
export function otherBase({ iri, release, quads }: ReleaseGraph): string | undefined {
  const end = releaseIri('', release);
  const [first] = quads;
  if (!first || quads.some((quad) => quad.graph.value === iri) || !first.graph.value.endsWith(end)) return undefined;
  return first.graph.value.slice(0, -end.length);
}

/** Says what is wrong with a graph that has another base. */
export const ofOtherBase = (release: string, other: string, base: string): string =>
  `${graphFile(release)} is written with the base ${other}, and ${MANIFEST_FILE} says ${base}. Put the right one into ${MANIFEST_FILE}, or encode the release again`;

/** Reads the graph of one release, whatever its base. */
export async function readGraph(read: ReadFile, release: string, base: string): Promise<ReleaseGraph> {
  const text = await read(graphFile(release));
  if (text === undefined)
    throw new InputFault(
      graphFile(release),
      `${MANIFEST_FILE} lists this release, but the file is missing. Encode the release again`,
    );
  return new ReleaseGraph(release, releaseIri(base, release), parseQuads(text, graphFile(release)));
}
