import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS, ACTIVITY_STATUSES, ROLES } from '../../src/model.ts';
import { toNQuads } from '../../src/rdf/nquads.ts';
import { parseQuads } from '../../src/rdf/parse.ts';
import { toQuads } from '../../src/rdf/release.ts';
import { CodePoints, parseSpanIri, spanIri, textIri } from '../../src/rdf/spans.ts';
import { HOME, iri } from '../../src/rdf/terms.ts';
import { toTrig } from '../../src/rdf/trig.ts';
import { tell } from '../fixtures/extraction.ts';

const story = tell({
  name: 'harbour',
  text: '🚢 The Harbour Watch (HW) of Delta trained pilots from Estuaria. Ana Reed, Head of the Watch, spoke.',
  title: 'Pilots "trained"',
  publisher: 'Harbour Watch',
  date: '2024-05',
  agencies: [['Harbour Watch', { acronym: 'HW', kind: 'border' }]],
  people: ['Ana Reed'],
  activities: [['training of pilots', { quote: 'trained pilots' }]],
  parts: [
    ['training of pilots', 'HW', 'organizer', 'The Harbour Watch (HW) of Delta trained', { cue: 'trained' }],
    ['training of pilots', 'HW', 'organizer', 'Harbour Watch', { confidence: 0.5 }],
    ['training of pilots', 'country/est', 'participant', 'pilots from Estuaria', { kind: 'pilots', cue: 'trained' }],
  ],
  posts: [['Ana Reed', 'HW', 'Head of the Watch', 'Ana Reed, Head of the Watch']],
});

describe('toQuads', () => {
  it('names spans by code points, and quotes them', () => {
    const exact = toQuads(story).filter((q) => q.predicate.value === iri('oa', 'exact'));
    const points = new CodePoints(story.release.text);
    for (const quad of exact) {
      const span = parseSpanIri(quad.subject.value);
      expect(points.slice(span?.start ?? 0, span?.end ?? 0)).toBe(quad.object.value);
    }
    expect(exact.map((q) => q.object.value)).toContain('pilots from Estuaria');
  });

  it('pools the evidence of facts that say the same', () => {
    const quads = toQuads(story);
    const organizing = quads.find((q) => q.object.value === iri('role', 'organizer'))?.subject.value;
    const about = (property: string) =>
      quads.filter((q) => q.subject.value === organizing && q.predicate.value === iri('coop', property));
    expect(about('evidence')).toHaveLength(2);
    expect(about('confidence').map((q) => q.object.value)).toEqual(['0.95']);
  });

  it('names the words from which a role was read, where its evidence holds them, and quotes them no second time', () => {
    const quads = toQuads(story);
    const cues = quads.filter((q) => q.predicate.value === iri('coop', 'cue'));
    const points = new CodePoints(story.release.text);
    const spans = cues.map((q) => parseSpanIri(q.object.value));
    expect(spans.map((span) => points.slice(span?.start ?? 0, span?.end ?? 0))).toEqual(['trained']);
    expect(quads.some((q) => q.subject.value === cues[0]?.object.value)).toBe(false);
    const organizing = quads.find((q) => q.object.value === iri('role', 'organizer'))?.subject.value;
    expect(cues[0]?.subject.value).toBe(organizing);
  });

  it('gives the address of the original as its own, or as that which it retells', () => {
    const url = 'https://news.example/harbour';
    const address = (retold: boolean) =>
      toQuads({ ...story, release: { ...story.release, url, retold } }).find((q) => q.object.value === url)?.predicate
        .value;
    expect(address(false)).toBe(iri('schema', 'url'));
    expect(address(true)).toBe(iri('schema', 'isBasedOn'));
  });

  it('takes the publisher from the text where it names it', () => {
    const publisher = toQuads(story).find((q) => q.predicate.value === iri('dcterms', 'publisher'));
    expect(publisher?.object.value).toBe(`${HOME}id/release/harbour/org/harbour-watch`);
  });
});

describe('the files', () => {
  it('read back as what was written, in both forms, whatever the order', () => {
    const quads = toQuads(story);
    const trig = toTrig(quads, HOME);
    expect(toTrig([...quads].reverse(), HOME)).toBe(trig);
    expect(toNQuads(parseQuads(trig, 'x'))).toBe(toNQuads(quads));
    expect(toNQuads(parseQuads(toNQuads(quads), 'x'))).toBe(toNQuads(quads));
  });

  it('are canonical as N-Quads', async () => {
    const text = toNQuads(toQuads(story));
    expect(
      await canonize(text, {
        algorithm: 'RDFC-1.0',
        inputFormat: 'application/n-quads',
        format: 'application/n-quads',
      }),
    ).toBe(text);
  });

  it('name file and line where they are no RDF', () => {
    expect(() => parseQuads('<a:b> <c:d> <e:f> .\n<a:b> <c:d> .', 'graphs/x.trig')).toThrow(
      /^graphs\/x\.trig:2: not RDF/,
    );
  });

  it('survive any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        const quads = toQuads(tell({ name: 'x', text: `${text}.`, people: [text] }));
        expect(toNQuads(parseQuads(toTrig(quads, HOME), 'x'))).toBe(toNQuads(quads));
      }),
    );
  });
});

describe('spans', () => {
  it('come back from code points as they went', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = new CodePoints(text);
        const all = [...text];
        const start = a % all.length;
        const end = start + 1 + (b % (all.length - start));
        const units = { start: points.toUnits(start), end: points.toUnits(end) };
        expect(text.slice(units.start, units.end)).toBe(all.slice(start, end).join(''));
        expect(parseSpanIri(spanIri(textIri(HOME, 'a'.repeat(64)), points, units))).toEqual({
          text: 'a'.repeat(16),
          start,
          end,
        });
      }),
    );
  });
});

describe('the schemes', () => {
  it('hold the slugs of the model', async () => {
    const quads = parseQuads(await readFile('ontology/schemes.ttl', 'utf8'), 'schemes.ttl');
    const members = (scheme: string) =>
      quads
        .filter((q) => q.predicate.value === iri('skos', 'inScheme') && q.object.value === iri('sch', scheme))
        .map((q) => q.subject.value.split('/').at(-1));
    expect(members('role').sort()).toEqual([...ROLES].sort());
    expect(members('kind').sort()).toEqual([...ACTIVITY_KINDS].sort());
    expect(members('activity-status').sort()).toEqual([...ACTIVITY_STATUSES].sort());
    const withTier = quads.filter((q) => ['tier', 'plain'].some((p) => q.predicate.value === iri('coop', p)));
    expect(withTier).toHaveLength(2 * ROLES.length);
  });
});

it('writes no date that the calendar lacks', () => {
  const day = (object: string, property: 'startDate' | 'startMonthDay') =>
    ['visit', property, object, 'visit'] as const;
  const said = tell({
    name: 'visit',
    text: 'A visit.',
    activities: [['visit']],
    says: [
      day('2023-02-30', 'startDate'),
      day('2023-02', 'startDate'),
      day('--02-30', 'startMonthDay'),
      day('--02-29', 'startMonthDay'),
    ],
  });
  const dates = toQuads(said).filter((q) => q.predicate.value === iri('rdf', 'object'));
  expect(dates.map((q) => q.object.value).sort()).toEqual(['--02-29', '2023-02']);
});
