import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const entente = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync('node', ['dist/main.js', ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
};
const folder = () => mkdtempSync(join(tmpdir(), 'entente-'));
const TEXT =
  'On 3 May 2024, the Harbour Agency of Norway held a training for divers in Bergen, funded by the European Union.';

describe('entente encode', () => {
  it('prints one release as RDF, and the table to standard error', () => {
    const { status, stdout, stderr } = entente(['encode', '-'], TEXT);
    expect(status).toBe(0);
    expect(stdout).toContain('coop:Participation');
    expect(stderr).toContain('claims');
  });

  it('makes a dataset that checks, answers, and does not change when encoded again', () => {
    const dir = folder();
    writeFileSync(join(dir, 'course.txt'), TEXT);
    const out = join(dir, 'set');
    expect(entente(['encode', join(dir, 'course.txt'), '--out', out]).status).toBe(0);
    const manifest = readFileSync(join(out, 'dataset.json'), 'utf8');
    expect(entente(['encode', join(dir, 'course.txt'), '--out', out]).stderr).toContain('nothing has changed');
    expect(readFileSync(join(out, 'dataset.json'), 'utf8')).toBe(manifest);
    expect(entente(['check', out])).toMatchObject({ status: 0 });
    expect(entente(['ask', out, 'funders', '--format', 'csv']).stdout).toContain('European Union');
  });

  it('refuses two inputs of one name before anything is written', () => {
    const dir = folder();
    for (const name of ['a.txt', 'a.md']) writeFileSync(join(dir, name), TEXT);
    const { status, stderr } = entente(['encode', join(dir, 'a.txt'), join(dir, 'a.md'), '--out', join(dir, 'set')]);
    expect(status).toBe(1);
    expect(stderr).toContain('bears the same name ("a")');
    expect(existsSync(join(dir, 'set'))).toBe(false);
  });

  it.each([
    [['encode', 'data/releases'], 2, /need a place/],
    [['encode', 'no-such-file.txt'], 1, /no-such-file\.txt: there is no such file/],
    [['ask', 'nothing-like-it'], 2, /there is no question/],
    [['ask', 'no-such-folder', 'countries'], 1, /there is no such folder/],
    [['serve', '--port', 'x'], 2, /A port is a number/],
    [['fly'], 2, /unknown command/],
  ] as const)('answers %j with %i', (args, status, message) => {
    const result = entente(args);
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(message);
  });
});
