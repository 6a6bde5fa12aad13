import { DataFactory, type Quad } from 'n3';
import type { LoadedDataset } from './load.ts';

const { namedNode, quad } = DataFactory;

/** What to export. */
export interface ExportOptions {
  /** For stores without an unnamed graph: put the facts into `graph/facts`. */
  readonly nameFacts?: boolean;
}

/**
 * A dataset with canonical IRIs, facts and closures included: ready for any store.
 * @param derived what the rules derive.
 */
export function exportQuads(
  loaded: Pick<LoadedDataset, 'base' | 'quads'>,
  derived: readonly Quad[],
  { nameFacts = false }: ExportOptions = {},
): Quad[] {
  const all = [...loaded.quads, ...derived];
  if (!nameFacts) return all;
  const facts = namedNode(`${loaded.base}graph/facts`);
  return all.map((q) => (q.graph.value === '' ? quad(q.subject, q.predicate, q.object, facts) : q));
}
