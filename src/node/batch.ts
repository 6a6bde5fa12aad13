import type { Outcome } from '../extract/in-turn.ts';
import type { Extraction, Release } from '../model.ts';

/** UTF-16 code units of the releases that are encoded together at most: more would save no more. */
const MOST = 50_000;

interface Job {
  readonly release: Release;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: unknown) => void;
}

/** Encodes together the releases that are on their way at one time: it waits until all of them are read. */
export class Batch {
  readonly #extract: (releases: readonly Release[]) => Outcome<Extraction>[];
  #jobs: Job[] = [];
  /** How many releases are still being read. */
  #coming = 0;

  constructor(extract: (releases: readonly Release[]) => Outcome<Extraction>[]) {
    this.#extract = extract;
  }

  /**
   * Encodes a release, when the others that come with it are there.
   * @throws what reading it does, or the encoder over this release
   */
  extract = (coming: Promise<Release>): Promise<Extraction> => {
    this.#coming += 1;
    return new Promise((resolve, reject) => {
      coming
        .then((release) => this.#jobs.push({ release, resolve, reject }), reject)
        .finally(() => {
          this.#coming -= 1;
          if (this.#coming === 0) setImmediate(() => this.#run());
        });
    });
  };

  #run(): void {
    if (this.#jobs.length === 0) return;
    let size = 0;
    const cut = this.#jobs.findIndex(({ release }, i) => {
      size += release.text.length;
      return i > 0 && size > MOST;
    });
    const jobs = this.#jobs.splice(0, cut < 0 ? this.#jobs.length : cut);
    if (this.#jobs.length > 0) setImmediate(() => this.#run());
    this.#extract(jobs.map(({ release }) => release)).forEach((outcome, i) => {
      if ('error' in outcome) jobs[i]?.reject(outcome.error);
      else jobs[i]?.resolve(outcome.result);
    });
  }
}
