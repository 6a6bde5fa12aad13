import { readdirSync, readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { toNQuads } from '../../src/rdf/nquads.ts';
import { openDatasetStore, queryPrefixes } from '../../src/store/dataset-store.ts';
import { RemoteStore } from '../../src/store/remote.ts';
import { ASKED } from '../fixtures/asked.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

/** An endpoint that speaks the protocol, in front of an engine of its own. */
function endpoint() {
  const engine = new oxigraph.Store();
  const fetch = async (
    _: string,
    { headers, body }: { headers: Record<string, string>; body: string },
  ): Promise<Response> => {
    try {
      if (headers['content-type']?.startsWith('application/sparql-update'))
        return new Response(void engine.update(body));
      const format = headers.accept?.split(',')[0] ?? '';
      return new Response(engine.query(body, { results_format: format, use_default_graph_as_union: true }) as string);
    } catch (error) {
      return new Response(String(error), { status: 400 });
    }
  };
  return { engine, fetch };
}

const loaded = await loadDataset((await delta()).read, KNOWLEDGE);
const embedded = await openDatasetStore(oxigraph, loaded, RULES);
const { engine, fetch } = endpoint();
const remote = new RemoteStore({
  endpoint: 'http://store.example/sparql',
  prefixes: queryPrefixes(loaded.base),
  fetch,
});
const everything = [
  ...loaded.quads,
  ...(await embedded.construct(
    'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }',
  )),
];
await remote.add(everything);

describe('the remote store', () => {
  it('answers every question as the embedded one', async () => {
    for (const name of readdirSync('questions').map((file) => file.replace(/\.rq$/, ''))) {
      const question = parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8'));
      expect(await answer(remote, question, ASKED[name])).toEqual(await answer(embedded, question, ASKED[name]));
    }
  });

  it('takes quads out again, and tells forms of query apart', async () => {
    const query = 'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }';
    expect(toNQuads(await remote.construct(query))).toBe(toNQuads(await embedded.construct(query)));
    expect(await remote.query('ASK { ?a coop:funder ?b }')).toEqual({ form: 'ask', value: true });
    await remote.remove(everything);
    expect(engine.size).toBe(0);
  });

  it('says which address refused, and why', async () => {
    await expect(remote.select('SELECT ?x WHERE { ?x }')).rejects.toThrow(
      /^http:\/\/store\.example\/sparql answers 400: /,
    );
  });
});
