import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { parseQuads } from '../../src/rdf/parse.ts';
import { EmbeddedStore, formOf } from '../../src/store/embedded.ts';

const store = new EmbeddedStore(oxigraph, { prefixes: { a: 'http://a.example/' } });

describe('the embedded store', () => {
  it('answers each form of query, also one whose form it must find', async () => {
    await store.add(
      parseQuads(
        '<http://a.example/x> <http://a.example/p> "1.0"^^<http://www.w3.org/2001/XMLSchema#decimal>, "é"@fr .',
        'x',
      ),
    );
    const result = await store.select('SELECT ?s ?none WHERE { ?s a:p ?o }');
    expect(result.variables).toEqual(['s', 'none']);
    expect(result.rows).toHaveLength(2);
    expect(await store.query('# a CONSTRUCT\nPREFIX ask: <http://select.example/>\nASK { ?s ?p ?o }')).toEqual({
      form: 'ask',
      value: true,
    });
    expect(await store.query('CONSTRUCT WHERE { ?s a:p ?o }')).toMatchObject({
      form: 'construct',
      quads: { length: 2 },
    });
  });

  it('says where in the text that was given a mistake is', async () => {
    await expect(store.select('SELECT ?s WHERE {\n  ?s ?p }')).rejects.toMatchObject({ name: 'QueryFault', line: 2 });
    await expect(store.select('SELECT ?s WHERE { ?s nope:p ?o }')).rejects.toMatchObject({ line: 1 });
    await expect(store.select('SELEC ?s WHERE { ?s ?p ?o }')).rejects.toMatchObject({ line: 1 });
  });

  it('keeps variables of an empty result, and takes quads out', async () => {
    const [quad] = await store.construct('CONSTRUCT WHERE { ?s a:p ?o }');
    if (quad) await store.remove([quad]);
    expect(store.size).toBe(1);
    expect(await store.select('SELECT ?x ?y WHERE { ?x a:none ?y }')).toEqual({ variables: ['x', 'y'], rows: [] });
  });

  it('finds the form of a query', () => {
    expect(formOf('DESCRIBE <http://a.example/SELECT>')).toBe('construct');
    expect(formOf("PREFIX select: <http://a.example/> ASK { ?select select:x 'CONSTRUCT' }")).toBe('ask');
  });

  it('answers over all graphs, or over those that a query names', async () => {
    const own = new EmbeddedStore(oxigraph, { prefixes: {} });
    await own.add(parseQuads('<x:s> <x:p> 1 . <x:g> { <x:s> <x:p> 2 } <x:h> { <x:s> <x:p> 3 }', 'x'));
    const count = async (query: string) => (await own.select(query)).rows.length;
    expect(await count('SELECT ?o { ?s ?p ?o }')).toBe(3);
    expect(await count('SELECT ?o FROM <x:g> { ?s ?p ?o }')).toBe(1);
    expect(await count('SELECT ?o FROM <x:g> FROM <x:h> { ?s ?p ?o }')).toBe(2);
    expect(await count('SELECT ?from { ?from ?p ?o FILTER(STR(?p) != "FROM") }')).toBe(3);
  });
});
