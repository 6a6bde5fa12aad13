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

/** A key on the stage: how it is written, what it does in words, and to the node that the walk stands on. */
interface WalkKey {
  readonly keys: readonly string[];
  readonly written: readonly string[];
  readonly says: string;
  readonly act: (key: string) => void;
}

export const WALK_KEYS: readonly WalkKey[] = [
  {
    keys: ['ArrowRight', 'ArrowDown'],
    written: ['→', '↓'],
    says: 'next neighbour, clockwise; from none, the name with most links',
    act: () => step(1),
  },
  { keys: ['ArrowLeft', 'ArrowUp'], written: ['←', '↑'], says: 'neighbour before', act: () => step(-1) },
  { keys: ['Enter'], written: ['Enter'], says: 'go there and walk around it', act: (key) => enter(key) },
  { keys: ['Backspace'], written: ['Backspace'], says: 'back to where the walk came from', act: () => leave() },
  { keys: [' '], written: ['Space'], says: 'select', act: (key) => select(key) },
  { keys: ['p'], written: ['p'], says: 'the ways to it from what is selected', act: (key) => path(key) },
  {
    keys: ['o'],
    written: ['o'],
    says: 'show only it and its neighbours',
    act: (key) => edit('showed only a neighbourhood', { only: [key, ...clockwise(key)].sort() }),
  },
  {
    keys: ['h'],
    written: ['h'],
    says: 'hide it',
    act: (key) =>
      edit('hid a name', {
        hidden: [...view.value.hidden, key].sort(),
        selected: view.value.selected.filter((k) => k !== key),
      }),
  },
  { keys: ['.'], written: ['.'], says: 'its menu, with what unfolds', act: (key) => openMenu(key) },
];

/** Keys on the stage: arrows walk the neighbours, Enter goes there, Space selects, Backspace goes back. */
export function walkKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    focused.value = undefined;
    hub = undefined;
    if (view.value.selected.length > 0) go('cleared the selection', { selected: [] });
    return;
  }
  const act = WALK_KEYS.find(({ keys }) => keys.includes(event.key))?.act;
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
