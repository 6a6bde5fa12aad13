import { computed } from '@preact/signals';
import { communities, MEASURES } from '../src/graph/measures.ts';
import { type Network, readEdgeKey } from '../src/graph/network.ts';
import type { Path } from '../src/graph/paths.ts';
import { dataset, focused, hovered, nameOf, network, selected, shortOf, way } from './model.ts';
import { LARGE, type Scene } from './reducers.ts';
import type { Palette } from './stage/palette.ts';
import { view } from './state.ts';
import { ACTIVITIES, counted } from './words.ts';

/** Single parts of the view: what follows one of them does not run anew when another changes, as the camera does. */
const size = computed(() => view.value.size);
const colour = computed(() => view.value.colour);

/** Size of each node, 0 to 1, by the chosen measure. */
const weights = computed(() => {
  const graph = network.value;
  const found = new Map<string, number>();
  if (!graph) return found;
  const values = MEASURES[size.value](graph);
  const [least, most] = [...values.values()].reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, 0]);
  for (const [key, value] of values) found.set(key, Math.sqrt((value - least) / Math.max(1e-9, most - least)));
  return found;
});

/** Number of the region or community of each node; empty where kinds colour. */
const groups = computed<ReadonlyMap<string, number>>(() => {
  const [graph, data] = [network.value, dataset.value];
  if (!graph || !data || colour.value === 'kind') return new Map();
  if (colour.value === 'community') return communities(graph);
  const regionOf = (key: string) => {
    const thing = data.indexOf.get(key) ?? -1;
    return data.things.regions[data.indexOf.get(data.things.country[thing] || key) ?? -1]?.[0];
  };
  const regions = [...new Set(graph.nodes().flatMap((key) => regionOf(key) ?? []))].sort();
  return new Map(
    graph.nodes().flatMap((key) => (regionOf(key) ? [[key, regions.indexOf(regionOf(key) ?? '')] as const] : [])),
  );
});

/** Names of the groups by which nodes are coloured, in order. */
export const groupNames = computed<readonly string[]>(() => {
  const count = [...groups.value.values()].reduce((most, group) => Math.max(most, group + 1), 0);
  return Array.from({ length: Math.min(count, 10) }, (_, i) => groupName(i));
});

function groupName(group: number): string {
  const data = dataset.value;
  const member = [...groups.value].find(([, g]) => g === group)?.[0] ?? '';
  if (colour.value === 'community') return `around ${shortOf(mostLinked(group))}`;
  const thing = data?.indexOf.get(member) ?? -1;
  return nameOf(data?.things.regions[data.indexOf.get(data.things.country[thing] || member) ?? -1]?.[0] ?? '');
}

function mostLinked(group: number): string {
  const graph = network.value;
  const members = [...groups.value].flatMap(([key, g]) => (g === group && graph?.hasNode(key) ? [key] : []));
  return members.sort((a, b) => (graph?.degree(b) ?? 0) - (graph?.degree(a) ?? 0) || (a < b ? -1 : 1))[0] ?? '';
}

/** Pixels below which a screen is a telephone's. */
const NARROW = 760;

/** What the picture is to look like now. */
export function makeScene(palette: Palette): Scene {
  const graph = network.value;
  const keys = [
    ...selected.value,
    ...(hovered.value ? [hovered.value] : []),
    ...(focused.value ? [focused.value] : []),
  ];
  const { nodes, edges } = way.value && !hovered.value ? along(graph, way.value) : around(graph, keys);
  const chosen = way.value ? [...selected.value, ...along(graph, way.value).edges, ...way.value] : selected.value;
  return {
    palette,
    selected: new Set(chosen),
    bright: nodes,
    brightEdges: edges,
    tags: tagsOf(graph),
    weightOf: (key) => weights.value.get(key) ?? 0,
    groupOf: (key) => groups.value.get(key) ?? -1,
    scale: innerWidth < NARROW ? 0.66 : 1,
    isLarge: (graph?.size ?? 0) > LARGE,
  };
}

/** What stands on chosen edges: the number of the step on a way, else how many activities. */
function tagsOf(graph: Network | undefined): ReadonlyMap<string, string> {
  const path = way.value;
  if (path)
    return new Map(
      path
        .slice(1)
        .flatMap((node, i) =>
          (graph?.edges(path[i], node) ?? []).slice(0, 1).map((edge) => [edge, String(i + 1)] as const),
        ),
    );
  const edges = selected.value.filter((key) => graph?.hasEdge(key));
  return new Map(edges.map((edge) => [edge, counted(graph?.getEdgeAttribute(edge, 'weight') ?? 0, ACTIVITIES)]));
}

/** A way's nodes, and the edges between them. */
function along(graph: Network | undefined, path: Path): { nodes: Set<string>; edges: Set<string> } {
  const edges = path.slice(1).flatMap((node, i) => graph?.edges(path[i], node) ?? []);
  return { nodes: new Set(path), edges: new Set(edges) };
}

/** What is chosen or pointed at, with what it is linked to. */
function around(graph: Network | undefined, keys: readonly string[]): { nodes: Set<string>; edges: Set<string> } {
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
