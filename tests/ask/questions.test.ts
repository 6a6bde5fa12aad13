import { readdirSync, readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { toTable } from '../../src/ask/formats.ts';
import { parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ASKED } from '../fixtures/asked.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

const names = readdirSync('questions').map((file) => file.replace(/\.rq$/, ''));
const question = (name: string) => parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8'));

describe('each question', () => {
  const stores: Store[] = [];
  beforeAll(async () => {
    const loaded = await loadDataset((await delta()).read, KNOWLEDGE);
    for (const union of [true, false]) stores.push(await openDatasetStore(oxigraph, loaded, RULES, { union }));
  });

  it.each(names)('%s answers the same with and without a union default graph', async (name) => {
    const [one, two] = await Promise.all(stores.map((store) => answer(store, question(name), ASKED[name])));
    expect(one).toEqual(two);
    if (one) await expect(toTable(one)).toMatchFileSnapshot(`../fixtures/answers/${name}.txt`);
  });
});
