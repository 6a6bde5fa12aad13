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
  });
});
