import type { Network } from './network.ts';

/** Nodes from one end to the other. */
export type Path = readonly string[];

/** Links of a path of which all are listed. */
const SHORT = 3;
/** Most paths that are listed. */
const MOST = 24;
/** Steps of the search for all short paths, at most: hubs have many. */
const PATIENCE = 200_000;

/**
 * Ways between two nodes: a shortest one, and all of three links or less; shortest first, then those through
 * less linked nodes, which say more. Empty where there is none.
 */
export function pathsBetween(graph: Network, from: string, to: string): Path[] {
  if (!graph.hasNode(from) || !graph.hasNode(to) || from === to) return [];
  const short = shortPaths(graph, from, to);
  if (short.length > 0)
    return short
      .sort((a, b) => a.length - b.length || busyness(graph, a) - busyness(graph, b) || compare(a, b))
      .slice(0, MOST);
  const shortest = shortestPath(graph, from, to);
  return shortest ? [shortest] : [];
}

const compare = (a: Path, b: Path) => (a.join(' ') < b.join(' ') ? -1 : 1);
const busyness = (graph: Network, path: Path) => path.slice(1, -1).reduce((sum, node) => sum + graph.degree(node), 0);

/** Breadth first; neighbours in the order of their names, so that the answer does not depend on the graph's history. */
function shortestPath(graph: Network, from: string, to: string): Path | undefined {
  const before = new Map<string, string>([[from, '']]);
  let ring = [from];
  while (ring.length > 0 && !before.has(to)) {
    const next: string[] = [];
    for (const node of ring) {
      for (const neighbour of graph.neighbors(node).sort()) {
        if (before.has(neighbour)) continue;
        before.set(neighbour, node);
        next.push(neighbour);
      }
    }
    ring = next;
  }
  if (!before.has(to)) return undefined;
  const path = [to];
  for (let node = before.get(to); node; node = before.get(node)) path.unshift(node);
  return path;
}

function shortPaths(graph: Network, from: string, to: string): Path[] {
  const found: Path[] = [];
  const nearEnd = new Set(graph.neighbors(to));
  let steps = 0;
  const walk = (path: readonly string[]) => {
    const last = path.at(-1) ?? from;
    if (nearEnd.has(last)) found.push([...path, to]);
    if (path.length >= SHORT || ++steps > PATIENCE) return;
    for (const neighbour of graph.neighbors(last)) {
      // The last step but one must be next to the end: others cannot make it.
      if (neighbour === to || path.includes(neighbour) || (path.length === SHORT - 1 && !nearEnd.has(neighbour)))
        continue;
      walk([...path, neighbour]);
    }
  };
  walk([from]);
  return found;
}
