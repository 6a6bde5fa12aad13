import { Worker } from 'node:worker_threads';
import type { Authority } from '../model.ts';
import { InputFault } from '../read/fault.ts';
import type { FileOutcome } from './encode-file.ts';

/** The worker's file: the build puts it beside this one. */
const WORKER = new URL('./encode-worker.js', import.meta.url);

interface Job {
  readonly resolve: (outcome: FileOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thread that encodes files, those together that come together. */
export class EncodeThread {
  readonly #worker: Worker;
  /** The files that are not done, in their order. */
  readonly #jobs = new Map<string, Job>();
  #reason: unknown;
  #hasEnded = false;

  /** @param url the worker's file */
  constructor(authority: Authority, url = WORKER) {
    this.#worker = new Worker(url, { workerData: authority })
      .on('message', (outcome: FileOutcome) => this.#settle(outcome))
      .on('error', ({ message }) => {
        this.#reason ??= message;
      })
      .on('exit', () => this.#fail());
  }

  /**
   * Encodes a file.
   * @throws InputFault, where the thread ends over it; the reason, where it was told to end
   */
  run(file: string): Promise<FileOutcome> {
    return new Promise((resolve, reject) => {
      this.#jobs.set(file, { resolve, reject });
      if (this.#hasEnded) this.#fail();
      else this.#worker.postMessage(file);
    });
  }

  /** Ends the thread, also in the midst of a file. */
  async end(reason?: Error): Promise<void> {
    this.#reason ??= reason;
    await this.#worker.terminate();
  }

  #settle(outcome: FileOutcome): void {
    this.#jobs.get(outcome.file)?.resolve(outcome);
    this.#jobs.delete(outcome.file);
  }

  #fail(): void {
    this.#hasEnded = true;
    const reason = this.#reason ?? 'it ended by itself';
    for (const [file, { reject }] of this.#jobs) reject(reason instanceof Error ? reason : endedOver(file, reason));
    this.#jobs.clear();
  }
}

const endedOver = (file: string, reason: unknown) =>
  new InputFault(
    file,
    `the thread that encoded it, with others, broke down: ${reason}. Leave the file out, or see more with --threads 1.`,
  );
