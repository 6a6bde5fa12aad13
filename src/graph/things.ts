import { HOME, iri } from '../rdf/terms.ts';
import type { SelectResult } from '../store/store.ts';
import { JOINTS, shortLabel } from './short-label.ts';

/** What a node of a network is. */
export type ThingKind = 'agency' | 'person' | 'country' | 'activity' | 'region' | 'place' | 'other';

/** Something that a network draws or a link speaks of. */
export interface Thing {
  /** Its IRI's tail below `id/`: `org/unodc`; the whole IRI where it lies elsewhere. */
  readonly id: string;
  readonly kind: ThingKind;
  readonly name: string;
  /** For the picture: acronym first, else a short form. */
  readonly short: string;
  /** Other names, acronyms included, in order. */
  readonly names: readonly string[];
  /** The country it acts for, or stands in, as a tail; empty where none. */
  readonly country: string;
  /** Tails of the geographic regions (UN M49) of a country, the smallest first; of all its regions where none has a code. */
  readonly regions: readonly string[];
  /** Of an activity: slug of its kind. Of an agency: slug of its classification. */
  readonly sort: string;
  /** Of an activity: slug of its status. */
  readonly status: string;
  /** Of an activity: first and last day, YYYY-MM-DD, YYYY-MM, YYYY or --MM-DD; empty where unknown. */
  readonly start: string;
  readonly end: string;
  /** Of an activity: tail of its place. */
  readonly place: string;
  /** Of an activity: tail of the activity that it is a part of. */
  readonly partOf: string;
}

/** Class in the store to kind in the picture. */
const KINDS: Readonly<Record<string, ThingKind>> = {
  Agency: 'agency',
  Network: 'agency',
  Government: 'agency',
  Person: 'person',
  Country: 'country',
  Activity: 'activity',
  CooperationEvent: 'activity',
  OngoingCooperation: 'activity',
  Region: 'region',
  Locality: 'place',
};

/** Properties that are read, each a list in the order of the text. */
const PROPERTIES = {
  type: iri('rdf', 'type'),
  name: iri('skos', 'prefLabel'),
  personName: iri('foaf', 'name'),
  other: iri('skos', 'altLabel'),
  acronym: iri('coop', 'acronym'),
  country: iri('coop', 'country'),
  inCountry: iri('coop', 'inCountry'),
  region: iri('coop', 'inRegion'),
  m49: iri('coop', 'm49'),
  classification: iri('org', 'classification'),
  activityKind: iri('coop', 'activityKind'),
  status: iri('coop', 'activityStatus'),
  start: iri('coop', 'startDate'),
  startDay: iri('coop', 'startMonthDay'),
  end: iri('coop', 'endDate'),
  endDay: iri('coop', 'endMonthDay'),
  place: iri('coop', 'place'),
  partOf: iri('coop', 'partOfActivity'),
} as const;
type Property = keyof typeof PROPERTIES;

/** Asks for all that `readThings` reads. */
export const THINGS_QUERY = `SELECT ?s ?p ?o WHERE { VALUES ?p { ${Object.values(PROPERTIES)
  .map((p) => `<${p}>`)
  .join(' ')} } ?s ?p ?o }`;

/**
 * Reads what a store knows of its agencies, people, countries, regions, places and activities.
 * @param answer The rows of THINGS_QUERY.
 * @param base Home of the dataset's IRIs.
 */
export function readThings(answer: SelectResult, base = HOME): ReadonlyMap<string, Thing> {
  const properties = new Map<string, Property>();
  for (const [key, value] of Object.entries(PROPERTIES)) properties.set(value, key as Property);
  const values = new Map<string, Map<Property, string[]>>();
  for (const row of answer.rows) {
    const property = properties.get(row.get('p')?.value ?? '');
    const subject = tailOf(row.get('s')?.value ?? '', base);
    if (!property) continue;
    const own = values.get(subject) ?? new Map<Property, string[]>();
    values.set(subject, own);
    own.set(property, [...(own.get(property) ?? []), row.get('o')?.value ?? '']);
  }
  const regions = new Regions(values, base);
  const things = [...values].map(([id, own]) => thing(id, own, base, regions)).filter((t) => t.kind !== 'other');
  const byId = new Map(things.sort((a, b) => (a.id < b.id ? -1 : 1)).map((t) => [t.id, t]));
  for (const [id, one] of byId) byId.set(id, { ...one, short: withPlace(one, byId.get(one.place)?.name) });
  return byId;
}

/** Which regions are geographic, and how many countries each has. */
class Regions {
  readonly #geographic = new Set<string>();
  readonly #members = new Map<string, number>();

  constructor(values: ReadonlyMap<string, ReadonlyMap<Property, readonly string[]>>, base: string) {
    for (const [id, own] of values) {
      if (id.startsWith('region/') && own.has('m49')) this.#geographic.add(id);
      for (const region of own.get('region') ?? []) {
        const tail = tailOf(region, base);
        this.#members.set(tail, (this.#members.get(tail) ?? 0) + 1);
      }
    }
  }

  inOrder(regions: readonly string[]): string[] {
    const geographic = regions.filter((region) => this.#geographic.has(region));
    const size = (region: string) => this.#members.get(region) ?? 0;
    return [...(geographic.length > 0 ? geographic : regions)].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  }
}

/** Words that say little alone: up to so many, an activity is known by its place or year too. */
const FEW_WORDS = 2;

/** An activity is known by what it is and where, or when: "Regional training, Almaty", "Donation, 2023". */
function withPlace({ kind, name, short, start }: Thing, place: string | undefined): string {
  if (kind !== 'activity') return short;
  const isCut = short !== name;
  const head = isCut && place ? (short.split(JOINTS)[0] ?? short) : short;
  const capital = head.charAt(0).toUpperCase() + head.slice(1);
  const isVague = isCut || head.split(' ').length <= FEW_WORDS;
  const more = place ?? /^\d{4}/.exec(start)?.[0];
  return isVague && more && !head.includes(more) && !(isCut && !place) ? `${capital}, ${more}` : capital;
}

/** An IRI's tail below `id/` of the dataset, else the IRI itself. */
export function tailOf(value: string, base = HOME): string {
  const id = `${base}id/`;
  return value.startsWith(id) ? value.slice(id.length) : value;
}

function thing(id: string, own: ReadonlyMap<Property, readonly string[]>, base: string, regionsOf: Regions): Thing {
  const all = (property: Property) => [...new Set(own.get(property) ?? [])].sort();
  const first = (...keys: Property[]) => keys.flatMap(all)[0] ?? '';
  const name = first('name', 'personName', 'other') || id;
  const kind =
    all('type')
      .map((type) => KINDS[type.split('#').at(-1) ?? ''])
      .find(Boolean) ?? 'other';
  return {
    id,
    kind,
    name,
    short: shortLabel(kind, name, all('acronym'), id),
    names: [...new Set([...all('acronym'), ...all('other')])].filter((n) => n !== name),
    country: tailOf(first('country', 'inCountry'), base),
    regions: regionsOf.inOrder(all('region').map((r) => tailOf(r, base))),
    sort: first('activityKind', 'classification').split('/').at(-1) ?? '',
    status: first('status').split('/').at(-1) ?? '',
    start: first('start', 'startDay'),
    end: first('end', 'endDay'),
    place: tailOf(first('place'), base),
    partOf: tailOf(first('partOf'), base),
  };
}
