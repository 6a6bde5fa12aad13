import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The built command. Another build can be named in the environment. */
export const MAIN = process.env.ENTENTE_MAIN ?? 'dist/main.js';

/** Runs the command as a user does; `main` is where it is installed. */
export function entente(args: readonly string[], input = '', main = MAIN) {
  const { status, stdout, stderr } = spawnSync('node', [main, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}

/** A new folder, taken away when the process ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Releases in our own words: a course, its announcement by another, and a meeting apart from both. */
const RELEASES = {
  course:
    'On 3 May 2024, the Harbour Agency of Norway (HA) held a training for divers in Bergen, funded by the European Union. Ada Moen, Head of Diving at the Harbour Agency of Norway, opened the training.',
  visit: 'On 7 June 2024, the Coast Board of Sweden hosted a visit of the Harbour Agency of Norway in Malmö.',
};

/** Encodes the releases into a new dataset. */
export function newDataset(): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(RELEASES)) writeFileSync(join(folder, `${name}.txt`), text);
  const out = join(folder, 'set');
  const { status, stderr } = entente(['encode', folder, '--out', out]);
  if (status !== 0) throw new Error(stderr);
  return out;
}

const PACKED = ['package.json', 'data', 'ontology', 'rules', 'questions', 'lenses'];

/** Installs the built command elsewhere, as its users have it: without its sources. Gives the path of its main file. */
export function installed(): string {
  const folder = newFolder();
  for (const path of PACKED) cpSync(path, join(folder, path), { recursive: true });
  cpSync(dirname(MAIN), join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('web') });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist', 'main.js');
}
