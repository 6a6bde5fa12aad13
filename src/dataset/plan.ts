import type { Extraction } from '../model.ts';
import { readAuthority } from '../rdf/authority.ts';
import { releaseIri } from '../rdf/refs.ts';
import { toQuads } from '../rdf/release.ts';
import { HOME } from '../rdf/terms.ts';
import { toTrig } from '../rdf/trig.ts';
import { InputFault } from '../read/fault.ts';
import { DECISIONS_FILE, graphFile, MANIFEST_FILE, REGISTRY_FILE, type ReadFile, textFile } from './files.ts';
import { ReleaseGraph } from './graph.ts';
import { readDecisions } from './identity/decisions.ts';
import { writeRegistry } from './identity/registry.ts';
import { resolveGraphs } from './load.ts';
import { authorityDigest, FORMAT, type Manifest, type ReleaseEntry, readManifest, writeManifest } from './manifest.ts';
import { openGraph } from './open.ts';

/** What to write to a dataset's folder. */
export interface Plan {
  /** Path to new text, or to null for a file to delete. Files that stay as they are are not named. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Names of releases. */
  readonly added: readonly string[];
  /** Releases of that name were there, with another text. */
  readonly replaced: readonly string[];
  /** The text was there, and says more or other than before: the encoder, the authority data or the front matter has changed. */
  readonly renewed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Releases that stay in the dataset and cannot be read: what only they say is left out until they are encoded again. */
  readonly broken: readonly { readonly release: string; readonly fault: InputFault }[];
}

export interface EncodeSettings {
  /** Name of the dataset, where it is new. */
  readonly name: string;
  /** Base of the dataset's IRIs, where it is new (default: HOME). One that is there keeps its own. */
  readonly base?: string;
  /** Version of the encoder. */
  readonly encoder: string;
  /** Texts of the authority data and the schemes, as Turtle. */
  readonly knowledge: readonly string[];
}

/**
 * Plans what encoding releases into a dataset writes. The same releases in any order give the same bytes.
 * @param read reads a file of the folder, which may be empty.
 * @throws InputFault where two extractions bear one name, a log of the dataset is broken, or it has another base.
 */
export async function planEncode(
  read: ReadFile,
  extractions: readonly Extraction[],
  settings: EncodeSettings,
): Promise<Plan> {
  refuseTwins(extractions);
  const old = await read(MANIFEST_FILE);
  const before = old === undefined ? undefined : readManifest(old);
  if (before && settings.base !== undefined && settings.base !== before.base)
    throw new InputFault(
      MANIFEST_FILE,
      `the dataset's IRIs begin with ${before.base}, not with ${settings.base}: a base never changes. Leave it out, or encode into a new folder`,
    );
  const base = before?.base ?? settings.base ?? HOME;
  const written = new Map(extractions.map((extraction) => [extraction.release.name, encode(extraction, base)]));
  const entries = new Map((before?.releases ?? []).map((entry) => [entry.name, entry]));
  for (const [name, { entry }] of written) entries.set(name, entry);
  const manifest: Manifest = {
    format: FORMAT,
    name: before?.name ?? settings.name,
    base,
    encoder: settings.encoder,
    authority: authorityDigest(settings.knowledge),
    releases: [...entries.values()],
  };
  const wanted = new Map([...written.values()].flatMap(({ files }) => files));
  return finish(
    read,
    { before, manifest, wanted, written: [...written.keys()], removed: [] },
    settings.knowledge,
    written,
  );
}

/**
 * Plans how a release leaves a dataset with all that hung on it.
 * @throws InputFault where the dataset has no such release.
 */
export async function planRemove(read: ReadFile, release: string, knowledge: readonly string[]): Promise<Plan> {
  const old = await read(MANIFEST_FILE);
  if (old === undefined) throw new InputFault(MANIFEST_FILE, 'there is none: this is no dataset');
  const before = readManifest(old);
  if (!before.releases.some(({ name }) => name === release)) {
    throw new InputFault(
      MANIFEST_FILE,
      `there is no release "${release}". It holds: ${before.releases.map(({ name }) => name).join(', ')}`,
    );
  }
  const manifest = { ...before, releases: before.releases.filter(({ name }) => name !== release) };
  return finish(read, { before, manifest, wanted: new Map(), written: [], removed: [release] }, knowledge, new Map());
}

interface Encoded {
  readonly entry: ReleaseEntry;
  readonly graph: ReleaseGraph;
  readonly files: readonly (readonly [path: string, text: string])[];
}

function encode(extraction: Extraction, base: string): Encoded {
  const { release } = extraction;
  const quads = toQuads(extraction, base);
  const { name, title, publisher, date, url, peopleInvented, retold } = release;
  return {
    entry: {
      name,
      text: release.sha256.slice(0, 16),
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(date && { date }),
      ...(url && { url }),
      peopleInvented,
      retold,
    },
    graph: new ReleaseGraph(name, releaseIri(base, name), quads),
    files: [
      [graphFile(name), toTrig(quads, base)],
      [textFile(release.sha256), release.text],
    ],
  };
}

interface Draft {
  readonly before: Manifest | undefined;
  readonly manifest: Manifest;
  readonly wanted: ReadonlyMap<string, string>;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Resolves what will be there, drops what nothing needs, and leaves out what does not change. */
async function finish(
  read: ReadFile,
  draft: Draft,
  knowledge: readonly string[],
  written: ReadonlyMap<string, Encoded>,
): Promise<Plan> {
  const { before, manifest, wanted, removed } = draft;
  const { base } = manifest;
  const opened = await Promise.all(
    manifest.releases.map(({ name }) => written.get(name)?.graph ?? openNeighbour(read, name, base)),
  );
  const graphs = opened.filter((one) => one instanceof ReleaseGraph);
  const decisions = readDecisions((await read(DECISIONS_FILE)) ?? '');
  const registry = resolveGraphs(graphs, readAuthority(knowledge), base, decisions);
  const all = new Map([
    ...wanted,
    [REGISTRY_FILE, writeRegistry(registry, base)],
    [MANIFEST_FILE, writeManifest(manifest)],
  ]);
  const files = new Map<string, string | null>();
  for (const [path, text] of [...all].sort(([a], [b]) => (a < b ? -1 : 1)))
    if ((await read(path)) !== text) files.set(path, text);
  for (const path of orphans(before, manifest)) files.set(path, null);
  const there = new Set(before?.releases.map(({ name }) => name));
  const textsBefore = new Map(before?.releases.map(({ name, text }) => [name, text]));
  const isReplaced = (name: string) => textsBefore.get(name) !== written.get(name)?.entry.text;
  const changed = (name: string) =>
    files.has(graphFile(name)) || files.has(textFile(written.get(name)?.entry.text ?? ''));
  const names = [...draft.written].sort();
  return {
    files,
    added: names.filter((name) => !there.has(name)),
    replaced: names.filter((name) => there.has(name) && isReplaced(name)),
    renewed: names.filter((name) => there.has(name) && !isReplaced(name) && changed(name)),
    unchanged: names.filter((name) => there.has(name) && !isReplaced(name) && !changed(name)),
    removed,
    broken: opened.flatMap((one) => (one instanceof ReleaseGraph ? [] : [one])),
  };
}

/** The graph of a release that stays as it is, or what is wrong with it: that is no reason to leave others out. */
async function openNeighbour(
  read: ReadFile,
  release: string,
  base: string,
): Promise<ReleaseGraph | { release: string; fault: InputFault }> {
  try {
    return await openGraph(read, release, base);
  } catch (fault) {
    if (fault instanceof InputFault) return { release, fault };
    throw fault;
  }
}

/** Graphs and texts that no release needs any more. */
function orphans(before: Manifest | undefined, after: Manifest): string[] {
  const filesOf = ({ releases }: Manifest) => releases.flatMap(({ name, text }) => [graphFile(name), textFile(text)]);
  const needed = new Set(filesOf(after));
  return [...new Set(before ? filesOf(before) : [])].filter((path) => !needed.has(path)).sort();
}

function refuseTwins(extractions: readonly Extraction[]): void {
  const seen = new Set<string>();
  for (const { release } of extractions) {
    if (seen.has(release.name))
      throw new InputFault(release.name, 'two inputs bear this name. Rename one of the files');
    seen.add(release.name);
  }
}
