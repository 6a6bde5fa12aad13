import type { Palette } from './palette.ts';

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

/** Draws a word on an edge, in the accent. */
export function drawTag(context: CanvasRenderingContext2D, at: Point, text: string, palette: Palette): void {
  context.font = '600 11px -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const width = Math.max(HEIGHT, context.measureText(text).width + 16);
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
  context.fillStyle = palette.accent;
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.accentOn;
  context.fillText(text, at.x, at.y + 0.5);
}
