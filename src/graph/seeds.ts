import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Position } from './layout.ts';

/** Rounds of the force layout of the communities. */
const ROUNDS = 600;
/** Share of the room between communities that their members fill. */
const FILL = 0.62;
/** Angle between one member and the next on the spiral of a community (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for the names of a large network to start from: communities (Louvain) are laid out as single nodes, and the
 * members of each lie around its middle, those with most neighbours inmost. A force layout that has time for few rounds
 * then shows them apart. The same graph gives the same places.
 * @param graph One edge for each two nodes, with a `weight`; nodes in order.
 * @param room Side of the square that one name takes.
 */
export function seeds(graph: Graph, room: number): ReadonlyMap<string, Position> {
  const community = louvain(graph, { randomWalk: false, rng: () => 0.5, getEdgeWeight: 'weight' });
  const members = new Map<number, string[]>();
  for (const node of graph.nodes()) {
    const own = community[node] ?? 0;
    members.set(own, [...(members.get(own) ?? []), node]);
  }
  const middles = middlesOf(graph, community, members, room);
  const places = new Map<string, Position>();
  for (const [own, nodes] of members) {
    const middle = middles.get(String(own)) ?? { x: 0, y: 0 };
    nodes.sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
    nodes.forEach((node, i) => {
      const reach = FILL * room * Math.sqrt((i + 0.5) / Math.PI);
      places.set(node, { x: middle.x + reach * Math.cos(i * GOLDEN), y: middle.y + reach * Math.sin(i * GOLDEN) });
    });
  }
  return places;
}

/** Middles of communities: linked ones are near, and large ones have room. */
function middlesOf(
  graph: Graph,
  community: Readonly<Record<string, number>>,
  members: ReadonlyMap<number, readonly string[]>,
  room: number,
): ReadonlyMap<string, Position> {
  const whole = new Graph({ type: 'undirected', multi: false });
  const around = room * Math.sqrt(graph.order);
  [...members].forEach(([own, nodes], i) => {
    const size = room * Math.sqrt(nodes.length / Math.PI);
    whole.addNode(own, {
      x: around * Math.cos(i * GOLDEN) * Math.sqrt(i / members.size),
      y: around * Math.sin(i * GOLDEN) * Math.sqrt(i / members.size),
      size,
    });
  });
  graph.forEachEdge((_, { weight }, source, target) => {
    const [a, b] = [community[source], community[target]];
    if (a !== b) whole.updateEdge(a, b, (old) => ({ weight: (old.weight ?? 0) + weight }));
  });
  if (whole.order > 1)
    forceAtlas2.assign(whole, {
      iterations: ROUNDS,
      settings: {
        adjustSizes: true,
        linLogMode: true,
        gravity: 0.5,
        scalingRatio: room,
        slowDown: 4,
        edgeWeightInfluence: 0.5,
      },
    });
  return new Map(whole.mapNodes((key, { x, y }) => [key, { x: x as number, y: y as number }]));
}
