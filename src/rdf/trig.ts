import type { Quad, Quad_Object } from 'n3';
import { iri, PREFIXES } from './terms.ts';

/**
 * Writes quads as TriG whose bytes depend on the quads alone: graphs, subjects, properties and objects in code-unit
 * order, one object a line, so that a diff shows what changed. IRIs of the dataset are relative to its `id/`.
 * Only the prefixes in use are declared. The default graph comes first, without braces.
 * @throws Error on a blank node: engines rename them, so data has none.
 */
export function toTrig(quads: Iterable<Quad>, base: string): string {
  const terms = new TermWriter(`${base}id/`);
  const graphs = new Map<string, Map<string, Map<string, Set<string>>>>();
  for (const { subject, predicate, object, graph } of quads) {
    const subjects = take(graphs, graph.value === '' ? '' : terms.iri(graph.value), () => new Map());
    const properties = take(subjects, terms.node(subject), () => new Map());
    take(properties, predicate.value === iri('rdf', 'type') ? 'a' : terms.iri(predicate.value), () => new Set()).add(
      terms.object(object),
    );
  }
  const blocks = sorted(graphs).map(([graph, subjects]) => {
    const body = sorted(subjects)
      .map(([subject, properties]) => subjectBlock(subject, properties))
      .join('\n');
    return graph ? `${graph} {\n${body}\n}` : body;
  });
  return [terms.declarations(), ...blocks].join('\n\n').concat('\n');
}

function subjectBlock(subject: string, properties: Map<string, Set<string>>): string {
  const lines = sorted(properties).map(([property, objects]) => `${property} ${[...objects].sort().join(',\n    ')}`);
  return `${subject}\n  ${lines.join(' ;\n  ')} .`;
}

/** Sorted by code unit; `a` before all others, as a reader expects. */
const sorted = <V>(map: Map<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a === b ? 0 : a === 'a' ? -1 : b === 'a' ? 1 : a < b ? -1 : 1));

function take<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

const LOCAL_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
const PLAIN_IRI = /^[^\p{C}\s<>"{}|\\^`]+$/u;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Namespaces by length, the longest first, so that `scheme/role/` is found before `scheme/`. */
const NAMESPACES = Object.entries(PREFIXES).sort(([, a], [, b]) => b.length - a.length);

class TermWriter {
  readonly #base: string;
  readonly #used = new Set<string>();

  constructor(base: string) {
    this.#base = base;
  }

  iri(value: string): string {
    if (!PLAIN_IRI.test(value))
      throw new Error(`not an IRI: ${JSON.stringify(value)}; percent-encode what is not allowed in one`);
    if (value.startsWith(this.#base)) return `<${value.slice(this.#base.length)}>`;
    const found = NAMESPACES.find(([, namespace]) => value.startsWith(namespace));
    const local = found ? value.slice(found[1].length) : '';
    if (!found || !LOCAL_NAME.test(local)) return `<${value}>`;
    this.#used.add(found[0]);
    return `${found[0]}:${local}`;
  }

  node(term: { termType: string; value: string }): string {
    if (term.termType !== 'NamedNode')
      throw new Error(`a ${term.termType} (${term.value}) where an IRI must stand: data has no blank nodes`);
    return this.iri(term.value);
  }

  object(term: Quad_Object): string {
    if (term.termType !== 'Literal') return this.node(term);
    const text = `"${term.value.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
    if (term.language) return `${text}@${term.language}`;
    return term.datatype.value === iri('xsd', 'string') ? text : `${text}^^${this.iri(term.datatype.value)}`;
  }

  declarations(): string {
    const lines = [...this.#used]
      .sort()
      .map((prefix) => `@prefix ${prefix}: <${PREFIXES[prefix as keyof typeof PREFIXES]}> .`);
    return [`@base <${this.#base}> .`, ...lines].join('\n');
  }
}
