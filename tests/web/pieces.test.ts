import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/graph/network.ts';
import type { Scene } from '../../web/reducers.ts';
import { piecesOf } from '../../web/stage/pieces.ts';
import type { Stage } from '../../web/stage.ts';

const SCENE = {
  palette: { kinds: {}, ink3: '#777', edge: '#ccc', edgeStrong: '#333' },
  selected: new Set(),
  bright: new Set(),
  brightEdges: new Set(),
  straight: new Set(),
  weightOf: () => 0,
  groupOf: () => -1,
  scale: 1,
  isLarge: false,
} as unknown as Scene;

/** Nodes at these places in pixels, each linked with the first. */
function network(places: readonly (readonly [number, number])[]): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: true });
  places.forEach(([x, y], i) => {
    graph.addNode(String(i), { thing: i, kind: 'agency', short: '', x, y, activities: 1 });
    if (i > 0) graph.addEdge('0', String(i), { track: 'works', links: [i], weight: 1, lane: 0, side: 1 });
  });
  return graph;
}

/** A stage of 100 by 100 pixels on which the places are pixels. */
const stageOf = (graph: Network): Stage =>
  ({
    size: { width: 100, height: 100 },
    placeOf: (key: string) => graph.getNodeAttributes(key),
    radiusOf: () => 5,
  }) as unknown as Stage;

const pieces = (places: readonly (readonly [number, number])[]) => {
  const graph = network(places);
  return piecesOf(graph, SCENE, stageOf(graph));
};

describe('what is saved of a picture', () => {
  it('is what is in sight: shapes that reach into it, and lines that may cross it', () => {
    const { lines, figures } = pieces([
      [-50, 50],
      [150, 50],
      [-4, 20],
      [-60, 400],
    ]);
    expect(figures.map(({ x }) => x)).toEqual([-4]);
    expect(lines).toHaveLength(1);
  });

  it('is refused in words where it is too much for one file', () => {
    const crowd = Array.from({ length: 75_001 }, (_, i) => [50, i % 100] as const);
    expect(() => pieces(crowd)).toThrow(/150001 lines and shapes are in sight.*Zoom in, filter/);
    expect(() => pieces(crowd.slice(1))).not.toThrow();
  });
});
