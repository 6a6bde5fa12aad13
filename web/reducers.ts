import type { EdgeAttributes, NodeAttributes } from '../src/graph/network.ts';
import type { Sector } from './sectors.ts';
import { colourOf, type Palette } from './stage/palette.ts';

/** What is pointed at and chosen; the picture follows it and never writes the graph. */
export interface Scene {
  readonly palette: Palette;
  /** Chosen nodes, and edges by key. */
  readonly selected: ReadonlySet<string>;
  /** Nodes that stay bright: what is chosen or pointed at, with its neighbours. Empty: all do. */
  readonly bright: ReadonlySet<string>;
  /** Edges that stay bright. */
  readonly brightEdges: ReadonlySet<string>;
  /** What stands on edges, by key. */
  readonly tags: ReadonlyMap<string, string>;
  /** Parties of one activity by what they did, where it alone is shown. */
  readonly sectors: readonly Sector[];
  /** Edges without a bow. */
  readonly straight: ReadonlySet<string>;
  /** Size of a node, 0 to 1. */
  readonly weightOf: (node: string) => number;
  /** Number of the region or community of a node; -1 colours by kind. */
  readonly groupOf: (node: string) => number;
  /** By how much shapes are smaller than on a wide screen: 1 or less. */
  readonly scale: number;
  /** In a large network shapes are dots and lines are straight. */
  readonly isLarge: boolean;
}

export interface NodeLook {
  readonly type: string;
  readonly size: number;
  readonly color: string;
  readonly zIndex: number;
}

export interface EdgeLook {
  readonly type: string;
  readonly size: number;
  readonly color: string;
  readonly zIndex: number;
  readonly bow: number;
}

/** Above so many edges only nodes can be pointed at, shapes are dots and lines are straight. */
export const LARGE = 6000;
/** Radius of a shape in pixels, least and most. */
const RADIUS = [4.6, 12] as const;
const DOT = [0.9, 9] as const;
/** Width of a line in pixels, least and most. */
const WIDTH = [1, 5] as const;

/** How a node looks in a scene. */
export function nodeLook(key: string, node: NodeAttributes, scene: Scene): NodeLook {
  const isBright = scene.bright.size === 0 || scene.bright.has(key);
  const group = scene.groupOf(key);
  const color = group >= 0 ? colourOf(group, scene.palette) : (scene.palette.kinds[node.kind] ?? scene.palette.ink3);
  return {
    type: node.kind,
    size: scene.isLarge ? radiusOfDot(scene, key) : radiusOf(scene.weightOf(key)) * scene.scale,
    color: isBright ? color : scene.palette.nodeDim,
    // In a crowd the large lie on the small.
    zIndex: scene.selected.has(key) ? 3 : isBright ? (scene.isLarge ? 1 + scene.weightOf(key) : 2) : 0,
  };
}

/** Radius of a shape by its size, 0 to 1, on a wide screen. */
export const radiusOf = (size: number): number => RADIUS[0] + (RADIUS[1] - RADIUS[0]) * size;

/** In a large network only hubs are more than dots. */
const radiusOfDot = (scene: Scene, key: string): number =>
  scene.selected.has(key) ? Math.max(7, dotOf(scene.weightOf(key))) : dotOf(scene.weightOf(key));

/** Radius in a large network by its size, 0 to 1, on a wide screen. */
export const dotOf = (weight: number): number => DOT[0] + (DOT[1] - DOT[0]) * weight ** 2.2;

/** How an edge looks in a scene. */
export function edgeLook(key: string, edge: EdgeAttributes, scene: Scene): EdgeLook {
  const isSelected = scene.selected.has(key);
  const isBright = isSelected || scene.brightEdges.has(key);
  const isDim = !isBright && scene.bright.size > 0;
  const { palette } = scene;
  return {
    type: scene.isLarge && !isBright ? 'thread' : edge.track === 'pays' ? 'dashed' : 'curved',
    size: scene.isLarge && !isBright ? 1 : widthOf(edge.weight) + (isSelected ? 1.5 : 0),
    color: isSelected ? palette.accent : isBright ? palette.edgeStrong : isDim ? palette.edgeDim : palette.edge,
    zIndex: isSelected ? 3 : isBright ? 2 : isDim ? 0 : 1,
    bow: scene.straight.has(key) ? 0 : bowOf(edge.lane) * edge.side,
  };
}

/** Width of a line that stands for so many activities. */
export const widthOf = (weight: number): number =>
  Math.min(WIDTH[1], WIDTH[0] + 0.9 * (Math.sqrt(weight) - 1) * 1.6 + 0.2);

/** Edges between the same two nodes bow to different sides. */
function bowOf(lane: number): number {
  const height = 0.07 * (1 + Math.floor(lane / 2));
  return lane % 2 === 0 ? height : -height;
}
