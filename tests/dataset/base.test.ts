import { readdirSync, readFileSync } from 'node:fs';
import * as oxigraph from 'oxigraph';
import { expect, it } from 'vitest';
import { type Answer, answer } from '../../src/ask/answer.ts';
import { toCsv } from '../../src/ask/formats.ts';
import { parseQuestion } from '../../src/ask/question.ts';
import { checkDataset } from '../../src/dataset/check/check.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { planEncode } from '../../src/dataset/plan.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { deriver, openDatasetStore } from '../../src/store/dataset-store.ts';
import { ASKED } from '../fixtures/asked.ts';
import { delta, Folder, KNOWLEDGE, RULES, SETTINGS, STORIES } from '../fixtures/delta.ts';

const BASE = 'https://data.example/rivers/';

it('a dataset with a base of its own is sound and answers alike', async () => {
  const own = new Folder();
  own.write((await planEncode(own.read, STORIES, { ...SETTINGS, base: BASE })).files);
  const shapes = readFileSync('ontology/shapes.ttl', 'utf8');
  expect(
    (await checkDataset(own.read, { list: own.list, knowledge: KNOWLEDGE, shapes, derive: deriver(oxigraph, RULES) }))
      .faults,
  ).toEqual([]);

  const [here, home] = [await loadDataset(own.read, KNOWLEDGE), await loadDataset((await delta()).read, KNOWLEDGE)];
  const [one, two] = [await openDatasetStore(oxigraph, here, RULES), await openDatasetStore(oxigraph, home, RULES)];
  const moved = (found: Answer) => toCsv(found).replaceAll(`${BASE}id/`, `${HOME}id/`).split('\r\n').sort();
  for (const name of readdirSync('questions').map((file) => file.replace(/\.rq$/, ''))) {
    const question = parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8'));
    expect(moved(await answer(one, question, ASKED[name], BASE))).toEqual(
      moved(await answer(two, question, ASKED[name])),
    );
  }
});
