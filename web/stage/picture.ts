import type { Network } from '../../src/graph/network.ts';
import type { Scene } from '../reducers.ts';
import type { Stage } from '../stage.ts';
import { GROUND, type Pieces, piecesOf } from './pieces.ts';

/** Pixels of a side above which browsers give no picture. */
const LARGEST = 16_000;

/**
 * The picture as PNG, drawn anew at a scale.
 * @throws Error where it is too large for the browser, or has too much in sight.
 */
export async function toPng(graph: Network, scene: Scene, stage: Stage, scale: number): Promise<Blob> {
  const { width, height } = stage.size;
  const sheet = document.createElement('canvas');
  sheet.width = width * scale;
  sheet.height = height * scale;
  // Thousands of fine lines are drawn faster without the graphics card, which would first make triangles of them.
  const context = sheet.getContext('2d', { willReadFrequently: true });
  if (!context || Math.max(sheet.width, sheet.height) > LARGEST)
    throw new Error('the picture is too large. Make the window smaller.');
  context.scale(scale, scale);
  context.fillStyle = scene.palette.paper;
  context.fillRect(0, 0, width, height);
  drawPieces(context, piecesOf(graph, scene, stage), scene.palette.paper);
  stage.drawWordsOn(context);
  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser gave no picture of this size. Make the window smaller.');
  return blob;
}

function drawPieces(context: CanvasRenderingContext2D, { lines, figures }: Pieces, paper: string): void {
  for (const { path, color, width, dash, opacity } of lines) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.globalAlpha = opacity;
    context.setLineDash([...dash]);
    context.stroke(new Path2D(path));
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  const ground = new Path2D(GROUND);
  for (const { path, x, y, radius, color } of figures) {
    context.save();
    context.translate(x, y);
    context.scale(radius, radius);
    context.fillStyle = paper;
    context.fill(ground);
    context.fillStyle = color;
    context.fill(new Path2D(path), 'evenodd');
    context.restore();
  }
}
