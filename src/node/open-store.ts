import * as oxigraph from 'oxigraph';
import { type LoadedDataset, loadDataset } from '../dataset/load.ts';
import { openDatasetStore } from '../store/dataset-store.ts';
import type { EmbeddedStore } from '../store/embedded.ts';
import { textSource } from './folder.ts';
import { knowledgeOf } from './knowledge.ts';
import { packedTexts } from './package.ts';

/** Opens the dataset in a folder for queries, with all that the rules derive. */
export async function openStore(folder: string): Promise<{ store: EmbeddedStore; loaded: LoadedDataset }> {
  const loaded = await loadDataset(textSource(folder), await knowledgeOf(folder));
  return { loaded, store: await openDatasetStore(oxigraph, loaded, packedTexts('rules', '.rq')) };
}
