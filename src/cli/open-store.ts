import * as oxigraph from 'oxigraph';
import { type LoadedDataset, loadDataset } from '../dataset/load.ts';
import { textSource } from '../node/folder.ts';
import { packedKnowledge } from '../node/knowledge.ts';
import { packedTexts } from '../node/package.ts';
import { openDatasetStore } from '../store/dataset-store.ts';
import type { EmbeddedStore } from '../store/embedded.ts';

/** Opens the dataset in a folder for queries, with all that the rules derive. */
export async function openStore(folder: string): Promise<{ store: EmbeddedStore; loaded: LoadedDataset }> {
  const loaded = await loadDataset(textSource(folder), packedKnowledge());
  return { loaded, store: await openDatasetStore(oxigraph, loaded, packedTexts('rules', '.rq')) };
}
