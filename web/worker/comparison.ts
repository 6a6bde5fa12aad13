import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReadFile } from '../../src/dataset/files.ts';
import { ReleaseGraph } from '../../src/dataset/graph.ts';
import { resolveFiles, resolveGraphs } from '../../src/dataset/load.ts';
import type { DatasetFiles } from '../../src/dataset/open.ts';
import { openDataset } from '../../src/dataset/open.ts';
import type { Authority, Extraction } from '../../src/model.ts';
import { releaseIri } from '../../src/rdf/refs.ts';
import { toQuads } from '../../src/rdf/release.ts';
import type { Comparison, Match } from './encoder-protocol.ts';

/** Opens the dataset that releases are compared with. */
export async function openForComparison(read: ReadFile, knowledge: readonly string[]): Promise<DatasetFiles> {
  const files = await openDataset(read);
  return { ...files, registry: files.registry ?? resolveFiles(files, knowledge) };
}

/**
 * Finds what a dataset knows of a release: as adding it to the dataset would find it. A release of the dataset that
 * has the same text or name is left out, so that a release is not compared with itself.
 */
export function compare(extraction: Extraction, files: DatasetFiles, authority: Authority): Comparison {
  const { manifest, decisions, registry } = files;
  const { base } = manifest;
  const { name, sha256, text } = extraction.release;
  const digests = new Set([sha256, ...digestsOf(text)].map((digest) => digest.slice(0, 16)));
  const twin = manifest.releases.find((release) => digests.has(release.text));
  const namesake = manifest.releases.find((release) => release.name === name && release !== twin);
  const own = new ReleaseGraph(name, releaseIri(base, name), toQuads(extraction, base));
  const others = files.graphs.filter(({ release }) => release !== twin?.name && release !== namesake?.name);
  const together = resolveGraphs([...others, own], authority, base, decisions);
  const alone = new Map(resolveGraphs([own], authority, base, []).map((row) => [row.local, row.canonical]));
  const before = new Map(registry?.map((row) => [row.local, row.canonical]));
  const inDataset = new Map(
    together.flatMap(({ local, canonical }) => (alone.has(local) ? [] : [[canonical, before.get(local)] as const])),
  );
  const tail = (iri: string) => iri.slice(`${base}id/`.length);
  const matches = together.flatMap(({ local, canonical, reason }): Match[] => {
    const [id, known] = [alone.get(local), inDataset.get(canonical)];
    return id && known ? [{ id: tail(id), known: tail(known), reason }] : [];
  });
  return {
    releases: others.length,
    matches: [...new Map(matches.map((match) => [match.id, match])).values()],
    ...(twin && { twin: twin.name }),
    ...(namesake && { namesake: namesake.name }),
  };
}

/** Digests of a text as other readers may have left its edges. */
const digestsOf = (text: string): string[] =>
  [text.trim(), `${text.trim()}\n`].map((edged) => bytesToHex(sha256Of(utf8ToBytes(edged))));
