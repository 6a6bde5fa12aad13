import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { planEncode, planRemove } from '../../src/dataset/plan.ts';
import { digest } from '../../src/rdf/hash.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { delta, Folder, KNOWLEDGE, SETTINGS, STORIES } from '../fixtures/delta.ts';

describe('planEncode', () => {
  it('gives the same bytes in any order, in one batch or one at a time', async () => {
    const whole = (await delta()).files;
    const order = fc.shuffledSubarray([...STORIES], { minLength: STORIES.length });
    await fc.assert(
      fc.asyncProperty(order, fc.nat({ max: STORIES.length }), async (stories, cut) => {
        const folder = await new Folder().encode(stories.slice(0, cut));
        for (const story of stories.slice(cut)) await folder.encode([story]);
        expect(new Map([...folder.files].sort())).toEqual(new Map([...whole].sort()));
      }),
      { numRuns: 12 },
    );
  });

  it('changes nothing when a release comes again, and says what it replaces', async () => {
    const folder = await delta();
    const again = await planEncode(folder.read, STORIES.slice(0, 2), SETTINGS);
    expect([...again.files.keys()]).toEqual([]);
    expect(again.unchanged).toEqual(['announcement', 'course']);
    const [first] = STORIES;
    if (!first) return;
    const changed = { ...first, facts: first.facts.slice(1) };
    expect(await planEncode(folder.read, [changed], SETTINGS)).toMatchObject({
      replaced: [],
      renewed: ['announcement'],
    });
    const text = `${first.release.text} More.`;
    const other = { ...first, release: { ...first.release, text, sha256: digest(text) } };
    expect(await planEncode(folder.read, [other], SETTINGS)).toMatchObject({ replaced: ['announcement'], renewed: [] });
  });

  it.each([
    ['is no RDF', (text: string) => text.replace('coop:Release', 'coop:Release coop:Release')],
    ['has another base', (text: string) => text.replace('https://coop.example/id/', 'https://data.example/id/')],
  ])('names a neighbour that %s, and encodes the others all the same', async (_, breakIt) => {
    const folder = await new Folder().encode(STORIES.slice(0, 2));
    folder.files.set('graphs/course.trig', breakIt(folder.files.get('graphs/course.trig') ?? ''));
    const plan = await planEncode(folder.read, STORIES.slice(2, 4), SETTINGS);
    expect(plan.added).toHaveLength(2);
    expect(plan.broken.map(({ fault }) => fault.message)).toEqual([expect.stringMatching(/^graphs\/course\.trig/)]);
    expect(plan.files.has('graphs/course.trig')).toBe(false);
    folder.write(plan.files);
    expect(folder.files.get('dataset.json')).toContain('"course"');
    expect((await folder.encode(STORIES)).files).toEqual((await new Folder().encode(STORIES)).files);
  });

  it('keeps the base of a dataset, and refuses another', async () => {
    const folder = await delta();
    const settings = { ...SETTINGS, base: 'https://data.example/' };
    await expect(planEncode(folder.read, STORIES, settings)).rejects.toThrow(
      /dataset\.json: the dataset's IRIs begin with https:\/\/coop\.example\/, not with https:\/\/data\.example\//,
    );
  });

  it('refuses two inputs of one name', async () => {
    const twins = STORIES.slice(0, 1).concat(STORIES.slice(0, 1));
    await expect(planEncode(new Folder().read, twins, SETTINGS)).rejects.toThrow(
      /announcement: two inputs bear this name/,
    );
  });
});

describe('planRemove', () => {
  it('leaves what would be there had the release never come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STORIES), async (story) => {
        const folder = await delta();
        folder.write((await planRemove(folder.read, story.release.name, KNOWLEDGE)).files);
        const without = await new Folder().encode(STORIES.filter((other) => other !== story));
        expect(new Map([...folder.files].sort())).toEqual(new Map([...without.files].sort()));
      }),
      { numRuns: 6 },
    );
  });

  it('names the releases there are when there is no such one', async () => {
    const folder = await delta();
    await expect(planRemove(folder.read, 'none', KNOWLEDGE)).rejects.toThrow(/no release "none".*announcement, course/);
  });
});

describe('loadDataset', () => {
  it('puts each triple into one graph only, and leaves no local IRI of what it resolved', async () => {
    const { quads, registry } = await loadDataset((await delta()).read, KNOWLEDGE);
    const places = new Map<string, Set<string>>();
    for (const q of quads) {
      const key = `${q.subject.value} ${q.predicate.value} ${q.object.id}`;
      places.set(key, (places.get(key) ?? new Set()).add(q.graph.value));
    }
    expect([...places].filter(([, graphs]) => graphs.size > 1)).toEqual([]);
    const locals = new Set(registry.map((row) => row.local));
    expect(quads.filter((q) => locals.has(q.subject.value) || locals.has(q.object.value))).toEqual([]);
  });

  it('resolves by itself where the registry is deleted', async () => {
    const folder = await delta();
    const before = (await loadDataset(folder.read, KNOWLEDGE)).quads.length;
    folder.files.delete('identity/registry.tsv');
    expect((await loadDataset(folder.read, KNOWLEDGE)).quads).toHaveLength(before);
  });

  it('leaves out what a reader rejected, with quotes that nothing else needs', async () => {
    const folder = await delta();
    const claim =
      parseQuads(folder.files.get('graphs/course.trig') ?? '', 'x').find((q) => q.object.value.endsWith('role/funder'))
        ?.subject.value ?? '';
    const line = {
      do: 'reject',
      claim: claim.slice('https://coop.example/id/'.length),
      evidence: [],
      who: 'a',
      when: '2024-01-01',
    };
    folder.files.set('review.jsonl', `${JSON.stringify(line)}\n`);
    const { quads } = await loadDataset(folder.read, KNOWLEDGE);
    expect(quads.some((q) => q.subject.value === claim)).toBe(false);
    expect(quads.some((q) => q.object.value === 'Alpian Aid paid for the course')).toBe(false);
  });

  it('names the line of a log that is broken, and the version that it cannot read', async () => {
    const folder = await delta();
    folder.files.set('review.jsonl', '{"do":"confirm","claim":"claim/x"}\nnot json\n');
    await expect(loadDataset(folder.read, KNOWLEDGE)).rejects.toThrow(/^review\.jsonl:2: not JSON/);
    folder.files.set('dataset.json', '{"format": 7}');
    await expect(loadDataset(folder.read, KNOWLEDGE)).rejects.toThrow(/format is 7.*A newer program wrote it/);
  });
});
