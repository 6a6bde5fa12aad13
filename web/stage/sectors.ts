import type { Sector } from '../sectors.ts';
import type { Palette } from './palette.ts';
import { type Box, Boxes } from './placing.ts';
import type { Point } from './tags.ts';

/** A sector as it stands in the picture: an arc across its links, and its roles in a box on it. */
export interface PlacedSector {
  readonly says: string;
  readonly box: Box;
  /** None where one party sits alone: its roles stand on its link. */
  readonly arc: readonly Point[];
  readonly isFaded: boolean;
}

export const SECTOR_FONT = '600 11px -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const HEIGHT = 18;
/** Pixels around the words. */
const PADDING = 5;
/** How far out from the activity the words may stand, as shares of the way, best first. */
const REACHES = [0.6, 0.7, 0.5, 0.78, 0.42] as const;
/** Angle between two points of an arc. */
const STEP = 0.06;

/** A direction from the activity, and how far the party sits. */
interface Polar {
  readonly angle: number;
  readonly radius: number;
}

/**
 * Places the roles of each sector inside the ring of its parties, where they touch no shape and no other roles.
 * @param placeOf Where a node is, in pixels.
 * @param widthOf Width of words, in pixels.
 * @param shapes Boxes that no words may touch.
 */
export function placeSectors(
  sectors: readonly Sector[],
  placeOf: (key: string) => Point | undefined,
  widthOf: (words: string) => number,
  shapes: readonly (Box & { key: string })[],
): (PlacedSector & { key: string })[] {
  const taken = new Boxes(shapes);
  return sectors.flatMap(({ says, hub, members, isFaded }) => {
    const middle = placeOf(hub);
    const seats = middle ? members.flatMap((key) => polar(middle, placeOf(key)) ?? []) : [];
    if (!middle || seats.length === 0) return [];
    const ordered = unwound(seats);
    const at = between(ordered, (ordered.length - 1) / 2);
    const width = widthOf(says) + 2 * PADDING;
    const tries = REACHES.map((reach) => {
      const { x, y } = pointAt(middle, at, reach);
      const box = { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
      return { reach, box, covered: taken.covered(box, '') };
    });
    const best = tries.reduce((least, one) => (one.covered < least.covered ? one : least));
    const key = `sector ${says}`;
    taken.add(best.box, key);
    return { key, says, isFaded, box: best.box, arc: arcOf(middle, ordered, best.reach) };
  });
}

function polar(middle: Point, at: Point | undefined): Polar | undefined {
  const radius = at ? Math.hypot(at.x - middle.x, at.y - middle.y) : 0;
  return at && radius > 0 ? { angle: Math.atan2(at.y - middle.y, at.x - middle.x), radius } : undefined;
}

/** Seats whose angles grow clockwise from the first, without a jump. */
function unwound(seats: readonly Polar[]): Polar[] {
  const start = seats[0]?.angle ?? 0;
  const turn = (angle: number) => (angle - start + 4 * Math.PI) % (2 * Math.PI);
  return seats.map(({ angle, radius }) => ({ angle: start + turn(angle), radius })).sort((a, b) => a.angle - b.angle);
}

/** What lies at a place in the row of seats: 1.5 is between the second and the third. */
function between(seats: readonly Polar[], place: number): Polar {
  const [a, b] = [seats[Math.floor(place)], seats[Math.ceil(place)]];
  if (!a || !b) return { angle: 0, radius: 0 };
  const share = place - Math.floor(place);
  return { angle: a.angle + (b.angle - a.angle) * share, radius: a.radius + (b.radius - a.radius) * share };
}

const pointAt = (middle: Point, { angle, radius }: Polar, reach: number): Point => ({
  x: middle.x + reach * radius * Math.cos(angle),
  y: middle.y + reach * radius * Math.sin(angle),
});

function arcOf(middle: Point, seats: readonly Polar[], reach: number): Point[] {
  if (seats.length < 2) return [];
  const whole = (seats.at(-1)?.angle ?? 0) - (seats[0]?.angle ?? 0);
  const count = Math.max(1, Math.ceil(whole / STEP / (seats.length - 1))) * (seats.length - 1);
  return Array.from({ length: count + 1 }, (_, i) =>
    pointAt(middle, between(seats, (i / count) * (seats.length - 1)), reach),
  );
}

/** Draws the arc of a sector, and its roles on it. */
export function drawSector(context: CanvasRenderingContext2D, sector: PlacedSector, palette: Palette): void {
  const { box, arc, says, isFaded } = sector;
  context.beginPath();
  for (const { x, y } of arc) context.lineTo(x, y);
  context.strokeStyle = isFaded ? palette.edge : palette.edgeStrong;
  context.lineWidth = 1;
  context.stroke();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 3);
  context.fillStyle = palette.paper;
  context.fill();
  context.font = SECTOR_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = isFaded ? palette.ink3 : palette.ink2;
  context.fillText(says, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}
