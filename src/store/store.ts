import type { Quad, Term } from '@rdfjs/types';

/** One row of a result: variable name, without its question mark, to term. Unbound variables are absent. */
export type Bindings = ReadonlyMap<string, Term>;

export interface SelectResult {
  /** Names of the variables, in the order of the query. */
  readonly variables: readonly string[];
  readonly rows: readonly Bindings[];
}

/** What a query of any form answers. */
export type QueryResult =
  | ({ readonly form: 'select' } & SelectResult)
  | { readonly form: 'construct'; readonly quads: readonly Quad[] }
  | { readonly form: 'ask'; readonly value: boolean };

/** A SPARQL 1.1 store. The embedded and the remote one answer alike. Errors of a query say where in its text. */
export interface Store {
  /** Answers a query whose form is not known ahead: what a person typed. */
  query(query: string): Promise<QueryResult>;
  select(query: string): Promise<SelectResult>;
  construct(query: string): Promise<Quad[]>;
  ask(query: string): Promise<boolean>;
  /** Adds quads; those already held change nothing. */
  add(quads: Iterable<Quad>): Promise<void>;
  remove(quads: Iterable<Quad>): Promise<void>;
}
