import type { Extraction, Release } from '../model.ts';
import { InputFault } from '../read/fault.ts';
import { readRelease } from '../read/read.ts';
import { readInput } from './inputs.ts';

/** What became of a file: what was found in it, or what is wrong with it. */
export type FileOutcome =
  | { readonly file: string; readonly extraction: Extraction }
  | { readonly file: string; readonly fault: string };

/** Reads one file and encodes it. */
export async function encodeFile(
  file: string,
  extract: (release: Promise<Release>) => Promise<Extraction>,
): Promise<FileOutcome> {
  try {
    return { file, extraction: await extract(read(file)) };
  } catch (error) {
    if (error instanceof InputFault) return { file, fault: error.message };
    // what nobody foresaw in one file is told of that file, and the rest of the folder goes on
    const why = error instanceof Error ? error.message : String(error);
    return {
      file,
      fault: `could not be encoded (${why}). This is a fault of Entente: please report it with the text.`,
    };
  }
}

async function read(file: string): Promise<Release> {
  const { bytes } = await readInput(file);
  return readRelease(bytes, file);
}
