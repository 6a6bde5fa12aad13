import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/node/query-outcome.ts';
import { type Answerer, QueryThreads } from '../../src/node/query-threads.ts';

/** A thread that ends its query when it is told to. */
class Held implements Answerer {
  readonly running = new Map<string, () => void>();
  run(query: string): Promise<Outcome> {
    return new Promise((resolve) => this.running.set(query, () => resolve({ kind: 'late' })));
  }
}

function threads() {
  const made: Held[] = [];
  const pool = new QueryThreads(() => {
    made.push(new Held());
    return made.at(-1) ?? new Held();
  });
  const end = (query: string) => made.find((thread) => thread.running.has(query))?.running.get(query)?.();
  const started = () => made.flatMap((thread) => [...thread.running.keys()]).sort();
  return { pool, end, started };
}
const here = new AbortController().signal;
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('query threads', () => {
  it('answer two at once, and the others in their turn', async () => {
    const { pool, end, started } = threads();
    const asked = ['a', 'b', 'c', 'd'].map((query) => pool.run(query, here));
    await settled();
    expect(started()).toEqual(['a', 'b']);
    end('b');
    await asked[1];
    await settled();
    expect(started()).toEqual(['a', 'b', 'c']);
    for (const query of ['a', 'c']) end(query);
    await settled();
    end('d');
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['late', 'late', 'late', 'late']);
  });

  it('leave out who has gone while they waited', async () => {
    const { pool, end, started } = threads();
    const waiting = new AbortController();
    const asked = [pool.run('a', here), pool.run('b', here), pool.run('c', waiting.signal)];
    await settled();
    waiting.abort();
    for (const query of ['a', 'b']) end(query);
    expect((await Promise.all(asked)).at(-1)).toEqual({ kind: 'gone' });
    expect(started()).toEqual(['a', 'b']);
  });

  it('say that they are busy when too many wait', async () => {
    const { pool } = threads();
    for (let i = 0; i < 52; i++) void pool.run(`q${i}`, here);
    expect(await pool.run('one more', here)).toEqual({ kind: 'busy' });
  });
});
