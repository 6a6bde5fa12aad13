import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Who is linked with whom, and how strongly. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** Rounds of the force layout; fewer in large networks, where each is dear. */
const ROUNDS = 700;
const FEWEST_ROUNDS = 80;
/** Above so many nodes the forces are approximated (Barnes and Hut). */
const MANY = 800;
/** Radius that a node takes, in the units of the layout. */
const SIZE = 8;
/** Above so many nodes they are drawn as dots, and need not be parted. */
const MANY_TO_PART = 2000;
/** Share of a full layout that an increment runs to let new nodes settle, with the old ones held. */
const SETTLE = 0.4;

/**
 * Positions by ForceAtlas2 (Jacomy et al. 2014) in its LinLog mode, then freed of overlaps. Same input, same positions.
 * A node without a previous position starts at a point derived from its own name, or beside the neighbours that have one;
 * those that have one stay where they are.
 * @param nodes Keys, sorted.
 * @param previous Positions of an earlier layout.
 */
export function layOut(
  nodes: readonly string[],
  ties: readonly Tie[],
  previous: ReadonlyMap<string, Position> = new Map(),
): Map<string, Position> {
  const graph = new Graph({ type: 'undirected', multi: false });
  const isKnown = nodes.some((node) => previous.has(node));
  for (const node of nodes) {
    const start = previous.get(node) ?? startOf(node, Math.sqrt(nodes.length) * 10);
    graph.addNode(node, { ...start, size: SIZE, fixed: isKnown && previous.has(node) });
  }
  for (const tie of ties) {
    const key = graph.edge(tie.source, tie.target);
    if (key === undefined)
      graph.addEdgeWithKey(`${tie.source} ${tie.target}`, tie.source, tie.target, { weight: tie.weight });
    else graph.updateEdgeAttribute(key, 'weight', (weight: number) => weight + tie.weight);
  }
  if (isKnown) besideNeighbours(graph, previous);
  settle(graph, isKnown);
  return positionsOf(graph, isKnown);
}

function settle(graph: Graph, isKnown: boolean): void {
  if (graph.order < 2) return;
  const rounds = Math.max(FEWEST_ROUNDS, Math.min(ROUNDS, Math.round(400_000 / graph.order)));
  forceAtlas2.assign(graph, {
    iterations: Math.round(isKnown ? rounds * SETTLE : rounds),
    settings: {
      linLogMode: true,
      gravity: 0.35,
      scalingRatio: 2,
      slowDown: 4,
      barnesHutOptimize: graph.order > MANY,
      edgeWeightInfluence: 0.5,
    },
  });
  if (!isKnown) spread(graph);
}

/** Widens the picture to the room that its nodes need, then moves apart those that still touch. */
function spread(graph: Graph): void {
  const all = graph.mapNodes((_, a) => ({ x: a.x as number, y: a.y as number }));
  const width = Math.max(1e-9, extent(all.map((p) => p.x)), extent(all.map((p) => p.y)));
  const scale = (Math.sqrt(graph.order) * 60) / width;
  graph.updateEachNodeAttributes((_, a) => ({ ...a, x: a.x * scale, y: a.y * scale }));
  if (graph.order <= MANY_TO_PART)
    noverlap.assign(graph, { maxIterations: 300, settings: { margin: 12, ratio: 1, speed: 3 } });
}

const extent = (values: readonly number[]): number =>
  values.reduce((m, v) => Math.max(m, v), -Infinity) - values.reduce((m, v) => Math.min(m, v), Infinity);

/** A new node starts at the mean of its placed neighbours, a little off, so that two new ones do not coincide. */
function besideNeighbours(graph: Graph, previous: ReadonlyMap<string, Position>): void {
  for (const node of graph.nodes().filter((key) => !previous.has(key))) {
    const placed = graph.neighbors(node).flatMap((n) => previous.get(n) ?? []);
    if (placed.length === 0) continue;
    const off = startOf(node, 30);
    graph.mergeNodeAttributes(node, {
      x: placed.reduce((sum, p) => sum + p.x, 0) / placed.length + off.x,
      y: placed.reduce((sum, p) => sum + p.y, 0) / placed.length + off.y,
    });
  }
}

function positionsOf(graph: Graph, isKnown: boolean): Map<string, Position> {
  const points = new Map(graph.mapNodes((key, a) => [key, { x: a.x as number, y: a.y as number }]));
  const turned = isKnown ? points : lyingDown(points);
  return new Map([...turned].map(([key, p]) => [key, { x: round(p.x), y: round(p.y) }]));
}

/** Turns the picture so that its longest way lies level, about its middle: screens are wide. */
function lyingDown(points: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  const all = [...points.values()];
  const mean = {
    x: all.reduce((s, p) => s + p.x, 0) / (all.length || 1),
    y: all.reduce((s, p) => s + p.y, 0) / (all.length || 1),
  };
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const p of all) {
    xx += (p.x - mean.x) ** 2;
    yy += (p.y - mean.y) ** 2;
    xy += (p.x - mean.x) * (p.y - mean.y);
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = (p: Position) => ({
    x: (p.x - mean.x) * cos - (p.y - mean.y) * sin,
    y: (p.x - mean.x) * sin + (p.y - mean.y) * cos,
  });
  return new Map([...points].map(([key, p]) => [key, turn(p)]));
}

const round = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A point in a disc of this radius, derived from the name alone (FNV-1a). */
function startOf(name: string, radius: number): Position {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const reach = radius * Math.sqrt((hash >>> 16) / 0x10000);
  return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
}
