import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/node/query-outcome.ts';
import { createEndpoint } from '../../src/server/sparql.ts';

const ADDRESS = 'http://host.example/sparql';
const ASK = 'ASK { ?s ?p ?o }';
const answered: Outcome = { kind: 'answer', form: 'ask', body: '{"head":{},"boolean":true}' };

function endpoint(outcome: Outcome = answered) {
  const run = vi.fn(async (_query: string) => outcome);
  return { run, send: createEndpoint(run, 30) };
}
const form = (body: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
});
const direct = (body: string, type = 'application/sparql-query') => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

describe('the endpoint', () => {
  it.each([
    ['in the address', new Request(`${ADDRESS}?${new URLSearchParams({ query: ASK })}`)],
    ['as a form', new Request(ADDRESS, form(new URLSearchParams({ query: ASK }).toString()))],
    ['as the body', new Request(ADDRESS, direct(ASK, 'application/sparql-query; charset=utf-8'))],
  ])('takes a query %s', async (_, request) => {
    const { run, send } = endpoint();
    const response = await send(request);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/sparql-results+json');
    expect(await response.json()).toEqual({ head: {}, boolean: true });
    expect(run.mock.calls[0]?.[0]).toBe(ASK);
  });

  it('lets no page of another site read: it sends no header that would', async () => {
    const response = await endpoint().send(
      new Request(`${ADDRESS}?query=${ASK}`, { headers: { origin: 'https://x.example' } }),
    );
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    [405, new Request(ADDRESS, { method: 'PUT' }), /PUT is not allowed/],
    [400, new Request(ADDRESS), /There is no query/],
    [400, new Request(`${ADDRESS}?query=ASK%7B%7D&query=ASK%7B%7D`), /two queries/],
    [
      400,
      new Request(`${ADDRESS}?query=ASK%7B%7D&default-graph-uri=http%3A%2F%2Fx.example`),
      /default-graph-uri is not/,
    ],
    [415, new Request(ADDRESS, direct(ASK, 'text/csv')), /text\/csv is not understood/],
    [413, new Request(ADDRESS, direct(`${ASK}#${'x'.repeat(1_000_000)}`)), /1000000 bytes/],
    [403, new Request(ADDRESS, direct('DROP ALL', 'application/sparql-update')), /takes no updates/],
    [403, new Request(ADDRESS, form('update=DROP+ALL')), /takes no updates/],
    [400, new Request(ADDRESS, direct('\nDROP ALL')), /line 2, column 1: DROP would change/],
    [400, new Request(ADDRESS, direct('ASK { service silent <http://x.example> {} }')), /column 7: SERVICE would ask/],
    [
      406,
      new Request(ADDRESS, {
        ...direct(ASK),
        headers: { 'content-type': 'application/sparql-query', accept: 'application/sparql-results+xml' },
      }),
      /sparql-results\+json/,
    ],
  ])('answers %i before it runs anything', async (status, request, message) => {
    const { run, send } = endpoint();
    const response = await send(request);
    expect(await response.text()).toMatch(message);
    expect(response.status).toBe(status);
    expect(run).not.toHaveBeenCalled();
  });

  it('does not work for pages of other sites', async () => {
    const { send, run } = endpoint();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { status } = await send(new Request(`${ADDRESS}?query=${ASK}`, { headers }));
    expect([status, run.mock.calls.length]).toEqual([403, 0]);
  });

  it.each<[number, Outcome, RegExp]>([
    [
      400,
      { kind: 'fault', message: 'error at line 1, column 5: expected "{"', line: 1, column: 5 },
      /line 1, column 5: this is no SPARQL; expected "{"/,
    ],
    [503, { kind: 'late' }, /ran longer than 30 seconds.*--query-timeout/],
    [503, { kind: 'large' }, /too much memory/],
    [503, { kind: 'busy' }, /Too many/],
    [500, { kind: 'failed', message: 'dataset.json: not JSON' }, /dataset\.json: not JSON/],
  ])('tells with %i what became of a query', async (status, outcome, message) => {
    const response = await endpoint(outcome).send(new Request(`${ADDRESS}?query=${ASK}`));
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(message);
  });

  it('gives triples as the client takes them', async () => {
    const { send } = endpoint({ kind: 'answer', form: 'construct', body: '' });
    const type = async (accept: string) =>
      (await send(new Request(`${ADDRESS}?query=DESCRIBE+%3Ca:b%3E`, { headers: { accept } }))).headers.get(
        'content-type',
      );
    expect(await type('*/*')).toContain('application/n-triples');
    expect(await type('application/ld+json, text/turtle;q=0.5')).toContain('text/turtle');
  });
});
