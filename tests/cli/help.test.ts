import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { entente, MAIN } from './entente.ts';

const COMMANDS = /^ {2}([a-z]+) (?:\[|<)/gm;

describe('the help', () => {
  const { stdout, status } = entente(['--help']);
  const names = [...stdout.matchAll(COMMANDS)].flatMap(([, name]) => (name && name !== 'help' ? [name] : []));

  it('lists the commands with their words', () => {
    expect(status).toBe(0);
    expect(names).toEqual(expect.arrayContaining(['encode', 'ask', 'serve', 'check', 'export', 'undo', 'score']));
    expect(stdout).toContain('same [DIR] A B');
  });

  it.each(names)('of %s shows how it is called', (name) => {
    const help = entente([name, '--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(new RegExp(`Usage: entente ${name} [\\s\\S]*Examples?:\\n  entente ${name}`));
  });
});

it('ends well when who reads its output has seen enough', () => {
  const ended = execFileSync('bash', ['-c', `node ${MAIN} export | head -1; echo "\${PIPESTATUS[0]}"`], {
    encoding: 'utf8',
  });
  expect(ended).toMatch(/^<http.*\n0\n$/);
});
