import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { iri, type Prefix } from './terms.ts';

const { namedNode, literal, quad } = DataFactory;

const TERMS = new Map<Prefix, Map<string, NamedNode>>();

/** A term of the vocabularies: `term('coop', 'party')`. One term is one object. */
export function term(prefix: Prefix, local: string): NamedNode {
  const terms = TERMS.get(prefix) ?? new Map<string, NamedNode>();
  TERMS.set(prefix, terms);
  const known = terms.get(local) ?? namedNode(iri(prefix, local));
  terms.set(local, known);
  return known;
}

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

/** Collects the quads of one graph; equal ones stand once. */
export class GraphBuilder {
  readonly quads: Quad[] = [];
  readonly #graph: NamedNode;
  /** What has been said, by subject and predicate. */
  readonly #said = new Map<string, Map<string, Set<string>>>();

  constructor(graph: string) {
    this.#graph = namedNode(graph);
  }

  /** Adds one quad; an undefined object adds nothing. */
  add(subject: string, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (!object || this.#isSaid(subject, predicate.value, object.id)) return;
    this.quads.push(quad(namedNode(subject), predicate, object, this.#graph));
  }

  /** True where the same has been said before; it has from then on. */
  #isSaid(subject: string, predicate: string, object: string): boolean {
    const own = this.#said.get(subject) ?? new Map<string, Set<string>>();
    const objects = own.get(predicate) ?? new Set<string>();
    if (objects.has(object)) return true;
    this.#said.set(subject, own.set(predicate, objects.add(object)));
    return false;
  }
}
