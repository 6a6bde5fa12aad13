import { computed } from '@preact/signals';
import { communities, MEASURES } from '../src/graph/measures.ts';
import type { Network } from '../src/graph/network.ts';
import { along, brightOf } from './bright.ts';
import type { Dataset } from './dataset.ts';
import { dataset, focused, hovered, lens, nameOf, network, selected, shortOf, shownActivity, way } from './model.ts';
import { isNarrow } from './narrow.ts';
import { LARGE, type Scene } from './reducers.ts';
import { sectorsOf, straightEdges } from './sectors.ts';
import { NO_GROUP, type Palette, REST } from './stage/palette.ts';
import { view } from './state.ts';
import { ACTIVITIES, counted } from './words.ts';

/** Single parts of the view: what follows one of them does not run anew when another changes, as the camera does. */
const size = computed(() => view.value.size);
const colour = computed(() => view.value.colour);

/** The chosen measure of each node, with its extremes. */
const measured = computed(() => {
  const graph = network.value;
  const values = graph ? MEASURES[size.value](graph) : new Map<string, number>();
  const [least, most] = [...values.values()].reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, 0]);
  return { values, least: Math.min(least, most), most };
});

/** Size of what has so much of the measure, 0 to 1. */
const sizeOf = (value: number): number => {
  const { least, most } = measured.value;
  return Math.sqrt((value - least) / Math.max(1e-9, most - least));
};

/** Amounts of the measure that the key shows, each with its size; none where they are no counts. */
export const sizeSteps = computed<readonly { readonly amount: number; readonly size: number }[]>(() => {
  const { least, most } = measured.value;
  if (size.value === 'between') return [];
  const amounts = new Set([least, Math.round(least + (most - least) / 3), most]);
  return [...amounts].map((amount) => ({ amount, size: sizeOf(amount) }));
});

/** Most activities that one line stands for. */
export const widest = computed(
  () => network.value?.reduceEdges((most, _, { weight }) => Math.max(most, weight), 1) ?? 1,
);

/** A colour and what it stands for. */
interface Group {
  readonly group: number;
  readonly name: string;
}

/** What nodes are coloured by beside their kind: the group of each, and the names of the groups. The largest have a colour of their own. */
const grouping = computed<{ readonly of: ReadonlyMap<string, number>; readonly groups: readonly Group[] }>(() => {
  const [graph, data] = [network.value, dataset.value];
  if (!graph || !data || colour.value === 'kind') return { of: new Map(), groups: [] };
  const members = new Map<string, string[]>();
  const near = colour.value === 'community' ? communities(graph) : undefined;
  for (const key of graph.nodes()) {
    const name = near ? String(near.get(key)) : (regionOf(data, key) ?? '');
    members.set(name, [...(members.get(name) ?? []), key]);
  }
  const none = members.get('') ?? [];
  members.delete('');
  const ranked = [...members].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  const nameIt = ([id, keys]: [string, string[]]) => (near ? `around ${shortOf(mostLinked(keys))}` : nameOf(id));
  const rest = ranked.slice(REST);
  const of = new Map([
    ...ranked.flatMap(([, keys], i) => keys.map((key) => [key, Math.min(i, REST)] as const)),
    ...none.map((key) => [key, NO_GROUP] as const),
  ]);
  const groups = ranked.slice(0, REST).map((one, group) => ({ group, name: nameIt(one) }));
  if (rest.length > 0)
    groups.push({
      group: REST,
      name: near
        ? counted(rest.length, ['smaller one', 'smaller ones'])
        : `others: ${rest.map(nameIt).sort().join(', ')}`,
    });
  if (none.length > 0) groups.push({ group: NO_GROUP, name: 'of no one region' });
  return { of, groups };
});

/** Names of the groups by which nodes are coloured. */
export const groups = computed(() => grouping.value.groups);

/** The smallest region that a thing's country lies in. */
function regionOf({ things, indexOf }: Dataset, key: string): string | undefined {
  const country = things.country[indexOf.get(key) ?? -1] || key;
  return things.regions[indexOf.get(country) ?? -1]?.[0];
}

function mostLinked(members: readonly string[]): string {
  const degree = (key: string) => network.value?.degree(key) ?? 0;
  return [...members].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))[0] ?? '';
}

/** What the picture is to look like now. */
export function makeScene(palette: Palette): Scene {
  const graph = network.value;
  const { nodes, edges } = brightOf(graph, {
    selected: selected.value,
    pointed: hovered.value ? [hovered.value] : [],
    walked: focused.value ? [focused.value] : [],
    way: way.value,
  });
  const chosen = way.value ? [...selected.value, ...along(graph, way.value).edges, ...way.value] : selected.value;
  return {
    palette,
    selected: new Set(chosen),
    bright: nodes,
    brightEdges: edges,
    tags: tagsOf(graph),
    ...seating(graph, nodes),
    weightOf: (key) => sizeOf(measured.value.values.get(key) ?? measured.value.least),
    groupOf: (key) => grouping.value.of.get(key) ?? -1,
    scale: isNarrow.value ? 0.66 : 1,
    isLarge: (graph?.size ?? 0) > LARGE,
  };
}

/** Around one activity its parties sit by role. */
function seating(graph: Network | undefined, bright: ReadonlySet<string>): Pick<Scene, 'sectors' | 'straight'> {
  const [columns, hub] = [lens.value, shownActivity.value];
  if (!graph || !columns || !hub) return { sectors: [], straight: new Set() };
  return { sectors: sectorsOf(graph, columns, hub, bright), straight: straightEdges(graph) };
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
