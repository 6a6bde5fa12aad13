import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../read/fault.ts';
import { READERS } from '../read/read.ts';
import type { Labels } from '../score/labels.ts';
import { reasonOf } from './inputs.ts';

/** A release that people have labelled. */
export interface GoldRelease {
  readonly name: string;
  /** Where the release stands. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly labels: Labels;
}

/**
 * Reads a folder of labelled releases: each is `NAME.json` in the format of the evaluation beside `NAME.txt`, `.md` or
 * `.html`. Notes in `NAME.meta.json` are left alone.
 * @param isWanted which of the names to read
 * @throws InputFault where there is none, one lacks its text, or its labels cannot be read
 */
export async function readGold(folder: string, isWanted: (name: string) => boolean): Promise<GoldRelease[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(folder, reasonOf(error, 'read'));
  });
  const names = files.flatMap((file) => /^([^.]+)\.json$/.exec(file)?.[1] ?? []).sort();
  if (names.length === 0)
    throw new InputFault(folder, 'it holds no labels: each release needs NAME.json beside NAME.txt');
  const wanted = names.filter(isWanted);
  if (wanted.length === 0) throw new InputFault(folder, `none is chosen of ${names.join(', ')}. Leave out --only`);
  return Promise.all(wanted.map((name) => readOne(folder, name, files)));
}

async function readOne(folder: string, name: string, files: readonly string[]): Promise<GoldRelease> {
  const source = Object.keys(READERS)
    .map((ending) => `${name}.${ending}`)
    .find((file) => files.includes(file));
  if (!source)
    throw new InputFault(join(folder, `${name}.json`), `labels a release that is not there: add ${name}.txt`);
  const file = join(folder, source);
  const labels = parseLabels(await readFile(join(folder, `${name}.json`), 'utf8'), join(folder, `${name}.json`));
  return { name, file, bytes: await readFile(file), labels };
}

const LISTS = ['organizations', 'people', 'countries', 'mentioned', 'events'] as const;

function parseLabels(text: string, file: string): Labels {
  let labels: Labels;
  try {
    labels = JSON.parse(text);
  } catch (error) {
    throw new InputFault(file, `not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const wrong = LISTS.find((key) => labels?.[key] !== undefined && !Array.isArray(labels[key]));
  if (wrong || typeof labels !== 'object' || labels === null)
    throw new InputFault(
      file,
      `${wrong ? `"${wrong}" is no list` : 'this is no object'}. See the format: entente score --help`,
    );
  return labels;
}
