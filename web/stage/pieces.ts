import type { Network } from '../../src/graph/network.ts';
import { edgeLook, nodeLook, type Scene } from '../reducers.ts';
import type { Stage } from '../stage.ts';
import { SHAPE_OF } from './palette.ts';
import type { Shape } from './shapes.ts';

/** Outlines of shapes of radius 1, as paths of SVG. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  square: 'M-.8-.8H.8V.8H-.8z',
  circle: 'M-.86 0a.86.86 0 1 0 1.72 0a.86.86 0 1 0-1.72 0z',
  hexagon: 'M-.47-.82H.47L.95 0 .47.82H-.47L-.95 0z',
  diamond: 'M0-1 1 0 0 1-1 0z',
  ring: 'M-.92 0a.92.92 0 1 0 1.84 0a.92.92 0 1 0-1.84 0zM-.44 0a.44.44 0 1 0 .88 0a.44.44 0 1 0-.88 0z',
  triangle: 'M0-.9.9.7H-.9z',
};
/** What stands behind a shape, so that no line shows through it. */
export const GROUND = 'M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0z';

/** A line of the picture, in pixels of the stage. */
export interface Line {
  /** As a path of SVG. */
  readonly path: string;
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** A shape of the picture, in pixels of the stage. */
export interface Figure {
  /** As a path of SVG of radius 1; what overlaps in it is a hole. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
}

/** What is in sight of a picture, without words. */
export interface Pieces {
  readonly lines: readonly Line[];
  readonly figures: readonly Figure[];
}

/** Most lines and shapes that are saved: no program opens a file of many more. */
const MOST = 150_000;
/** Thousands of threads show where they are dense. */
const THREAD = 0.12;

const n = (value: number): string => value.toFixed(1);

/**
 * What is in sight of a picture, piece by piece, to be drawn elsewhere.
 * @throws Error where it is too much for one file
 */
export function piecesOf(graph: Network, scene: Scene, stage: Stage): Pieces {
  const { width, height } = stage.size;
  const isSeen = (xs: readonly number[], ys: readonly number[]) =>
    Math.max(...xs) >= 0 && Math.min(...xs) <= width && Math.max(...ys) >= 0 && Math.min(...ys) <= height;
  const places = new Map(graph.mapNodes((key) => [key, stage.placeOf(key)] as const));
  const lines = graph.reduceEdges<Line[]>((found, key, edge, source, target) => {
    const [a, b] = [places.get(source), places.get(target)];
    if (!a || !b) return found;
    const look = edgeLook(key, edge, scene);
    // The program bows upwards where the screen's axis points down.
    const [cx, cy] = [(a.x + b.x) / 2 + (b.y - a.y) * look.bow * 2, (a.y + b.y) / 2 - (b.x - a.x) * look.bow * 2];
    if (!isSeen([a.x, b.x, cx], [a.y, b.y, cy])) return found;
    found.push({
      path: `M${n(a.x)} ${n(a.y)}Q${n(cx)} ${n(cy)} ${n(b.x)} ${n(b.y)}`,
      color: look.color,
      width: look.size,
      dash: look.type === 'dashed' ? [4, 3] : [],
      opacity: look.type === 'thread' ? THREAD : 1,
    });
    return found;
  }, []);
  const figures = graph.reduceNodes<Figure[]>((found, key, node) => {
    const [at, radius] = [places.get(key), stage.radiusOf(key)];
    if (!at || !isSeen([at.x - radius, at.x + radius], [at.y - radius, at.y + radius])) return found;
    found.push({
      path: OUTLINES[SHAPE_OF[node.kind] ?? 'circle'],
      ...at,
      radius,
      color: nodeLook(key, node, scene).color,
    });
    return found;
  }, []);
  const count = lines.length + figures.length;
  if (count > MOST)
    throw new Error(
      `${count} lines and shapes are in sight, and a picture holds ${MOST} at most. Zoom in, filter, or draw the best linked.`,
    );
  return { lines, figures };
}
