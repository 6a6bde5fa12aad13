import type { Quad, Term } from 'n3';
import { iri } from '../rdf/terms.ts';

/** The quads of one release's file, looked up by subject and property. */
export class ReleaseGraph {
  readonly release: string;
  readonly iri: string;
  readonly quads: readonly Quad[];
  readonly #index = new Map<string, Map<string, Term[]>>();

  constructor(release: string, iri: string, quads: readonly Quad[]) {
    this.release = release;
    this.iri = iri;
    this.quads = quads;
    for (const { subject, predicate, object } of quads) {
      const properties = this.#index.get(subject.value) ?? new Map<string, Term[]>();
      this.#index.set(subject.value, properties);
      properties.set(predicate.value, [...(properties.get(predicate.value) ?? []), object]);
    }
  }

  /** How many claims it holds. */
  get claims(): number {
    return [...this.subjects].filter((subject) => subject.includes('/id/claim/')).length;
  }

  /** IRI of the text that it was read from. */
  get text(): string | undefined {
    return [...this.subjects].find((subject) => this.all(subject, iri('coop', 'sha256')).length > 0);
  }

  get subjects(): IterableIterator<string> {
    return this.#index.keys();
  }

  /** Values of a property, in the order of the file. */
  all(subject: string, property: string): string[] {
    return (this.#index.get(subject)?.get(property) ?? []).map((term) => term.value);
  }

  one(subject: string, property: string): string | undefined {
    return this.#index.get(subject)?.get(property)?.[0]?.value;
  }

  has(subject: string): boolean {
    return this.#index.has(subject);
  }
}
