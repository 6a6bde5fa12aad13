/** The vocabularies that Entente reads and writes. Vocabulary and schemes never change, so that queries travel. */

/** Home of the vocabulary, and the default base of a dataset, until we own a domain. */
export const HOME = 'https://coop.example/';

/** Prefix to namespace, as queries and files may use them. */
export const PREFIXES = {
  coop: `${HOME}ns#`,
  sch: `${HOME}scheme/`,
  role: `${HOME}scheme/role/`,
  kind: `${HOME}scheme/kind/`,
  act: `${HOME}scheme/activity-status/`,
  basis: `${HOME}scheme/basis/`,
  st: `${HOME}scheme/status/`,
  ak: `${HOME}scheme/agency-kind/`,
  topic: `${HOME}scheme/topic/`,
  via: `${HOME}scheme/via/`,
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
export type Prefix = keyof typeof PREFIXES;

/** Writes a prefixed name out: `iri('coop', 'party')`. */
export const iri = (prefix: Prefix, local: string): string => PREFIXES[prefix] + local;

/** Prefixes for what a dataset names, so that a query can say `country:kaz` or `body:unodc`. */
export const dataPrefixes = (base: string): Record<string, string> => ({
  country: `${base}id/country/`,
  region: `${base}id/region/`,
  place: `${base}id/place/`,
  body: `${base}id/org/`,
  person: `${base}id/person/`,
  activity: `${base}id/activity/`,
  release: `${base}id/release/`,
  graph: `${base}graph/`,
});
