import type { LensColumns } from '../src/graph/columns.ts';
import type { Network } from '../src/graph/network.ts';
import { benches } from '../src/graph/round-table.ts';
import { listed, roleName, rolesName } from './words.ts';

/** Parties that stand side by side around their activity, and the roles that they have in it. */
export interface Sector {
  readonly says: string;
  /** Keys of nodes: what they stand around, and they themselves, clockwise. */
  readonly hub: string;
  readonly members: readonly string[];
  /** Whether something else is chosen or pointed at. */
  readonly isFaded: boolean;
}

/**
 * The sectors around an activity, of the links that are drawn.
 * @param bright Nodes that stay bright; empty: all do.
 */
export function sectorsOf(graph: Network, lens: LensColumns, hub: string, bright: ReadonlySet<string>): Sector[] {
  if (!graph.hasNode(hub)) return [];
  const links = graph.mapEdges(hub, (_, edge) => edge.links).flat();
  const keys = new Map(graph.mapNodes((key, { thing }) => [thing, key]));
  return benches(lens, links).map(({ roles, parties }) => {
    const members = parties.flatMap((party) => keys.get(party) ?? []);
    return {
      says: saysOf(roles, parties.length),
      hub,
      members,
      isFaded: bright.size > 0 && !members.some((key) => bright.has(key)),
    };
  });
}

/** "organizer and host", "29 participants". */
const saysOf = (roles: readonly string[], count: number): string =>
  count === 1 ? listed(roles.map(roleName)) : `${count} ${listed(roles.map(rolesName))}`;

/** Edges that are alone between their ends; around a table these are straight. */
export const straightEdges = (graph: Network): ReadonlySet<string> =>
  new Set(graph.filterEdges((_, __, source, target) => graph.edges(source, target).length === 1));
