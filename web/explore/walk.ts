import { effect } from '@preact/signals';
import { focused, network, selected } from '../model.ts';
import { edit, go, view } from '../state.ts';
import { menuAt } from './node-menu-state.ts';
import { select } from './stage-events.ts';
import { stageRef } from './stage-ref.ts';

/** Where the walk stands: the node it started from, its neighbours clockwise, and which of them is on. */
let hub: string | undefined;
const trail: string[] = [];

const lastSelected = (): string | undefined => selected.value.findLast((key) => network.peek()?.hasNode(key));

// A walk goes on from what was selected meanwhile, by Find or by the mouse.
effect(() => {
  const key = lastSelected();
  if (!key || !focused.peek() || key === focused.peek()) return;
  focused.value = key;
  hub = undefined;
});

/** Neighbours of a node, clockwise from the top. */
export function clockwise(key: string): string[] {
  const graph = network.value;
  if (!graph?.hasNode(key)) return [];
  const { x, y } = graph.getNodeAttributes(key);
  const angle = (other: string) => {
    const at = graph.getNodeAttributes(other);
    return (Math.atan2(at.x - x, at.y - y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return graph.neighbors(key).sort((a, b) => angle(a) - angle(b) || (a < b ? -1 : 1));
}

const KEYS: Readonly<Record<string, (key: string) => void>> = {
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
  Enter: (key) => enter(key),
  ' ': (key) => select(key),
  Backspace: () => leave(),
  p: (key) => path(key),
  '.': (key) => openMenu(key),
  o: (key) => edit('showed only a neighbourhood', { only: [key, ...clockwise(key)].sort() }),
  h: (key) =>
    edit('hid a name', {
      hidden: [...view.value.hidden, key].sort(),
      selected: view.value.selected.filter((k) => k !== key),
    }),
};

/** Keys on the stage: arrows walk the neighbours, Enter goes there, Space selects, Backspace goes back. */
export function walkKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    focused.value = undefined;
    hub = undefined;
    if (view.value.selected.length > 0) go('cleared the selection', { selected: [] });
    return;
  }
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const graph = network.value;
  focused.value ??= lastSelected();
  if (focused.value !== undefined) act(focused.value);
  else focused.value = graph?.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1))[0];
}

function step(by: 1 | -1): void {
  const from = hub ?? focused.value;
  if (from === undefined) return;
  hub = from;
  const around = clockwise(from);
  const at = around.indexOf(focused.value ?? '');
  focused.value = around[at < 0 ? (by > 0 ? 0 : around.length - 1) : (at + by + around.length) % around.length] ?? from;
}

/** Makes the focused node the one to walk around. */
function enter(key: string): void {
  if (hub && hub !== key) trail.push(hub);
  hub = key;
  select(key);
}

/** Back to the middle of the walk; from there to the middle before it. */
function leave(): void {
  if (hub === focused.value) hub = trail.pop() ?? hub;
  focused.value = hub ?? focused.value;
}

/** Asks for the ways from the selected name to the one that the walk stands on. */
function path(key: string): void {
  const from = view.value.selected.find((id) => id !== key && !id.includes(' '));
  if (from) go('asked for a path', { selected: [from, key], way: 0 });
  else select(key);
}

function openMenu(key: string): void {
  const at = stageRef.stage.value?.placeOf(key);
  if (at) menuAt.value = { key, ...at };
}
