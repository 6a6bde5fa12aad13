import type { QueryResult } from '../store/store.ts';

/** The result of a query, ready to be sent: SPARQL 1.1 Query Results JSON, or N-Triples. */
export interface Answered {
  readonly kind: 'answer';
  readonly form: QueryResult['form'];
  readonly body: string;
}

/** The query is at fault, at this place of its text (1-based). */
export interface AtFault {
  readonly kind: 'fault';
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** The query was not answered: it ran too long, took too much memory, who asked went away, or too many wait. */
export interface Stopped {
  readonly kind: 'late' | 'large' | 'gone' | 'busy';
}

/** The dataset cannot be read, or the engine broke down. */
export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

/** What became of a query. */
export type Outcome = Answered | AtFault | Stopped | Failed;

/** What a thread says when it has read its dataset. */
export type Opened = { readonly kind: 'opened' } | Failed;
