import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Term } from '@rdfjs/types';
import { Store as N3Store } from 'n3';
import * as oxigraph from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindQuestion, parseQuestion } from '../../src/ask/question.ts';
import { exportQuads } from '../../src/dataset/export.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { RDF_FORMATS } from '../../src/rdf/formats.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { deriver, openDatasetStore, queryPrefixes } from '../../src/store/dataset-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ASKED } from '../fixtures/asked.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

/** What is used of Comunica. */
interface Comunica {
  queryBindings(
    query: string,
    context: object,
  ): Promise<{ toArray(): Promise<Iterable<readonly [{ value: string }, Term]>[]> }>;
}

const ENGINE = new URL('../second-engine/node_modules/@comunica/query-sparql-rdfjs/lib/index.js', import.meta.url);
const installed = existsSync(ENGINE);
if (!installed) console.warn('The second SPARQL engine is not installed: sh scripts/second-engine.sh');

const names = readdirSync('questions').map((file) => file.replace(/\.rq$/, ''));
/** Engines write numbers in their own ways. */
const cell = (term: Term): string =>
  term.termType === 'Literal' && /#(decimal|integer|double)$/.test(term.datatype.value)
    ? String(Number(term.value))
    : term.value;

describe('a second engine, given the exported N-Quads', () => {
  let first: Store;
  let comunica: Comunica;
  let quads: N3Store;
  let prologue = '';
  beforeAll(async () => {
    if (!installed) return;
    const loaded = await loadDataset((await delta()).read, KNOWLEDGE);
    first = await openDatasetStore(oxigraph, loaded, RULES);
    const exported = RDF_FORMATS.nquads.write(exportQuads(loaded, await deriver(oxigraph, RULES)(loaded)), loaded.base);
    quads = new N3Store(parseQuads(exported, 'export.nq'));
    const { QueryEngine } = await import(/* @vite-ignore */ ENGINE.href);
    comunica = new QueryEngine();
    prologue = Object.entries(queryPrefixes(loaded.base))
      .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`)
      .join(' ');
  });

  it.runIf(installed).each(names)('%s gets the same answer', async (name) => {
    const query = bindQuestion(parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8')), ASKED[name] ?? {});
    const ours = (await first.select(query)).rows.map((row) =>
      [...row]
        .map(([variable, term]) => `${variable}=${cell(term)}`)
        .sort()
        .join(' '),
    );
    const stream = await comunica.queryBindings(`${prologue}\n${query}`, { sources: [quads] });
    const theirs = (await stream.toArray()).map((row) =>
      [...row]
        .map(([variable, term]) => `${variable.value}=${cell(term)}`)
        .sort()
        .join(' '),
    );
    expect(theirs.sort()).toEqual(ours.sort());
  });
});
