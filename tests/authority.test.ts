import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { readAuthority } from '../src/rdf/authority.ts';

const texts = readdirSync('data/authority')
  .filter((name) => name.endsWith('.ttl'))
  .map((name) => readFileSync(`data/authority/${name}`, 'utf8'));
const authority = readAuthority(texts);

/** Words that two states share, and that only the text around them can settle. */
const SHARED = new Map([
  ['Congolese', ['country/cod', 'country/cog']],
  ['Dominican', ['country/dma', 'country/dom']],
  ['Dominicans', ['country/dma', 'country/dom']],
  ['Chamorro', ['country/gum', 'country/mnp']],
  ['Virgin Islander', ['country/vgb', 'country/vir']],
  ['Vatican', ['country/vat']],
]);

describe('authority data', () => {
  test('holds the 249 entries of ISO 3166-1 and Kosovo, each with codes of its own', () => {
    expect(authority.countries).toHaveLength(250);
    for (const code of ['alpha2', 'alpha3', 'name'] as const) {
      expect(new Set(authority.countries.map((c) => c[code])).size, code).toBe(250);
    }
    expect(authority.countries.find((c) => c.alpha3 === 'XKX')?.alpha2).toBe('XK');
  });

  test('no name belongs to two countries unless it is known to', () => {
    const owners = new Map<string, Set<string>>();
    for (const { ref, name, names, demonyms } of authority.countries) {
      for (const word of [name, ...names, ...demonyms]) owners.set(word, (owners.get(word) ?? new Set()).add(ref));
    }
    const shared = [...owners].filter(([word, refs]) => refs.size > 1 && !SHARED.has(word));
    expect(shared.map(([word]) => word)).toEqual([]);
  });

  test('describes everything that it points at', () => {
    const quads = texts.flatMap((text) => new Parser().parse(text));
    const described = new Set(quads.map(({ subject }) => subject.value));
    const dangling = quads
      .map(({ object }) => object.value)
      .filter((value) => value.startsWith('https://coop.example/id/') && !described.has(value));
    expect([...new Set(dangling)]).toEqual([]);
  });

  test('memberships of networks name a source and states of the authority', () => {
    const quads = new Parser().parse(readFileSync('data/authority/background.trig', 'utf8'));
    const values = (property: string) =>
      quads.filter(({ predicate }) => predicate.value.endsWith(property)).map(({ object }) => object.value);
    const states = new Set(authority.countries.map((c) => `https://coop.example/id/${c.ref}`));
    expect(values('#networkMember').filter((state) => !states.has(state))).toEqual([]);
    expect(values('#externalEvidence')).toHaveLength(values('#networkMember').length);
  });

  test('every sovereign capital stands for its country', () => {
    const astana = authority.places.find((p) => p.ref === 'place/kaz-astana');
    expect(astana).toMatchObject({ country: 'country/kaz', capital: true });
    expect(authority.places.filter((p) => p.capital).length).toBeGreaterThan(200);
  });

  test('regions have members where a list of members exists', () => {
    const members = (slug: string) => authority.regions.find((r) => r.ref === `region/${slug}`)?.members.length;
    expect(members('central-asia')).toBe(5);
    expect(members('southern-caucasus')).toBe(3);
    expect(members('asean')).toBe(11);
    expect(members('eu')).toBe(27);
  });
});
