import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { reasonOf } from './inputs.ts';

/** Path below a folder to the new text, or to null for a file that goes. */
export type Changes = ReadonlyMap<string, string | null>;

const PENDING = '.pending';
/** Files that are written at a time: to flush one is mostly to wait. */
const AT_A_TIME = 8;

/**
 * Writes changes below a folder so that no reader ever sees half a file: all new texts are first written beside their
 * places and flushed, as they come; only when every one stands are they moved there. A file that holds its text
 * already is left alone.
 * @returns how many files changed
 * @throws InputFault where a place cannot be written, and whatever the changes throw; then nothing was changed
 */
export async function writeChanges(
  folder: string,
  changes: Changes | AsyncIterable<readonly [string, string | null]>,
): Promise<number> {
  const staged: Promise<Change>[] = [];
  try {
    for await (const [name, text] of changes) {
      const change = stage(folder, join(folder, name), text);
      // it is told below
      change.catch(() => undefined);
      await staged[staged.push(change) - AT_A_TIME];
    }
    await Promise.all(staged);
  } catch (error) {
    for (const change of await Promise.allSettled(staged)) if (change.status === 'fulfilled') await undo(change.value);
    throw error;
  }
  const due = (await Promise.all(staged)).filter(({ what }) => what !== 'same');
  for (const { what, path } of due) if (what === 'new') await rename(path + PENDING, path);
  for (const { what, path } of due) if (what === 'gone') await rm(path, { force: true });
  return due.length;
}

/** What is to become of a file; where it is new, its text is written beside its place. */
interface Change {
  readonly what: 'same' | 'new' | 'gone';
  readonly path: string;
}

async function stage(folder: string, path: string, text: string | null): Promise<Change> {
  if ((await currentText(path)) === text) return { what: 'same', path };
  if (text === null) return { what: 'gone', path };
  try {
    await writePending(path, text);
  } catch (error) {
    await undo({ what: 'new', path });
    throw new InputFault(folder, `${reasonOf(error as NodeJS.ErrnoException, 'write')} Nothing was changed.`);
  }
  return { what: 'new', path };
}

async function undo({ what, path }: Change): Promise<void> {
  if (what === 'new') await rm(path + PENDING, { force: true }).catch(() => undefined);
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
