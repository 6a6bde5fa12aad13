import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { planDecision, planReview, planUndo } from '../../src/dataset/decide.ts';
import { explainIdentity } from '../../src/dataset/identity.ts';
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
    expect(plan.message).toBe('they are two now: org/dlt-drp and org/dlt-delta-river-police');
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

  it('refuse what is one and the same, and what is not clear', async () => {
    const folder = await delta();
    const different = (a: string, b: string) => planDecision(folder.read, 'different', a, b, stamp('x'), KNOWLEDGE);
    await expect(different('Lea Moor', 'release/customs-report/person/lea-moor')).rejects.toThrow(
      /"Lea Moor" and "release\/customs-report\/person\/lea-moor": one and the same:\n {2}release\/customs-report\/person\/lea-moor\n/,
    );
    await expect(different('Delta River Police', DRP)).rejects.toThrow(
      /one node\. Say which two of these you mean:\n {2}release/,
    );
    await expect(different('Delta River Police', 'DRP')).rejects.toThrow(/one node\. Say which two/);
  });

  it('part what a release names from the entry of the authority data', async () => {
    const folder = await delta();
    const aid = 'release/memorandum/org/alpian-aid';
    const plan = await planDecision(folder.read, 'different', 'org/alp-aid', aid, stamp('2025-01-01'), KNOWLEDGE);
    expect(plan.message).toBe('they are two now: org/alp-aid and org/alp-alpian-aid');
    folder.write(plan.files);
    expect(nodeOf(folder, 'release/course/org/alpian-aid')).toBe('org/alp-aid');
  });

  it('say the outcome that was asked for, and why where it did not come', async () => {
    const folder = await delta();
    const decide = async (verb: 'same' | 'different', a: string, b: string, when: string) => {
      const plan = await planDecision(folder.read, verb, a, b, stamp(when), KNOWLEDGE);
      folder.write(plan.files);
      return plan.message;
    };
    const [mara, lea] = ['release/course/person/mara-lund', 'Lea Moor'];
    const other = 'release/undated/person/mara-lund';
    expect(await decide('different', mara, lea, '2025-01-01T10:00:00Z')).toBe(
      'they are two as before: person/mara-lund and person/lea-moor',
    );
    expect(await decide('same', mara, other, '2025-01-02T10:00:00Z')).toBe('they are one now: person/mara-lund');
    expect(await decide('same', other, lea, '2025-01-03T10:00:00Z')).toBe(
      'decided, but they stay two: person/mara-lund and person/lea-moor\ndecided different by reader, 2025-01-01T10:00:00Z: release/course/person/mara-lund and release/customs-report/person/lea-moor',
    );
  });

  it('say which earlier decision does not hold any more', async () => {
    const folder = await delta();
    const names = [
      'release/course/person/mara-lund',
      'release/undated/person/mara-lund',
      'release/customs-report/person/lea-moor',
    ] as const;
    const plan = async (verb: 'same' | 'different', a: string, b: string) => {
      const { files, message } = await planDecision(folder.read, verb, a, b, stamp('2025-01-01T10:00:00Z'), KNOWLEDGE);
      folder.write(files);
      return message;
    };
    await plan('same', names[0], names[1]);
    await plan('same', names[1], names[2]);
    expect(await plan('different', names[0], names[2])).toMatch(
      /^they are two now: [^\n]+\nno longer holds: decided same by reader, 2025-01-01T10:00:00Z: release\//,
    );
  });

  it('are told by why, with who, when, and what an IRI has become', async () => {
    const folder = await delta();
    const why = (a: string, b: string) => explainIdentity(folder.read, a, b, KNOWLEDGE);
    expect(await why('Delta River Police', 'Estuarian Customs Office')).toMatch(
      /^Two nodes:\n[\s\S]*^ {2}release\/memorandum names both, and keeps them apart: release\/memorandum\/org\/delta-river-police and/m,
    );
    expect(await why('Alpian Aid', 'org/rivers')).toMatch(/the authority data has both, as two/);
    expect(await why('person/mara-lund', 'Lea Moor')).toMatch(/^Two nodes:\n {2}nothing that identity looks at/);
    folder.write(
      (
        await planDecision(
          folder.read,
          'same',
          'person/mara-lund',
          'Lea Moor',
          stamp('2025-01-01T10:00:00Z'),
          KNOWLEDGE,
        )
      ).files,
    );
    const told = await why('person/lea-moor', 'release/course/person/mara-lund');
    expect(told).toMatch(/^person\/lea-moor is now person\/mara-lund\nOne node\.\n/);
    expect(told).toMatch(
      /decided same by reader, 2025-01-01T10:00:00Z: release\/course\/person\/mara-lund and release/,
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
