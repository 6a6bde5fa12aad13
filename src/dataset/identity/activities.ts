import { type Cluster, cluster, type Edge } from './cluster.ts';
import type { Decided } from './decisions.ts';
import { nameKey, words } from './key.ts';
import { overlap, type Period, periodOf } from './period.ts';
import type { ActivityRecord } from './record.ts';

/** Kinds that two releases may give to one activity. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['training', 'workshop']),
  new Set(['workshop', 'conference', 'meeting']),
  new Set(['meeting', 'visit']),
  new Set(['project', 'working-relation']),
];

/** What an activity is compared by; ends are canonical. */
interface Compared {
  readonly record: ActivityRecord;
  readonly key: string;
  readonly period: Period | undefined;
  readonly places: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

/**
 * Groups activities that are one: compatible kind, overlapping dates, same place or most parties shared.
 * Sessions follow the activities that they are parts of.
 */
export function clusterActivities(
  records: readonly ActivityRecord[],
  canonicalOf: (iri: string) => string,
  decided: Decided,
): Cluster[] {
  const byLocal = new Map(records.map((record) => [record.local, record]));
  const apart = (a: string, b: string) => {
    if (decided.different(a, b)) return true;
    return byLocal.get(a)?.release === byLocal.get(b)?.release && !decided.same(a, b);
  };
  const compared = records.map((record) => compare(record, canonicalOf));
  const whole = compared.filter(({ record }) => record.partOf === undefined || record.activityKind !== 'session');
  const nodes = records.map((record) => record.local).sort();
  const sure = pairs(whole, matchWhole);
  const edges = [...sure, ...unequivocal(pairs(whole, matchUndated), sure), ...decided.edges];
  const first = cluster(nodes, edges, apart);
  const home = new Map(first.flatMap(({ members }) => members.map((member) => [member, members[0]] as const)));
  const parts = compared.filter((one) => !whole.includes(one));
  const sessions = pairs(parts, (one, two) => {
    const same = one.key === two.key && home.get(one.record.partOf ?? '') === home.get(two.record.partOf ?? '');
    return same ? { strength: 50, reason: 'same part of one activity' } : undefined;
  });
  return cluster(nodes, [...edges, ...sessions], apart);
}

function compare(record: ActivityRecord, canonicalOf: (iri: string) => string): Compared {
  return {
    record,
    key: nameKey(record.names[0] ?? ''),
    period: periodOf(record.start, record.end, record.released),
    places: new Set(record.places),
    parties: new Set(record.parties.map(canonicalOf)),
  };
}

type Match = { readonly strength: number; readonly reason: string } | undefined;

/** Compares those that share a party or a key; others cannot match. */
function pairs(all: readonly Compared[], match: (one: Compared, two: Compared) => Match): Edge[] {
  const blocks = new Map<string, Compared[]>();
  const ordered = [...all].sort((x, y) => (x.record.local < y.record.local ? -1 : 1));
  for (const one of ordered) {
    for (const key of new Set([...one.parties, one.key])) blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  const edges = new Map<string, Edge>();
  for (const block of blocks.values()) {
    for (const [i, one] of block.entries()) {
      for (const two of block.slice(i + 1)) {
        const [a, b] = [one.record.local, two.record.local];
        const found = edges.has(`${a}\n${b}`) ? undefined : match(one, two);
        if (found) edges.set(`${a}\n${b}`, { a, b, ...found });
      }
    }
  }
  return [...edges.values()];
}

function matchWhole(one: Compared, two: Compared): Match {
  if (one.record.ongoing !== two.record.ongoing || !alike(one.record.activityKind, two.record.activityKind))
    return undefined;
  const shared = [...one.parties].filter((party) => two.parties.has(party)).length;
  const most = shared > 0 && shared * 2 > Math.min(one.parties.size, two.parties.size);
  if (one.record.ongoing)
    return one.key === two.key && one.key.split(' ').length > 2 && shared > 0
      ? { strength: 60, reason: 'same name, shared party' }
      : undefined;
  // Without a date of its own, only an equal name tells an activity from the next of its series.
  if (!one.period || !two.period)
    return one.key === two.key && one.key.split(' ').length > 3 && most && !one.period === !two.period
      ? { strength: 40, reason: 'same name, most parties' }
      : undefined;
  if (!overlap(one.period, two.period)) return undefined;
  if (one.places.size > 0 && two.places.size > 0) {
    const place = [...one.places].some((value) => two.places.has(value));
    return place && shared > 0 ? { strength: 80 + Math.min(shared, 9), reason: 'same time and place' } : undefined;
  }
  return most && shared > 1 ? { strength: 70, reason: 'same time, most parties' } : undefined;
}

/** How many parties two reports share at least where neither has a date, and which part of the shorter list. */
const SHARED_UNDATED = 5;
const SHARE_UNDATED = 0.8;
/** Words that any operation may bear. */
const OF_OPERATIONS = new Set(
  words('joint international regional police large major operation operations action actions day days'),
);

/**
 * Two reports of one year on an operation that neither dates: nearly all of many parties are the same, and no name speaks
 * against it. Meetings and courses of the same members come back within a year; without a date they stay apart.
 */
function matchUndated(one: Compared, two: Compared): Match {
  const isOperation = [one, two].every(({ record }) => record.activityKind === 'operation' && !record.ongoing);
  if (!isOperation || one.period || two.period) return undefined;
  const [year, other] = [one, two].map(({ record }) => record.released.slice(0, 4));
  if (year && other && year !== other) return undefined;
  const places = one.places.size > 0 && two.places.size > 0;
  if (places && ![...one.places].some((place) => two.places.has(place))) return undefined;
  const shared = [...one.parties].filter((party) => two.parties.has(party)).length;
  const enough = shared >= SHARED_UNDATED && shared >= SHARE_UNDATED * Math.min(one.parties.size, two.parties.size);
  return enough && within(one, two) ? { strength: 30, reason: 'same year, nearly all parties' } : undefined;
}

/** True where one name says no more than the other, common words left out. */
function within(one: Compared, two: Compared): boolean {
  const [a = [], b = []] = [one, two].map(({ key }) => key.split(' ').filter((word) => !OF_OPERATIONS.has(word)));
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Edges whose ends fit no two that do not fit each other: a report without a name may be of either operation of a year. */
function unequivocal(edges: readonly Edge[], sure: readonly Edge[]): Edge[] {
  const near = new Map<string, Set<string>>();
  const add = (from: string, to: string) => near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const { a, b } of [...edges, ...sure]) {
    add(a, b);
    add(b, a);
  }
  const fits = (node: string, others: ReadonlySet<string>) =>
    [...others].every((other) => other === node || near.get(node)?.has(other));
  const around = (node: string) => near.get(node) ?? new Set<string>();
  return edges.filter(({ a, b }) => fits(a, around(b)) && fits(b, around(a)));
}

const alike = (a: string, b: string): boolean =>
  a === b || a === '' || b === '' || ALIKE.some((kinds) => kinds.has(a) && kinds.has(b));
