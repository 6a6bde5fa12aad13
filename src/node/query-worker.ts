import { parentPort, workerData } from 'node:worker_threads';
import { toNQuads } from '../rdf/nquads.ts';
import type { EmbeddedStore } from '../store/embedded.ts';
import { QueryFault } from '../store/query-fault.ts';
import { writeResults } from '../store/results.ts';
import { openStore } from './open-store.ts';
import type { Answered, Failed, Opened, Outcome } from './query-outcome.ts';

// A thread that holds the dataset in one folder, which comes as its data, and answers one query after the other.

const failed = (error: unknown): Failed => ({
  kind: 'failed',
  message: error instanceof Error ? error.message : String(error),
});

async function serve(): Promise<Opened> {
  try {
    const { store } = await openStore(workerData as string);
    parentPort?.on('message', async (query: string) => parentPort?.postMessage(await outcomeOf(store, query)));
    return { kind: 'opened' };
  } catch (error) {
    return failed(error);
  }
}

async function outcomeOf(store: EmbeddedStore, query: string): Promise<Outcome> {
  try {
    return await answer(store, query);
  } catch (error) {
    if (!(error instanceof QueryFault) || !(await isAlive(store))) return failed(error);
    const { message, line, column } = error;
    return { kind: 'fault', message, line, column };
  }
}

/** An engine that ran out of memory answers nothing any more. */
const isAlive = (store: EmbeddedStore): Promise<boolean> => store.ask('ASK {}').catch(() => false);

async function answer(store: EmbeddedStore, query: string): Promise<Answered> {
  const result = await store.query(query);
  const { form } = result;
  if (form === 'construct') return { kind: 'answer', form, body: toNQuads(result.quads) };
  if (form === 'select') return { kind: 'answer', form, body: writeResults(result) };
  return { kind: 'answer', form, body: JSON.stringify({ head: {}, boolean: result.value }) };
}

parentPort?.postMessage(await serve());
