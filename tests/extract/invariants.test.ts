import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edges, encode } from './encode.ts';

const SENTENCES = [
  'A regional workshop on port safety was held in Tallinn on 4 May 2023.',
  'The workshop was organized by the Harbour Safety Institute of Estonia.',
  'It was funded by the Government of Finland.',
  'Officers from Latvia, Poland and Sweden attended the workshop.',
  'Marta Kallas, Director of the Harbour Safety Institute of Estonia, opened the workshop.',
  'The Coastal Research Academy of Norway and the Baltic Port Agency took part.',
];
const some = fc.subarray(SENTENCES, { minLength: 1 });

test('every span lies in the text and holds something', () => {
  fc.assert(
    fc.property(some, fc.string(), (sentences, noise) => {
      const x = encode(`${sentences.join(' ')}\n\n${noise}`);
      for (const { start, end } of [...x.mentions, ...x.facts.flatMap((f) => f.evidence)]) {
        expect(x.release.text.slice(start, end)).not.toBe('');
        expect(end - start).toBeLessThanOrEqual(600);
      }
    }),
  );
});

test('the same text gives the same extraction', () => {
  fc.assert(
    fc.property(some, (sentences) => {
      expect(encode(sentences.join(' '))).toEqual(encode(sentences.join(' ')));
    }),
  );
});

test('an unrelated paragraph changes no edge', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('The rain had stopped by then.', 'Tea was served.', 'Nobody was late.'),
      (paragraph) => {
        const text = SENTENCES.join(' ');
        expect(edges(encode(`${text}\n\n${paragraph}`))).toEqual(edges(encode(text)));
      },
    ),
  );
});

test('an edge goes with the sentence that says it', () => {
  const all = edges(encode(SENTENCES.join(' ')));
  expect(all).toContain('funder country/fin');
  const without = (part: string) => edges(encode(SENTENCES.filter((s) => !s.includes(part)).join(' ')));
  expect(without('funded')).not.toContain('funder country/fin');
  expect(without('Latvia').filter((edge) => /lva|pol|swe/.test(edge))).toEqual([]);
});

test('an edge said twice stays when one sentence goes', () => {
  const twice = [
    ...SENTENCES,
    'Participants thanked the state for the financial support of the Government of Finland.',
  ];
  expect(edges(encode(twice.filter((s) => !s.startsWith('It was funded')).join(' ')))).toContain('funder country/fin');
});

test('texts that make patterns blow up are read to their end', () => {
  const hostile = [
    'A'.repeat(1_000_000),
    'Ministry of '.repeat(20_000),
    'Director and '.repeat(20_000),
    '( '.repeat(100_000),
  ];
  for (const text of hostile) expect(encode(text).release.text).toContain(text.trim());
});

test('a sentence that never ends is read in pieces', () => {
  const endless = encode(
    'Officers of the Lomi Police met in Fiji (the Customs Service, the Police), as well as by X and by Y. '.repeat(300),
  );
  const spans = endless.facts.flatMap(({ evidence }) => evidence);
  expect(spans.length).toBeGreaterThan(0);
  for (const { start, end } of spans) expect(end - start).toBeLessThan(10_000);
});
