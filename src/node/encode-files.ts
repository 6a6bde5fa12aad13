import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createBatchExtractor } from '../extract/extract.ts';
import type { Authority } from '../model.ts';
import { STANDARD_INPUT } from '../read/read.ts';
import { Batch } from './batch.ts';
import { encodeFile, type FileOutcome } from './encode-file.ts';
import { EncodeThread } from './encode-thread.ts';
import { type Encoder, encodeInThreads } from './encode-threads.ts';

/**
 * Bytes of releases that each of several threads must have to do. With less its start costs more than it saves: not the
 * 300 ms to load it, but that the engine compiles its code anew, about two seconds of work, of which one thread gives
 * part to other cores as it is.
 */
const WORTH_A_THREAD = 1_000_000;
/** Each thread holds what the encoder knows once more. */
const MOST_THREADS = 8;

export interface EncodeFilesOptions {
  /** How many threads encode, this one among them (default: as many as there are cores, where the files are long enough to be worth it). */
  readonly threads?: number | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Encodes files and gives what became of each, in the order of the files, whatever the number of threads. Files are
 * read as they are waited for, not all at once.
 * @throws InputFault where a thread breaks down over a file; the reason of the signal
 */
export async function* encodeFiles(
  files: readonly string[],
  authority: Authority,
  { threads, signal = new AbortController().signal }: EncodeFilesOptions = {},
): AsyncGenerator<FileOutcome> {
  const wanted = threads ?? worthwhile(await sizeOf(files), availableParallelism());
  // only this thread can read standard input
  const more = files.includes(STANDARD_INPUT) ? 0 : Math.min(files.length, wanted) - 1;
  const others = Array.from({ length: Math.max(more, 0) }, () => new EncodeThread(authority));
  const { extract } = new Batch(createBatchExtractor(authority));
  const here: Encoder = { run: (file) => encodeFile(file, extract), end: () => Promise.resolve() };
  yield* encodeInThreads(files, [here, ...others], signal);
}

/** How many threads are worth their start. */
export const worthwhile = (bytes: number, cores: number): number =>
  Math.min(cores, MOST_THREADS, Math.floor(bytes / WORTH_A_THREAD));

/** Bytes of all files together. One that is not there is told when it is read. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(file).catch(() => undefined))?.size ?? 0;
  return bytes;
}
