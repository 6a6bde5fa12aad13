/** A label that wants to stand beside its shape; all lengths in pixels. */
export interface Candidate {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the shape. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: its box, and whether a hairline leads to its shape. */
export interface Placed extends Box {
  readonly key: string;
  readonly isLed: boolean;
}

/** Eight places around a shape, best first: direction of the label's middle from the shape's. */
const AROUND: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** Gap between shape and label; hubs may go further off, on a leader. */
const GAP = 4;
const FAR = 26;
/** Side of a cell of the grid in which boxes are looked up. */
const CELL = 64;

/**
 * Places labels greedily in the order given. A label that would touch another, or a shape, or leave the room is left out.
 * @param shapes Boxes that no label may touch, its own shape excepted.
 * @param mayLead Labels that may stand further off.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  shapes: readonly (Box & { key: string })[],
  room: Box,
  mayLead: (key: string) => boolean,
): Placed[] {
  const taken = new Boxes();
  for (const shape of shapes) taken.add(shape, shape.key);
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    const found =
      firstFree(candidate, GAP, taken, room) ??
      (mayLead(candidate.key) ? firstFree(candidate, FAR, taken, room) : undefined);
    if (!found) continue;
    taken.add(found, candidate.key);
    placed.push({ ...found, key: candidate.key, isLed: distance(candidate, found) > candidate.radius + FAR / 2 });
  }
  return placed;
}

function firstFree(candidate: Candidate, gap: number, taken: Boxes, room: Box): Box | undefined {
  for (const direction of AROUND) {
    const box = boxAt(candidate, direction, gap);
    if (isWithin(box, room) && !taken.touches(box, candidate.key)) return box;
  }
  return undefined;
}

function boxAt({ x, y, radius, width, height }: Candidate, [dx, dy]: readonly [number, number], gap: number): Box {
  const reach = radius + gap;
  const slant = dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1;
  const left = dx > 0 ? x + reach * slant : dx < 0 ? x - reach * slant - width : x - width / 2;
  const top = dy > 0 ? y + reach * slant : dy < 0 ? y - reach * slant - height : y - height / 2;
  return { x: left, y: top, width, height };
}

const isWithin = (box: Box, room: Box) =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height;

function distance(from: { x: number; y: number }, box: Box): number {
  const dx = Math.max(box.x - from.x, 0, from.x - box.x - box.width);
  const dy = Math.max(box.y - from.y, 0, from.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

/** Boxes in a grid. */
class Boxes {
  readonly #cells = new Map<string, { box: Box; key: string }[]>();

  add(box: Box, key: string): void {
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push({ box, key });
      else this.#cells.set(cell, [{ box, key }]);
    }
  }

  touches(box: Box, own: string): boolean {
    return cellsOf(box).some((cell) =>
      this.#cells.get(cell)?.some((other) => other.key !== own && overlap(box, other.box)),
    );
  }
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let cx = Math.floor(box.x / CELL); cx <= Math.floor((box.x + box.width) / CELL); cx++) {
    for (let cy = Math.floor(box.y / CELL); cy <= Math.floor((box.y + box.height) / CELL); cy++)
      cells.push(`${cx} ${cy}`);
  }
  return cells;
}
