import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Reads files below one folder, and none outside it, links included.
 * @returns a function from a path with forward slashes to the bytes, or undefined where there is no such file
 */
export function folderSource(folder: string): (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined> {
  return async (path) => {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      if (!file.startsWith(root + sep)) return undefined;
      return new Uint8Array(await readFile(file));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? ''))
        return undefined;
      throw error;
    }
  };
}

/** Like `folderSource`, for files of UTF-8 text. */
export function textSource(folder: string): (path: string) => Promise<string | undefined> {
  const source = folderSource(folder);
  return async (path) => {
    const bytes = await source(path);
    return bytes && new TextDecoder().decode(bytes);
  };
}

/** Lists the names of the files in a folder below one folder, sorted; none where there is no such folder. */
export function folderList(folder: string): (path: string) => Promise<string[]> {
  return async (path) => {
    try {
      const entries = await readdir(join(folder, path), { withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  };
}
