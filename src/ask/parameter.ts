import type { Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { iri } from '../rdf/terms.ts';
import { isDate } from '../read/calendar.ts';
import { InputFault } from '../read/fault.ts';

const { namedNode, literal } = DataFactory;

/** Reads what a person typed for a parameter. `below` is where the parameter's IRIs begin. */
type ReadValue = (text: string, below: string) => Term | undefined;

const number: ReadValue = (text) => (/^\d+$/.test(text) ? literal(text, namedNode(iri('xsd', 'integer'))) : undefined);
/** The tiers of the scheme of roles. */
const TIERS: Readonly<Record<string, string>> = { 1: 'works in it', 2: 'supports or pays from outside' };
const tier: ReadValue = (text, below) => (text in TIERS ? number(text, below) : undefined);
const share: ReadValue = (text) =>
  /^(0(\.\d+)?|1(\.0+)?)$/.test(text)
    ? literal(text.includes('.') ? text : `${text}.0`, namedNode(iri('xsd', 'decimal')))
    : undefined;
const day: ReadValue = (text) => (isDate(text) ? literal(text) : undefined);
const plain: ReadValue = (text) => literal(text);
const SAFE = /^[^\p{C}\s<>"{}|\\^`]+$/u;
const node: ReadValue = (text, below) => {
  if (/^https?:\/\//.test(text)) return SAFE.test(text) ? namedNode(text) : undefined;
  return /^[\p{L}\p{N}_~./#=,-]+$/u.test(text) ? namedNode(below + text) : undefined;
};

/** A sort of parameter: how its values are read, where its IRIs begin below the base or HOME, and an example. */
interface Sort {
  readonly read: ReadValue;
  readonly below: string;
  readonly example: string;
  /** All values, where they are few. */
  readonly all?: string;
}

/** The sorts of parameter. A new one is a row. */
export const SORTS = {
  country: {
    read: (text, below) => node(/^[A-Z]{3}$/.test(text) ? text.toLowerCase() : text, below),
    below: 'id/country/',
    example: 'kaz',
  },
  region: { read: node, below: 'id/region/', example: 'central-asia' },
  agency: { read: node, below: 'id/org/', example: 'unodc' },
  network: { read: node, below: 'id/org/', example: 'rivers' },
  person: { read: node, below: 'id/person/', example: 'ana-reed' },
  activity: { read: node, below: 'id/activity/', example: '2024-training' },
  release: { read: node, below: 'id/release/', example: 'harbour' },
  claim: { read: node, below: 'id/claim/', example: 'harbour/0123456789abcdef' },
  entity: { read: node, below: 'id/', example: 'org/unodc' },
  role: { read: node, below: 'scheme/role/', example: 'funder' },
  kind: { read: node, below: 'scheme/kind/', example: 'training' },
  topic: { read: node, below: 'scheme/topic/', example: 'cybercrime' },
  status: { read: node, below: 'scheme/activity-status/', example: 'held' },
  via: { read: node, below: 'scheme/via/', example: 'delegation' },
  tier: {
    read: tier,
    below: '',
    example: '1',
    all: Object.entries(TIERS)
      .map(([number, says]) => `${number} (${says})`)
      .join(', '),
  },
  number: { read: number, below: '', example: '10' },
  confidence: { read: share, below: '', example: '0.8' },
  date: { read: day, below: '', example: '2024-04-16' },
  text: { read: plain, below: '', example: 'cyber' },
} as const satisfies Record<string, Sort>;
export type ParameterSort = keyof typeof SORTS;

/** A slot of a question. */
export interface Parameter {
  readonly name: string;
  readonly sort: ParameterSort;
  /** True where several values may be given: any of them fits. */
  readonly several: boolean;
  readonly label: string;
  /** What the question's text has in place; empty where the slot is open (UNDEF). */
  readonly defaults: readonly Term[];
}

/**
 * Reads a value for a parameter: an IRI, its end, or a number, date or text.
 * @throws InputFault that says what fits.
 */
export function readValue(parameter: Parameter, text: string, base: string, home: string): Term {
  const { read, below, example, all }: Sort = SORTS[parameter.sort];
  const value = read(text.trim(), (below.startsWith('scheme/') ? home : base) + below);
  if (value) return value;
  throw new InputFault(
    parameter.name,
    `${JSON.stringify(text)} is no ${parameter.sort}. ${all ? `There are: ${all}` : `Give for example ${example}`}`,
  );
}

/** Reads the terms of a VALUES block: prefixed names, IRIs, numbers, strings; UNDEF is none. */
export function readTerms(text: string, prefixes: Readonly<Record<string, string>>): Term[] {
  const tokens = text.match(/<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|[^\s]+/g) ?? [];
  const terms = tokens.filter((token) => token !== 'UNDEF').map((token) => `<x:s> <x:p> ${token} .`);
  const declared = Object.entries(prefixes).map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`);
  return new Parser().parse([...declared, ...terms].join('\n')).map((quad) => quad.object);
}

/** A term as SPARQL writes it. */
export function termText(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType !== 'Literal') throw new Error(`a ${term.termType} cannot be a parameter's value`);
  const text = `"${term.value.replace(/[\\"\n\r\t]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
  return term.language ? `${text}@${term.language}` : `${text}^^<${term.datatype.value}>`;
}
