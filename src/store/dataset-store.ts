import { DataFactory, type Quad } from 'n3';
import type { LoadedDataset } from '../dataset/load.ts';
import { dataPrefixes, PREFIXES } from '../rdf/terms.ts';
import { type EmbeddedOptions, EmbeddedStore, type Oxigraph } from './embedded.ts';

const { quad, defaultGraph } = DataFactory;

/** A CONSTRUCT query of `rules/`: its name (`d0`) and text. Rules are applied in the order of their names. */
export type Rule = readonly [name: string, text: string];

/** Prefixes that queries on a dataset may use. */
export const queryPrefixes = (base: string): Record<string, string> => ({ ...PREFIXES, ...dataPrefixes(base) });

/**
 * Opens a dataset for queries: loads its quads and derives facts, closures and set triples into the default graph.
 * @param oxigraph the engine's module.
 */
export async function openDatasetStore(
  oxigraph: Oxigraph,
  loaded: Pick<LoadedDataset, 'base' | 'quads'>,
  rules: readonly Rule[],
  options: Pick<EmbeddedOptions, 'union'> = {},
): Promise<EmbeddedStore> {
  const store = new EmbeddedStore(oxigraph, { prefixes: queryPrefixes(loaded.base), ...options });
  await store.add(loaded.quads);
  await derive(store, rules);
  return store;
}

/** Applies rules one after the other, each over what the earlier ones gave. */
export async function derive(store: EmbeddedStore, rules: readonly Rule[]): Promise<Quad[]> {
  const derived: Quad[] = [];
  for (const [, text] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = (await store.construct(text)).map((q) =>
      quad(q.subject as Quad['subject'], q.predicate as Quad['predicate'], q.object as Quad['object'], defaultGraph()),
    );
    await store.add(found);
    for (const quad of found) derived.push(quad);
  }
  return derived;
}

/** Derives with the rules in a store of its own: what `checkDataset` compares. */
export const deriver =
  (oxigraph: Oxigraph, rules: readonly Rule[]) =>
  async (loaded: Pick<LoadedDataset, 'base' | 'quads'>): Promise<Quad[]> => {
    const store = new EmbeddedStore(oxigraph, { prefixes: queryPrefixes(loaded.base) });
    await store.add(loaded.quads);
    return derive(store, rules);
  };
