import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { layOut, type Tie } from '../../src/graph/layout.ts';
import { seeds } from '../../src/graph/seeds.ts';
import { numbers } from '../fixtures/synthetic.ts';

const GROUPS = 8;

/** Groups of names that are linked among themselves, and a little beyond. */
function clustered(order: number): { nodes: string[]; ties: Tie[]; groupOf: (node: string) => number } {
  const next = numbers(5);
  const nodes = Array.from({ length: order }, (_, i) => `n${String(i).padStart(5, '0')}`);
  const own = (group: number) => nodes[Math.floor(next() * (order / GROUPS)) * GROUPS + group] ?? '';
  const any = () => nodes[Math.floor(next() * order)] ?? '';
  const ties = nodes.flatMap((source, i) =>
    [own(i % GROUPS), own(i % GROUPS), own(i % GROUPS), next() < 0.1 ? any() : own(i % GROUPS)].flatMap((target) =>
      target === source ? [] : [{ source, target, weight: 1 }],
    ),
  );
  return { nodes, ties, groupOf: (node) => Number(node.slice(1)) % GROUPS };
}

/** Mean distance from the middle of the own group, as a share of that from the middle of all. */
function spread(places: ReadonlyMap<string, { x: number; y: number }>, groupOf: (node: string) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const middle = (points: readonly { x: number; y: number }[]) => ({
    x: mean(points.map((p) => p.x)),
    y: mean(points.map((p) => p.y)),
  });
  const far = (points: readonly { x: number; y: number }[]) => {
    const { x, y } = middle(points);
    return mean(points.map((p) => Math.hypot(p.x - x, p.y - y)));
  };
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    [...places].filter(([node]) => groupOf(node) === group).map(([, place]) => place),
  );
  return mean(groups.map(far)) / far([...places.values()]);
}

describe('a large layout', () => {
  it('shows its groups apart, in the few rounds that it has', () => {
    const { nodes, ties, groupOf } = clustered(2400);
    expect(spread(layOut(nodes, ties), groupOf)).toBeLessThan(0.5);
  });

  it('starts from the same places for the same network', () => {
    const { nodes, ties } = clustered(400);
    const graph = new Graph({ type: 'undirected', multi: false });
    for (const node of nodes) graph.addNode(node);
    for (const { source, target, weight } of ties) graph.mergeEdge(source, target, { weight });
    const once = seeds(graph, 50);
    expect(once.size).toBe(400);
    expect([...seeds(graph.copy(), 50)]).toEqual([...once]);
    const at = new Set([...once.values()].map(({ x, y }) => `${x} ${y}`));
    expect(at.size).toBe(400);
  });

  it('has a place for a network without a link', () => {
    const graph = new Graph({ type: 'undirected', multi: false });
    for (const node of ['a', 'b']) graph.addNode(node);
    for (const { x, y } of seeds(graph, 50).values()) expect([x, y].every(Number.isFinite)).toBe(true);
  });
});
