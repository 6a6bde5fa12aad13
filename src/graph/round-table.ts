import { type LensColumns, TRACKS } from './columns.ts';

/** Distance of the parties from their activity, up and down, in the units of a layout. */
const REACH = 120;
/** How much wider than high the table is, where nothing else is said: labels stand beside it. */
const WIDE = 1;
/** Room between two groups, as a share of all seats, and at least so many seats. */
const GAP = { share: 1 / 12, least: 0.6 };
/** Order of the roles around the table, from the top, clockwise. */
const ORDER = [
  'organizer',
  'host',
  'signatory',
  'donor',
  'cooperator',
  'facilitator',
  'expert',
  'speaker',
  'participant',
  'visitor',
  'recipient',
  'supporter',
  'funder',
];

/** Parties that sit together: those with the very same roles in an activity. */
export interface Bench {
  /** Names of roles, in the order of the table. */
  readonly roles: readonly string[];
  /** Indexes of things, ascending. */
  readonly parties: readonly number[];
}

/**
 * Who sits together around an activity, in order.
 * @param links Indexes of the links between the activity and its parties.
 */
export function benches(lens: LensColumns, links: readonly number[]): Bench[] {
  const roles = new Map<number, Set<string>>();
  for (const link of links) {
    const party = lens.links.target[link] ?? -1;
    const own = roles.get(party) ?? new Set();
    roles.set(party, own.add(lens.roles[lens.links.role[link] ?? -1] ?? TRACKS[lens.links.track[link] ?? 0] ?? ''));
  }
  const groups = new Map<string, Bench & { parties: number[] }>();
  for (const [party, own] of [...roles].sort(([a], [b]) => a - b)) {
    const keys = [...own].map(keyOf).sort();
    const group = groups.get(keys.join(' ')) ?? { roles: keys.map((key) => key.slice(2)), parties: [] };
    groups.set(keys.join(' '), group);
    group.parties.push(party);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** A role behind two digits that say its place at the table; one that has none comes last. */
function keyOf(role: string): string {
  const place = ORDER.indexOf(role);
  return `${place < 0 ? ORDER.length : place}`.padStart(2, '0') + role;
}

/**
 * The lens of one activity alone: it stands in the middle, its parties around it, those with the same roles side by side.
 * Positions depend on the activity and its links only.
 * @param activity Index of the thing.
 * @param wide How much wider than high the table is.
 */
export function roundTable(lens: LensColumns, activity: number, wide = WIDE): LensColumns {
  const own = lens.links.source.flatMap((source, link) => (source === activity ? [link] : []));
  const seats = seatsOf(benches(lens, own));
  const nodes = [activity, ...seats.keys()].sort((a, b) => a - b);
  const angles = nodes.map((node) => seats.get(node));
  const pick = (column: readonly number[]) => own.map((link) => column[link] ?? -1);
  const { links } = lens;
  return {
    ...lens,
    nodes,
    x: angles.map((angle) => (angle === undefined ? 0 : wide * REACH * Math.cos(angle))),
    y: angles.map((angle) => (angle === undefined ? 0 : REACH * Math.sin(angle))),
    links: {
      source: pick(links.source),
      target: pick(links.target),
      activity: pick(links.activity),
      track: pick(links.track),
      claim: pick(links.claim),
      role: pick(links.role),
      release: pick(links.release),
      targetClaim: pick(links.targetClaim),
      targetRole: pick(links.targetRole),
      targetRelease: pick(links.targetRelease),
      confidence: pick(links.confidence),
    },
  };
}

/** Angle of each party's seat, clockwise, with room between the groups; the first group sits about the top. */
function seatsOf(groups: readonly Bench[]): ReadonlyMap<number, number> {
  const count = groups.reduce((sum, { parties }) => sum + parties.length, 0);
  const gap = groups.length > 1 ? Math.max(GAP.least, count * GAP.share) : 0;
  const round = count + gap * groups.length;
  const seats = new Map<number, number>();
  let at = -((groups[0]?.parties.length ?? 1) - 1) / 2;
  for (const { parties } of groups) {
    for (const party of parties) seats.set(party, Math.PI / 2 - (2 * Math.PI * at++) / round);
    at += gap;
  }
  return seats;
}
