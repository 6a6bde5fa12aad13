import { parseLocal } from '../../rdf/refs.ts';
import { iri } from '../../rdf/terms.ts';
import type { ReleaseGraph } from '../graph.ts';

/** What a release says of something that only it names. */
interface Named {
  /** Local IRI. */
  readonly local: string;
  readonly release: string;
  /** Date of the release; empty where it has none. */
  readonly released: string;
  /** The name to show first, then full names; acronyms apart. */
  readonly names: readonly string[];
  /** IRI of the span that introduces it; absent where the text does not (a publisher of the front matter). */
  readonly span?: string;
}

export interface AgencyRecord extends Named {
  readonly kind: 'org';
  readonly acronyms: readonly string[];
  /** Slug of the kind; empty where the file leaves it to the authority's entry, or knows none. */
  readonly classification: string;
  /** IRI of the authority's entry, where the encoder found one. */
  readonly authority?: string;
  /** IRI of the country whose public authority it has. */
  readonly country?: string;
  /** Local or shared IRI of the body above. */
  readonly parent?: string;
  /** Refs of the countries that the release names, or places in. */
  readonly around: readonly string[];
}

export interface PersonRecord extends Named {
  readonly kind: 'person';
  /** Bodies of the posts, and those acted for. */
  readonly bodies: readonly string[];
}

export interface ActivityRecord extends Named {
  readonly kind: 'activity';
  readonly ongoing: boolean;
  readonly activityKind: string;
  /** As claims give them: YYYY[-MM[-DD]] or --MM-DD; empty where unknown. */
  readonly start: string;
  readonly end: string;
  readonly places: readonly string[];
  readonly parties: readonly string[];
  readonly partOf?: string;
}

export type EntityRecord = AgencyRecord | PersonRecord | ActivityRecord;

/** One record for each local entity of a release's graph. */
export function readRecords(graph: ReleaseGraph, base: string): EntityRecord[] {
  const facts = new Facts(graph);
  const records: EntityRecord[] = [];
  for (const local of graph.subjects) {
    const kind = parseLocal(base, local)?.kind ?? '';
    const read = READERS[kind];
    if (read) records.push(read(graph, facts, local));
  }
  return records;
}

type Reader = (graph: ReleaseGraph, facts: Facts, local: string) => EntityRecord;
const READERS: Readonly<Record<string, Reader>> = { org: agency, person, activity };

/** A country, or a place whose IRI begins with its country. */
const COUNTRY = /\/id\/(?:country\/|place\/)([a-z]{3})(?:$|-)/;

/** What the claims of one release say, by subject. */
class Facts {
  /** Subject, then property, to objects. */
  readonly said = new Map<string, Map<string, string[]>>();
  readonly bodies = new Map<string, string[]>();
  readonly parties = new Map<string, string[]>();
  /** Refs of the countries that the release names, or places in; sorted. */
  readonly countries: readonly string[];

  constructor(graph: ReleaseGraph) {
    this.countries = Facts.#countriesIn(graph);
    for (const claim of graph.subjects) {
      const value = (prefix: 'rdf' | 'org' | 'coop', local: string) => graph.one(claim, iri(prefix, local));
      const subject = value('rdf', 'subject');
      if (subject) this.#say(subject, value('rdf', 'predicate') ?? '', value('rdf', 'object') ?? '');
      push(this.bodies, value('org', 'member'), value('org', 'organization'));
      push(this.bodies, value('coop', 'party'), value('coop', 'onBehalfOf'));
      push(this.parties, value('coop', 'inActivity'), value('coop', 'party'));
      push(this.parties, value('coop', 'inActivity'), value('coop', 'onBehalfOf'));
    }
  }

  static #countriesIn(graph: ReleaseGraph): string[] {
    const codes = graph.quads.flatMap(({ object }) => COUNTRY.exec(object.value)?.[1] ?? []);
    return [...new Set(codes)].sort().map((code) => `country/${code}`);
  }

  #say(subject: string, property: string, object: string): void {
    const properties = this.said.get(subject) ?? new Map<string, string[]>();
    this.said.set(subject, properties);
    push(properties, property, object);
  }

  all(subject: string, property: string): string[] {
    return this.said.get(subject)?.get(property) ?? [];
  }
}

function push(map: Map<string, string[]>, key: string | undefined, value: string | undefined): void {
  if (key && value) map.set(key, [...(map.get(key) ?? []), value].sort());
}

function named(graph: ReleaseGraph, local: string): Named {
  const acronyms = graph.all(local, iri('coop', 'acronym'));
  const shown = graph.all(local, iri('skos', 'prefLabel')).concat(graph.all(local, iri('foaf', 'name')));
  const others = graph.all(local, iri('skos', 'altLabel'));
  const span = graph.one(local, iri('coop', 'named'));
  return {
    local,
    release: graph.release,
    released: graph.one(graph.iri, iri('dcterms', 'date')) ?? '',
    names: [...new Set([...shown, ...others.sort()])].filter((name) => !acronyms.includes(name)),
    ...(span && { span }),
  };
}

/** One word of capitals is an acronym, whatever the front matter calls it. */
const SHORT = /^[A-Z][A-Z0-9&-]{1,9}$/;

function agency(graph: ReleaseGraph, facts: Facts, local: string): AgencyRecord {
  const authority = graph.one(local, iri('coop', 'authority'));
  const country = facts.all(local, iri('coop', 'jurisdiction'))[0];
  const parent = facts.all(local, iri('org', 'subOrganizationOf'))[0];
  const own = named(graph, local);
  const short = own.names.filter((name) => SHORT.test(name));
  return {
    kind: 'org',
    ...own,
    names: own.names.filter((name) => !SHORT.test(name)),
    acronyms: [...new Set([...graph.all(local, iri('coop', 'acronym')), ...short])].sort(),
    classification: graph.one(local, iri('org', 'classification'))?.split('/').at(-1) ?? '',
    ...(authority && { authority }),
    ...(country && { country }),
    ...(parent && { parent }),
    around: facts.countries,
  };
}

function person(graph: ReleaseGraph, facts: Facts, local: string): PersonRecord {
  return { kind: 'person', ...named(graph, local), bodies: [...new Set(facts.bodies.get(local))] };
}

function activity(graph: ReleaseGraph, facts: Facts, local: string): ActivityRecord {
  const first = (property: string) => facts.all(local, iri('coop', property))[0];
  const partOf = first('partOfActivity');
  return {
    kind: 'activity',
    ...named(graph, local),
    ongoing: graph.one(local, iri('rdf', 'type')) === iri('coop', 'OngoingCooperation'),
    activityKind: first('activityKind')?.split('/').at(-1) ?? '',
    start: first('startDate') ?? first('startMonthDay') ?? '',
    end: first('endDate') ?? first('endMonthDay') ?? '',
    places: facts.all(local, iri('coop', 'place')),
    parties: [...new Set(facts.parties.get(local))],
    ...(partOf && { partOf }),
  };
}
