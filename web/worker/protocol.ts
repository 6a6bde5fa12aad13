/** What the page asks its worker, and what it answers. Both sides read this and nothing else of each other. */

/** A term of an answer, flat enough to be posted. */
export interface Cell {
  readonly type: 'iri' | 'literal' | 'blank';
  readonly value: string;
  readonly datatype?: string;
  readonly language?: string;
}

export interface Table {
  readonly variables: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

export type Request =
  /** Loads the dataset; files and authority data are fetched from these addresses. */
  | {
      readonly type: 'open';
      readonly data: string;
      readonly knowledge: readonly string[];
      readonly rules: readonly (readonly [string, string])[];
      readonly wasm: string;
    }
  /** Any query; CONSTRUCT gives a table of triples, ASK one of a single cell. */
  | { readonly type: 'query'; readonly id: number; readonly query: string }
  /** A question file with values for its slots. */
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly name: string;
      readonly text: string;
      readonly slots: Readonly<Record<string, string | readonly string[]>>;
    }
  /** The text of a question with its slots filled. */
  | {
      readonly type: 'bind';
      readonly id: number;
      readonly name: string;
      readonly text: string;
      readonly slots: Readonly<Record<string, string | readonly string[]>>;
    };

export type Reply =
  | { readonly type: 'opened'; readonly quads: number }
  | { readonly type: 'answer'; readonly id: number; readonly table: Table }
  | { readonly type: 'bound'; readonly id: number; readonly query: string }
  | {
      readonly type: 'fault';
      readonly id: number;
      readonly message: string;
      readonly line?: number;
      readonly column?: number;
    };
