import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { bindQuestion, parseQuestion } from '../../src/ask/question.ts';
import { openStore } from '../../src/node/open-store.ts';
import { packedTexts } from '../../src/node/package.ts';
import { queryPrefixes } from '../../src/store/dataset-store.ts';
import { RemoteStore } from '../../src/store/remote.ts';
import type { SelectResult } from '../../src/store/store.ts';
import { entente, MAIN, newDataset } from './entente.ts';

const BASE = 'https://coop.example/';
/** Goes through more rows than any machine can. */
const RUNAWAY = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
const PAYERS = 'SELECT ?who { ?what coop:funder ?who }';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const process of running.splice(0)) process.kill();
});

/** Starts the server on a dataset; gives its address. */
async function serve(dataset: string, ...options: string[]): Promise<string> {
  const child = spawn('node', [MAIN, 'serve', dataset, '--port', '0', ...options]);
  running.push(child);
  const [said] = await once(child.stdout, 'data');
  return /http:\S+\//.exec(String(said))?.[0] ?? '';
}

function remote(address: string): RemoteStore {
  return new RemoteStore({ endpoint: `${address}sparql`, prefixes: queryPrefixes(BASE), fetch });
}

const linesOf = ({ variables, rows }: SelectResult) =>
  rows.map((row) => variables.map((name) => row.get(name)?.value ?? '').join('\t')).sort();

describe('entente serve', () => {
  it('answers queries at /sparql as the command line does, and again after the dataset has changed', async () => {
    const dataset = newDataset();
    const store = remote(await serve(dataset));
    const { rows } = await store.select(PAYERS);
    expect(rows.map((row) => row.get('who')?.value)).toEqual([`${BASE}id/org/eu`]);
    expect(await store.ask('ASK { ?what coop:funder body:nobody }')).toBe(false);
    const triples = await store.construct('CONSTRUCT { ?who coop:pays ?what } { ?what coop:funder ?who }');
    expect(triples).toHaveLength(1);
    await expect(store.select('SELECT ?x { ?x ')).rejects.toThrow(/400: The query cannot be answered: line 2, column/);
    expect(entente(['remove', dataset, 'course']).status).toBe(0);
    expect((await store.select(PAYERS)).rows).toEqual([]);
  });

  it('gives the answers of the embedded store to every question', async () => {
    const { store, loaded } = await openStore('data');
    const there = remote(await serve('data'));
    for (const [name, text] of packedTexts('questions', '.rq')) {
      const query = bindQuestion(parseQuestion(name, text), {}, loaded.base);
      const [own, other] = [await store.select(query), await there.select(query)];
      expect([name, other.variables, linesOf(other)]).toEqual([name, own.variables, linesOf(own)]);
    }
  });

  it('stops a query that runs away, while other queries and the page are answered', async () => {
    const address = await serve(newDataset(), '--query-timeout', '2');
    const runaway = fetch(`${address}sparql?query=${encodeURIComponent(RUNAWAY)}`);
    const began = Date.now();
    expect((await fetch(`${address}data/dataset.json`)).status).toBe(200);
    expect(await remote(address).ask('ASK { ?s ?p ?o }')).toBe(true);
    const stopped = await runaway;
    expect(stopped.status).toBe(503);
    expect(await stopped.text()).toContain('ran longer than 2 seconds');
    expect(Date.now() - began).toBeLessThan(20_000);
    expect((await remote(address).select(PAYERS)).rows).toHaveLength(1);
  });

  it('stops a query when who asked has gone', async () => {
    const address = await serve(newDataset());
    const asked = [1, 2].map(() =>
      fetch(`${address}sparql?query=${encodeURIComponent(RUNAWAY)}`, { signal: AbortSignal.timeout(2000) }),
    );
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const began = Date.now();
    expect(await remote(address).ask('ASK { ?s ?p ?o }')).toBe(true);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  it.each(['0', 'x', '-1'])('refuses %j as a time', (time) => {
    expect(entente(['serve', '--query-timeout', time])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('number of seconds above 0'),
    });
  });
});
