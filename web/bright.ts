import { type Network, readEdgeKey } from '../src/graph/network.ts';
import type { Path } from '../src/graph/paths.ts';

/** Keys of what the reader is at. */
interface At {
  readonly selected: readonly string[];
  readonly pointed: readonly string[];
  readonly walked: readonly string[];
  /** The way that is read out. */
  readonly way: Path | undefined;
}

/** What stays bright: a way with what is pointed at beside it; without a way all that the reader is at, with its neighbours. */
export const brightOf = (graph: Network | undefined, { selected, pointed, walked, way }: At): Part =>
  way ? both(along(graph, way), around(graph, pointed)) : around(graph, [...selected, ...pointed, ...walked]);

/** Nodes and edges by key. */
interface Part {
  readonly nodes: Set<string>;
  readonly edges: Set<string>;
}

const both = (a: Part, b: Part): Part => ({
  nodes: new Set([...a.nodes, ...b.nodes]),
  edges: new Set([...a.edges, ...b.edges]),
});

/** A way's nodes, and the edges between them. */
export function along(graph: Network | undefined, path: Path): Part {
  const edges = path.slice(1).flatMap((node, i) => graph?.edges(path[i], node) ?? []);
  return { nodes: new Set(path), edges: new Set(edges) };
}

/** What is chosen or pointed at, with what it is linked to. */
function around(graph: Network | undefined, keys: readonly string[]): Part {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const key of keys) {
    if (graph?.hasNode(key)) {
      nodes.add(key);
      graph.forEachEdge(key, (edge, _, source, target) => {
        edges.add(edge);
        nodes.add(source).add(target);
      });
    } else if (graph?.hasEdge(key)) {
      const { source, target } = readEdgeKey(key);
      edges.add(key);
      nodes.add(source).add(target);
    }
  }
  return { nodes, edges };
}
