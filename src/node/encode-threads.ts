import type { FileOutcome } from './encode-file.ts';
import { Turns } from './turns.ts';

/** Encodes files, a few at a time. */
export interface Encoder {
  run(file: string): Promise<FileOutcome>;
  end(reason?: Error): Promise<void>;
}

/** Files that lie before a thread, which encodes them together. */
const LAID_OUT = 16;
/** Files for each thread that may be done before their turn, behind a long one: more would fill the memory. */
const AHEAD = 2 * LAID_OUT;

/**
 * Encodes files in threads and gives what became of each, in the order of the files. No more files are read than are
 * waited for. All threads end with it, also where who reads it stops early.
 * @throws whatever a thread does, and the reason of the signal
 */
export async function* encodeInThreads(
  files: readonly string[],
  threads: readonly Encoder[],
  signal: AbortSignal,
): AsyncGenerator<FileOutcome> {
  const ended = new AbortController();
  const stopped = AbortSignal.any([signal, ended.signal]);
  const turns = new Turns(Array.from({ length: LAID_OUT }, () => threads).flat());
  const begun: Promise<FileOutcome>[] = [];
  const begin = (file: string) => {
    const outcome = turns.use((thread) => {
      stopped.throwIfAborted();
      return thread.run(file);
    });
    // it is told when its turn comes; where one before it fails, that one is
    outcome.catch(() => undefined);
    begun.push(outcome);
  };
  const stop = () => void end(threads, signal.reason);
  signal.addEventListener('abort', stop);
  let next = 0;
  try {
    while (next < files.length || begun.length > 0) {
      while (next < files.length && begun.length < AHEAD * threads.length) begin(files[next++] as string);
      yield await (begun.shift() as Promise<FileOutcome>);
      signal.throwIfAborted();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    ended.abort();
    await end(threads);
  }
}

const end = (threads: readonly Encoder[], reason?: Error) => Promise.all(threads.map((thread) => thread.end(reason)));
