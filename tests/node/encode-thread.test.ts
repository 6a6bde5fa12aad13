import { describe, expect, it } from 'vitest';
import type { Authority } from '../../src/model.ts';
import { EncodeThread } from '../../src/node/encode-thread.ts';

const NOTHING: Authority = { countries: [], regions: [], places: [], bodies: [], topics: [] };
const IMPORTS = "import { parentPort } from 'node:worker_threads';";

/** A thread that does with each file what the code says. */
const threadThat = (code: string) =>
  new EncodeThread(NOTHING, new URL(`data:text/javascript,${IMPORTS}parentPort.on('message', (file) => {${code}});`));

describe('a thread that encodes', () => {
  it('gives what became of a file', async () => {
    const thread = threadThat("parentPort.postMessage({ file, fault: 'empty' })");
    expect(await thread.run('a.txt')).toEqual({ file: 'a.txt', fault: 'empty' });
    await thread.end();
  });

  it.each([
    ['throws', "throw new Error('no way')", /^a\.txt: .*no way.*--threads 1/],
    ['ends by itself', 'process.exit()', /^a\.txt: .*broke down/],
  ])('names the file over which it breaks down, where it %s', async (_, code, message) => {
    const thread = threadThat(code);
    const [first, second] = await Promise.allSettled([thread.run('a.txt'), thread.run('b.txt')]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(message) } });
    expect(second).toMatchObject({ status: 'rejected' });
    await expect(thread.run('c.txt')).rejects.toThrow('c.txt');
  });

  it('ends in the midst of a file, with the reason', async () => {
    const thread = threadThat('for (;;);');
    const running = thread.run('a.txt');
    const ended = expect(running).rejects.toThrow('enough');
    await thread.end(new Error('enough'));
    await ended;
  });
});
