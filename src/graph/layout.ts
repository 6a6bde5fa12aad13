import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { part } from './parting.ts';
import { seeds } from './seeds.ts';

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
/** Radius of the room that a node takes, in the units of the layout: of one with few neighbours, and what most neighbours add. */
const SIZE = 13;
const HUB = 13;
/** Side of the room for each node, in a picture as wide as these two say. */
const ROOM = 52;
const WIDE = 1.25;
/** Share of nodes without a place above which all are laid out anew: held nodes would leave the many new ones no good place. */
const MANY_NEW = 1 / 3;
/** Above so many nodes they are drawn as dots, and need not be parted. */
const MANY_TO_PART = 2000;
/** Share of a full layout that an increment runs to let new nodes settle, with the old ones held. */
const SETTLE = 0.4;

/**
 * Positions by ForceAtlas2 (Jacomy et al. 2014) in its LinLog mode, then freed of overlaps. Same input, same positions.
 * A node without a previous position starts at a point derived from its own name, or beside the neighbours that have one;
 * those that have one stay where they are, unless too many have none.
 * @param nodes Keys, sorted.
 * @param previous Positions of an earlier layout.
 */
export function layOut(
  nodes: readonly string[],
  ties: readonly Tie[],
  previous: ReadonlyMap<string, Position> = new Map(),
): Map<string, Position> {
  const fresh = nodes.filter((node) => !previous.has(node));
  const held = fresh.length > nodes.length * MANY_NEW ? new Map<string, Position>() : previous;
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const node of nodes) {
    const start = held.get(node) ?? startOf(node, Math.sqrt(nodes.length) * 10);
    graph.addNode(node, { ...start, fixed: held.has(node) });
  }
  for (const tie of ties) {
    const key = graph.edge(tie.source, tie.target);
    if (key === undefined)
      graph.addEdgeWithKey(`${tie.source} ${tie.target}`, tie.source, tie.target, { weight: tie.weight });
    else graph.updateEdgeAttribute(key, 'weight', (weight: number) => weight + tie.weight);
  }
  if (held.size > 0) besideNeighbours(graph, held);
  else if (graph.order > MANY_TO_PART)
    for (const [node, place] of seeds(graph, ROOM)) graph.mergeNodeAttributes(node, place);
  settle(graph, held);
  return parted(graph, held.size > 0 ? within(pointsOf(graph), held) : spread(lyingDown(pointsOf(graph))), held);
}

type Points = ReadonlyMap<string, Position>;

const pointsOf = (graph: Graph): Points =>
  new Map(graph.mapNodes((key, { x, y }) => [key, { x: x as number, y: y as number }]));

function settle(graph: Graph, held: Points): void {
  if (graph.order < 2) return;
  const rounds = Math.max(FEWEST_ROUNDS, Math.min(ROUNDS, Math.round(400_000 / graph.order)));
  forceAtlas2.assign(graph, {
    iterations: Math.round(held.size > 0 ? rounds * SETTLE : rounds),
    settings: {
      linLogMode: true,
      gravity: 0.35,
      scalingRatio: 2,
      slowDown: 4,
      barnesHutOptimize: graph.order > MANY,
      edgeWeightInfluence: 0.5,
    },
  });
}

/** Widens the picture to the room that its nodes need, as wide as screens are. */
function spread(points: Points): Points {
  const { x, y } = extentsOf(points);
  const height = Math.sqrt(points.size / WIDE) * ROOM;
  const [across, down] = [(height * WIDE) / Math.max(1e-9, x[1] - x[0]), height / Math.max(1e-9, y[1] - y[0])];
  return new Map([...points].map(([key, p]) => [key, { x: p.x * across, y: p.y * down }]));
}

/** Brings new nodes that were driven off back to the edge of the picture. */
function within(points: Points, held: Points): Points {
  const { x, y } = extentsOf(held);
  const bound = (value: number, [least, most]: readonly [number, number]) => Math.max(least, Math.min(most, value));
  return new Map([...points].map(([key, p]) => [key, held.get(key) ?? { x: bound(p.x, x), y: bound(p.y, y) }]));
}

function extentsOf(points: Points): { x: [number, number]; y: [number, number] } {
  const span = (values: readonly number[]): [number, number] => [
    values.reduce((m, v) => Math.min(m, v), Infinity),
    values.reduce((m, v) => Math.max(m, v), -Infinity),
  ];
  const all = [...points.values()];
  return { x: span(all.map((p) => p.x)), y: span(all.map((p) => p.y)) };
}

/** Parts nodes whose shapes would touch: held ones stay, then those with most neighbours choose first. */
function parted(graph: Graph, points: Points, held: Points): Map<string, Position> {
  const most = graph.nodes().reduce((m, key) => Math.max(m, graph.degree(key)), 1);
  const rank = (key: string) => (held.has(key) ? most : 0) + graph.degree(key);
  const keys = [...points.keys()].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const discs = keys.map((key) => ({
    ...(points.get(key) ?? { x: 0, y: 0 }),
    radius: SIZE + HUB * Math.sqrt(graph.degree(key) / most),
  }));
  const moves = graph.order <= MANY_TO_PART ? part(discs) : discs;
  const places = new Map(keys.map((key, i) => [key, held.get(key) ?? moves[i] ?? { x: 0, y: 0 }]));
  return new Map([...points.keys()].map((key) => [key, rounded(places.get(key) ?? { x: 0, y: 0 })]));
}

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

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x * 10) / 10 + 0, y: Math.round(y * 10) / 10 + 0 });

/** A point in a disc of this radius, derived from the name alone (FNV-1a). */
function startOf(name: string, radius: number): Position {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const reach = radius * Math.sqrt((hash >>> 16) / 0x10000);
  return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
}
