import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MAIN } from './entente.ts';

const shell = (line: string) => spawnSync('bash', ['-o', 'pipefail', '-c', line], { encoding: 'utf8' });

it.runIf(existsSync('/dev/full')).each(['ask data countries', 'export data', 'why data UNODC Interpol', '--help'])(
  'says in one line that the disk is full: %s',
  (words) => {
    const { status, stderr } = shell(`node ${MAIN} ${words} > /dev/full`);
    expect(stderr).toBe('entente: standard output: the disk is full. Make room and run the command again.\n');
    expect(status).toBe(1);
  },
);

it('breaks off in silence where the reader has seen enough', () => {
  const { stdout, stderr } = shell(`node ${MAIN} export data | head -c 10`);
  expect([stdout.length, stderr]).toEqual([10, '']);
  expect(shell(`node ${MAIN} check data 2>&1 | head -c 10`).stdout).toHaveLength(10);
});

it.runIf(existsSync('/dev/full'))('does its work where nothing can be told', () => {
  const { stdout, status } = shell(`node ${MAIN} check data 2> /dev/full`);
  expect(stdout).toContain('no faults');
  expect(status).toBe(1);
});
