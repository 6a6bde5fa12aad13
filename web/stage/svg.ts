import type { Network } from '../../src/graph/network.ts';
import type { Scene } from '../reducers.ts';
import type { Stage } from '../stage.ts';
import { labelOf } from './labels.ts';
import type { Words } from './overlay.ts';
import { GROUND, piecesOf } from './pieces.ts';
import type { Box } from './placing.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const n = (value: number): string => value.toFixed(1);

/**
 * The picture as SVG: what is in sight, with the labels that stand in it.
 * @throws Error where it is too much for one file
 */
export function toSvg(graph: Network, scene: Scene, stage: Stage): string {
  const { width, height } = stage.size;
  const { lines, figures } = piecesOf(graph, scene, stage);
  const edges = lines.map(
    ({ path, color, width, dash, opacity }) =>
      `<path d="${path}" stroke="${color}" stroke-width="${width.toFixed(2)}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''}/>`,
  );
  const nodes = figures.map(
    ({ path, x, y, radius, color }) =>
      `<g transform="translate(${n(x)} ${n(y)}) scale(${n(radius)})" fill="${color}"><path fill="${scene.palette.paper}" d="${GROUND}"/><path fill-rule="evenodd" d="${path}"/></g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"><rect width="100%" height="100%" fill="${scene.palette.paper}"/><g fill="none">${edges.join('')}</g>${nodes.join('')}${wordsOf(graph, stage.words, scene)}</svg>\n`;
}

/** Labels, the roles of sectors, and what stands on edges, as they stand in the picture. */
function wordsOf(graph: Network, { labels, sectors, tags }: Words, { palette }: Scene): string {
  const arcs = sectors.map(
    ({ arc, says, box, isFaded }) =>
      `<polyline points="${arc.map(({ x, y }) => `${n(x)} ${n(y)}`).join(' ')}" fill="none" stroke="${isFaded ? palette.edge : palette.edgeStrong}"/><rect ${boxed(box)} rx="3" fill="${palette.paper}"/>${middled(box, says, isFaded ? palette.ink3 : palette.ink2)}`,
  );
  const names = labels.map((label) => {
    const node = graph.getNodeAttributes(label.key);
    const style =
      node.kind === 'activity'
        ? 'font-family="Source Serif 4, Georgia, serif" font-style="italic"'
        : 'font-family="sans-serif"';
    return `<text x="${n(label.x)}" y="${n(label.y + 11)}" font-size="12" ${style} fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" paint-order="stroke">${xml(labelOf(node))}</text>`;
  });
  const numbers = tags.map(
    (tag) =>
      `<rect ${boxed(tag)} rx="${n(tag.height / 2)}" fill="${palette.accent}"/>${middled(tag, tag.text, palette.accentOn)}`,
  );
  return [...arcs, ...names, ...numbers].join('');
}

const boxed = ({ x, y, width, height }: Box): string =>
  `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;

const middled = ({ x, y, width, height }: Box, says: string, fill: string): string =>
  `<text x="${n(x + width / 2)}" y="${n(y + height / 2 + 4)}" font-size="11" font-weight="600" font-family="sans-serif" text-anchor="middle" fill="${fill}">${xml(says)}</text>`;
