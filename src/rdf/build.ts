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
    if (about.says(predicate, object)) return;
    const said = quad(about.node, predicate, object, this.#graph);
    about.note(said);
    this.quads.push(said);
  }

  #aboutOf(subject: string): About {
    if (this.#last?.node.value === subject) return this.#last;
    const about = this.#about.get(subject) ?? new About(subject);
    this.#about.set(subject, about);
    this.#last = about;
    return about;
  }
}

/** So many quads of a subject are gone through, which is faster than to look them up. */
const FEW = 16;

/** A subject, and what has been said of it. */
class About {
  readonly node: NamedNode;
  readonly #few: Quad[] = [];
  #many: Set<string> | undefined;

  constructor(subject: string) {
    this.node = namedNode(subject);
  }

  says(predicate: NamedNode, object: Quad_Object): boolean {
    if (this.#many) return this.#many.has(keyOf(predicate, object));
    for (const said of this.#few) if (said.object.id === object.id && said.predicate.id === predicate.id) return true;
    return false;
  }

  note(said: Quad): void {
    if (this.#few.length < FEW) this.#few.push(said);
    else this.#many ??= new Set(this.#few.map((one) => keyOf(one.predicate, one.object)));
    this.#many?.add(keyOf(said.predicate, said.object));
  }
}

const keyOf = (predicate: Quad_Predicate, object: Quad_Object): string => `${predicate.id} ${object.id}`;
