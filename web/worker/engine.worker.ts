/// <reference lib="webworker" />
import init, * as oxigraph from 'oxigraph/web.js';
import { bindQuestion, parseQuestion } from '../../src/ask/question.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import type { EmbeddedStore, Oxigraph } from '../../src/store/embedded.ts';
import { QueryFault } from '../../src/store/query-fault.ts';
import { fetchFile, fetchText } from './fetch.ts';
import type { Reply, Request } from './protocol.ts';
import { tableOf } from './table.ts';

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

function faultOf(error: unknown): { message: string; line?: number; column?: number } {
  if (!(error instanceof Error)) return { message: String(error) };
  if (!(error instanceof QueryFault) || error.line === undefined) return { message: error.message };
  return { message: error.message, line: error.line, ...(error.column !== undefined && { column: error.column }) };
}
