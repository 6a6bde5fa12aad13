import type { Quad } from 'n3';
import { InputFault } from '../../read/fault.ts';
import { readAdditions } from '../additions.ts';
import {
  DECISIONS_FILE,
  graphFile,
  type ListFiles,
  MANIFEST_FILE,
  REGISTRY_FILE,
  REVIEW_FILE,
  type ReadFile,
} from '../files.ts';
import type { ReleaseGraph } from '../graph.ts';
import { type Decision, readDecisions } from '../identity/decisions.ts';
import { readRegistry } from '../identity/registry.ts';
import type { Resolution } from '../identity/resolve.ts';
import { type LoadedDataset, loadFiles } from '../load.ts';
import { type Manifest, readManifest } from '../manifest.ts';
import { ofOtherBase, otherBase, readGraph } from '../open.ts';
import { type Review, readReviews } from '../review.ts';
import type { Fault } from './fault.ts';

/** What a check needs of the world. */
export interface CheckSettings {
  readonly list: ListFiles;
  /** Texts of the packed authority data, background and ontology; what the dataset adds is read from its folder. */
  readonly knowledge: readonly string[];
  /** `ontology/shapes.ttl`. */
  readonly shapes: string;
  /** Applies the rules to a loaded dataset; gives the derived quads. */
  readonly derive: (loaded: LoadedDataset) => Promise<readonly Quad[]>;
  /** Told the name of each check before it runs. */
  readonly progress?: (check: string, done: number, of: number) => void;
}

/** A dataset as far as it can be read: what cannot is a fault, and the rest is checked all the same. */
export interface CheckContext {
  readonly read: ReadFile;
  readonly settings: CheckSettings;
  readonly manifest: Manifest;
  readonly graphs: readonly ReleaseGraph[];
  readonly decisions: readonly Decision[];
  readonly reviews: readonly Review[];
  readonly registry: readonly Resolution[] | undefined;
  readonly loaded: LoadedDataset;
  readonly derived: readonly Quad[];
  /** Faults met while reading. */
  readonly faults: readonly Fault[];
}

/** Reads what there is of a dataset; undefined where its `dataset.json` cannot be read. */
export async function openContext(read: ReadFile, settings: CheckSettings): Promise<CheckContext | Fault[]> {
  const faults: Fault[] = [];
  const additions = await readAdditions(read, settings.list);
  faults.push(...additions.flatMap(({ file, fault }) => (fault ? [faultOf(fault, file)] : [])));
  const sound = additions.filter(({ fault }) => fault === undefined).map(({ text }) => text);
  const knowledge = [...new Set([...settings.knowledge, ...sound])];
  const text = await read(MANIFEST_FILE);
  if (text === undefined)
    return [...faults, { severity: 'fault', file: MANIFEST_FILE, message: 'there is none: this is no dataset' }];
  const manifest = attempt(faults, () => readManifest(text));
  if (!manifest) return faults;
  const found: ReleaseGraph[] = [];
  for (const { name } of manifest.releases) {
    const graph = await readGraph(read, name, manifest.base).catch(
      (error) => void faults.push(faultOf(error, graphFile(name))),
    );
    if (graph) found.push(graph);
  }
  const { graphs, strange } = partByBase(found, manifest.base);
  faults.push(...strange);
  // Where no graph has the base that dataset.json says, that one word is at fault, and nothing else can be said.
  if (graphs.length === 0 && strange.length > 0) return faults;
  const logs = {
    decisions: await read(DECISIONS_FILE),
    reviews: await read(REVIEW_FILE),
    registry: await read(REGISTRY_FILE),
  };
  const decisions = attempt(faults, () => readDecisions(logs.decisions ?? '')) ?? [];
  const reviews = attempt(faults, () => readReviews(logs.reviews ?? '')) ?? [];
  const registry =
    logs.registry === undefined ? undefined : attempt(faults, () => readRegistry(logs.registry ?? '', manifest.base));
  const loaded = loadFiles({ manifest, graphs, decisions, reviews, registry }, knowledge);
  return {
    read,
    settings: { ...settings, knowledge },
    manifest,
    graphs,
    decisions,
    reviews,
    registry,
    loaded,
    derived: await settings.derive(loaded),
    faults,
  };
}

/** Graphs with the dataset's base, and a fault for each with another; one fault where all have another. */
function partByBase(all: readonly ReleaseGraph[], base: string): { graphs: ReleaseGraph[]; strange: Fault[] } {
  const graphs = all.filter((graph) => otherBase(graph) === undefined);
  const strange = all.flatMap((graph): Fault[] => {
    const other = otherBase(graph);
    const file = graphs.length > 0 ? graphFile(graph.release) : MANIFEST_FILE;
    return other === undefined ? [] : [{ severity: 'fault', file, message: ofOtherBase(graph.release, other, base) }];
  });
  return { graphs, strange: graphs.length > 0 ? strange : strange.slice(0, 1) };
}

function attempt<T>(faults: Fault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    faults.push(faultOf(error, MANIFEST_FILE));
    return undefined;
  }
}

/** A fault in the input as a fault of the dataset; anything else is a fault of ours, and goes on. */
function faultOf(error: unknown, file: string): Fault {
  if (!(error instanceof InputFault)) throw error;
  const { source, line, message } = error;
  const said = message.slice(message.indexOf(': ') + 2);
  return { severity: 'fault', file: source || file, ...(line !== undefined && { line }), message: said };
}
