import { hovered, nameOfKey, network } from '../model.ts';
import { LARGE } from '../reducers.ts';
import type { StageEvents } from '../stage/events.ts';
import { drift, edit, go, view } from '../state.ts';
import { menuAt } from './node-menu-state.ts';
import { stop } from './sheet.tsx';
import { stageRef } from './stage-ref.ts';

/** Milliseconds that the camera rests before it goes into the address. */
const REST = 250;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Selects a node or an edge, or adds a node to what is selected. */
export function select(key: string, isAdding = false): void {
  const { selected } = view.value;
  if (stop.value === 'peek') stop.value = 'half';
  const next = isAdding ? (selected.includes(key) ? selected.filter((k) => k !== key) : [...selected, key]) : [key];
  go(`selected ${nameOfKey(key)}`, { selected: next });
}

export const stageEvents: StageEvents = {
  onNode: (key, { isAdding }) => select(key, isAdding),
  onEdge: (key) => select(key),
  onGround: () => {
    menuAt.value = undefined;
    if (view.value.selected.length > 0) go('cleared the selection', { selected: [] });
  },
  onFocus: (key) => stageRef.stage.value?.frame([key, ...(network.value?.neighbors(key) ?? [])]),
  onMenu: (key, at) => {
    menuAt.value = { key, ...at };
  },
  onHover: (key) => {
    // In a large network a change of scene is dear: it follows clicks only.
    const isLarge = (network.value?.size ?? 0) > LARGE;
    hovered.value = isLarge ? undefined : key;
    if (isLarge) stageRef.stage.value?.point(key);
  },
  onMoved: (key, { x, y }) => {
    const pin = `${key}@${x.toFixed(1)},${y.toFixed(1)}`;
    edit(`moved ${nameOfKey(key)}`, { pinned: [...view.value.pinned.filter((p) => !p.startsWith(`${key}@`)), pin] });
  },
  onCamera: ({ x, y, ratio }) => {
    clearTimeout(resting);
    resting = setTimeout(
      () => drift({ camera: isFitted(x, y, ratio) ? '' : [x, y, ratio].map((v) => v.toFixed(4)).join(',') }),
      REST,
    );
  },
};

const isFitted = (x: number, y: number, ratio: number) =>
  Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 1e-3;
