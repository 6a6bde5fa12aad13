import { signal } from '@preact/signals';
import wasm from 'oxigraph/web_bg.wasm?url';
import { KNOWLEDGE, RULES } from './packed.ts';
import type { Reply, Request, Table } from './worker/protocol.ts';

/** A query or question could not be answered. */
export class AskFault extends Error {
  override readonly name = 'AskFault';
  /** Line and column in the query's text, from 1; undefined where the engine names none. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

type Slots = Readonly<Record<string, string | readonly string[]>>;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (fault: Error) => void;
}

/** `off` until it is first needed; then it fetches the engine and the dataset. */
export const engineState = signal<'off' | 'opening' | 'ready' | 'broken'>('off');

let worker: Worker | undefined;
let counter = 0;
const waiting = new Map<number, Waiting>();

/** Starts the engine ahead of the first question. */
export function warmUp(): void {
  start();
}

/** Answers a query. @throws AskFault */
export const select = (query: string): Promise<Table> => answer({ type: 'query', id: ++counter, query });

/** Answers a question. @throws AskFault */
export const ask = (name: string, text: string, slots: Slots): Promise<Table> =>
  answer({ type: 'ask', id: ++counter, name, text, slots });

/** The query that a question becomes. @throws AskFault */
export async function bind(name: string, text: string, slots: Slots): Promise<string> {
  const reply = await send({ type: 'bind', id: ++counter, name, text, slots });
  return reply.type === 'bound' ? reply.query : '';
}

/** Ends whatever runs, by ending the worker; the next question opens a new one. */
export function stop(): void {
  worker?.terminate();
  worker = undefined;
  engineState.value = 'off';
  for (const { reject } of waiting.values()) reject(new AskFault('You stopped this query.'));
  waiting.clear();
}

async function answer(request: Exclude<Request, { type: 'open' }>): Promise<Table> {
  const reply = await send(request);
  return reply.type === 'answer' ? reply.table : { variables: [], rows: [] };
}

function send(request: Exclude<Request, { type: 'open' }>): Promise<Reply> {
  const target = start();
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject });
    target.postMessage(request);
  });
}

function start(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker/engine.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => receive(reply);
  worker.onerror = () => {
    engineState.value = 'broken';
    for (const { reject } of waiting.values())
      reject(new AskFault('The query engine could not be started in this browser.'));
    waiting.clear();
  };
  engineState.value = 'opening';
  const absolute = (address: string) => new URL(address, document.baseURI).href;
  const request: Request = {
    type: 'open',
    data: absolute('./data/'),
    knowledge: KNOWLEDGE.map(absolute),
    rules: RULES,
    wasm: absolute(wasm),
  };
  worker.postMessage(request);
  return worker;
}

function receive(reply: Reply): void {
  if (reply.type === 'opened') {
    engineState.value = 'ready';
    return;
  }
  if (reply.type === 'fault' && reply.id === 0) engineState.value = 'broken';
  const one = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.type === 'fault') one?.reject(new AskFault(reply.message, reply.line, reply.column));
  else one?.resolve(reply);
}
