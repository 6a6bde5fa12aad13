import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { iri, type Prefix } from './terms.ts';

const { namedNode, literal, quad } = DataFactory;

/** A term of the vocabularies: `term('coop', 'party')`. */
export const term = (prefix: Prefix, local: string): NamedNode => namedNode(iri(prefix, local));

/** English text. */
export const english = (text: string) => literal(text, 'en');

/** A day, month or year at the precision it is given in: YYYY-MM-DD, YYYY-MM or YYYY. */
export const dated = (value: string) => literal(value, term('xsd', DATE_TYPES[value.length] ?? 'string'));

const DATE_TYPES: Record<number, string> = { 10: 'date', 7: 'gYearMonth', 4: 'gYear' };

/** A number between 0 and 1, to two decimals. */
export const decimal = (value: number) => {
  const digits = (Math.round(value * 100) / 100).toString();
  return literal(digits.includes('.') ? digits : `${digits}.0`, term('xsd', 'decimal'));
};

/** Collects the quads of one graph. */
export class GraphBuilder {
  readonly quads: Quad[] = [];
  readonly #graph: NamedNode;

  constructor(graph: string) {
    this.#graph = namedNode(graph);
  }

  /** Adds one quad; an undefined object adds nothing. */
  add(subject: string, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (object) this.quads.push(quad(namedNode(subject), predicate, object, this.#graph));
  }
}
