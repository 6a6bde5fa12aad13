import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { Network } from './network.ts';

/** Above so many nodes betweenness (Brandes 2001), which takes nodes times edges steps, is not computed. */
const MANY = 3000;

/** Ways to say how much a node matters; each gives a number for each node. */
export const MEASURES = {
  links: (graph: Network) => byNode(graph, (key) => graph.degree(key)),
  activities: (graph: Network) => byNode(graph, (key) => graph.getNodeAttribute(key, 'activities')),
  between: (graph: Network) => {
    if (graph.order > MANY) return MEASURES.links(graph);
    const found = betweenness(simple(graph), { normalized: true });
    return byNode(graph, (key) => found[key] ?? 0);
  },
} as const;
export type Measure = keyof typeof MEASURES;

const byNode = (graph: Network, value: (key: string) => number): ReadonlyMap<string, number> =>
  new Map(graph.mapNodes((key) => [key, value(key)]));

/** Communities by Louvain (Blondel et al. 2008) without chance: the same graph gives the same numbers, largest first. */
export function communities(graph: Network): ReadonlyMap<string, number> {
  if (graph.size === 0) return new Map();
  const found = louvain(simple(graph), { randomWalk: false, rng: () => 0.5, getEdgeWeight: 'weight' });
  const sizes = new Map<number, number>();
  for (const one of Object.values(found)) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([one], i) => [one, i]));
  return new Map(Object.entries(found).map(([key, one]) => [key, rank.get(one) ?? 0]));
}

/** One edge for each two nodes, with the weights added. */
function simple(graph: Network): Graph {
  const copy = new Graph({ type: 'undirected', multi: false });
  for (const key of graph.nodes().sort()) copy.addNode(key);
  for (const key of graph.edges().sort()) {
    const [source, target] = graph.extremities(key);
    const weight = graph.getEdgeAttribute(key, 'weight');
    copy.updateEdge(source, target, (old) => ({ weight: (old.weight ?? 0) + weight }));
  }
  return copy;
}
