import { type Cluster, cluster, type Edge } from './cluster.ts';
import type { Decided } from './decisions.ts';
import { words } from './key.ts';
import type { PersonRecord } from './record.ts';

/** What is known of bodies once they are resolved. */
export interface Bodies {
  canonicalOf(iri: string): string;
  /** Country for which a body acts; undefined where none is known. */
  countryOf(iri: string): string | undefined;
}

interface Placed {
  readonly record: PersonRecord;
  readonly name: readonly string[];
  readonly bodies: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/**
 * Groups people who are one: same name and same body, then same country; a bare name joins only if there is one reading;
 * a near name (more or fewer middle names, an initial) needs the same body.
 */
export function clusterPersons(records: readonly PersonRecord[], bodies: Bodies, decided: Decided): Cluster[] {
  const placed = records.map((record) => place(record, bodies));
  const byLocal = new Map(records.map((record) => [record.local, record]));
  const sure = [...pairEdges(placed), ...decided.edges];
  const apart = (a: string, b: string) => {
    if (decided.different(a, b)) return true;
    return byLocal.get(a)?.release === byLocal.get(b)?.release && !decided.same(a, b);
  };
  const nodes = records.map((record) => record.local).sort();
  const first = cluster(nodes, sure, apart);
  return cluster(nodes, [...sure, ...bareEdges(placed, first)], apart);
}

function place(record: PersonRecord, bodies: Bodies): Placed {
  const own = record.bodies.map((body) => bodies.canonicalOf(body));
  const countries = own.map((body) => bodies.countryOf(body)).filter((country) => country !== undefined);
  return { record, name: words(record.names[0] ?? ''), bodies: new Set(own), countries: new Set(countries) };
}

/** Edges between two who both have a body. */
function pairEdges(all: readonly Placed[]): Edge[] {
  const edges: Edge[] = [];
  for (const block of blocks(all).values()) {
    for (const [i, one] of block.entries()) {
      for (const two of block.slice(i + 1)) {
        const found = compare(one, two);
        if (found) edges.push({ a: one.record.local, b: two.record.local, ...found });
      }
    }
  }
  return edges;
}

function compare(one: Placed, two: Placed): { strength: number; reason: string } | undefined {
  const equal = sameName(one, two);
  if (!equal && !nearName(one.name, two.name)) return undefined;
  if (meet(one.bodies, two.bodies))
    return equal ? { strength: 90, reason: 'same name and body' } : { strength: 60, reason: 'near name, same body' };
  return equal && meet(one.countries, two.countries) ? { strength: 70, reason: 'same name and country' } : undefined;
}

/** A name without a body joins the one reading of it that there is. */
function bareEdges(all: readonly Placed[], clusters: readonly Cluster[]): Edge[] {
  const home = new Map(clusters.flatMap((one) => one.members.map((member) => [member, one] as const)));
  const edges: Edge[] = [];
  for (const block of blocks(all).values()) {
    for (const bare of block.filter(({ bodies }) => bodies.size === 0)) {
      const others = block.filter((other) => other !== bare && sameName(bare, other));
      const withBody = others.filter(({ bodies }) => bodies.size > 0);
      const readings = new Set(withBody.map(({ record }) => home.get(record.local)));
      const [only] = withBody.length > 0 ? (readings.size === 1 ? withBody : []) : others;
      if (only)
        edges.push({ a: bare.record.local, b: only.record.local, strength: 40, reason: 'same name, one reading' });
    }
  }
  return edges;
}

/** People who share a part of their name that is longer than an initial, by that part. */
function blocks(all: readonly Placed[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  const ordered = [...all].sort((x, y) => (x.record.local < y.record.local ? -1 : 1));
  for (const one of ordered) {
    const family = one.name.at(-1) ?? '';
    found.set(family, [...(found.get(family) ?? []), one]);
  }
  return found;
}

const sameName = (one: Placed, two: Placed): boolean =>
  one.name.length > 1 && one.name.join(' ') === two.name.join(' ');

/** True where one name is the other with words left out or cut to their initial, the last word equal. */
function nearName(one: readonly string[], two: readonly string[]): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of short) {
    while (
      at < long.length &&
      !(
        long[at] === word ||
        (word.length === 1 && long[at]?.startsWith(word)) ||
        (long[at]?.length === 1 && word.startsWith(long[at] ?? '-'))
      )
    )
      at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

const meet = (one: ReadonlySet<string>, two: ReadonlySet<string>): boolean => [...one].some((value) => two.has(value));
