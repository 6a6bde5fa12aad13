import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { reasonOf } from './inputs.ts';

/** Path below a folder to the new text, or to null for a file that goes. */
export type Changes = ReadonlyMap<string, string | null>;

const PENDING = '.pending';

/**
 * Writes changes below a folder so that no reader ever sees half a file: all new texts are first written beside their
 * places and flushed; only when every one stands are they moved there. A file that holds its text already is left alone.
 * @returns how many files changed
 * @throws InputFault where a place cannot be written; then nothing was changed
 */
export async function writeChanges(folder: string, changes: Changes): Promise<number> {
  const entries = [...changes].map(([path, text]) => [join(folder, path), text] as const);
  const stale = await Promise.all(entries.map(async ([path, text]) => (await currentText(path)) !== text));
  const due = entries.filter((_, i) => stale[i]);
  const texts = due.filter((entry): entry is readonly [string, string] => entry[1] !== null);
  try {
    for (const [path, text] of texts) await writePending(path, text);
  } catch (error) {
    await Promise.all(texts.map(([path]) => rm(path + PENDING, { force: true }).catch(() => undefined)));
    throw new InputFault(folder, `${reasonOf(error as NodeJS.ErrnoException, 'write')} Nothing was changed.`);
  }
  for (const [path] of texts) await rename(path + PENDING, path);
  for (const [path, text] of due) if (text === null) await rm(path, { force: true });
  return due.length;
}

async function currentText(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path, 'utf8') : null;
}

async function writePending(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(path + PENDING, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and those above it. Step by step: below /proc, Node's own way of making them all never ends. */
async function makeFolder(path: string): Promise<void> {
  if (await stat(path).catch(() => undefined)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
