import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DECISIONS_FILE, MANIFEST_FILE, REGISTRY_FILE, REVIEW_FILE } from '../dataset/files.ts';
import type { Failed, Opened, Outcome, Stopped } from './query-outcome.ts';
import type { Answerer } from './query-threads.ts';

/** Memory that a query may take beyond what the program had before it, in bytes. The engine itself knows no limit. */
const MOST_MEMORY = 2 ** 30;
/** Milliseconds between two looks at the memory. */
const WATCH_EVERY = 100;

/** The worker's file: the build puts it beside this one. */
const WORKER = new URL('./query-worker.js', import.meta.url);

interface Running {
  readonly worker: Worker;
  readonly stamp: string;
  readonly opened: Promise<Opened>;
}

/** A thread that answers queries on the dataset in a folder. It starts with the first, and anew when files have changed. */
export class QueryThread implements Answerer {
  readonly #folder: string;
  readonly #limit: number;
  #running: Running | undefined;

  /** @param limit seconds after which a query is stopped; loading does not count */
  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** Answers a query. The next may come when this one has ended. */
  async run(query: string, signal: AbortSignal): Promise<Outcome> {
    const { worker, opened } = this.#current();
    const state = await opened;
    const outcome = state.kind === 'opened' ? await this.#ask(worker, query, signal) : state;
    if (outcome.kind !== 'answer' && outcome.kind !== 'fault') this.end();
    return outcome;
  }

  /** Ends the thread, also in the midst of a query. */
  end(): void {
    void this.#running?.worker.terminate();
    this.#running = undefined;
  }

  async #ask(worker: Worker, query: string, signal: AbortSignal): Promise<Outcome> {
    const answered = nextMessage<Outcome>(worker);
    worker.postMessage(query);
    const { stopped, settle } = stopOn(signal, this.#limit);
    return Promise.race([answered, stopped]).finally(settle);
  }

  #current(): Running {
    const stamp = stampOf(this.#folder);
    if (this.#running?.stamp !== stamp) this.end();
    this.#running ??= start(this.#folder, stamp);
    return this.#running;
  }
}

function start(folder: string, stamp: string): Running {
  const worker = new Worker(WORKER, { workerData: folder });
  worker.unref();
  return { worker, stamp, opened: nextMessage<Opened>(worker) };
}

/** What a worker says next; `failed` where it ends instead. */
function nextMessage<T>(worker: Worker): Promise<T | Failed> {
  return new Promise((resolve) => {
    const end = (said: T | Failed) => {
      worker.off('message', end).off('error', onError).off('exit', onExit);
      resolve(said);
    };
    const onError = ({ message }: Error) => end({ kind: 'failed', message });
    const onExit = () => end({ kind: 'failed', message: 'the query engine ended' });
    worker.on('message', end).on('error', onError).on('exit', onExit);
  });
}

/** Comes when time or memory are used up or who asked has gone; `settle` ends the watch. */
function stopOn(signal: AbortSignal, limit: number): { stopped: Promise<Stopped>; settle: () => void } {
  const watch = new AbortController();
  const before = process.memoryUsage.rss();
  const stopped = new Promise<Stopped>((resolve) => {
    const stop = (kind: Stopped['kind']) => () => resolve({ kind });
    const timer = setTimeout(stop('late'), limit * 1000);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_MEMORY) resolve({ kind: 'large' });
    }, WATCH_EVERY);
    if (signal.aborted) resolve({ kind: 'gone' });
    signal.addEventListener('abort', stop('gone'), { signal: watch.signal });
    watch.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(look);
    });
  });
  return { stopped, settle: () => watch.abort() };
}

/** Changes when the files of a dataset do. */
function stampOf(folder: string): string {
  const authority = join(folder, 'authority');
  const additions = existsSync(authority) ? readdirSync(authority).map((name) => join('authority', name)) : [];
  return [MANIFEST_FILE, REGISTRY_FILE, DECISIONS_FILE, REVIEW_FILE, ...additions]
    .map((file) => statSync(join(folder, file), { throwIfNoEntry: false }))
    .map((found) => `${found?.mtimeMs} ${found?.size}`)
    .join('\n');
}
