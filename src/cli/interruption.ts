/** The user's wish to stop (Ctrl+C), as a signal: what has begun is taken back. A second one ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #onSignal = () => this.#controller.abort(new Interrupted());

  constructor() {
    process.once('SIGINT', this.#onSignal);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** From here on a wish to stop ends the process at once, as ever. */
  end(): void {
    process.off('SIGINT', this.#onSignal);
  }
}

/** The user stopped the command: exit status 130, as shells have it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('stopped; nothing was written.');
  }
}
