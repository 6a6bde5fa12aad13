import { describe, expect, it } from 'vitest';
import type { Extraction, Release } from '../../src/model.ts';
import { Batch } from '../../src/node/batch.ts';

const release = (name: string, size = 10): Release => ({
  name,
  text: 'x'.repeat(size),
  sha256: '0'.repeat(64),
  language: 'en',
  peopleInvented: true,
  retold: false,
});

const coming = (name: string, size?: number): Promise<Release> => Promise.resolve(release(name, size));

/** Notes which releases are encoded together; one named "bad" is not encoded. */
function noted() {
  const together: string[][] = [];
  const batch = new Batch((releases) => {
    together.push(releases.map(({ name }) => name));
    return releases.map((one) =>
      one.name === 'bad' ? { error: new Error('no way') } : { result: { release: one } as Extraction },
    );
  });
  return { together, batch };
}

describe('releases that come at once', () => {
  it('are encoded together, each with its own result', async () => {
    const { together, batch } = noted();
    const done = await Promise.all(['a', 'b', 'c'].map((name) => batch.extract(coming(name))));
    expect(done.map((x) => x.release.name)).toEqual(['a', 'b', 'c']);
    expect(together).toEqual([['a', 'b', 'c']]);
    await batch.extract(coming('d'));
    expect(together).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('are waited for while others are read', async () => {
    const { together, batch } = noted();
    const late = new Promise<Release>((resolve) => setTimeout(() => resolve(release('late')), 20));
    const lost = Promise.reject(new Error('not there'));
    const done = await Promise.allSettled([batch.extract(coming('a')), batch.extract(lost), batch.extract(late)]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(together).toEqual([['a', 'late']]);
  });

  it('are not taken along by what is thrown over one', async () => {
    const { batch } = noted();
    const done = await Promise.allSettled(['a', 'bad', 'c'].map((name) => batch.extract(coming(name))));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are parted where they are long, and all are encoded', async () => {
    const { together, batch } = noted();
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => batch.extract(coming(name, 20_000))));
    await batch.extract(coming('long', 900_000));
    expect(together).toEqual([['a', 'b'], ['c', 'd'], ['long']]);
  });
});
