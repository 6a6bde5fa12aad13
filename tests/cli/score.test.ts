import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente, newFolder } from './entente.ts';

const GOLD = 'tests/fixtures/labelled';
const TEXT = 'On 3 May 2024, the Harbour Agency of Norway held a training for divers in Bergen.';

function folderWith(files: Record<string, string>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('entente score', () => {
  it('prints the board of our labelled releases, and the encoder holds its level', () => {
    const { status, stdout } = entente(['score', GOLD]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^12 releases\n\nkind +right +wrong +missed +again +precision +recall +F1\nagency/);
    const f1 = (kind: string) => Number(new RegExp(`^${kind} .* (\\S+)$`, 'm').exec(stdout)?.[1]);
    expect(f1('ENTITIES')).toBeGreaterThanOrEqual(0.92);
    expect(f1('RELATIONS')).toBeGreaterThanOrEqual(0.82);
    expect(stdout).toMatch(/\nconfidence +right +relations +share\n\.90 to 1 +\d+ +\d+ +(1\.00|\.9\d)\n/);
  });

  it('lists the misses, and takes one half of a set', () => {
    const labels = { organizations: [{ name: 'Harbour Agency of Norway' }, { name: 'Fish Office' }] };
    const folder = folderWith({
      '1.txt': TEXT,
      '1.json': JSON.stringify(labels),
      '1.meta.json': 'not read',
      '2.txt': TEXT,
      '2.json': '{}',
    });
    expect(entente(['score', folder]).stdout).toMatch(/^2 releases/);
    expect(entente(['score', folder, '--only', 'even']).stdout).toMatch(/^1 release\n/);
    expect(entente(['score', folder, '--only', 'odd', '--misses']).stdout).toContain(
      'agency\t1\tmissed\tFish Office\n',
    );
  });

  it('says what is wrong with a set', () => {
    const fault = (files: Record<string, string>, ...more: string[]) => entente(['score', folderWith(files), ...more]);
    expect(fault({}).stderr).toMatch(/holds no labels/);
    expect(fault({ 'a.json': '{}' }).stderr).toMatch(/a\.json: labels a release that is not there: add a\.txt/);
    expect(fault({ 'a.txt': TEXT, 'a.json': '{' }).stderr).toMatch(/a\.json: not JSON/);
    expect(fault({ 'a.txt': TEXT, 'a.json': '{"people": 3}' }).stderr).toMatch(/"people" is no list/);
    const stranger = JSON.stringify({ organizations: [{ name: 'A', partOf: 'B' }] });
    expect(fault({ 'a.txt': TEXT, 'a.json': stranger })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/a\.json: a gold relation names "B"/),
    });
    expect(fault({ 'a.txt': TEXT, 'a.json': '{}' }, '--only', 'odd').status).toBe(2);
    expect(entente(['score', 'no-such-folder'])).toMatchObject({ status: 1 });
    const folder = folderWith({ 'a.json': '{}' });
    mkdirSync(join(folder, 'a.txt'));
    expect(entente(['score', folder])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/a folder where a file/),
    });
  });

  it('scores the same from another place', () => {
    const copy = newFolder();
    cpSync(GOLD, copy, { recursive: true });
    expect(entente(['score', copy]).stdout).toBe(entente(['score', GOLD]).stdout);
  });
});
