import { best, dataset, kindOf, lens, network } from '../model.ts';
import { edit, view } from '../state.ts';
import { KIND_ORDER, KIND_WORDS } from '../words.ts';

/** Neighbours of one kind that are not drawn. */
export interface Folded {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** Whether something that the filters let pass is not drawn. */
const isPart = (): boolean => view.value.only.length > 0 || view.value.hidden.length > 0 || best.value !== undefined;

/** Neighbours that the filters let pass but that are not drawn now, by kind. */
export function unfolding(key: string): Folded[] {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  const thing = data?.indexOf.get(key);
  if (!data || !columns || !graph || !isPart()) return [];
  const missing = new Map<string, Set<string>>();
  columns.links.source.forEach((source, link) => {
    const target = columns.links.target[link] ?? -1;
    const other = source === thing ? target : target === thing ? source : -1;
    const id = data.things.id[other];
    if (!id || graph.hasNode(id)) return;
    missing.set(kindOf(id), (missing.get(kindOf(id)) ?? new Set()).add(id));
  });
  return KIND_ORDER.filter((kind) => missing.has(kind)).map((kind) => ({
    kind,
    ids: [...(missing.get(kind) ?? [])],
  }));
}

/** Draws neighbours that were not. */
export function unfold(kind: string, ids: readonly string[]): void {
  const { only, hidden, unfolded } = view.value;
  edit(`unfolded ${KIND_WORDS[kind]?.[1]}`, {
    hidden: hidden.filter((id) => !ids.includes(id)),
    only: only.length > 0 ? [...new Set([...only, ...ids])].sort() : only,
    unfolded: best.value ? [...new Set([...unfolded, ...ids])].sort() : unfolded,
  });
}
