import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { READERS, STANDARD_INPUT } from '../read/read.ts';

/** A file as it came, not yet read as a release. */
export interface Input {
  /** Its path as given, or `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Lists the files that the arguments name: a file itself, a folder the releases in it (and below), in order of name.
 * @throws InputFault where something is missing or cannot be read, or a folder holds no release
 */
export async function listInputs(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(paths.map((path) => (path === STANDARD_INPUT ? [path] : filesOf(path))));
  return [...new Set(lists.flat())];
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(path, reasonOf(error, 'read'));
  });
  if (!found.isDirectory()) return [path];
  const inside = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const releases = inside
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isRelease)
    .sort();
  if (releases.length === 0)
    throw new InputFault(
      path,
      `the folder holds no release (${endings()}). Name another folder, or the files themselves.`,
    );
  return releases;
}

const isRelease = (path: string) => Object.keys(READERS).some((ending) => path.toLowerCase().endsWith(`.${ending}`));
const endings = () =>
  Object.keys(READERS)
    .map((ending) => `.${ending}`)
    .join(', ');

/** Reads the bytes of one input. */
export async function readInput(file: string): Promise<Input> {
  if (file === STANDARD_INPUT) return { file, bytes: await readStandardInput() };
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(file, reasonOf(error, 'read'));
  });
  return { file, bytes };
}

/** All of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'no permission. Change the permissions, or choose another place.',
  EPERM: 'no permission. Change the permissions, or choose another place.',
  EROFS: 'the file system is read-only. Choose another place.',
  ENOSPC: 'the disk is full. Make room and run the command again.',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the path.',
  EISDIR: 'this is a folder where a file is needed.',
  EADDRINUSE: 'the port and those after it are taken. Choose another: --port N.',
  EEXIST: 'a file stands where a folder is needed. Choose another place.',
};

/** Says in words why the file system refused. */
export function reasonOf(error: NodeJS.ErrnoException, verb: 'read' | 'write'): string {
  return REASONS[error.code ?? ''] ?? `it cannot be ${verb === 'read' ? 'read' : 'written'}: ${error.message}`;
}
