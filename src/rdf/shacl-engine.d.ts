/** The part of shacl-engine that is used; it ships no types. */
declare module 'shacl-engine' {
  import type { Term } from '@rdfjs/types';

  interface Result {
    readonly severity: Term;
    readonly message: readonly { readonly value: string }[];
    readonly focusNode: { readonly term?: Term };
    readonly path?: readonly { readonly predicates: readonly Term[] }[];
    readonly value?: { readonly term?: Term };
    readonly constraintComponent: Term;
    readonly shape: { readonly ptr: { readonly term: Term } };
  }
  export class Validator {
    constructor(dataset: object, options: { factory: object });
    validate(data: { dataset: object }): Promise<{ readonly conforms: boolean; readonly results: readonly Result[] }>;
  }
}
