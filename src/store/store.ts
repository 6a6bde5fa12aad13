import type { Quad, Term } from '@rdfjs/types';

/** One row of a result: variable name, without its question mark, to term. Unbound variables are absent. */
export type Bindings = ReadonlyMap<string, Term>;

export interface SelectResult {
  /** Names of the variables, in the order of the query. */
  readonly variables: readonly string[];
  readonly rows: readonly Bindings[];
}

/** A SPARQL 1.1 store. The embedded and the remote one answer alike. Errors of a query say where in its text. */
export interface Store {
  select(query: string): Promise<SelectResult>;
  construct(query: string): Promise<Quad[]>;
  ask(query: string): Promise<boolean>;
  /** Adds quads; those already held change nothing. */
  add(quads: Iterable<Quad>): Promise<void>;
  remove(quads: Iterable<Quad>): Promise<void>;
}
