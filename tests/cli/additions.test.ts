import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entente, newFolder } from './entente.ts';

const OWN = `@prefix coop: <https://coop.example/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> .
<https://coop.example/id/org/lantern-guild> a coop:Agency ;
  skos:prefLabel "Lantern Guild of the Fjords"@en ; skos:altLabel "Lanternkeepers"@en ;
  org:classification <https://coop.example/scheme/agency-kind/association> ;
  coop:jurisdiction <https://coop.example/id/country/nor> .
`;
const TEXT = 'The Lanternkeepers and the Coast Board of Sweden held a course in Bergen on 3 May 2024.';

function newDatasetWith(own: string): { set: string; release: string } {
  const folder = newFolder();
  const set = join(folder, 'set');
  const release = join(folder, 'course.txt');
  mkdirSync(join(set, 'authority'), { recursive: true });
  writeFileSync(join(set, 'authority', 'guilds.ttl'), own);
  writeFileSync(release, TEXT);
  return { set, release };
}

it('what a dataset adds to the authority data is known to every command', () => {
  const { set, release } = newDatasetWith(OWN);
  expect(entente(['encode', release, '--out', set])).toMatchObject({ status: 0 });
  expect(entente(['check', set])).toMatchObject({ status: 0, stdout: expect.stringContaining('no faults\n') });
  expect(entente(['ask', set, 'organizers', '-f', 'csv']).stdout).toContain('Lantern Guild of the Fjords');
  expect(entente(['ask', set, 'countries', '-f', 'csv']).stdout).toMatch(/Norway.*Sweden/);
  expect(entente(['why', set, 'Lanternkeepers', 'Coast Board of Sweden']).stdout).toContain('org/lantern-guild\n');
  expect(entente(['export', set]).stdout).toContain('Lantern Guild of the Fjords');
});

it('what cannot be read of it is named with its line', () => {
  const { set, release } = newDatasetWith(OWN);
  entente(['encode', release, '--out', set]);
  writeFileSync(join(set, 'authority', 'guilds.ttl'), OWN.replace('skos:altLabel', 'skos:altLabel ;'));
  for (const words of [
    ['encode', release, '--out', set],
    ['ask', set, 'countries'],
    ['serve', set, '--port', '0'],
  ])
    expect(entente(words)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/authority\/guilds\.ttl:5: not RDF/),
    });
  expect(entente(['check', set])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/\nauthority\/guilds\.ttl:5: not RDF/),
  });
});
