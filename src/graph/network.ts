import Graph from 'graphology';
import { type LensColumns, type ThingColumns, TRACKS, type Track } from './columns.ts';

export interface NodeAttributes {
  /** Index of the thing. */
  readonly thing: number;
  /** Kind as drawn. */
  readonly kind: string;
  readonly short: string;
  x: number;
  y: number;
  /** Distinct activities that its links go through. */
  readonly activities: number;
}

export interface EdgeAttributes {
  readonly track: Track;
  /** Indexes of the links that it draws. */
  readonly links: readonly number[];
  /** Distinct activities among them, else their number. */
  readonly weight: number;
  /** Which of the edges between the same two nodes it is: 0, 1, ... */
  readonly lane: number;
  /** -1 where it runs against the order of its ends' names, so that lanes of both directions bow apart. */
  readonly side: 1 | -1;
}

export type Network = Graph<NodeAttributes, EdgeAttributes>;

/**
 * The graph that a picture shows: one node a thing, one edge for each two things and track.
 * Edges have keys of their own, `SOURCE TRACK TARGET`, the same in every run.
 * @param kept Indexes of the links to draw.
 * @param kindOf Kind of a thing as drawn.
 * @param shows Tells whether a thing is drawn at all.
 */
export function toNetwork(
  things: ThingColumns,
  lens: LensColumns,
  kept: readonly number[],
  kindOf: ReadonlyMap<number, string>,
  shows: (id: string) => boolean = () => true,
): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: true });
  const drawn = kept.filter((i) =>
    [lens.links.source[i], lens.links.target[i]].every((node) => shows(things.id[node ?? -1] ?? '')),
  );
  const active = activitiesOf(lens, drawn);
  lens.nodes.forEach((thing, i) => {
    const activities = active.get(thing);
    if (!activities) return;
    graph.addNode(things.id[thing], {
      thing,
      kind: kindOf.get(thing) ?? 'other',
      short: things.short[thing] ?? '',
      x: lens.x[i] ?? 0,
      y: lens.y[i] ?? 0,
      activities: activities.size,
    });
  });
  addEdges(graph, things, lens, drawn);
  return graph;
}

/** The activities that each thing's links go through, by index; empty where they go through none. */
export function activitiesOf(lens: LensColumns, drawn: readonly number[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const i of drawn) {
    for (const node of [lens.links.source[i] ?? -1, lens.links.target[i] ?? -1]) {
      const set = found.get(node) ?? new Set<number>();
      found.set(node, set);
      const activity = lens.links.activity[i] ?? -1;
      if (activity >= 0) set.add(activity);
    }
  }
  return found;
}

function addEdges(graph: Network, things: ThingColumns, lens: LensColumns, drawn: readonly number[]): void {
  const groups = new Map<string, number[]>();
  for (const i of drawn) {
    const key = edgeKey(
      things.id[lens.links.source[i] ?? -1] ?? '',
      TRACKS[lens.links.track[i] ?? 0] ?? 'works',
      things.id[lens.links.target[i] ?? -1] ?? '',
    );
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  const lanes = new Map<string, number>();
  for (const [key, links] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { source, target, track } = readEdgeKey(key);
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    const activities = new Set(links.map((i) => lens.links.activity[i] ?? -1));
    graph.addEdgeWithKey(key, source, target, {
      track,
      links,
      weight: activities.size,
      lane,
      side: source < target ? 1 : -1,
    });
  }
}

/** Names an edge. Ids and tracks hold no spaces. */
export const edgeKey = (source: string, track: Track, target: string): string => `${source} ${track} ${target}`;

/** The ends and track of an edge's name. */
export function readEdgeKey(key: string): { source: string; track: Track; target: string } {
  const [source = '', track = '', target = ''] = key.split(' ');
  return { source, track: TRACKS.find((t) => t === track) ?? 'works', target };
}
