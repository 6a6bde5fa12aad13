import { type LensColumns, TRACKS } from './columns.ts';

/** Distance of the parties from their activity, in the units of a layout. */
const REACH = 120;
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

/**
 * The lens of one activity alone: it stands in the middle, its parties around it in arcs by role.
 * Positions depend on the activity and its links only.
 * @param activity Index of the thing.
 */
export function roundTable(lens: LensColumns, activity: number): LensColumns {
  const own = lens.links.source.flatMap((source, link) =>
    source === activity || lens.links.activity[link] === activity ? [link] : [],
  );
  const seats = new Map<number, number>();
  const rank = (link: number) =>
    ORDER.indexOf(lens.roles[lens.links.role[link] ?? -1] ?? '') +
    (TRACKS[lens.links.track[link] ?? 0] === 'works' ? 0 : ORDER.length);
  for (const link of [...own].sort(
    (a, b) => rank(a) - rank(b) || (lens.links.target[a] ?? 0) - (lens.links.target[b] ?? 0),
  )) {
    const party = lens.links.target[link] ?? -1;
    if (!seats.has(party)) seats.set(party, seats.size);
  }
  const place = (node: number, i: number) => {
    const seat = seats.get(node);
    if (seat === undefined) return { node, x: 0, y: 0, i };
    const angle = Math.PI / 2 - (2 * Math.PI * seat) / seats.size;
    return { node, x: 1.5 * REACH * Math.cos(angle), y: REACH * Math.sin(angle), i };
  };
  const nodes = [activity, ...seats.keys()].sort((a, b) => a - b).map(place);
  const pick = (column: readonly number[]) => own.map((link) => column[link] ?? -1);
  const { links } = lens;
  return {
    ...lens,
    nodes: nodes.map(({ node }) => node),
    x: nodes.map(({ x }) => x),
    y: nodes.map(({ y }) => y),
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
