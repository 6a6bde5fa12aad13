import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { explainIdentity, planDecision, planReview, planUndo } from '../../src/dataset/decide.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import { delta, type Folder, KNOWLEDGE, RULES, STORIES } from '../fixtures/delta.ts';

const stamp = (when: string) => ({ who: 'reader', when });
const nodeOf = (folder: Folder, local: string) =>
  folder.files
    .get('identity/registry.tsv')
    ?.split('\n')
    .find((line) => line.startsWith(`${local}\t`))
    ?.split('\t')[1];
const DRP = 'release/customs-report/org/drp';
const POLICE = 'release/course/org/delta-river-police';

describe('decisions', () => {
  it('part what identity joined, join it again when undone, and survive another order of encoding', async () => {
    const folder = await delta();
    expect(nodeOf(folder, DRP)).toBe(nodeOf(folder, POLICE));
    const plan = await planDecision(folder.read, 'different', DRP, POLICE, stamp('2025-01-01'), KNOWLEDGE);
    folder.write(plan.files);
    expect(plan.message).toBe('they are two: org/dlt-drp and org/dlt-delta-river-police');
    expect(nodeOf(folder, DRP)).toBe('org/dlt-drp');
    await folder.encode([...STORIES].reverse());
    expect(nodeOf(folder, DRP)).toBe('org/dlt-drp');
    folder.write((await planUndo(folder.read, stamp('2025-01-02'), KNOWLEDGE)).files);
    expect(nodeOf(folder, DRP)).toBe(nodeOf(folder, POLICE));
    await expect(planUndo(folder.read, stamp('2025-01-03'), KNOWLEDGE)).rejects.toThrow(/no decision to take back/);
  });

  it('join what identity keeps apart, by name where one bears it', async () => {
    const folder = await delta();
    await expect(planDecision(folder.read, 'same', 'Mara Lund', 'Lea Moor', stamp('x'), KNOWLEDGE)).rejects.toThrow(
      /several bear this name: person\/mara-lund, person\/mara-lund-/,
    );
    const plan = await planDecision(
      folder.read,
      'same',
      'release/course/person/mara-lund',
      'release/undated/person/mara-lund',
      stamp('2025-01-01'),
      KNOWLEDGE,
    );
    folder.write(plan.files);
    expect(plan.message).toBe('they are one now: person/mara-lund');
    expect(await explainIdentity(folder.read, 'Mara Lund', 'release/undated/person/mara-lund', KNOWLEDGE)).toMatch(
      /^One node\.\nperson\/mara-lund\n[\s\S]*decision/,
    );
    await expect(planDecision(folder.read, 'same', 'Mara Lund', 'Alpian Aid', stamp('x'), KNOWLEDGE)).rejects.toThrow(
      /is a org, and "Mara Lund" is a person/,
    );
  });

  it('take a rejected claim out with what hung on it, and back', async () => {
    const folder = await delta();
    const funds = async () => {
      const store = await openDatasetStore(oxigraph, await loadDataset(folder.read, KNOWLEDGE), RULES);
      return (await store.select('SELECT ?x WHERE { ?x coop:funder body:alp-aid ; coop:supports body:alp-aid }')).rows
        .length;
    };
    const claim =
      parseQuads(folder.files.get('graphs/course.trig') ?? '', 'x').find((q) => q.object.value.endsWith('role/funder'))
        ?.subject.value ?? '';
    expect(await funds()).toBe(1);
    folder.write(
      (await planReview(folder.read, 'reject', claim.split('/').at(-1) ?? '', stamp('2025-01-01'), KNOWLEDGE)).files,
    );
    expect(await funds()).toBe(0);
    expect(folder.files.get('review.jsonl')).toMatch(
      /"evidence":\["text\/6469113317d6f1b2#char=159,189"\],"who":"reader"/,
    );
    folder.write((await planUndo(folder.read, stamp('2025-01-02'), KNOWLEDGE)).files);
    expect(await funds()).toBe(1);
    await expect(planReview(folder.read, 'confirm', 'nothing', stamp('x'), KNOWLEDGE)).rejects.toThrow(/no such claim/);
  });
});
