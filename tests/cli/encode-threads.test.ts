import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, installed, MAIN, newFolder } from './entente.ts';

const BODIES = [
  'Harbour Agency of Norway',
  'Coast Board of Sweden',
  'Port Police of Iceland',
  'Fish Institute of Malta',
];
const textOf = (i: number) =>
  `On ${1 + (i % 28)} May 2024, the ${BODIES[i % 4]} held a training for divers with the ${BODIES[(i + 1) % 4]}.`;

/** A folder of releases, and a file that is none. */
function newsFolder(count: number): string {
  const folder = join(newFolder(), 'news');
  mkdirSync(folder);
  for (let i = 0; i < count; i += 1) writeFileSync(join(folder, `r${i}.txt`), textOf(i));
  writeFileSync(join(folder, 'bad.txt'), new Uint8Array([0x41, 0x92, 0x42]));
  writeFileSync(join(folder, 'poem.txt'), 'the rain falls on the green hills');
  return folder;
}

/** All files below a folder with their bytes. */
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'utf8'),
    ])
    .sort();

describe('entente encode --threads', () => {
  let news: string;
  beforeAll(() => {
    news = newsFolder(40);
  });

  it.each([[[]], [['--format', 'nquads']]])(
    'writes the same bytes and says the same, whatever their number %j',
    (form) => {
      const folder = newFolder();
      const runs = [MAIN, installed()].flatMap((main) =>
        [1, 2].map((threads) => {
          const out = join(folder, 'set');
          const run = entente(['encode', news, '--out', out, ...form, '--threads', `${threads}`], '', main);
          const content = contentOf(out);
          rmSync(out, { recursive: true });
          return { ...run, content };
        }),
      );
      const [first, ...others] = runs;
      expect(first).toMatchObject({ status: 1, stderr: expect.stringMatching(/bad\.txt:1[\s\S]*warning: poem/) });
      for (const other of others) expect(other).toEqual(first);
    },
  );

  it('leaves nothing behind where it is stopped', async () => {
    const many = newsFolder(1500);
    const out = join(newFolder(), 'set');
    const { status, stderr } = await interrupted(
      ['encode', many, '--out', out, '--format', 'eval', '--threads', '2'],
      out,
    );
    expect(stderr).toContain('stopped; nothing was written');
    expect(status).toBe(130);
    expect(readdirSync(out)).toEqual([]);
  });

  it('refuses a number that is none', () => {
    expect(entente(['encode', news, '--out', 'x', '--threads', '0'])).toMatchObject({ status: 2 });
  });
});

/** Runs the command, and sends it Ctrl+C when it has begun to write. */
function interrupted(args: readonly string[], out: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn('node', [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const look = setInterval(() => {
      if (!existsSync(out) || readdirSync(out).length === 0) return;
      clearInterval(look);
      child.kill('SIGINT');
    }, 5);
    child.on('close', (status) => {
      clearInterval(look);
      resolve({ status, stderr });
    });
  });
}
