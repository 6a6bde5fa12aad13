import { signal } from '@preact/signals';
import wasm from 'oxigraph/web_bg.wasm?url';
import { KNOWLEDGE, LENSES, RULES } from '../packed.ts';
import { go } from '../state.ts';
import {
  type Comparison,
  type Draft,
  type EncodeReply,
  type EncodeRequest,
  type Fields,
  type Given,
  PASTED,
  type Step,
} from '../worker/encoder-protocol.ts';

/** What the dataset knows of the release: being looked up, known, or why it could not be. */
export type Knowing = 'looking' | Comparison | { readonly message: string };

/** Where the reading of a release stands. */
export type Reading =
  | { readonly is: 'empty' }
  | { readonly is: 'working'; readonly given: Given; readonly step: Step }
  | { readonly is: 'fault'; readonly message: string }
  | { readonly is: 'read'; readonly given: Given; readonly draft: Draft; readonly known: Knowing };

/** The release that is read now. It lives in this page only. */
export const reading = signal<Reading>({ is: 'empty' });
/** What was typed or pasted, and what was filled in beside it. */
export const typed = signal('');
export const fields = signal<Fields>({});
/** The claim that is marked in the text, by IRI, and the thing that is pointed at, by id. */
export const marked = signal('');
export const pointed = signal('');

let worker: Worker | undefined;

/** Reads the text that was pasted. */
export function readTyped(): void {
  begin({ bytes: new Blob([typed.value]), file: PASTED, fields: filledIn(fields.value) });
}

/** Reads a file. What was filled in for another text is forgotten. */
export function readFile(file: File): void {
  fields.value = {};
  begin({ bytes: file, file: file.name, fields: {} });
}

/** Reads the same text with other fields. */
export function readAgain(given: Given, changed: Fields): void {
  begin({ ...given, fields: changed });
}

/** Ends the reading, and goes back to what was given. */
export function stopReading(): void {
  worker?.terminate();
  worker = undefined;
  reading.value = { is: 'empty' };
}

/** Puts the release away, for another. */
export function putAway(): void {
  typed.value = '';
  fields.value = {};
  reading.value = { is: 'empty' };
}

/** Only what was filled in: the rest is as the text has it. */
const filledIn = (values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));

function begin(given: Given): void {
  const before = reading.value;
  if (before.is === 'working' || (before.is === 'read' && before.known === 'looking')) stopReading();
  marked.value = '';
  pointed.value = '';
  reading.value = { is: 'working', given, step: 'open' };
  go('read a release', { page: 'new' });
  worker ??= start();
  const absolute = (address: string) => new URL(address, document.baseURI).href;
  const request: EncodeRequest = {
    given,
    world: {
      knowledge: KNOWLEDGE.map(absolute),
      rules: RULES,
      lens: LENSES.find(({ name }) => name === 'activity')?.text ?? '',
      wasm: absolute(wasm),
      data: absolute('./data/'),
    },
  };
  worker.postMessage(request);
}

function start(): Worker {
  const made = new Worker(new URL('../worker/encoder.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<EncodeReply>) => receive(data);
  made.onerror = () => {
    worker = undefined;
    reading.value = { is: 'fault', message: 'The encoder stopped in this browser. Is the text very long? Split it.' };
  };
  return made;
}

function receive(reply: EncodeReply): void {
  const now = reading.value;
  const given = now.is === 'working' || now.is === 'read' ? now.given : undefined;
  if (!given) return;
  if (reply.type === 'fault') reading.value = { is: 'fault', message: reply.message };
  else if (reply.type === 'draft') reading.value = { is: 'read', given, draft: reply.draft, known: 'looking' };
  else if (reply.type === 'step') {
    if (now.is === 'working') reading.value = { ...now, step: reply.step };
  } else if (now.is === 'read')
    reading.value = { ...now, known: reply.type === 'comparison' ? reply.comparison : { message: reply.message } };
}
