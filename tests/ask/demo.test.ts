import { readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { toCsv } from '../../src/ask/formats.ts';
import { parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { textSource } from '../../src/node/folder.ts';
import { packedKnowledge } from '../../src/node/knowledge.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { Store } from '../../src/store/store.ts';
import { RULES } from '../fixtures/delta.ts';

const SAMARKAND = 'activity/2017-international-conference-on-security-and-development-in-central-asia';

describe('the demo', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatasetStore(oxigraph, await loadDataset(textSource('data'), packedKnowledge()), RULES);
  });
  const ask = async (name: string, values: Readonly<Record<string, readonly string[]>> = {}) => {
    const question = parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8'));
    return toCsv(await answer(store, question, values, HOME));
  };

  it('knows that the conference in Samarkand was held: announced on a day, reported in that month', async () => {
    expect(await ask('announced')).not.toContain(SAMARKAND);
    const pairs = await ask('pair-activities', { a: ['country/afg'], b: ['country/uzb'] });
    expect(pairs).toContain(SAMARKAND);
  });
});
