import { readdirSync, readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { toTable } from '../../src/ask/formats.ts';
import { type Arguments, parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { Store } from '../../src/store/store.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

/** What is asked of the small world; a question that is not named is asked as it stands. */
const ASKED: Readonly<Record<string, Arguments>> = {
  'pair-activities': { a: 'country/dlt', b: 'country/est' },
  'pair-evidence': { a: 'country/dlt', b: 'country/est' },
  evidence: { node: 'org/est-estuarian-customs-office' },
  'country-partners': { country: 'est' },
  'agency-partners': { agency: 'est-estuarian-customs-office' },
  spokespeople: { agency: 'dlt-delta-river-police' },
  'in-country': { country: 'dlt' },
  'linking-agencies': { a: 'dlt', b: 'est' },
  'pair-first-latest': { a: 'dlt', b: 'est' },
  'pair-topics': { a: 'dlt', b: 'est' },
};

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
