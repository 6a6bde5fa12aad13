import type { Quad } from '@rdfjs/types';
import { quadLine } from '../rdf/nquads.ts';
import { parseQuads } from '../rdf/parse.ts';
import { formOf } from './embedded.ts';
import { QueryFault } from './query-fault.ts';
import { readResults } from './results.ts';
import type { QueryResult, SelectResult, Store } from './store.ts';

export interface RemoteOptions {
  /** Address that answers queries by the SPARQL 1.1 Protocol. */
  readonly endpoint: string;
  /** Address that takes updates, where it is another. */
  readonly updates?: string;
  /** Prefix to namespace, for queries that declare none. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly fetch: (
    address: string,
    request: { method: string; headers: Record<string, string>; body: string },
  ) => Promise<Response>;
}

const RESULTS = 'application/sparql-results+json';
const TRIPLES = 'application/n-triples, text/turtle;q=0.9';
/** Quads sent in one update: servers limit the length of a request. */
const AT_ONCE = 2000;

/** Any store that speaks the SPARQL 1.1 Protocol, behind the port. */
export class RemoteStore implements Store {
  readonly #options: RemoteOptions;
  /** One line, as in the embedded store. */
  readonly #prologue: string;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#prologue = Object.entries(options.prefixes)
      .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`)
      .join(' ');
  }

  async query(query: string): Promise<QueryResult> {
    const form = formOf(query);
    if (form === 'ask') return { form, value: await this.ask(query) };
    if (form === 'construct') return { form, quads: await this.construct(query) };
    return { form: 'select', ...(await this.select(query)) };
  }

  async select(query: string): Promise<SelectResult> {
    return readResults(await this.#ask(query, RESULTS));
  }

  async construct(query: string): Promise<Quad[]> {
    return parseQuads(await this.#ask(query, TRIPLES), this.#options.endpoint);
  }

  async ask(query: string): Promise<boolean> {
    return JSON.parse(await this.#ask(query, RESULTS)).boolean === true;
  }

  async add(quads: Iterable<Quad>): Promise<void> {
    await this.#update('INSERT DATA', quads);
  }

  async remove(quads: Iterable<Quad>): Promise<void> {
    await this.#update('DELETE DATA', quads);
  }

  #ask(query: string, accept: string): Promise<string> {
    return this.#send(this.#options.endpoint, 'application/sparql-query', `${this.#prologue}\n${query}`, accept);
  }

  async #update(verb: string, quads: Iterable<Quad>): Promise<void> {
    const all = [...quads];
    const { endpoint, updates = endpoint } = this.#options;
    for (let i = 0; i < all.length; i += AT_ONCE) {
      await this.#send(
        updates,
        'application/sparql-update',
        `${verb} {\n${all
          .slice(i, i + AT_ONCE)
          .map(pattern)
          .join('\n')}\n}`,
        '*/*',
      );
    }
  }

  async #send(address: string, type: string, body: string, accept: string): Promise<string> {
    const response = await this.#options.fetch(address, {
      method: 'POST',
      headers: { 'content-type': `${type}; charset=utf-8`, accept },
      body,
    });
    const text = await response.text();
    if (response.ok) return text;
    const said = text.trim().split('\n')[0]?.slice(0, 300) || 'no reason given';
    throw new QueryFault(`${address} answers ${response.status}: ${said}`);
  }
}

/** A quad as INSERT DATA and DELETE DATA take it. */
function pattern(quad: Quad): string {
  const line = quadLine(quad);
  if (quad.graph.termType === 'DefaultGraph') return line;
  const graph = `<${quad.graph.value}>`;
  return `GRAPH ${graph} { ${line.slice(0, -(graph.length + 2))}. }`;
}
