import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, whether it runs from its sources, from `dist`, or installed somewhere. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Error(
      `no package.json above ${fileURLToPath(import.meta.url)}: the installation is broken. Install entente-graph again.`,
    );
  return findRoot(above);
}

/** The package's version, as its package.json says. */
export const VERSION: string = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')).version;

/** The text files with one ending in a folder of this package: name without ending, and text, sorted by name. */
export function packedTexts(folder: string, ending: string): [name: string, text: string][] {
  const names = readdirSync(join(PACKAGE_ROOT, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => [basename(name, ending), readFileSync(join(PACKAGE_ROOT, folder, name), 'utf8')]);
}

/** One text file of this package. */
export const packedText = (path: string): string => readFileSync(join(PACKAGE_ROOT, path), 'utf8');
