import type { Network } from '../../src/graph/network.ts';
import { edgeLook, nodeLook, type Scene } from '../reducers.ts';
import type { Stage } from '../stage.ts';
import { labelOf } from './labels.ts';
import type { Words } from './overlay.ts';
import { SHAPE_OF } from './palette.ts';
import type { Box } from './placing.ts';
import type { Shape } from './shapes.ts';

/** Outlines of shapes of radius 1. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  square: '<path d="M-.8-.8H.8V.8H-.8z"/>',
  circle: '<circle r=".86"/>',
  hexagon: '<path d="M-.47-.82H.47L.95 0 .47.82H-.47L-.95 0z"/>',
  diamond: '<path d="M0-1 1 0 0 1-1 0z"/>',
  ring: '<path fill-rule="evenodd" d="M-.92 0a.92.92 0 1 0 1.84 0a.92.92 0 1 0-1.84 0zM-.44 0a.44.44 0 1 0 .88 0a.44.44 0 1 0-.88 0z"/>',
  triangle: '<path d="M0-.9.9.7H-.9z"/>',
};

/** Thousands of threads show where they are dense. */
const THREAD = ' stroke-opacity=".12"';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const n = (value: number): string => value.toFixed(1);

/** The picture as SVG: what is in sight, with the labels that stand in it. */
export function toSvg(graph: Network, scene: Scene, stage: Stage, how: 'with words' | 'without words'): string {
  const { width, height } = stage.size;
  const edges = graph.mapEdges((key, edge, source, target) => {
    const [a, b] = [stage.placeOf(source), stage.placeOf(target)];
    if (!a || !b) return '';
    const look = edgeLook(key, edge, scene);
    // The program bows upwards where the screen's axis points down.
    const [cx, cy] = [(a.x + b.x) / 2 + (b.y - a.y) * look.bow * 2, (a.y + b.y) / 2 - (b.x - a.x) * look.bow * 2];
    const dash = look.type === 'dashed' ? ' stroke-dasharray="4 3"' : look.type === 'thread' ? THREAD : '';
    return `<path d="M${n(a.x)} ${n(a.y)}Q${n(cx)} ${n(cy)} ${n(b.x)} ${n(b.y)}" stroke="${look.color}" stroke-width="${look.size.toFixed(2)}"${dash}/>`;
  });
  const nodes = graph.mapNodes((key, node) => {
    const at = stage.placeOf(key);
    const look = nodeLook(key, node, scene);
    return at
      ? `<g transform="translate(${n(at.x)} ${n(at.y)}) scale(${n(stage.radiusOf(key))})" fill="${look.color}"><circle r=".9" fill="${scene.palette.paper}"/>${OUTLINES[SHAPE_OF[node.kind] ?? 'circle']}</g>`
      : '';
  });
  const words = how === 'with words' ? wordsOf(graph, stage.words, scene) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"><rect width="100%" height="100%" fill="${scene.palette.paper}"/><g fill="none">${edges.join('')}</g>${nodes.join('')}${words}</svg>\n`;
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
