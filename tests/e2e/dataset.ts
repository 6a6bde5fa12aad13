import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as oxigraph from 'oxigraph';
import { loadDataset } from '../../src/dataset/load.ts';
import { planEncode } from '../../src/dataset/plan.ts';
import { draw, drawingFiles } from '../../src/graph/draw.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import { tell } from '../fixtures/extraction.ts';
import { STORIES } from '../fixtures/stories.ts';

const textsIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), 'utf8')] as const);

/** Writes the dataset of the stories into a folder, with its drawing. */
export async function writeStories(folder: string): Promise<void> {
  const schemes = textsIn('ontology', '.ttl').filter(([name]) => name !== 'shapes');
  const knowledge = [...schemes, ...textsIn('data/authority', '.ttl')].map(([, text]) => text);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const plan = await planEncode(async () => undefined, STORIES.map(tell), {
    name: 'Stories',
    base: HOME,
    encoder: 'test',
    knowledge,
  });
  for (const [path, text] of plan.files) if (text !== null) write(path, text);
  const loaded = await loadDataset(
    async (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined),
    knowledge,
  );
  const store = await openDatasetStore(oxigraph, loaded, textsIn('rules', '.rq'));
  const lenses = textsIn('lenses', '.rq').map(([name, query]) => ({ name, query }));
  for (const [path, text] of drawingFiles(await draw(store, lenses, undefined, loaded.base))) write(path, text);
}
