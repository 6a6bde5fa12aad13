import type { Palette } from './palette.ts';
import type { Box } from './placing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Middle of a curve between two points of the screen. */
export const middleOf = (a: Point, b: Point, bow: number): Point => ({
  x: (a.x + b.x) / 2 + (b.y - a.y) * bow,
  y: (a.y + b.y) / 2 - (b.x - a.x) * bow,
});

const HEIGHT = 18;
const FONT = '600 11px -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
/** Pixels between a tag and the shapes at the ends of its edge, or the rings around them. */
const GAP = 7;

export interface End extends Point {
  readonly radius: number;
}

/** Width of a tag. */
export function widthOfTag(context: CanvasRenderingContext2D, text: string): number {
  context.font = FONT;
  return Math.max(HEIGHT, context.measureText(text).width + 16);
}

/** Where a tag so wide stands: in the middle of its edge, or beside the edge where that is too short to show both ends. */
export function placeTag(a: End, b: End, bow: number, width: number, room: { width: number; height: number }): Box {
  const around = ({ x, y }: Point): Box => ({ x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT });
  const on = around(middleOf(a, b, bow));
  if (![a, b].some((end) => covers(on, end))) return on;
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const [nx, ny] = length > 1 ? [(b.y - a.y) / length, (a.x - b.x) / length] : [0, -1];
  const reach = (Math.abs(nx) * width + Math.abs(ny) * HEIGHT) / 2 + Math.max(a.radius, b.radius) + GAP;
  const sides = [bow < 0 ? -1 : 1, bow < 0 ? 1 : -1].map((side) =>
    around({ x: (a.x + b.x) / 2 + nx * reach * side, y: (a.y + b.y) / 2 + ny * reach * side }),
  );
  const isIn = ({ x, y }: Box) => x >= 0 && y >= 0 && x + width <= room.width && y + HEIGHT <= room.height;
  return sides.find(isIn) ?? sides[0] ?? on;
}

function covers(box: Box, { x, y, radius }: End): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) < radius + GAP;
}

/** Draws a word in its box, in the accent. */
export function drawTag(context: CanvasRenderingContext2D, box: Box, text: string, palette: Palette): void {
  context.font = FONT;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  context.fillStyle = palette.accent;
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.accentOn;
  context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}
