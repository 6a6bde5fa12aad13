import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const DERIVED = ['dataset.json', 'graphs', 'identity', 'layout', 'texts'];
const filesOf = (folder: string) =>
  DERIVED.flatMap((part) =>
    part.endsWith('.json')
      ? [part]
      : readdirSync(join(folder, part))
          .sort()
          .map((name) => join(part, name)),
  );

it('is what the encoder makes of its releases, byte for byte', () => {
  const copy = join(mkdtempSync(join(tmpdir(), 'entente-')), 'data');
  cpSync('data', copy, { recursive: true });
  const run = spawnSync('node', ['dist/main.js', 'encode', join(copy, 'releases'), '--out', copy], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(0);
  expect(filesOf(copy)).toEqual(filesOf('data'));
  const changed = filesOf(copy).filter(
    (file) => readFileSync(join(copy, file), 'utf8') !== readFileSync(join('data', file), 'utf8'),
  );
  expect(changed).toEqual([]);
});

it('comes out the same in any order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const releases = readdirSync('data/releases')
    .sort()
    .slice(0, 12)
    .map((name) => join('data/releases', name));
  const encode = (files: readonly string[], out: string) =>
    spawnSync('node', ['dist/main.js', 'encode', ...files, '--out', out]);
  encode(releases, join(folder, 'one', 'set'));
  encode(releases.slice(6).reverse(), join(folder, 'two', 'set'));
  encode(releases.slice(0, 6).reverse(), join(folder, 'two', 'set'));
  for (const file of filesOf(join(folder, 'one', 'set')).filter((name) => !name.startsWith('layout')))
    expect(readFileSync(join(folder, 'two', 'set', file), 'utf8')).toBe(
      readFileSync(join(folder, 'one', 'set', file), 'utf8'),
    );
});
