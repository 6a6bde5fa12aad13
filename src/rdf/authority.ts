import { Parser, type Quad } from 'n3';
import type { Authority, BodyEntry, CountryEntry, PlaceEntry, Ref, RegionEntry, TopicEntry } from '../model.ts';
import { HOME, iri } from './terms.ts';

/** Where the IRIs of the authority data begin: `ID + 'country/kaz'`. */
const ID = `${HOME}id/`;

/**
 * Reads the authority data: the Turtle files of `data/authority/` and the schemes of the ontology (for the topics).
 * Entries come back sorted by ref, so that the order of files and triples cannot matter.
 * @param files Turtle texts.
 * @throws Error of the parser, with its line, where a text is not Turtle.
 */
export function readAuthority(files: readonly string[]): Authority {
  const things = new Things(files.flatMap((text) => new Parser().parse(text)));
  return {
    countries: things.ofClass(iri('coop', 'Country')).map((s) => countryEntry(things, s)),
    regions: regionEntries(things),
    places: things.ofClass(iri('coop', 'Locality')).map((s) => placeEntry(things, s)),
    bodies: [...things.ofClass(iri('coop', 'Agency')), ...things.ofClass(iri('coop', 'Network'))]
      .sort()
      .map((s) => bodyEntry(things, s)),
    topics: things.subjectsOf(iri('skos', 'inScheme'), `${HOME}scheme/topic`).map((s) => topicEntry(things, s)),
  };
}

/** Triples by subject and predicate. */
class Things {
  readonly #values = new Map<string, Map<string, string[]>>();

  constructor(quads: readonly Quad[]) {
    for (const { subject, predicate, object } of quads) {
      const properties = this.#values.get(subject.value) ?? new Map<string, string[]>();
      this.#values.set(subject.value, properties);
      properties.set(predicate.value, [...(properties.get(predicate.value) ?? []), object.value]);
    }
  }

  all(subject: string, property: string): string[] {
    return [...new Set(this.#values.get(subject)?.get(property) ?? [])].sort();
  }

  one(subject: string, property: string): string {
    return this.all(subject, property)[0] ?? '';
  }

  subjectsOf(property: string, object: string): string[] {
    return [...this.#values]
      .filter(([, p]) => p.get(property)?.includes(object))
      .map(([s]) => s)
      .sort();
  }

  ofClass(type: string): string[] {
    return this.subjectsOf(iri('rdf', 'type'), type);
  }
}

const refOf = (subject: string): Ref => subject.slice(ID.length);
const nameOf = (things: Things, s: string) => things.one(s, iri('skos', 'prefLabel'));
const labelsOf = (things: Things, s: string) => things.all(s, iri('skos', 'altLabel'));

function countryEntry(things: Things, s: string): CountryEntry {
  return {
    ref: refOf(s),
    alpha2: things.one(s, iri('coop', 'alpha2')),
    alpha3: things.one(s, iri('coop', 'alpha3')),
    name: nameOf(things, s),
    names: labelsOf(things, s),
    demonyms: things.all(s, iri('coop', 'demonym')),
  };
}

function regionEntries(things: Things): RegionEntry[] {
  return things.ofClass(iri('coop', 'Region')).map((s) => ({
    ref: refOf(s),
    name: nameOf(things, s),
    names: labelsOf(things, s),
    members: things.subjectsOf(iri('coop', 'inRegion'), s).map(refOf),
  }));
}

function placeEntry(things: Things, s: string): PlaceEntry {
  return {
    ref: refOf(s),
    name: nameOf(things, s),
    names: labelsOf(things, s),
    country: refOf(things.one(s, iri('coop', 'inCountry'))),
    capital: things.one(s, iri('coop', 'capitalOf')) !== '',
  };
}

function bodyEntry(things: Things, s: string): BodyEntry {
  const parent = things.one(s, iri('org', 'subOrganizationOf'));
  const country = things.one(s, iri('coop', 'jurisdiction'));
  return {
    ref: refOf(s),
    name: nameOf(things, s),
    names: labelsOf(things, s),
    namesWithinCountry: things.all(s, iri('coop', 'nameWithinCountry')),
    acronyms: things.all(s, iri('coop', 'acronym')),
    classification: things.one(s, iri('org', 'classification')).split('/').at(-1) ?? '',
    network: things.all(s, iri('rdf', 'type')).includes(iri('coop', 'Network')),
    ...(parent && { parent: refOf(parent) }),
    ...(country && { country: refOf(country) }),
  };
}

function topicEntry(things: Things, s: string): TopicEntry {
  return {
    slug: s.split('/').at(-1) ?? '',
    name: nameOf(things, s),
    names: [...labelsOf(things, s), ...things.all(s, iri('skos', 'hiddenLabel'))],
  };
}
