import type { Outcome } from './query-outcome.ts';

/** Answers one query after the other. */
export interface Answerer {
  run(query: string, signal: AbortSignal): Promise<Outcome>;
}

/** Each thread holds the dataset once more, so there are few: one slow query still lets the others through. */
const THREADS = 2;
const MOST_WAITING = 50;

/** Answers queries in threads; those that come while all are busy wait for their turn, as far as they are not too many. */
export class QueryThreads<T extends Answerer> {
  readonly #idle: T[];
  readonly #waiting: ((thread: T) => void)[] = [];

  /** @param make makes a thread, which should start only when it is used */
  constructor(make: () => T) {
    this.#idle = Array.from({ length: THREADS }, make);
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
  #take(): Promise<T> {
    const thread = this.#idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: T): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}
