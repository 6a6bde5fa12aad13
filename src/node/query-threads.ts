import type { Outcome } from './query-outcome.ts';
import { QueryThread } from './query-thread.ts';

/** Each thread holds the dataset once more, so there are few: one slow query still lets the others through. */
const THREADS = 2;
const MOST_WAITING = 50;

/** Answers queries on a dataset beside the rest of the program: each in a thread, those in excess one after the other. */
export class QueryThreads {
  readonly #idle: QueryThread[];
  readonly #waiting: ((thread: QueryThread) => void)[] = [];

  /**
   * @param folder of the dataset
   * @param limit seconds after which a query is stopped
   */
  constructor(folder: string, limit: number) {
    this.#idle = Array.from({ length: THREADS }, () => new QueryThread(folder, limit));
  }

  readonly run = async (query: string, signal: AbortSignal): Promise<Outcome> => {
    if (this.#idle.length === 0 && this.#waiting.length >= MOST_WAITING) return { kind: 'busy' };
    const thread = await this.#take();
    try {
      return signal.aborted ? { kind: 'gone' } : await thread.run(query, signal);
    } finally {
      this.#give(thread);
    }
  };

  /** The thread that was used last, so that a second one starts only where two are needed. */
  #take(): Promise<QueryThread> {
    const thread = this.#idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: QueryThread): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}
