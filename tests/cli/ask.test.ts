import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, newDataset } from './entente.ts';

let dataset: string;
beforeAll(() => {
  dataset = newDataset();
});
const ask = (query: string, ...options: string[]) => entente(['ask', dataset, '-', ...options], query);

describe('entente ask FILE.rq', () => {
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'entente-')), 'own.rq');
    writeFileSync(path, text);
    return path;
  };

  it("answers a question of one's own, with its slots or without a header", () => {
    expect(entente(['ask', dataset, file('SELECT ?who { ?what coop:funder ?who }')]).stdout).toContain('EU');
    const slotted = file(
      '# title: Who paid?\n# parameter who: agency "Who"\nSELECT ?what {\n  VALUES ?who { UNDEF }\n  ?what coop:funder ?who }',
    );
    expect(entente(['ask', dataset, slotted, 'who=European Union']).stdout).toContain('what');
  });

  it('names the file and the place of a fault', () => {
    const path = file('SELECT * {\n ?s ?p }');
    const { status, stderr } = entente(['ask', dataset, path]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${path}:2:`);
  });
});

describe('entente ask -', () => {
  it('answers each form of query', () => {
    expect(ask('SELECT ?who { ?what coop:funder ?who }').stdout).toMatch(/who\n-+\nEU\n/);
    expect(ask('SELECT ?who { ?what coop:funder ?who }', '-f', 'csv').stdout).toContain('European Union');
    expect(ask('ASK { ?what coop:funder ?who }').stdout).toBe('true\n');
    expect(JSON.parse(ask('ASK { ?what coop:funder body:nobody }', '-f', 'json').stdout).boolean).toBe(false);
    expect(ask('CONSTRUCT { ?who a coop:Funder } { ?what coop:funder ?who }').stdout).toBe(
      '<https://coop.example/id/org/eu> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://coop.example/ns#Funder> .\n',
    );
  });

  it.each([
    [
      'SELECT * WHERE {\n  ?s ?p foo(\n}',
      /^entente: standard input:2:12: this is no SPARQL; expected .*\n {4}\?s \?p foo\(\n {13}\^/,
    ],
    ['', /standard input: there is no query in it/],
    ['# a comment\nDELETE WHERE { ?s ?p ?o }', /standard input:2:1: DELETE would change the data/],
    ['ASK { SERVICE <http://other.example/> { ?s ?p ?o } }', /standard input:1:7: SERVICE would ask another server/],
  ])('points at the fault in %j', (query, message) => {
    const { status, stderr } = ask(query);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('[');
    expect(status).toBe(1);
  });

  it('takes words for what they are, not for what they look like', () => {
    const query = 'PREFIX load: <http://x.example/insert/> # LOAD it\nASK { ?service load:delete "SERVICE" }';
    expect(ask(query)).toMatchObject({ status: 0, stdout: 'false\n' });
  });
});

describe('entente ask', () => {
  it('takes several values of a parameter', () => {
    const rows = (...slots: string[]) =>
      entente(['ask', dataset, 'funders', ...slots, '-f', 'csv'])
        .stdout.trimEnd()
        .split('\r\n').length - 1;
    expect(rows('role=organizer')).toBe(2);
    expect(rows('role=organizer', 'role=funder')).toBe(3);
  });

  it('takes a name where an IRI is asked for', () => {
    const partners = (country: string) =>
      entente(['ask', 'country-partners', `country=${country}`, '-f', 'csv']).stdout;
    expect(partners('Kyrgyz Republic')).toBe(partners('kgz'));
    expect(partners('KGZ')).toContain('Kazakhstan');
    for (const name of ['kg', 'KG', 'Kgz', 'KYRGYZSTAN', 'kyrgyzstan']) expect(partners(name)).toBe(partners('kgz'));
    const pair = (a: string) => entente(['ask', 'pair-activities', `a=${a}`, 'b=country/uzb', '-f', 'csv']).stdout;
    expect(pair('TM')).toBe(pair('country/tkm'));
    expect(pair('TM')).toContain('Samarkand');
  });

  it('shows each question with its parameters, and one question alone', () => {
    expect(entente(['ask', '--help']).stdout).toMatch(
      /country-partners .*\n +country=kaz tier=1 status=held,under-way/,
    );
    const help = entente(['ask', 'country-partners', '--help']).stdout;
    expect(help).toMatch(/With whom did a country work/);
    expect(help).toMatch(/country=kaz +Country \(country, such as kaz, or a name; any: country=\)/);
    expect(help).not.toContain('absent-members');
  });

  it.each([
    [['ask', '-', 'country=kaz'], 2, /"country=" fills a slot of a question/],
    [['ask'], 2, /QUESTION is missing. There are: absent-members, /],
    [['ask', 'countries', 'tier=3'], 1, /tier: "3" is no tier. There are: 1 \(works in it\), 2 \(supports/],
    [['ask', 'countries', 'status=hold'], 1, /status: there is no status "hold". There are: cancelled, held/],
    [['ask', 'country-partners', 'country=Atlantis'], 1, /"Atlantis": nothing bears this name/],
    [['ask', 'country-partners', 'country=UNODC'], 1, /country: "UNODC" is org\/unodc, and that is no country/],
    [['ask', 'countries', 'colour=red'], 1, /there is no parameter "colour".*tier, status/],
    [['ask', 'countries', 'from=2023-02-30'], 1, /from: "2023-02-30" is no date/],
  ] as const)('answers %j with %i', (args, status, message) => {
    const result = entente(args);
    expect(result.stderr).toMatch(message);
    expect(result.status).toBe(status);
  });
});
