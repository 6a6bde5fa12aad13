import { signal } from '@preact/signals';
import { go } from '../state.ts';
import { counted } from '../words.ts';
import { stageRef } from './stage-ref.ts';

/** Whether a drag on the stage draws a box instead of moving the picture. */
export const isBoxing = signal(false);

interface Corners {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
const corners = signal<Corners | undefined>(undefined);

const boxOf = ({ x1, y1, x2, y2 }: Corners) => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  width: Math.abs(x2 - x1),
  height: Math.abs(y2 - y1),
});

/** A sheet over the stage on which a box is drawn; what lies in it is selected. */
export function BoxSelect() {
  if (!isBoxing.value) return null;
  const box = corners.value && boxOf(corners.value);
  return (
    <div
      class="boxing"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        corners.value = { x1: event.offsetX, y1: event.offsetY, x2: event.offsetX, y2: event.offsetY };
      }}
      onPointerMove={(event) => {
        if (corners.value) corners.value = { ...corners.value, x2: event.offsetX, y2: event.offsetY };
      }}
      onPointerUp={select}
    >
      {box && (
        <div
          class="box"
          style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` }}
        />
      )}
    </div>
  );
}

function select(): void {
  const found = corners.value ? (stageRef.stage.value?.within(boxOf(corners.value)) ?? []) : [];
  corners.value = undefined;
  isBoxing.value = false;
  if (found.length > 0) go(`selected ${counted(found.length, ['name', 'names'])}`, { selected: found.sort() });
}
