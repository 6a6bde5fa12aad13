import * as oxigraph from 'oxigraph';
import { layoutProblem } from '../dataset/check/folder.ts';
import { MANIFEST_FILE, overlay, type ReadFile } from '../dataset/files.ts';
import { loadDataset } from '../dataset/load.ts';
import { readManifest, writeManifest } from '../dataset/manifest.ts';
import { draw, drawingFiles, readDrawing } from '../graph/draw.ts';
import { type ShapeResult, validate } from '../rdf/shacl.ts';
import { InputFault } from '../read/fault.ts';
import { openDatasetStore } from '../store/dataset-store.ts';
import { textSource } from './folder.ts';
import { packedText, packedTexts } from './package.ts';
import { type Changes, writeChanges } from './write.ts';

/**
 * Carries out a plan for a dataset's folder: validates what the dataset would be, draws it under every lens, and only
 * then writes, all or nothing.
 * @param broken releases that cannot be read: they are left out of the pictures
 * @returns how many files changed
 * @throws InputFault where a shape does not hold or a place cannot be written; then nothing was changed
 */
export async function writeDataset(
  folder: string,
  plan: Changes,
  knowledge: readonly string[],
  broken: readonly string[] = [],
): Promise<number> {
  const read = textSource(folder);
  const loaded = await loadDataset(await without(broken, overlay(read, plan)), knowledge);
  const violations = await validate(loaded.quads, packedText('ontology/shapes.ttl'));
  refuse(folder, violations);
  const store = await openDatasetStore(oxigraph, loaded, packedTexts('rules', '.rq'));
  const lenses = packedTexts('lenses', '.rq').map(([name, query]) => ({ name, query }));
  const previous = await readDrawing(
    soundLayouts(read),
    lenses.map(({ name }) => name),
  );
  const drawing = await draw(store, lenses, previous, loaded.base);
  return writeChanges(folder, new Map([...plan, ...drawingFiles(drawing)]));
}

/** A dataset as if some of its releases were not there. */
async function without(releases: readonly string[], read: ReadFile): Promise<ReadFile> {
  const text = await read(MANIFEST_FILE);
  if (text === undefined || releases.length === 0) return read;
  const manifest = readManifest(text);
  const kept = manifest.releases.filter(({ name }) => !releases.includes(name));
  return overlay(read, new Map([[MANIFEST_FILE, writeManifest({ ...manifest, releases: kept })]]));
}

/** A layout that is broken is as good as one that was deleted: it is made anew. */
const soundLayouts =
  (read: ReadFile): ReadFile =>
  async (path) => {
    const text = await read(path);
    return text === undefined || layoutProblem(text) === undefined ? text : undefined;
  };

function refuse(folder: string, results: readonly ShapeResult[]): void {
  const found = results.filter(({ severity }) => severity === 'violation');
  const [first] = found;
  if (!first) return;
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : '';
  const value = first.value ? `, value ${first.value}` : '';
  throw new InputFault(
    folder,
    `the dataset would break its shapes: ${first.message}${more} At ${first.focus}${value}. Nothing was written.`,
  );
}
