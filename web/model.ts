import { computed, signal } from '@preact/signals';
import type { LensColumns } from '../src/graph/columns.ts';
import { communities, MEASURES } from '../src/graph/measures.ts';
import { type Network, readEdgeKey, toNetwork } from '../src/graph/network.ts';
import { type Path, pathsBetween } from '../src/graph/paths.ts';
import { roundTable } from '../src/graph/round-table.ts';
import { type Filter, type Sifted, sift } from '../src/graph/sift.ts';
import type { View } from './address.ts';
import { type Dataset, DatasetFault, loadDataset, loadLens } from './dataset.ts';
import type { Names } from './evidence/say-claim.ts';
import { LARGE, type Scene } from './reducers.ts';
import type { Palette } from './stage/palette.ts';
import { view } from './state.ts';
import { ACTIVITIES, counted } from './words.ts';

/** The dataset, once it is loaded. */
export const dataset = signal<Dataset | undefined>(undefined);
/** Why the page cannot be shown. */
export const fault = signal<string | undefined>(undefined);
const lenses = signal<ReadonlyMap<string, LensColumns>>(new Map());

/** Loads the dataset and the lens that the address asks for. */
export async function load(): Promise<void> {
  try {
    const [found] = await Promise.all([loadDataset(), needLens(view.value.lens)]);
    dataset.value = found;
  } catch (error) {
    fault.value = error instanceof DatasetFault ? error.message : `The dataset could not be read: ${String(error)}`;
  }
}

/** Fetches a lens's columns unless they are here. */
export async function needLens(name: string): Promise<void> {
  if (lenses.value.has(name)) return;
  const lens = await loadLens(name);
  lenses.value = new Map([...lenses.value, [name, lens]]);
}

export const lensNamed = (name: string): LensColumns | undefined => lenses.value.get(name);

/** The lens that is looked through. */
export const lens = computed(() => {
  const columns = lenses.value.get(view.value.lens);
  const activity = lensName.value === ONE_ACTIVITY ? activityInView.value : undefined;
  return columns && activity !== undefined ? roundTable(columns, activity) : columns;
});

/** The lens that shows one activity at a time. */
const ONE_ACTIVITY = 'activity';
const lensName = computed(() => view.value.lens);

/** The activity that the lens of one activity shows: the one chosen, else the last one chosen, else the one with most links. */
const activityInView = computed<number | undefined>(() => {
  const [data, columns] = [dataset.value, lenses.value.get(ONE_ACTIVITY)];
  if (!data || !columns) return undefined;
  const chosen = [view.value.activity, ...view.value.selected]
    .map((id) => data.indexOf.get(id) ?? -1)
    .find((thing) => data.things.kind[thing] === 'activity');
  const count = new Map<number, number>();
  for (const source of columns.links.source) count.set(source, (count.get(source) ?? 0) + 1);
  return chosen ?? [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
});

/** Activities that the lens of one activity can show, newest first. */
export const activities = computed<readonly string[]>(() => {
  const [data, columns] = [dataset.value, lenses.value.get(ONE_ACTIVITY)];
  if (!data || !columns) return [];
  const all = [...new Set(columns.links.source)];
  const start = (thing: number) => data.things.start[thing] ?? '';
  return all
    .sort((a, b) => (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : a - b))
    .map((thing) => data.things.id[thing] ?? '');
});

/** Id of the activity in view under the lens of one activity. */
export const shownActivity = computed(() =>
  lensName.value === ONE_ACTIVITY ? dataset.value?.things.id[activityInView.value ?? -1] : undefined,
);

export const filterOf = (v: View): Filter => ({
  withoutKinds: new Set(v.withoutKinds),
  withoutRoles: new Set(v.withoutRoles),
  withoutStatuses: new Set(v.withoutStatuses),
  countries: new Set(v.countries),
  publishers: new Set(v.publishers),
  least: v.least,
  from: v.from || undefined,
  to: v.to || undefined,
});

export const publisherOf = (release: string): string => dataset.value?.releases.get(release)?.publisher ?? '';

/** Parts of the view that decide what is drawn; others change without a new graph. */
const filterKey = computed(() => {
  const v = view.value;
  return JSON.stringify([
    v.withoutKinds,
    v.withoutRoles,
    v.withoutStatuses,
    v.countries,
    v.publishers,
    v.least,
    v.from,
    v.to,
  ]);
});
const shownKey = computed(() => JSON.stringify([view.value.hidden, view.value.only, view.value.pinned]));

export const sifted = computed<Sifted | undefined>(() => {
  const [data, columns] = [dataset.value, lens.value];
  void filterKey.value;
  return data && columns && sift(data.things, columns, filterOf(view.peek()), publisherOf);
});

export const network = computed<Network | undefined>(() => {
  const [data, columns, sieve] = [dataset.value, lens.value, sifted.value];
  if (!data || !columns || !sieve) return undefined;
  void shownKey.value;
  const { hidden, only, pinned } = view.peek();
  const shows = (id: string) => !hidden.includes(id) && (only.length === 0 || only.includes(id));
  const graph = toNetwork(data.things, columns, sieve.kept, sieve.kindOf, shows);
  for (const pin of pinned) {
    const [, id, x, y] = /^(.*)@(-?[\d.]+),(-?[\d.]+)$/.exec(pin) ?? [];
    if (id && graph.hasNode(id)) graph.mergeNodeAttributes(id, { x: Number(x), y: Number(y) });
  }
  return graph;
});

/** Extents of the whole lens, so that filtering does not move the picture. */
export const extents = computed(() => {
  const columns = lens.value;
  const span = (values: readonly number[]): [number, number] => [
    values.reduce((m, v) => Math.min(m, v), Infinity),
    values.reduce((m, v) => Math.max(m, v), -Infinity),
  ];
  return columns && columns.x.length > 0
    ? { x: span(columns.x), y: span(columns.y) }
    : { x: [0, 1] as [number, number], y: [0, 1] as [number, number] };
});

/** What is pointed at: a node or an edge by key. */
export const hovered = signal<string | undefined>(undefined);
/** The node that the keyboard stands on. */
export const focused = signal<string | undefined>(undefined);

/** Single parts of the view: what follows one of them does not run anew when another changes, as the camera does. */
const selectedKey = computed(() => view.value.selected.join('\n'));
const size = computed(() => view.value.size);
const colour = computed(() => view.value.colour);
const wayNumber = computed(() => view.value.way);
const keysOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** Selected nodes and edges that the picture has. */
export const selected = computed(() =>
  keysOf(selectedKey.value).filter((key) => network.value?.hasNode(key) || network.value?.hasEdge(key)),
);

/** Ways between two selected nodes. */
export const paths = computed<readonly Path[]>(() => {
  const [from, to, ...more] = selected.value;
  const graph = network.value;
  const isPair = from && to && more.length === 0 && !from.includes(' ') && !to.includes(' ');
  return graph && isPair ? pathsBetween(graph, from, to) : [];
});

/** The way that is read out. */
export const way = computed(() => paths.value[wayNumber.value] ?? paths.value[0]);

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

/** People whom only releases with invented names tell of. */
export const invented = computed<ReadonlySet<string>>(() => {
  const [data, columns] = [dataset.value, lens.value];
  const found = new Map<string, boolean>();
  columns?.links.source.forEach((source, link) => {
    const isInvented =
      data?.releases.get(columns.releases[columns.links.release[link] ?? -1] ?? '')?.peopleInvented ?? false;
    for (const thing of [source, columns.links.target[link] ?? -1]) {
      const id = data?.things.id[thing] ?? '';
      if (data?.things.kind[thing] === 'person') found.set(id, isInvented && (found.get(id) ?? true));
    }
  });
  return new Set([...found].flatMap(([id, is]) => (is ? [id] : [])));
});

/** Name of a thing, by id. */
export const nameOf = (id: string): string => dataset.value?.things.name[dataset.value.indexOf.get(id) ?? -1] ?? id;
/** Short name of a thing, by id. */
export const shortOf = (id: string): string => dataset.value?.things.short[dataset.value.indexOf.get(id) ?? -1] ?? id;
/** Kind of a thing as drawn, by id. */
export function kindOf(id: string): string {
  const thing = dataset.value?.indexOf.get(id) ?? -1;
  return sifted.value?.kindOf.get(thing) ?? dataset.value?.things.kind[thing] ?? 'other';
}

/** Names of what the dataset speaks of. */
export const NAMES: Names = { has: (id) => dataset.value?.indexOf.has(id) ?? false, shortOf, nameOf, kindOf };

/** Name of a node or an edge, by key. */
export function nameOfKey(key: string): string {
  if (!key.includes(' ')) return shortOf(key);
  const { source, target } = readEdgeKey(key);
  return `${shortOf(source)} and ${shortOf(target)}`;
}
