import type { Quad } from '@rdfjs/types';
import { toNQuads } from '../rdf/nquads.ts';
import { parseQuads } from '../rdf/parse.ts';
import { QueryFault } from './query-fault.ts';
import { wordsOf } from './query-words.ts';
import { readResults } from './results.ts';
import type { QueryResult, SelectResult, Store } from './store.ts';

/** What is used of Oxigraph's Store, which Node and browsers load from different files. */
interface Engine {
  readonly size: number;
  add(quad: never): void;
  delete(quad: never): void;
  load(input: string, options: { format: string; lenient: boolean; no_transaction: boolean }): void;
  query(query: string, options: { results_format: string; use_default_graph_as_union: boolean }): unknown;
}

/** The module `oxigraph` (Node) or `oxigraph/web.js` (browser, after its `init`). */
export interface Oxigraph {
  readonly Store: new () => unknown;
}

export interface EmbeddedOptions {
  /** Prefix to namespace, for queries that declare none. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** False: plain patterns see the default graph only. Questions answer the same either way. */
  readonly union?: boolean;
}

const QUADS = 'application/n-quads';
const RESULTS = 'application/sparql-results+json';

/** A store in memory: Oxigraph behind the port. */
export class EmbeddedStore implements Store {
  readonly #engine: Engine;
  /** One line, so that line numbers of errors can be set right. */
  readonly #prologue: string;
  readonly #union: boolean;

  constructor(oxigraph: Oxigraph, { prefixes, union = true }: EmbeddedOptions) {
    this.#engine = new oxigraph.Store() as Engine;
    this.#prologue = Object.entries(prefixes)
      .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`)
      .join(' ');
    this.#union = union;
  }

  /** Quads held. */
  get size(): number {
    return this.#engine.size;
  }

  async query(query: string): Promise<QueryResult> {
    const form = formOf(query);
    if (form === 'ask') return { form, value: await this.ask(query) };
    if (form === 'construct') return { form, quads: await this.construct(query) };
    return { form: 'select', ...(await this.select(query)) };
  }

  async select(query: string): Promise<SelectResult> {
    return readResults(this.#run(query, RESULTS));
  }

  async construct(query: string): Promise<Quad[]> {
    return parseQuads(this.#run(query, QUADS), 'the result of CONSTRUCT');
  }

  async ask(query: string): Promise<boolean> {
    return JSON.parse(this.#run(query, RESULTS)).boolean === true;
  }

  async add(quads: Iterable<Quad>): Promise<void> {
    this.#engine.load(toNQuads(quads), { format: QUADS, lenient: true, no_transaction: true });
  }

  async remove(quads: Iterable<Quad>): Promise<void> {
    for (const quad of quads) this.#engine.delete(quad as never);
  }

  #run(query: string, format: string): string {
    try {
      // the engine lets the union win over FROM
      const union = this.#union && !namesItsGraphs(query);
      const options = { results_format: format, use_default_graph_as_union: union };
      return this.#engine.query(`${this.#prologue}\n${query}`, options) as string;
    } catch (error) {
      throw faultOf(error);
    }
  }
}

/** The engine counts our prologue as line 1. */
function faultOf(error: unknown): QueryFault {
  const message = error instanceof Error ? error.message : String(error);
  const at = /\b(?:at )?(\d+):(\d+)\b/.exec(message);
  if (!at) return new QueryFault(message);
  const [line, column] = [Number(at[1]) - 1, Number(at[2])];
  return new QueryFault(message.replace(at[0], `line ${line}, column ${column}`), line, column);
}

const FORMS: Readonly<Record<string, QueryResult['form']>> = {
  SELECT: 'select',
  CONSTRUCT: 'construct',
  DESCRIBE: 'construct',
  ASK: 'ask',
};

/** The form of a query, from its first word that says one. */
export function formOf(query: string): QueryResult['form'] {
  for (const { word } of wordsOf(query)) {
    const form = FORMS[word];
    if (form) return form;
  }
  return 'select';
}

/** True where a query names the graphs that it is about: FROM, before its pattern. */
const namesItsGraphs = (query: string): boolean => [...wordsOf(query)].some(({ word }) => word === 'FROM');
