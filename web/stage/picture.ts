import type { Network } from '../../src/graph/network.ts';
import type { Scene } from '../reducers.ts';
import type { Stage } from '../stage.ts';
import { toSvg } from './svg.ts';

/** Pixels of a side above which browsers give no picture. */
const LARGEST = 16_000;

/**
 * The picture as PNG, drawn anew at a scale.
 * @throws Error where it is too large for the browser.
 */
export async function toPng(graph: Network, scene: Scene, stage: Stage, scale: number): Promise<Blob> {
  const { width, height } = stage.size;
  const sheet = document.createElement('canvas');
  sheet.width = width * scale;
  sheet.height = height * scale;
  const context = sheet.getContext('2d');
  if (!context || Math.max(sheet.width, sheet.height) > LARGEST)
    throw new Error('the picture is too large. Make the window smaller.');
  // As a data: address, since the content policy has no blob: pictures.
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(toSvg(graph, scene, stage, 'without words'))}`;
  await image.decode();
  context.drawImage(image, 0, 0, sheet.width, sheet.height);
  context.scale(scale, scale);
  stage.drawWordsOn(context);
  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser gave no picture of this size. Make the window smaller.');
  return blob;
}
