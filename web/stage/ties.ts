import type { Palette } from './palette.ts';
import type { Point } from './tags.ts';

const FONT = '600 13px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** What is pointed at in a large network, where it is too dear to draw all else anew: its links, and its name. */
export function drawTies(
  context: CanvasRenderingContext2D,
  at: Point & { readonly radius: number },
  others: readonly Point[],
  name: string,
  palette: Palette,
): void {
  context.beginPath();
  for (const { x, y } of others) {
    context.moveTo(at.x, at.y);
    context.lineTo(x, y);
  }
  context.strokeStyle = palette.ink3;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = palette.ink;
  for (const { x, y } of others) {
    context.beginPath();
    context.arc(x, y, 2.5, 0, 2 * Math.PI);
    context.fill();
  }
  context.beginPath();
  context.arc(at.x, at.y, at.radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.stroke();
  context.font = FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.paper;
  context.strokeText(name, at.x + at.radius + 8, at.y);
  context.fillText(name, at.x + at.radius + 8, at.y);
}
