import type { Ref } from '../../model.ts';
import { type Cluster, cluster, type Edge } from './cluster.ts';
import type { Decided } from './decisions.ts';
import { isGeneric, nearKey, oneSpelling, words } from './key.ts';
import type { Known } from './known.ts';
import type { AgencyRecord } from './record.ts';

/** Kinds of body that every country has: without a country, the name says nothing outside its release. */
const OF_A_COUNTRY = new Set([
  'ministry',
  'police',
  'prosecution',
  'customs',
  'border',
  'court',
  'prison',
  'military',
  'parliament',
  'intelligence',
  'embassy',
  'government',
  'local-government',
]);

/** A record with what its names come to within its scope. */
interface Scoped {
  readonly record: AgencyRecord;
  readonly country: Ref | undefined;
  readonly keys: readonly string[];
  /** False for a generic name without a country. */
  readonly travels: boolean;
}

/** Groups agencies that are one body; the authority's entry, where there is one, is a member of its cluster. */
export function clusterAgencies(records: readonly AgencyRecord[], known: Known, decided: Decided): Cluster[] {
  const scoped = records.map((record) => scope(record, known));
  const byLocal = new Map(records.map((record) => [record.local, record]));
  const edges = [
    ...scoped.flatMap((one) => authorityEdges(one, known)),
    ...nameEdges(scoped),
    ...acronymEdges(scoped),
    ...decided.edges,
  ];
  const ends = edges
    .flatMap(({ a, b }) => [a, b])
    .filter((node) => byLocal.has(node) || !node.includes('/id/release/'));
  const nodes = [...new Set([...records.map((record) => record.local), ...ends])].sort();
  return cluster(nodes, edges, (a, b) => {
    const [one, two] = [byLocal.get(a), byLocal.get(b)];
    if (decided.different(a, b)) return true;
    // Two entries of the authority are two bodies; of two that one document keeps apart, only a decision makes one.
    if (!one || !two) return !one && !two;
    return one.release === two.release && !(one.authority && one.authority === two.authority) && !decided.same(a, b);
  });
}

function scope(record: AgencyRecord, known: Known): Scoped {
  const stated = record.country ?? (record.parent && known.countryOf(record.parent));
  const country = stated
    ? stated.slice(known.iri('').length)
    : record.names.map((name) => known.countryIn(name)).find(Boolean);
  const keys = [...new Set(record.names.map((name) => known.keyOf(name, country)))].filter(Boolean);
  const generic = keys.length > 0 && keys.every(isGeneric);
  const kind = record.classification || known.kindOf(record.authority ?? '') || '';
  const travels = country !== undefined || !(OF_A_COUNTRY.has(kind) || generic);
  return { record, country, keys, travels };
}

function authorityEdges({ record, country, travels }: Scoped, known: Known): Edge[] {
  const a = record.local;
  if (record.authority) return [{ a, b: record.authority, strength: 100, reason: 'authority' }];
  const named = [...record.names, ...record.acronyms].map((name) => known.byName(name, country)).find(Boolean);
  if (named && (travels || !known.countryOf(named))) return [{ a, b: named, strength: 90, reason: 'authority name' }];
  const around = country === undefined ? record.names.map((name) => known.byNameAround(name, record.around)) : [];
  const near = around.find(Boolean);
  if (near) return [{ a, b: near, strength: 85, reason: 'authority name, country of the release' }];
  const bare = record.names.length === 0 ? record.acronyms : [];
  const short = bare.map((acronym) => known.byAcronym(acronym, country)).find(Boolean);
  return short ? [{ a, b: short, strength: 80, reason: 'authority acronym' }] : [];
}

/** Equal keys of one scope, and keys that differ by one letter or a swap. */
function nameEdges(all: readonly Scoped[]): Edge[] {
  const edges: Edge[] = [];
  for (const block of blocks(all, ({ country, keys }) => keys.map((key) => `${country ?? ''}\n${key}`)).values()) {
    edges.push(...chain(block, 70, 'same name'));
  }
  const near = blocks(all, ({ country, keys }) =>
    keys.flatMap((key) => withoutOneWord(key).map((rest) => `${country ?? ''}\n${rest}`)),
  );
  for (const block of near.values()) {
    const bodies = apiece(block);
    for (const [i, one] of bodies.entries()) {
      for (const two of bodies.slice(i + 1)) {
        if (one.keys.some((a) => two.keys.some((b) => nearKey(a, b)))) edges.push(edge(one, two, 50, 'spelling'));
      }
    }
  }
  return edges;
}

/** A shorter acronym is too often another body's. */
const SHORTEST_SHARED = 4;

/** An acronym that stands alone joins the full name that defines it, if exactly one of its scope does anywhere. */
function acronymEdges(all: readonly Scoped[]): Edge[] {
  const edges: Edge[] = [];
  for (const [acronym, block] of blocks(all, ({ record }) => record.acronyms.map((short) => short.toLowerCase()))) {
    const bare = block.filter(({ record }) => record.names.length === 0);
    const full = block.filter(({ record }) => record.names.length > 0);
    if (acronym.length >= SHORTEST_SHARED && bodiesOf(full).size <= 1) edges.push(...chain(bare, 60, 'same acronym'));
    // One name goes on where the other ends: "Regional Centre (RCC)" and "Regional Centre for Combating Crime (RCC)".
    const long = acronym.length >= SHORTEST_SHARED ? apiece(full) : [];
    for (const [i, one] of long.entries())
      for (const two of long.slice(i + 1))
        if (goesOn(one, two)) edges.push(edge(one, two, 55, 'same acronym, longer name'));
    for (const one of bare) {
      const fitting = full.filter(({ country }) => !one.country || !country || one.country === country);
      const [only] = bodiesOf(fitting).size === 1 ? fitting : [];
      if (only) edges.push(edge(one, only, 60, 'acronym'));
    }
  }
  return edges;
}

/** One record for each scope and set of keys: the others are joined to it by name. */
function apiece(block: readonly Scoped[]): Scoped[] {
  const first = new Map<string, Scoped>();
  for (const one of [...block].sort(byIri)) {
    const own = `${one.country ?? ''}\n${one.keys.join('\n')}`;
    if (!first.has(own)) first.set(own, one);
  }
  return [...first.values()];
}

const byIri = (x: Scoped, y: Scoped): number => (x.record.local < y.record.local ? -1 : 1);

/** True where both are of one scope and a name of the one begins with a name of the other. */
function goesOn(one: Scoped, two: Scoped): boolean {
  const [ours, theirs] = [one, two].map(({ record }) => record.names.map((name) => words(name).map(oneSpelling)));
  const begins = (long: readonly string[], short: readonly string[]) =>
    short.length > 1 && short.every((word, i) => word === long[i]);
  return (
    one.country === two.country && (ours ?? []).some((a) => (theirs ?? []).some((b) => begins(a, b) || begins(b, a)))
  );
}

const bodiesOf = (all: readonly Scoped[]): Set<string> =>
  new Set(all.map(({ country, keys }) => `${country ?? ''} ${keys[0] ?? ''}`));

function blocks(all: readonly Scoped[], keysOf: (one: Scoped) => readonly string[]): Map<string, Scoped[]> {
  const found = new Map<string, Scoped[]>();
  for (const one of all) {
    if (!one.travels) continue;
    for (const key of new Set(keysOf(one))) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

const edge = (one: Scoped, two: Scoped, strength: number, reason: string): Edge => ({
  a: one.record.local,
  b: two.record.local,
  strength,
  reason,
});

/** Neighbours in a sorted block, each with the first: enough to join them all. */
function chain(block: readonly Scoped[], strength: number, reason: string): Edge[] {
  const [first, ...others] = [...block].sort(byIri);
  return first ? others.map((other) => edge(first, other, strength, reason)) : [];
}

function withoutOneWord(key: string): string[] {
  const parts = key.split(' ');
  return parts.length < 2 ? [] : parts.map((_, i) => parts.filter((__, j) => j !== i).join(' '));
}
