import type { Outcome } from './query-outcome.ts';
import { Turns } from './turns.ts';

/** Answers one query after the other. */
export interface Answerer {
  run(query: string, signal: AbortSignal): Promise<Outcome>;
}

/** Each thread holds the dataset once more, so there are few: one slow query still lets the others through. */
const THREADS = 2;
const MOST_WAITING = 50;

/** Answers queries in threads; those that come while all are busy wait for their turn, as far as they are not too many. */
export class QueryThreads<T extends Answerer> {
  readonly #turns: Turns<T>;

  /** @param make makes a thread, which should start only when it is used */
  constructor(make: () => T) {
    this.#turns = new Turns(Array.from({ length: THREADS }, make));
  }

  readonly run = async (query: string, signal: AbortSignal): Promise<Outcome> => {
    if (this.#turns.areTaken && this.#turns.waiting >= MOST_WAITING) return { kind: 'busy' };
    return this.#turns.use(async (thread) => (signal.aborted ? { kind: 'gone' } : thread.run(query, signal)));
  };
}
