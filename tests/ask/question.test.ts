import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/ask/answer.ts';
import { toCsv, toJson, toTable } from '../../src/ask/formats.ts';
import { termText } from '../../src/ask/parameter.ts';
import { type Arguments, bindQuestion, parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import { delta, KNOWLEDGE, RULES } from '../fixtures/delta.ts';

const file = (name: string) => parseQuestion(name, readFileSync(`questions/${name}.rq`, 'utf8'));
const store = await openDatasetStore(oxigraph, await loadDataset((await delta()).read, KNOWLEDGE), RULES);
const ask = async (name: string, given: Arguments) => {
  const { rows } = await answer(store, file(name), given);
  return rows.map((row) => row.map((term) => term?.value.split('/').at(-1) ?? '').join(' '));
};

describe('a question', () => {
  it('has a title, a description, and labelled parameters with their defaults', () => {
    const { title, description, parameters } = file('countries');
    expect(title).toBe('Which countries worked together?');
    expect(description).toMatch(/^Pairs of countries/);
    expect(
      parameters.map(({ name, sort, several, label, defaults }) => [
        name,
        sort,
        several,
        label,
        defaults.map((term) => term.value.split('/').at(-1)),
      ]),
    ).toEqual([
      ['tier', 'tier', true, 'Tier of the role: 1 works in it, 2 supports it', ['1']],
      ['status', 'status', true, 'Status of the activity', ['held', 'under-way']],
      ['from', 'date', false, 'From', []],
      ['to', 'date', false, 'To', []],
    ]);
  });

  it('puts a value into every slot of its name, on the same lines', () => {
    const question = file('country-partners');
    const bound = bindQuestion(question, { country: 'est', tier: ['1', '2'] });
    expect(bound.match(/VALUES \?tier \{ "1"\^\^<[^>]+integer> "2"\^\^<[^>]+integer> \}/g)).toHaveLength(2);
    expect(bound.split('\n')).toHaveLength(question.text.split('\n').length);
    expect(bindQuestion(question, {}, 'http://own.example/')).toContain('<http://own.example/id/country/kaz>');
  });

  it('refuses what does not fit', () => {
    const bind = (given: Arguments) => () => bindQuestion(file('country-partners'), given);
    expect(bind({ land: 'kaz' })).toThrow(/no parameter "land". The question has: country, tier, status, from, to/);
    expect(bind({ from: '2023-02-30' })).toThrow(/from: "2023-02-30" is no date. Give for example 2024-04-16/);
    expect(bind({ tier: 'first' })).toThrow(/tier: "first" is no tier/);
    expect(bind({ country: ['kaz', 'uzb'] })).toThrow(/takes one value, not 2/);
    expect(bind({ country: 'kaz> } DROP' })).toThrow(/is no country/);
    expect(() => parseQuestion('x', '# parameter a: planet "A"\nSELECT * {}')).toThrow(
      /x\.rq: .*one of these sorts: country/,
    );
    expect(() => parseQuestion('x', '# parameter a: text "A"\nSELECT * { ?a ?b ?c }')).toThrow(/no block VALUES \?a/);
  });

  it('takes any text as one term', () => {
    const question = parseQuestion('x', '# parameter t: text "T"\nSELECT ?t { VALUES ?t { UNDEF } }');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
        (text) => {
          const values = /\{ VALUES \?t \{ (.*) \} \}$/s.exec(bindQuestion(question, { t: text }))?.[1] ?? '';
          expect(new Parser().parse(`<a:b> <a:c> ${values} .`)[0]?.object.value).toBe(text.trim());
        },
      ),
    );
  });

  it('writes a term that reads back', () => {
    const [quad] = new Parser().parse('<a:b> <a:c> "q\\"\\\\\\n"@en .');
    expect(quad && new Parser().parse(`<a:b> <a:c> ${termText(quad.object)} .`)[0]?.object.equals(quad.object)).toBe(
      true,
    );
  });
});

describe('which countries worked together', () => {
  it('keeps undated activities where no period is asked, and counts them apart where one is', async () => {
    expect(await ask('countries', {})).toEqual(['alp dlt 1   0', 'alp est 1   0', 'dlt est 1 2024-03-04 2024-03-04 0']);
    expect(await ask('countries', { from: '2024' })).toEqual([
      'dlt est 1 2024-03-04 2024-03-04 0',
      'alp dlt 0   1',
      'alp est 0   1',
    ]);
    expect(await ask('countries', { from: '2024-03-05', to: '2024-03' })).toContain(
      'dlt est 1 2024-03-04 2024-03-04 0',
    );
    expect(await ask('countries', { from: '2024-03-07' })).not.toContainEqual(expect.stringMatching(/^dlt est/));
    expect(await ask('countries', { to: '2023' })).not.toContainEqual(expect.stringMatching(/^dlt est/));
  });

  it('goes by tier and status', async () => {
    expect(await ask('countries', { tier: ['1', '2'] })).toContain('alp dlt 2 2024-03-04 2024-03-04 0');
    expect(await ask('countries', { status: 'planned' })).toEqual(['dlt est 1   0']);
  });

  it('goes by kind of involvement, confidence and independent publishers', async () => {
    expect(await ask('countries-attested', { publishers: '2' })).toEqual(['dlt est 1 3 0']);
    expect(await ask('countries-attested', { publishers: '4' })).toEqual([]);
    expect(await ask('countries-attested', { via: 'delegation', confidence: '0.5' })).toEqual(['alp dlt 1 1 0']);
    expect(await ask('countries-attested', { via: 'delegation', confidence: '0.9' })).toEqual([]);
    expect(await ask('countries-attested', { via: 'person' })).toEqual(['dlt est 1 3 0']);
  });
});

describe('an answer', () => {
  it('prints as table, CSV and JSON', async () => {
    const found = await answer(store, file('funders'), {});
    expect(toTable(found)).toMatch(/^funder .*\n-+ .*\nAlpian Aid /);
    expect(toCsv(found).split('\r\n')[0]).toBe(
      'funder,funder name,above,above name,country,country name,activity,activity name,place,place name,beneficiary,beneficiary name',
    );
    expect(JSON.parse(toJson(found))).toMatchObject({
      head: { vars: ['funder', 'above', 'country', 'activity', 'place', 'beneficiary'] },
      labels: { [`${HOME}id/org/alp-aid`]: 'Alpian Aid' },
    });
    expect(found.columns.map(({ kind }) => kind)).toEqual([
      'agency',
      'agency',
      'country',
      'activity',
      'place',
      'country',
    ]);
    expect(toTable(await answer(store, file('funders'), { role: 'visitor' }))).toMatch(/Alpia/);
    expect(toTable(await answer(store, file('in-country'), { country: 'isl' }))).toBe('No rows.\n');
  });

  it('lets no cell run as a formula in a spreadsheet', async () => {
    const cells = await answer(
      store,
      parseQuestion('x', 'SELECT ?a ?b ?c { VALUES (?a ?b ?c) { ("=1+1" "-5" "say \\"hi\\"") } }'),
    );
    expect(toCsv(cells)).toBe('a,b,c\r\n\'=1+1,-5,"say ""hi"""\r\n');
  });
});
