import { DataFactory, type Literal, type NamedNode, type Quad, type Quad_Object, type Quad_Predicate } from 'n3';
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
  /** The subject of the quad before: most is said of one subject in a row. */
  #last: About | undefined;

  constructor(graph: string) {
    this.#graph = namedNode(graph);
  }

  /** Adds one quad; an undefined object adds nothing. */
  add(subject: string, predicate: NamedNode, object: Quad_Object | undefined): void {
    if (!object) return;
    const about = this.#aboutOf(subject);
    const { from, to } = about;
    // what was said of it in a row and is little is gone through, which is faster than to look it up
    if (to !== this.quads.length || to - from > FEW)
      about.said ??= new Set(this.quads.slice(from, to).map((one) => keyOf(one.predicate, one.object)));
    if (about.said ? about.said.has(keyOf(predicate, object)) : this.#isSaid(from, predicate, object)) return;
    this.quads.push(quad(about.node, predicate, object, this.#graph));
    about.to = this.quads.length;
    about.said?.add(keyOf(predicate, object));
  }

  #aboutOf(subject: string): About {
    if (this.#last?.node.id === subject) return this.#last;
    this.#last = this.#about.get(subject) ?? this.#begin(subject);
    return this.#last;
  }

  #begin(subject: string): About {
    const { length } = this.quads;
    const about = { node: namedNode(subject), from: length, to: length, said: undefined };
    this.#about.set(subject, about);
    return about;
  }

  #isSaid(from: number, predicate: NamedNode, object: Quad_Object): boolean {
    for (let i = from; i < this.quads.length; i += 1) {
      const said = this.quads[i];
      if (said?.object.id === object.id && said.predicate.id === predicate.id) return true;
    }
    return false;
  }
}

/** So many quads of a subject are few. */
const FEW = 16;

/** A subject, where the first quads stand that were said of it in a row, and, where there are others or many, all. */
interface About {
  readonly node: NamedNode;
  readonly from: number;
  to: number;
  said: Set<string> | undefined;
}

const keyOf = (predicate: Quad_Predicate, object: Quad_Object): string => `${predicate.id} ${object.id}`;
