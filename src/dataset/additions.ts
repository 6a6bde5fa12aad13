import { parseQuads } from '../rdf/parse.ts';
import { InputFault } from '../read/fault.ts';
import type { ListFiles, ReadFile } from './files.ts';

/** Where a dataset keeps what it adds to the packed authority data. */
const FOLDER = 'authority';
const READ = /\.(?:ttl|trig)$/;

/** A file of a dataset's own authority data: its text, or what is wrong with it. */
export interface Addition {
  readonly file: string;
  readonly text: string;
  readonly fault?: InputFault;
}

/** Reads what a dataset adds to the packed authority data: Turtle and TriG whose IRIs begin as in the packed files. */
export async function readAdditions(read: ReadFile, list: ListFiles): Promise<Addition[]> {
  const names = (await list(FOLDER)).map((name) => `${FOLDER}/${name}`);
  return Promise.all(names.map(async (file) => readAddition(file, (await read(file)) ?? '')));
}

function readAddition(file: string, text: string): Addition {
  try {
    if (!READ.test(file))
      throw new InputFault(file, 'not read: authority data is Turtle (.ttl) or TriG (.trig). Rename or move it');
    parseQuads(text, file);
    return { file, text };
  } catch (error) {
    if (error instanceof InputFault) return { file, text, fault: error };
    throw error;
  }
}

/**
 * The packed authority data and what a dataset adds to it; a file that says the same as a packed one counts once.
 * @throws InputFault with file and line where an addition cannot be read.
 */
export async function withAdditions(packed: readonly string[], read: ReadFile, list: ListFiles): Promise<string[]> {
  const additions = await readAdditions(read, list);
  const broken = additions.find(({ fault }) => fault !== undefined)?.fault;
  if (broken) throw broken;
  return [...new Set([...packed, ...additions.map(({ text }) => text)])];
}
