import { describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../src/node/encode-file.ts';
import { worthwhile } from '../../src/node/encode-files.ts';
import { type Encoder, encodeInThreads } from '../../src/node/encode-threads.ts';

interface Hold {
  readonly resolve: (outcome: FileOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thread that does a file when it is told to. */
class Held implements Encoder {
  readonly running = new Map<string, Hold>();
  ended = false;
  run(file: string): Promise<FileOutcome> {
    return new Promise((resolve, reject) => this.running.set(file, { resolve, reject }));
  }
  async end(reason?: Error): Promise<void> {
    this.ended = true;
    for (const { reject } of this.running.values()) reject(reason);
  }
}

const FILES = Array.from({ length: 100 }, (_, i) => `${i}`);
const here = new AbortController().signal;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function twoThreads(signal = here) {
  const threads = [new Held(), new Held()] as const;
  const outcomes = encodeInThreads(FILES, threads, signal);
  const done = new Set<string>();
  const started = () => threads.flatMap(({ running }) => [...running.keys()]).sort((a, b) => Number(a) - Number(b));
  const finish = (file: string) => {
    done.add(file);
    for (const { running } of threads) running.get(file)?.resolve({ file, fault: file });
  };
  return { threads, outcomes, started, finish, waiting: () => started().filter((file) => !done.has(file)) };
}

describe('encoding in threads', () => {
  it('gives the outcomes in the order of the files, whichever is done first', async () => {
    const { outcomes, finish, started } = twoThreads();
    const first = outcomes.next();
    await settled();
    expect(started()).toEqual(FILES.slice(0, 32));
    for (const file of FILES.slice(0, 32).reverse()) finish(file);
    expect((await first).value).toEqual({ file: '0', fault: '0' });
    for (const file of FILES.slice(1, 32)) expect((await outcomes.next()).value).toEqual({ file, fault: file });
  });

  it('reads no more files than are waited for, behind one that takes long', async () => {
    const { outcomes, finish, started, waiting } = twoThreads();
    void outcomes.next();
    for (let i = 0; i < FILES.length; i += 1) {
      await settled();
      for (const file of waiting()) if (file !== '0') finish(file);
    }
    expect(started()).toHaveLength(64);
  });

  it('stops when it is told to, ends its threads and says why', async () => {
    const stopped = new AbortController();
    const { outcomes, threads, started } = twoThreads(stopped.signal);
    const first = outcomes.next();
    await settled();
    stopped.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
    expect(started()).toHaveLength(32);
  });

  it('ends its threads when who reads has enough', async () => {
    const { outcomes, threads, finish } = twoThreads();
    const first = outcomes.next();
    await settled();
    finish('0');
    await first;
    await outcomes.return(undefined);
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });
});

describe('the number of threads', () => {
  it('is one for a few releases, and never more than the cores', () => {
    expect(worthwhile(100_000, 4)).toBeLessThan(2);
    expect(worthwhile(1e9, 4)).toBe(4);
    expect(worthwhile(1e9, 64)).toBeLessThan(16);
  });
});
