import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, installed, MAIN, newDataset, newFolder } from './entente.ts';

const DRAWN_BY = ['course', 'visit'].map((name) => `release/${name}/org/harbour-agency-of-norway`);
let encoded: string;
beforeAll(() => {
  encoded = newDataset();
});

const freshCopy = () => {
  const folder = join(newFolder(), 'set');
  cpSync(encoded, folder, { recursive: true });
  return folder;
};
const log = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('entente same, different, why, undo', () => {
  it('part two, say why, and take it back; the log keeps who and when', () => {
    const folder = freshCopy();
    expect(entente(['why', folder, ...DRAWN_BY]).stdout).toMatch(/^One node\.\n[\s\S]*course.*: same name/);
    const parted = entente(['different', folder, ...DRAWN_BY, '--as', 'Ines Roth']);
    expect(parted).toMatchObject({ status: 0, stdout: expect.stringMatching(/^they are two now: org\/nor-harbour/) });
    expect(entente(['why', folder, ...DRAWN_BY]).stdout).toMatch(/^Two nodes/);
    expect(entente(['check', folder]).status).toBe(0);
    expect(entente(['undo', folder, '--as', 'Ines Roth']).stdout).toMatch(/^took back: different release\/course/);
    expect(entente(['why', folder, ...DRAWN_BY]).stdout).toMatch(/^One node/);
    const lines = log(folder, 'identity/decisions.jsonl');
    expect(lines.map(({ do: verb, who }) => [verb, who])).toEqual([
      ['different', 'Ines Roth'],
      ['revoke', 'Ines Roth'],
    ]);
    expect(Date.now() - Date.parse(lines[0].when)).toBeLessThan(60_000);
  });

  it('takes the name that git knows where none is given', () => {
    const folder = freshCopy();
    const env = {
      ...process.env,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Jon Vale',
    };
    execFileSync('node', [MAIN, 'same', folder, 'Coast Board of Sweden', 'Harbour Agency of Norway'], { env });
    expect(log(folder, 'identity/decisions.jsonl')[0].who).toBe('Jon Vale');
  });

  it.each([
    [['same', 'x', 'y', 'z', 'w'], 2, /"w" is one word too many/],
    [['same', 'x'], 2, /B is missing: entente same \[DIR\] A B/],
    [['why', 'no such body', 'UNODC'], 1, /"no such body": nothing bears this name/],
    [['undo', 'no-such-folder'], 1, /there is no such folder/],
  ] as const)('answers %j with %i', (args, status, message) => {
    const result = entente(args);
    expect(result.stderr).toMatch(message);
    expect(result.status).toBe(status);
  });

  it('says that there is nothing to take back, and that a name is needed', () => {
    expect(entente(['undo', encoded])).toMatchObject({ status: 1, stderr: expect.stringContaining('no decision') });
    expect(entente(['undo', encoded, '--as', ' '])).toMatchObject({ status: 2 });
  });
});

describe('entente confirm, reject', () => {
  it('take a claim out of the answers, and let it back in', () => {
    const folder = freshCopy();
    const payers = () => entente(['ask', folder, 'funders', '-f', 'csv']).stdout;
    const evidence = entente(['ask', folder, 'weakest', 'below=1', '-f', 'csv']).stdout;
    const claim = /id\/(claim\/course\/\w+),[\d.]+,clause\/funder/.exec(evidence)?.[1] ?? '';
    expect(payers()).toContain('European Union');
    expect(entente(['reject', folder, claim])).toMatchObject({ status: 0, stdout: `rejected ${claim}\n` });
    expect(payers()).not.toContain('European Union');
    expect(entente(['check', folder]).status).toBe(0);
    expect(entente(['undo', folder]).stdout).toBe(`took back: reject ${claim}\n`);
    expect(payers()).toContain('European Union');
    expect(entente(['confirm', folder, claim.split('/').at(-1) ?? ''])).toMatchObject({ status: 0 });
    expect(log(folder, 'review.jsonl').map(({ do: verb }) => verb)).toEqual(['reject', 'revoke', 'confirm']);
    expect(entente(['reject', folder, 'nothing'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such claim'),
    });
  });
});

describe('entente remove', () => {
  it('leaves what would be there had the release never come', () => {
    const folder = freshCopy();
    expect(entente(['remove', folder, 'visit'])).toMatchObject({ status: 0, stdout: `removed visit from ${folder}\n` });
    expect(entente(['check', folder]).status).toBe(0);
    expect(entente(['export', folder]).stdout).not.toContain('Coast Board');
    expect(entente(['remove', folder, 'visit'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('It holds: course'),
    });
  });

  it('does not touch the packed demo of an installed command', () => {
    const main = installed();
    const demo = join(dirname(main), '..', 'data');
    for (const args of [
      ['remove', demo, 'x'],
      ['same', demo, 'Interpol', 'UNODC'],
      ['undo', demo],
    ])
      expect(entente(args, '', main)).toMatchObject({ status: 1, stderr: expect.stringContaining('read-only') });
    expect(entente(['ask', demo, 'releases'], '', main)).toMatchObject({ status: 0 });
  });
});
