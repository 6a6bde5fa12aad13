import { writeCamera } from '../address.ts';
import { hovered, nameOfKey, network } from '../model.ts';
import { LARGE } from '../reducers.ts';
import type { StageEvents } from '../stage/events.ts';
import { edit, go, look, view } from '../state.ts';
import { menuAt } from './node-menu-state.ts';
import { stop } from './sheet.tsx';
import { stageRef } from './stage-ref.ts';

/** Selects a node or an edge, or adds a node to what is selected. */
export function select(key: string, isAdding = false): void {
  const { selected } = view.value;
  if (stop.value === 'peek') stop.value = 'half';
  const next = isAdding ? (selected.includes(key) ? selected.filter((k) => k !== key) : [...selected, key]) : [key];
  go(`selected ${nameOfKey(key)}`, { selected: next });
}

/** Brings a name with its neighbours into the middle. */
export function zoomTo(key: string): void {
  const camera = stageRef.stage.value?.lookAt([key, ...(network.value?.neighbors(key) ?? [])]);
  if (camera) edit(`zoomed to ${nameOfKey(key)}`, { camera: writeCamera(camera) });
}

export const stageEvents: StageEvents = {
  onNode: (key, { isAdding }) => select(key, isAdding),
  onEdge: (key) => select(key),
  onGround: () => {
    menuAt.value = undefined;
    if (view.value.selected.length > 0) go('cleared the selection', { selected: [] });
  },
  onFocus: (key) => zoomTo(key),
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
  onLost: () => {
    stageRef.cannotDraw.value = { cause: 'lost', message: '' };
  },
  onCamera: (state, began) => look(writeCamera(state), began),
};
