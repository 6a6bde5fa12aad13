import { once } from 'node:events';
import { type IncomingMessage, get as send } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp, type FileSource } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

const source =
  (files: Record<string, string>): FileSource =>
  async (path) => {
    const text = files[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };

const app = createApp({
  page: source({ 'index.html': '<p>page', 'embed.html': '<p>embed', 'assets/a-1.js': '1' }),
  data: source({ 'dataset.json': '{}', 'releases/secret.md': 'x' }),
  ns: source({ 'cooperation.ttl': '# terms' }),
});
const get = (path: string, init?: RequestInit) => app(new Request(`http://host.example${path}`, init));

describe('the app', () => {
  it('serves the page, the data and the vocabulary under the policy', async () => {
    for (const [path, type] of [
      ['/', 'text/html'],
      ['/data/dataset.json', 'application/json'],
      ['/ns', 'text/turtle'],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('lets only the embed page be framed', async () => {
    expect((await get('/embed.html')).headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it.each([
    ['/nothing', 404],
    ['/data/releases/secret.md', 404],
    ['/data/../package.json', 404],
    ['/%2e%2e%2fpackage.json', 400],
    ['/data/..%5c..%5cx', 400],
    ['/%00', 400],
    ['/%ff', 400],
  ])('answers %s with %i, still under the policy', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('gives an empty log where a dataset has none', async () => {
    for (const log of ['review.jsonl', 'identity/decisions.jsonl']) {
      const response = await get(`/data/${log}`);
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
  });

  it('only reads', async () => {
    const response = await get('/', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('listen', () => {
  const open: Listening[] = [];
  afterAll(() => {
    for (const { server } of open) server.close();
  });

  it('takes the next port when one is taken', async () => {
    const first = await listen(app, 0);
    const second = await listen(app, first.port);
    open.push(first, second);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(`http://127.0.0.1:${second.port}/ns/`)).text()).toBe('# terms');
  });

  it('answers to no name but its own', async () => {
    const listening = await listen(app, 0);
    open.push(listening);
    const request = send({ port: listening.port, path: '/data/dataset.json', headers: { host: 'elsewhere.example' } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(421);
    response.resume();
  });
});
