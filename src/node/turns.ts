/** Things of which each serves one at a time; who comes while all are in use waits for a turn. */
export class Turns<T> {
  readonly #idle: T[];
  readonly #waiting: ((thing: T) => void)[] = [];

  constructor(things: readonly T[]) {
    this.#idle = [...things];
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** True where nothing is idle. */
  get areTaken(): boolean {
    return this.#idle.length === 0;
  }

  /** Uses what was used last, so that a second thing starts only where two are needed. */
  async use<R>(work: (thing: T) => Promise<R>): Promise<R> {
    const thing = await this.#take();
    try {
      return await work(thing);
    } finally {
      this.#give(thing);
    }
  }

  #take(): Promise<T> {
    const thing = this.#idle.pop();
    return thing ? Promise.resolve(thing) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thing: T): void {
    const next = this.#waiting.shift();
    if (next) next(thing);
    else this.#idle.push(thing);
  }
}
