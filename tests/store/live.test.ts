import fc from 'fast-check';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { EmbeddedStore } from '../../src/store/embedded.ts';
import { LiveDataset } from '../../src/store/live.ts';
import { Folder, KNOWLEDGE, RULES, STORIES } from '../fixtures/delta.ts';

const ALL =
  'SELECT ?g ?s ?p ?o WHERE { { GRAPH ?g { ?s ?p ?o } } UNION { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?any { ?s ?p ?o } } } }';
const held = async (store: EmbeddedStore) =>
  (await store.select(ALL)).rows
    .map((row) => ['g', 's', 'p', 'o'].map((name) => row.get(name)?.value ?? '').join(' '))
    .sort();

describe('a live dataset', () => {
  it('holds after each change what a full rebuild holds', async () => {
    const changes = fc.array(fc.subarray([...STORIES]), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        const live = new LiveDataset(oxigraph, HOME, RULES);
        for (const stories of steps) {
          const loaded = await loadDataset((await new Folder().encode(stories)).read, KNOWLEDGE);
          await live.update(loaded);
          const rebuilt = await openDatasetStore(oxigraph, loaded, RULES);
          expect(await held(live.store)).toEqual(await held(rebuilt));
        }
      }),
      { numRuns: 15 },
    );
  });
});
