import type { Cell, Table } from '../worker/protocol.ts';

/** A stretch of a text that a claim rests on: code points, and the exact words. */
export interface Quote {
  /** First 16 digits of the text's digest. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A claim with its evidence. Things are tails below `id/`; what a claim does not say is empty. */
export interface Claim {
  readonly iri: string;
  readonly release: string;
  readonly confidence: number;
  readonly rule: string;
  /** Of a participation. */
  readonly activity: string;
  readonly party: string;
  readonly role: string;
  /** Of a post. */
  readonly person: string;
  readonly body: string;
  readonly post: string;
  /** Of a statement: tail, last part of the property, and tail or value. */
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  /** Name of the object, where it is a thing that has one. */
  readonly objectName: string;
  readonly quotes: readonly Quote[];
  /** The words from which its role or relation was read, within one of the quotes. */
  readonly cue?: Omit<Quote, 'exact'>;
}

/** A claim's name, as lenses and logs have it: `RELEASE/HASH`. */
export const nameOfClaim = ({ iri }: Claim): string => iri.split('/id/claim/').at(-1) ?? iri;

/** Asks for the claims of a release, in the order of its text. */
export const releaseQuery = (release: string, base: string): string =>
  claimsQuery(`VALUES ?release { <${base}id/release/${release}> }`);

/** Asks for claims by name, `RELEASE/HASH`. */
export const namedQuery = (names: readonly string[], base: string): string =>
  claimsQuery(`VALUES ?claim { ${names.map((name) => `<${base}id/claim/${name}>`).join(' ')} }`);

/** Asks for the claims that a clause lets through. */
export const claimsQuery = (
  clause: string,
): string => `SELECT ?claim ?activity ?party ?role ?person ?body ?post ?subject ?property ?object ?objectName ?quote ?text ?start ?end ?cue ?release ?confidence ?rule WHERE {
  ${clause}
  GRAPH ?release {
    ?claim coop:confidence ?confidence ; coop:rule ?rule ; coop:evidence ?span .
    ?span oa:exact ?quote .
    OPTIONAL { ?claim coop:cue ?cue }
    OPTIONAL { ?claim coop:inActivity ?activity ; coop:party ?party ; coop:role ?role }
    OPTIONAL { ?claim org:member ?person ; skos:prefLabel ?post OPTIONAL { ?claim org:organization ?body } }
    OPTIONAL { ?claim rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object }
  }
  OPTIONAL { GRAPH ?release { ?claim rdf:object ?named } ?named skos:prefLabel ?objectName }
  BIND(STRAFTER(STR(?span), "#char=") AS ?at)
  BIND(STRBEFORE(STRAFTER(STR(?span), "/id/text/"), "#") AS ?text)
  BIND(xsd:integer(STRBEFORE(?at, ",")) AS ?start) BIND(xsd:integer(STRAFTER(?at, ",")) AS ?end)
} ORDER BY ?start ?claim`;

/** Asks where the words stand from which claims were read, by name. */
export const cuesQuery = (names: readonly string[], base: string): string =>
  `SELECT ?claim ?cue WHERE { VALUES ?claim { ${names.map((name) => `<${base}id/claim/${name}>`).join(' ')} } GRAPH ?release { ?claim coop:cue ?cue } }`;

/** The cue that a span's IRI names; nothing where it is none. */
export function readCue(iri: string): Pick<Claim, 'cue'> {
  const [, text, start, end] = /\/id\/text\/([0-9a-f]{16})#char=(\d+),(\d+)$/.exec(iri) ?? [];
  return text ? { cue: { text, start: Number(start), end: Number(end) } } : {};
}

/** Groups the rows of an answer by claim; a claim has a row for each of its quotes. */
export function readClaims(table: Table, base: string): Claim[] {
  const found = new Map<string, Claim & { quotes: Quote[] }>();
  for (const row of table.rows) {
    const cell = (name: string): Cell | undefined => row[table.variables.indexOf(name)];
    const value = (name: string) => cell(name)?.value ?? '';
    const tail = (name: string) => value(name).replace(`${base}id/`, '');
    const key = value('claim');
    const claim = found.get(key) ?? {
      iri: key,
      release: tail('release').replace(/^release\//, ''),
      confidence: Number(value('confidence')),
      rule: value('rule'),
      activity: tail('activity'),
      party: tail('party'),
      role: value('role').split('/').at(-1) ?? '',
      person: tail('person'),
      body: tail('body'),
      post: value('post'),
      subject: tail('subject'),
      property: value('property').split(/[#/]/).at(-1) ?? '',
      object: tail('object'),
      objectName: value('objectName'),
      quotes: [],
      ...readCue(value('cue')),
    };
    found.set(key, claim);
    const quote = {
      text: value('text'),
      start: Number(value('start')),
      end: Number(value('end')),
      exact: value('quote'),
    };
    if (!claim.quotes.some((q) => q.text === quote.text && q.start === quote.start && q.end === quote.end))
      claim.quotes.push(quote);
  }
  return [...found.values()];
}
