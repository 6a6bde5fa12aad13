import { readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { parseQuestion } from '../../src/ask/question.ts';
import { exportQuads } from '../../src/dataset/export.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { RDF_FORMATS } from '../../src/rdf/formats.ts';
import { toNQuads } from '../../src/rdf/nquads.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { deriver, openDatasetStore, queryPrefixes } from '../../src/store/dataset-store.ts';
import { EmbeddedStore } from '../../src/store/embedded.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

const loaded = await loadDataset((await delta()).read, KNOWLEDGE);
const all = exportQuads(loaded, await deriver(oxigraph, RULES)(loaded));
/** Another engine's reading of a text, as canonical N-Quads. */
const readBy = (text: string, format: string) => toNQuads(parse(text, { format }) as never);

describe('export', () => {
  it.each(['nquads', 'trig', 'jsonld'] as const)('%s says the same to another parser', (name) => {
    const { write, mediaType } = RDF_FORMATS[name];
    expect(readBy(write(all, loaded.base), mediaType)).toBe(toNQuads(all));
  });

  it('turtle holds the facts and no claim', () => {
    const quads = parseQuads(RDF_FORMATS.turtle.write(all, loaded.base), 'x');
    expect(quads.some((quad) => quad.predicate.value.endsWith('#works'))).toBe(true);
    expect(
      quads.some((quad) => quad.subject.value.includes('/id/claim/') && quad.predicate.value.endsWith('#evidence')),
    ).toBe(false);
  });

  it('answers as the dataset does, also with its facts in a graph of their own', async () => {
    const question = parseQuestion('countries', readFileSync('questions/countries.rq', 'utf8'));
    const own = await answer(await openDatasetStore(oxigraph, loaded, RULES), question);
    const other = new EmbeddedStore(oxigraph, { prefixes: queryPrefixes(loaded.base) });
    await other.add(exportQuads(loaded, await deriver(oxigraph, RULES)(loaded), { nameFacts: true }));
    expect(await answer(other, question)).toEqual(own);
  });
});
