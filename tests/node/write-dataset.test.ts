import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDataset } from '../../src/node/write-dataset.ts';
import { delta, KNOWLEDGE } from '../fixtures/delta.ts';

it.each(['{', '[]', '{"format":1,"lens":"money","nodes":[1]}'])('makes a broken layout anew: %s', async (broken) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  await writeDataset(folder, (await delta()).files, KNOWLEDGE);
  const file = join(folder, 'layout', 'money.json');
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, broken);
  expect(await writeDataset(folder, new Map(), KNOWLEDGE)).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(sound);
  rmSync(folder, { recursive: true });
});
