import { computed, effect, signal } from '@preact/signals';
import { reviewStatus } from '../src/dataset/review.ts';
import { bestLinked } from '../src/graph/best-linked.ts';
import type { LensColumns } from '../src/graph/columns.ts';
import { activitiesOf, type Network, readEdgeKey, toNetwork } from '../src/graph/network.ts';
import { type Path, pathsBetween } from '../src/graph/paths.ts';
import { proofsOf } from '../src/graph/proofs.ts';
import { roundTable } from '../src/graph/round-table.ts';
import { type Filter, type Sifted, type Sources, sift } from '../src/graph/sift.ts';
import { readPin, type View } from './address.ts';
import { type Dataset, DatasetFault, loadDataset, loadLens } from './dataset.ts';
import type { Names } from './evidence/say-claim.ts';
import { keepKnown, knownOf } from './known.ts';
import { readLayout } from './laid-out.ts';
import { isNarrow } from './narrow.ts';
import { LENSES } from './packed.ts';
import { drift, dropUnknown, keepWith, notices, view } from './state.ts';
import { type Shown, whichActivity } from './which-activity.ts';

/** The dataset, once it is loaded. */
export const dataset = signal<Dataset | undefined>(undefined);
/** Why the page cannot be shown. */
export const fault = signal<string | undefined>(undefined);
const lenses = signal<ReadonlyMap<string, LensColumns>>(new Map());

/** Loads the dataset and the lens that the address asks for. */
export async function load(): Promise<void> {
  try {
    const [found] = await Promise.all([loadDataset(), needLens(view.value.lens)]);
    const known = knownOf(found);
    keepWith({ keep: (v) => keepKnown(v, known, lensNamed(v.lens)), digest: found.digest });
    dataset.value = found;
    effect(() => {
      keepActivity();
      keepLayout();
    });
  } catch (error) {
    fault.value = error instanceof DatasetFault ? error.message : `The dataset could not be read: ${String(error)}`;
  }
}

/** Fetches a lens's columns unless they are here, or on their way. */
export function needLens(name: string): Promise<void> {
  const found = coming.get(name) ?? fetchLens(name);
  coming.set(name, found);
  return found;
}
const coming = new Map<string, Promise<void>>();

async function fetchLens(name: string): Promise<void> {
  try {
    const lens = await loadLens(name);
    lenses.value = new Map([...lenses.value, [name, lens]]);
  } catch (error) {
    coming.delete(name); // the next one who needs it tries again
    throw error;
  }
  dropUnknown();
}

export const lensNamed = (name: string): LensColumns | undefined => lenses.value.get(name);

/** The lens that is looked through. */
export const lens = computed(() => {
  const columns = lenses.value.get(view.value.lens);
  const activity = activityInView.value;
  return columns && activity !== undefined
    ? roundTable(columns, activity, isNarrow.value ? NARROW : undefined)
    : columns;
});

/** How much wider than high a round table is on a telephone. */
const NARROW = 0.62;

/** The lens that shows one activity at a time. */
const ONE_ACTIVITY = 'activity';
const lensName = computed(() => view.value.lens);

/** What the view changes to show through a lens, if it does not; what is selected then decides which activity is shown. */
export const throughLens = ({ lens, selected }: View, name: string): Partial<View> =>
  name !== lens
    ? {
        lens: name,
        camera: '',
        layout: '',
        pinned: [],
        ...(name === ONE_ACTIVITY && selected.length > 0 && { activity: '' }),
      }
    : {};

const filters = computed(() => {
  void filterKey.value;
  return filterOf(view.peek());
});

/** The activity that the lens of one activity shows, and whether it is of what is selected. */
const inView = computed<Shown | undefined>(() => {
  const [data, columns] = [dataset.value, lenses.value.get(ONE_ACTIVITY)];
  if (!data || !columns || lensName.value !== ONE_ACTIVITY) return undefined;
  const thingsOf = (ids: readonly string[]) => ids.flatMap((id) => data.indexOf.get(id) ?? []);
  return whichActivity(data.things, columns, sift(data.things, columns, filters.value, sources(data)).kept, {
    chosen: thingsOf([chosenActivity.value])[0],
    selected: thingsOf(keysOf(selectedKey.value).flatMap((key) => key.split(' '))),
  });
});
const chosenActivity = computed(() => view.value.activity);
const activityInView = computed(() => inView.value?.activity);

/** What is selected though it has no part in any activity that passes, and another is shown; empty where all is well. */
export const withoutActivity = computed<readonly string[]>(() =>
  inView.value?.isOfSelected === false ? keysOf(selectedKey.value) : [],
);

/** Keeps the activity that is shown in the address: it stays when another of its parties is selected, or none. */
function keepActivity(): void {
  const id = shownActivity.value;
  const { activity } = view.peek();
  if (id !== undefined && id !== activity) drift({ activity: id, ...(activity && { layout: '', pinned: [] }) });
}

/** Drops a layout that was made for other names than the lens has, and says so. */
function keepLayout(): void {
  if (layoutKey.value === '' || !lens.value || laidOut.value) return;
  drift({ layout: '' });
  notices.value = [
    ...notices.peek(),
    'The layout that this address asks for was made for other names than the lens has here. They stand in their own places.',
  ];
}

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
export const shownActivity = computed(() => dataset.value?.things.id[activityInView.value ?? -1]);

export const filterOf = (v: View): Filter => ({
  withoutKinds: new Set(v.withoutKinds),
  withoutRoles: new Set(v.withoutRoles),
  withoutStatuses: new Set(v.withoutStatuses),
  withoutReviews: new Set(v.withoutReviews),
  countries: new Set(v.countries),
  publishers: new Set(v.publishers),
  least: v.least,
  from: v.from || undefined,
  to: v.to || undefined,
  hidden: new Set(v.hidden),
  only: new Set(v.only),
});

export const publisherOf = (release: string): string => dataset.value?.releases.get(release)?.publisher ?? '';

/** What readers decided, by the claim's IRI. */
export const decided = computed(() =>
  dataset.value ? reviewStatus(dataset.value.reviews, dataset.value.base) : new Map<string, 'confirm' | 'reject'>(),
);

/** Parts of the view that decide what is drawn; others change without a new graph. */
const filterKey = computed(() => {
  const v = view.value;
  return JSON.stringify([
    v.withoutKinds,
    v.withoutRoles,
    v.withoutStatuses,
    v.withoutReviews,
    v.countries,
    v.publishers,
    v.least,
    v.from,
    v.to,
    v.hidden,
    v.only,
  ]);
});
const shownKey = computed(() => JSON.stringify([view.value.unfolded, view.value.pinned]));

export const sifted = computed<Sifted | undefined>(() => {
  const [data, columns] = [dataset.value, lens.value];
  if (!data || !columns) return undefined;
  return sift(data.things, columns, filters.value, sources(data));
});

/** What is known beside a lens to sift it. */
const sources = ({ base }: Dataset): Sources => ({
  publisherOf,
  isConfirmed: (claim) => decided.value.get(`${base}id/claim/${claim}`) === 'confirm',
});

/** The activities of each thing that passes the filters, drawn or not, by index. */
export const activitiesOfThings = computed<ReadonlyMap<number, ReadonlySet<number>>>(() =>
  lens.value && sifted.value ? activitiesOf(lens.value, sifted.value.kept) : new Map(),
);

/** How a thing takes part in what the lens counts, where not only itself: "itself or through its people". */
export const howCounted = computed(() => LENSES.find(({ name }) => name === lensName.value)?.counts ?? '');

const show = computed(() => (view.value.only.length > 0 ? 'all' : view.value.show));

/** In a large network, the best linked of its things, by index; undefined where all are drawn. */
export const best = computed(() => {
  const [columns, sieve] = [lens.value, sifted.value];
  return columns && sieve && show.value === 'best' ? bestLinked(columns, sieve.kept) : undefined;
});

/** A list that was joined to be compared. */
const keysOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** What is selected though it is none of the best linked. */
const chosenKey = computed(() => {
  const [among, data] = [best.value, dataset.value];
  if (!among || !data) return '';
  const ids = view.value.selected.flatMap((key) => key.split(' ')).filter((id) => data.indexOf.has(id));
  return ids.filter((id) => !among.has(data.indexOf.get(id) ?? -1)).join('\n');
});

/** Tells what is drawn of what passes: where only the best linked are, these and what was asked for beside them. */
function drawnIn(data: Dataset): (id: string) => boolean {
  const extra = new Set([...view.peek().unfolded, ...keysOf(chosenKey.value)]);
  const among = best.value;
  return (id) => among === undefined || among.has(data.indexOf.get(id) ?? -1) || extra.has(id);
}

/** Names of the lens that is looked through, in its order. */
export const lensNames = computed<readonly string[]>(
  () => lens.value?.nodes.map((thing) => dataset.value?.things.id[thing] ?? '') ?? [],
);
const layoutKey = computed(() => view.value.layout);
/** Places of a new layout; undefined where there is none of these names. */
const laidOut = computed(() =>
  layoutKey.value === '' ? undefined : readLayout(layoutKey.value, lensNames.value, extents.value),
);

export const network = computed<Network | undefined>(() => {
  const [data, columns, sieve] = [dataset.value, lens.value, sifted.value];
  if (!data || !columns || !sieve) return undefined;
  void shownKey.value;
  const { pinned } = view.peek();
  const graph = toNetwork(data.things, columns, sieve.kept, sieve.kindOf, drawnIn(data));
  for (const [id, place] of laidOut.value ?? []) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, place);
  for (const pin of pinned) {
    const at = readPin(pin);
    if (at && graph.hasNode(at.id)) graph.mergeNodeAttributes(at.id, { x: at.x, y: at.y });
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
const wayNumber = computed(() => view.value.way);

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

/** People whom only releases with invented names tell of. */
export const invented = computed<ReadonlySet<string>>(() => {
  const [data, columns] = [dataset.value, lens.value];
  const found = new Map<string, boolean>();
  columns?.links.source.forEach((source, link) => {
    const isInvented = proofsOf(columns, link).every(
      ({ release }) => data?.releases.get(columns.releases[release] ?? '')?.peopleInvented ?? false,
    );
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
/** Name of a thing in a sentence, by id: short, but never cut. */
export const spokenOf = (id: string): string => (shortOf(id).endsWith('…') ? nameOf(id) : shortOf(id));
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
