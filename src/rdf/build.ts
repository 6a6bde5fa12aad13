import { DataFactory, type Literal, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { iri, type Prefix } from './terms.ts';

const { namedNode, literal, quad } = DataFactory;

const TERMS = new Map<Prefix, Map<string, NamedNode>>();

/** A term of the vocabularies: `term('coop', 'party')`. One term is one object. */
export function term(prefix: Prefix, local: string): NamedNode {
  const known = TERMS.get(prefix)?.get(local);
  if (known) return known;
  const made = namedNode(iri(prefix, local));
  TERMS.set(prefix, (TERMS.get(prefix) ?? new Map<string, NamedNode>()).set(local, made));
  return made;
}

/** English text. */
export const english = (text: string) => literal(text, 'en');

/** A day, month or year at the precision it is given in: YYYY-MM-DD, YYYY-MM or YYYY. */
export const dated = (value: string) => literal(value, term('xsd', DATE_TYPES[value.length] ?? 'string'));

const DATE_TYPES: Record<number, string> = { 10: 'date', 7: 'gYearMonth', 4: 'gYear' };

/** A number between 0 and 1, to two decimals. */
export function decimal(value: number): Literal {
  const hundredths = Math.round(value * 100);
  const known = DECIMALS.get(hundredths);
  if (known) return known;
  const digits = (hundredths / 100).toString();
  const made = literal(digits.includes('.') ? digits : `${digits}.0`, term('xsd', 'decimal'));
  DECIMALS.set(hundredths, made);
  return made;
}

/** The decimals by their hundredths, of which there are not many. */
const DECIMALS = new Map<number, Literal>();

/** Collects the quads of one graph; equal ones stand once. */
export class GraphBuilder {
  readonly quads: Quad[] = [];
  readonly #graph: NamedNode;
  readonly #about = new Map<string, About>();

  constructor(graph: string) {
    this.#graph = namedNode(graph);
  }

  /** Adds one quad; an undefined object adds nothing. */
  add(subject: string, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (!object) return;
    const { node, said } = this.#aboutOf(subject);
    const properties = said.get(object.id);
    if (properties?.includes(predicate.value)) return;
    if (properties) properties.push(predicate.value);
    else said.set(object.id, [predicate.value]);
    this.quads.push(quad(node, predicate, object, this.#graph));
  }

  #aboutOf(subject: string): About {
    const known = this.#about.get(subject);
    if (known) return known;
    const about = { node: namedNode(subject), said: new Map<string, string[]>() };
    this.#about.set(subject, about);
    return about;
  }
}

/** A subject, and what has been said of it: the predicates by their object. */
interface About {
  readonly node: NamedNode;
  readonly said: Map<string, string[]>;
}
