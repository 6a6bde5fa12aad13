/// <reference lib="webworker" />
import type { Quad, Term } from '@rdfjs/types';
import init, * as oxigraph from 'oxigraph/web.js';
import { bindQuestion, parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { EmbeddedStore, Oxigraph } from '../../src/store/embedded.ts';
import { QueryFault } from '../../src/store/query-fault.ts';
import type { QueryResult } from '../../src/store/store.ts';
import type { Cell, Reply, Request, Table } from './protocol.ts';

let opened: Promise<{ store: EmbeddedStore; base: string }> | undefined;

const post = (reply: Reply) => self.postMessage(reply);

self.onmessage = async ({ data: request }: MessageEvent<Request>) => {
  const id = request.type === 'open' ? 0 : request.id;
  try {
    if (request.type === 'open') {
      opened = open(request);
      post({ type: 'opened', quads: (await opened).store.size });
      return;
    }
    if (!opened) throw new Error('The query engine was asked before it was opened.');
    const { store, base } = await opened;
    if (request.type === 'query') post({ type: 'answer', id, table: tableOf(await store.query(request.query)) });
    else {
      const query = bindQuestion(parseQuestion(request.name, request.text), request.slots, base);
      if (request.type === 'bind') post({ type: 'bound', id, query });
      else post({ type: 'answer', id, table: tableOf(await store.query(query)) });
    }
  } catch (error) {
    post({ type: 'fault', id, ...faultOf(error) });
  }
};

async function open({
  data,
  knowledge,
  rules,
  wasm,
}: Extract<Request, { type: 'open' }>): Promise<{ store: EmbeddedStore; base: string }> {
  const [texts] = await Promise.all([Promise.all(knowledge.map(fetchText)), init({ module_or_path: wasm })]);
  const loaded = await loadDataset((path) => fetchFile(new URL(path, data)), texts);
  return { store: await openDatasetStore(oxigraph as unknown as Oxigraph, loaded, rules), base: loaded.base };
}

/** Files that a dataset may lack: their absence is no fault, and asking would log one. */
const OPTIONAL = /(decisions\.jsonl|review\.jsonl)$/;

async function fetchFile(address: URL): Promise<string | undefined> {
  if (OPTIONAL.test(address.pathname)) return undefined;
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing (status ${response.status}).`);
  return response.text();
}

function faultOf(error: unknown): { message: string; line?: number; column?: number } {
  if (!(error instanceof Error)) return { message: String(error) };
  if (!(error instanceof QueryFault) || error.line === undefined) return { message: error.message };
  return { message: error.message, line: error.line, ...(error.column !== undefined && { column: error.column }) };
}

function tableOf(result: QueryResult): Table {
  if (result.form === 'ask')
    return { variables: ['answer'], rows: [[{ type: 'literal', value: String(result.value) }]] };
  if (result.form === 'construct')
    return { variables: ['subject', 'predicate', 'object'], rows: result.quads.map(triple) };
  const { variables } = result;
  return { variables, rows: result.rows.map((row) => variables.map((name) => cellOf(row.get(name)))) };
}

const triple = (quad: Quad) => [quad.subject, quad.predicate, quad.object].map(cellOf);

function cellOf(term: Term | undefined): Cell | undefined {
  if (!term) return undefined;
  if (term.termType !== 'Literal') return { type: term.termType === 'NamedNode' ? 'iri' : 'blank', value: term.value };
  return {
    type: 'literal',
    value: term.value,
    datatype: term.datatype.value,
    ...(term.language && { language: term.language }),
  };
}
