import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { iri } from '../../src/rdf/terms.ts';
import { encode } from '../extract/encode.ts';
import { Folder, KNOWLEDGE } from '../fixtures/delta.ts';

it('a network that the background only calls by name is described by the release that names it', async () => {
  const background = readFileSync('data/authority/background.trig', 'utf8');
  const [, name = ''] = /id\/org\/(\w+)> coop:networkName/.exec(background) ?? [];
  const { release, ...told } = encode(
    `A meeting of officers of Kazakhstan was held at ${name.toUpperCase()} in Almaty on 3 May 2021.\n\n${name.toUpperCase()} Director Bo Lund opened it.`,
  );
  const folder = await new Folder().encode([{ ...told, release: { ...release, name: 'meeting' } }]);
  const { quads, base } = await loadDataset(folder.read, [...KNOWLEDGE, background]);
  const node = `${base}id/org/${name}`;
  expect(quads.some((q) => q.subject.value === node && q.predicate.value === iri('rdf', 'type'))).toBe(true);
});
