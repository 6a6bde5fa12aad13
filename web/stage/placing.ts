/** A label that wants to stand beside its shape; all lengths in pixels. */
export interface Candidate {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the shape. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** How far it may go for a place: `sure` labels stand in the least bad one where none is free. */
  readonly claim: Claim;
  /** Whether its place to the left comes before that to the right. */
  readonly isLeft: boolean;
}

export type Claim = keyof typeof GAPS;

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
/** Gaps between shape and label, tried in turn; from the second on, on a leader. */
const GAPS = { near: [4], led: [4, 26], sure: [4, 26, 48, 72] } as const;
/** Distance from a shape above which a leader is drawn. */
const LED = 13;
/** Side of a cell of the grid in which boxes are looked up. */
const CELL = 64;

/**
 * Places labels greedily in the order given. A label that would touch another, or a shape, or leave the room is left out,
 * unless it is sure.
 * @param shapes Boxes that no label may touch, its own shape excepted.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  shapes: readonly (Box & { key: string })[],
  room: Box,
): Placed[] {
  const taken = new Boxes(shapes);
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    const boxes = placesOf(candidate).map((box) => ({ box, isIn: isWithin(box, room) }));
    const found =
      boxes.find(({ box, isIn }) => isIn && taken.covered(box, candidate.key) === 0)?.box ??
      (candidate.claim === 'sure'
        ? leastBad(
            boxes.map(({ box }) => broughtIn(box, room)),
            candidate,
            taken,
          )
        : undefined);
    if (!found) continue;
    taken.add(found, candidate.key);
    placed.push({ ...found, key: candidate.key, isLed: distance(candidate, found) > candidate.radius + LED });
  }
  return placed;
}

/** The boxes that a label is tried in, best first. */
function placesOf(candidate: Candidate): Box[] {
  const flip = candidate.isLeft ? -1 : 1;
  return GAPS[candidate.claim].flatMap((gap) => AROUND.map(([dx, dy]) => boxAt(candidate, [flip * dx, dy], gap)));
}

/** The box that covers least of what stands there. */
function leastBad(boxes: readonly Box[], candidate: Candidate, taken: Boxes): Box | undefined {
  const all = boxes.map((box) => ({ box, covered: taken.covered(box, candidate.key) }));
  return all.sort((a, b) => a.covered - b.covered)[0]?.box;
}

/** A box moved into the room. */
const broughtIn = (box: Box, room: Box): Box => ({
  ...box,
  x: Math.max(room.x, Math.min(box.x, room.x + room.width - box.width)),
  y: Math.max(room.y, Math.min(box.y, room.y + room.height - box.height)),
});

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
export class Boxes {
  readonly #cells = new Map<string, { box: Box; key: string }[]>();

  constructor(boxes: readonly (Box & { key: string })[] = []) {
    for (const box of boxes) this.add(box, box.key);
  }

  add(box: Box, key: string): void {
    const entry = { box, key };
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(entry);
      else this.#cells.set(cell, [entry]);
    }
  }

  /** Square pixels of other boxes that a box lies on. */
  covered(box: Box, own: string): number {
    const others = new Set(cellsOf(box).flatMap((cell) => this.#cells.get(cell) ?? []));
    return [...others].reduce((sum, other) => sum + (other.key === own ? 0 : overlap(box, other.box)), 0);
  }
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let cx = Math.floor(box.x / CELL); cx <= Math.floor((box.x + box.width) / CELL); cx++) {
    for (let cy = Math.floor(box.y / CELL); cy <= Math.floor((box.y + box.height) / CELL); cy++)
      cells.push(`${cx} ${cy}`);
  }
  return cells;
}
