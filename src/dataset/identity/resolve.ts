import { digest } from '../../rdf/hash.ts';
import { parseLocal } from '../../rdf/refs.ts';
import { slug } from '../../read/slug.ts';
import { clusterActivities } from './activities.ts';
import { clusterAgencies } from './agencies.ts';
import type { Cluster } from './cluster.ts';
import { anchors, Decided, type Decision } from './decisions.ts';
import type { Known } from './known.ts';
import { clusterPersons } from './persons.ts';
import type { ActivityRecord, AgencyRecord, EntityRecord, PersonRecord } from './record.ts';

/** A row of the registry. */
export interface Resolution {
  readonly local: string;
  readonly canonical: string;
  /** Why it is one with the others of its node. */
  readonly reason: string;
}

/**
 * Finds what the releases name alike. A function of the set of records, the authority and the decisions:
 * their order does not matter.
 * @returns one row for each record, sorted by local IRI.
 */
export function resolve(
  records: readonly EntityRecord[],
  known: Known,
  base: string,
  decisions: readonly Decision[] = [],
): Resolution[] {
  const ordered = [...records].sort((a, b) => (a.local < b.local ? -1 : 1));
  const decided = new Decided(decisions, anchors(ordered, base));
  const agencies = ordered.filter((record): record is AgencyRecord => record.kind === 'org');
  const persons = ordered.filter((record): record is PersonRecord => record.kind === 'person');
  const activities = ordered.filter((record): record is ActivityRecord => record.kind === 'activity');

  const naming = new Naming(new Map(ordered.map((record) => [record.local, record])), base);
  const rows = naming.name(clusterAgencies(agencies, known, decided), (record) => orgPath(record, known, base));
  const bodies = resolvedBodies(rows, agencies, known);
  rows.push(...naming.name(clusterPersons(persons, bodies, decided), personPath));
  const canonical = new Map(rows.map((row) => [row.local, row.canonical]));
  const canonicalOf = (iri: string) => canonical.get(iri) ?? iri;
  rows.push(...naming.name(clusterActivities(activities, canonicalOf, decided), activityPath));
  return rows.sort((a, b) => (a.local < b.local ? -1 : 1));
}

/** The end of the IRI that a record gives its node where it is the founder, and no other node has it. */
export function ownPath(record: EntityRecord, known: Known, base: string): string {
  const paths = {
    org: () => orgPath(record, known, base),
    person: () => personPath(record),
    activity: () => activityPath(record),
  };
  return paths[record.kind]();
}

/** The same where another node has that IRI. */
export const ownPathOnClash = (path: string, local: string): string => `${path}-${digest(local).slice(0, 6)}`;

function orgPath(record: EntityRecord, known: Known, base: string): string {
  const agency = record as AgencyRecord;
  const country = agency.country ?? agency.names.map((name) => known.countryIn(name)).find(Boolean);
  const scope = country?.split('/').at(-1);
  const name = slug(agency.names[0] ?? agency.acronyms[0] ?? '') || (parseLocal(base, record.local)?.slug ?? '');
  return `org/${scope ? `${scope}-` : ''}${name}`;
}

const personPath = (record: EntityRecord): string => `person/${slug(record.names[0] ?? '')}`;

function activityPath(record: EntityRecord): string {
  const { start, released, names } = record as ActivityRecord;
  const year = (/^\d{4}/.exec(start) ?? /^\d{4}/.exec(released))?.[0] ?? 'undated';
  return `activity/${year}-${slug(names[0] ?? '')}`;
}

function resolvedBodies(rows: readonly Resolution[], agencies: readonly AgencyRecord[], known: Known) {
  const canonical = new Map(rows.map((row) => [row.local, row.canonical]));
  const canonicalOf = (iri: string) => canonical.get(iri) ?? iri;
  const countries = new Map<string, string>();
  const parents = new Map<string, string>();
  for (const { local, country, parent } of agencies) {
    if (country) countries.set(canonicalOf(local), country);
    if (parent) parents.set(canonicalOf(local), canonicalOf(parent));
  }
  const countryOf = (iri: string, depth = 0): string | undefined => {
    const own = known.countryOf(iri) ?? countries.get(iri);
    const above = parents.get(iri);
    return own ?? (above && depth < 9 ? countryOf(above, depth + 1) : undefined);
  };
  return { canonicalOf, countryOf: (iri: string) => countryOf(iri) };
}

/** Gives each cluster its canonical IRI, from its founder: the earliest release's record, undated ones last. */
class Naming {
  readonly #records: ReadonlyMap<string, EntityRecord>;
  readonly #base: string;

  constructor(records: ReadonlyMap<string, EntityRecord>, base: string) {
    this.#records = records;
    this.#base = base;
  }

  name(clusters: readonly Cluster[], pathOf: (founder: EntityRecord) => string): Resolution[] {
    const founded = clusters.flatMap((one) => {
      const own = one.members.map((member) => this.#records.get(member)).filter((record) => record !== undefined);
      const founder = own.sort(byAge)[0];
      return founder ? [{ one, founder, given: one.members.find((member) => !this.#records.has(member)) }] : [];
    });
    const taken = new Set(founded.map(({ given }) => given).filter((iri) => iri !== undefined));
    return founded
      .sort((x, y) => byAge(x.founder, y.founder))
      .flatMap(({ one, founder, given }) => {
        const bare = `${this.#base}id/${pathOf(founder)}`;
        const canonical = given ?? (taken.has(bare) ? ownPathOnClash(bare, founder.local) : bare);
        taken.add(canonical);
        return this.#rows(one, founder, canonical);
      });
  }

  #rows(one: Cluster, founder: EntityRecord, canonical: string): Resolution[] {
    const own = one.members.filter((member) => this.#records.has(member));
    return own.map((local) => ({
      local,
      canonical,
      reason: one.reasons.get(local) ?? (local === founder.local && own.length > 1 ? 'founder' : 'alone'),
    }));
  }
}

function byAge(a: EntityRecord, b: EntityRecord): number {
  const [x, y] = [a.released || '9', b.released || '9'];
  return x === y ? (a.local < b.local ? -1 : 1) : x < y ? -1 : 1;
}
