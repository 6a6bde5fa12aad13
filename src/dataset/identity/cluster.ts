/** A reason to take two nodes for one. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  /** The greater, the earlier it is taken. */
  readonly strength: number;
  readonly reason: string;
}

export interface Cluster {
  /** Sorted. */
  readonly members: readonly string[];
  /** Member to the reason of the edge that brought it in. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** The unordered pair as one key. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * Joins nodes along edges, the strongest first, then by text, so that the order of input cannot matter.
 * An edge that would bring together two nodes that must stay apart is skipped.
 * @param apart says whether two nodes must not stand in one cluster.
 */
export function cluster(
  nodes: readonly string[],
  edges: readonly Edge[],
  apart: (a: string, b: string) => boolean,
): Cluster[] {
  const home = new Map(nodes.map((node) => [node, { members: [node], reasons: new Map<string, string>() }]));
  for (const { a, b, reason } of [...edges].sort(byStrength)) {
    const [one, two] = [home.get(a), home.get(b)];
    if (!one || !two || one === two) continue;
    if (one.members.some((x) => two.members.some((y) => apart(x, y)))) continue;
    const [into, from] = one.members.length >= two.members.length ? [one, two] : [two, one];
    note(one, a, reason);
    note(two, b, reason);
    for (const [member, why] of from.reasons) into.reasons.set(member, why);
    for (const member of from.members) home.set(member, into);
    into.members.push(...from.members);
  }
  const clusters = [...new Set(home.values())].map(({ members, reasons }) => ({ members: members.sort(), reasons }));
  return clusters.sort((x, y) => ((x.members[0] ?? '') < (y.members[0] ?? '') ? -1 : 1));
}

function note(group: { reasons: Map<string, string> }, member: string, reason: string): void {
  if (!group.reasons.has(member)) group.reasons.set(member, reason);
}

function byStrength(x: Edge, y: Edge): number {
  if (x.strength !== y.strength) return y.strength - x.strength;
  const [p, q] = [pairKey(x.a, x.b), pairKey(y.a, y.b)];
  return p === q ? (x.reason < y.reason ? -1 : 1) : p < q ? -1 : 1;
}
