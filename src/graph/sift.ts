import { type LensColumns, type ThingColumns, TRACKS } from './columns.ts';
import { proofsOf } from './proofs.ts';

/** What is not to be shown, or alone is. Empty sets and undefined let everything pass. */
export interface Filter {
  /** Kinds of nodes, as drawn, that are left out. */
  readonly withoutKinds: ReadonlySet<string>;
  /** Roles that are left out. */
  readonly withoutRoles: ReadonlySet<string>;
  /** Countries and regions, of which an activity must involve one. */
  readonly countries: ReadonlySet<string>;
  /** Publishers, of whom one must tell it. */
  readonly publishers: ReadonlySet<string>;
  /** Statuses of activities that are left out. */
  readonly withoutStatuses: ReadonlySet<string>;
  /** Reviews of which links are left out. */
  readonly withoutReviews: ReadonlySet<string>;
  /** Least confidence, 0 to 1. */
  readonly least: number;
  /** First and last year. Undated activities pass. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Things that are not shown, and those that alone are. */
  readonly hidden: ReadonlySet<string>;
  readonly only: ReadonlySet<string>;
}

export const NO_FILTER: Filter = {
  withoutKinds: new Set(),
  withoutRoles: new Set(),
  countries: new Set(),
  publishers: new Set(),
  withoutStatuses: new Set(),
  withoutReviews: new Set(),
  least: 0,
  from: undefined,
  to: undefined,
  hidden: new Set(),
  only: new Set(),
};

/** What is known of releases and claims beside a lens. */
export interface Sources {
  /** Publisher of a release, by the release's name; empty where none is known. */
  readonly publisherOf: (release: string) => string;
  /** Whether a reader confirmed a claim, by its name. */
  readonly isConfirmed: (claim: string) => boolean;
}

export const NO_SOURCES: Sources = { publisherOf: () => '', isConfirmed: () => false };

/** Facets whose values are counted, each under all the other facets. */
export const FACETS = [
  'kind',
  'role',
  'country',
  'publisher',
  'status',
  'review',
  'confidence',
  'time',
  'shown',
] as const;
export type Facet = (typeof FACETS)[number];

export interface Sifted {
  /** Links that pass, by index, ascending. */
  readonly kept: readonly number[];
  /** Kind of each node as drawn: `funder` where all its links are payments. By index of thing. */
  readonly kindOf: ReadonlyMap<number, string>;
  /** By facet and value: nodes of a kind, how often a party took part in an activity in a role, else activities. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Activities by year under all filters but time; the year 0 holds the undated. */
  readonly years: ReadonlyMap<number, readonly number[]>;
}

/** Tells what each facet sees of a link. */
interface Reading {
  readonly values: (link: number) => readonly string[];
  readonly passes: (link: number, values: readonly string[]) => boolean;
  /** What is counted for a value of a link; its activity where this is not said. */
  readonly counts?: (link: number, value: number) => number;
}

/** Applies a filter to the links of a lens. */
export function sift(things: ThingColumns, lens: LensColumns, filter: Filter, sources: Sources): Sifted {
  const readings = readingsOf(things, lens, filter, sources);
  const failed = lens.links.source.map((_, link) => failures(readings, link));
  const kindOf = drawnKinds(things, lens, failed);
  const count = new Counter();
  const kept: number[] = [];
  const KIND = 1 << FACETS.indexOf('kind');
  failed.forEach((mask, link) => {
    const kinds = [lens.links.source[link] ?? -1, lens.links.target[link] ?? -1].map(
      (node) => [node, kindOf.get(node) ?? ''] as const,
    );
    const all = kinds.some(([, kind]) => filter.withoutKinds.has(kind)) ? mask | KIND : mask;
    if (all === 0) kept.push(link);
    const activity = lens.links.activity[link] ?? -1;
    if ((all & ~KIND) === 0) for (const [node, kind] of kinds) count.add('kind', kind, node);
    for (const [facet, reading] of readings) {
      if ((all & ~(1 << FACETS.indexOf(facet))) !== 0) continue;
      reading.values(link).forEach((value, i) => {
        count.add(facet, value, reading.counts?.(link, i) ?? (activity < 0 ? -1 - link : activity));
      });
    }
  });
  return { kept, kindOf, counts: count.sizes(), years: count.years() };
}

function failures(readings: ReadonlyMap<Facet, Reading>, link: number): number {
  let mask = 0;
  for (const [facet, reading] of readings)
    if (!reading.passes(link, reading.values(link))) mask |= 1 << FACETS.indexOf(facet);
  return mask;
}

function readingsOf(
  things: ThingColumns,
  lens: LensColumns,
  filter: Filter,
  { publisherOf, isConfirmed }: Sources,
): Map<Facet, Reading> {
  const { links, roles, releases, claims } = lens;
  const involved = countriesInvolved(things, lens);
  const named = (names: readonly string[], index: number | undefined) =>
    index === undefined || index < 0 ? [] : [names[index] ?? ''];
  const inRoles = (i: number) => proofsOf(lens, i).filter(({ role }) => role >= 0);
  const confirmed = claims.map(isConfirmed);
  const isReviewed = (i: number) => proofsOf(lens, i).every(({ claim }) => confirmed[claim] === true);
  const none = (values: readonly string[], without: ReadonlySet<string>) => !values.some((value) => without.has(value));
  const some = (values: readonly string[], only: ReadonlySet<string>) =>
    only.size === 0 || values.some((value) => only.has(value));
  return new Map<Facet, Reading>([
    [
      'role',
      {
        values: (i) => inRoles(i).flatMap(({ role }) => named(roles, role)),
        passes: (_, values) => none(values, filter.withoutRoles),
        counts: (i, value) => {
          const activity = links.activity[i] ?? -1;
          return activity < 0 ? -1 - i : (inRoles(i)[value]?.party ?? 0) * things.id.length + activity;
        },
      },
    ],
    ['country', { values: (i) => [...(involved(i) ?? [])], passes: (_, values) => some(values, filter.countries) }],
    [
      'publisher',
      {
        values: (i) =>
          proofsOf(lens, i)
            .flatMap(({ release }) => named(releases, release))
            .map(publisherOf)
            .filter(Boolean),
        passes: (_, values) => some(values, filter.publishers),
      },
    ],
    [
      'status',
      {
        values: (i) => named(things.status, links.activity[i]).filter(Boolean),
        passes: (_, values) => none(values, filter.withoutStatuses),
      },
    ],
    [
      'review',
      {
        values: (i) => [isReviewed(i) ? 'confirmed' : 'not-reviewed'],
        passes: (_, values) => none(values, filter.withoutReviews),
      },
    ],
    [
      'shown',
      {
        values: () => [],
        passes: (i) =>
          [links.source[i], links.target[i]].every((node) => {
            const id = things.id[node ?? -1] ?? '';
            return !filter.hidden.has(id) && (filter.only.size === 0 || filter.only.has(id));
          }),
      },
    ],
    ['confidence', { values: () => [], passes: (i) => (links.confidence[i] ?? 1) >= filter.least }],
    [
      'time',
      {
        values: (i) => [String(yearOf(things, links.activity[i] ?? -1))],
        passes: (_, [year]) =>
          year === '0' || ((filter.from ?? -Infinity) <= Number(year) && Number(year) <= (filter.to ?? Infinity)),
      },
    ],
  ]);
}

/** Year of an activity, 0 where it has none. A day without a year has none. */
export function yearOf(things: ThingColumns, activity: number): number {
  const start = things.start[activity] ?? '';
  return /^\d{4}/.test(start) ? Number(start.slice(0, 4)) : 0;
}

/** The countries, and their regions, of all that a link's activity links; of the link alone where it has none. */
function countriesInvolved(things: ThingColumns, lens: LensColumns): (link: number) => ReadonlySet<string> | undefined {
  const index = new Map(things.id.map((id, i) => [id, i]));
  const found = new Map<number, Set<string>>();
  const keyOf = (link: number) =>
    (lens.links.activity[link] ?? -1) >= 0 ? (lens.links.activity[link] ?? -1) : -1 - link;
  lens.links.source.forEach((source, link) => {
    const set = found.get(keyOf(link)) ?? new Set<string>();
    found.set(keyOf(link), set);
    for (const node of [source, lens.links.target[link] ?? -1]) {
      const country =
        things.kind[node] === 'country'
          ? things.id[node]
          : things.kind[node] === 'activity'
            ? ''
            : things.country[node];
      if (!country) continue;
      set.add(country);
      for (const region of things.regions[index.get(country) ?? -1] ?? []) set.add(region);
    }
  });
  return (link) => found.get(keyOf(link));
}

/** A party all of whose links are payments is drawn as a funder. */
function drawnKinds(things: ThingColumns, lens: LensColumns, failed: readonly number[]): Map<number, string> {
  const pays = new Map<number, boolean>();
  failed.forEach((mask, link) => {
    const [source, target] = [lens.links.source[link] ?? -1, lens.links.target[link] ?? -1];
    const isPayment = TRACKS[lens.links.track[link] ?? 0] === 'pays';
    const payer = things.kind[source] === 'activity' ? target : source;
    for (const node of [source, target]) {
      const paysHere = isPayment && node === payer;
      if (mask === 0 || !pays.has(node)) pays.set(node, paysHere && (pays.get(node) ?? true));
    }
  });
  return new Map(
    [...pays].map(([node, only]) => [
      node,
      only && things.kind[node] !== 'activity' ? 'funder' : (things.kind[node] ?? 'other'),
    ]),
  );
}

/** Counts distinct things by facet and value. */
class Counter {
  readonly #sets = new Map<Facet, Map<string, Set<number>>>(FACETS.map((facet) => [facet, new Map()]));

  add(facet: Facet, value: string, thing: number): void {
    const values = this.#sets.get(facet);
    const set = values?.get(value) ?? new Set<number>();
    values?.set(value, set.add(thing));
  }

  sizes(): Record<Facet, Map<string, number>> {
    const entries = [...this.#sets].map(([facet, values]) => [
      facet,
      new Map([...values].map(([value, set]) => [value, set.size])),
    ]);
    return Object.fromEntries(entries) as Record<Facet, Map<string, number>>;
  }

  years(): Map<number, number[]> {
    const values = [...(this.#sets.get('time') ?? [])];
    return new Map(
      values.map(([year, set]) => [Number(year), [...set].filter((thing) => thing >= 0).sort((a, b) => a - b)]),
    );
  }
}
