import { describe, expect, it } from 'vitest';
import { layOut, type Position, type Tie } from '../../src/graph/layout.ts';

/** Groups of which everyone is linked with everyone, and one member with the next group's where they hang together. */
function groups(sizes: readonly number[], how: 'linked' | 'apart', from = 0): { nodes: string[]; ties: Tie[] } {
  const name = (group: number, i: number) => `g${String(group + from).padStart(2, '0')}-${String(i).padStart(2, '0')}`;
  const nodes = sizes.flatMap((size, group) => Array.from({ length: size }, (_, i) => name(group, i)));
  const ties = sizes.flatMap((size, group) => [
    ...Array.from({ length: size }, (_, i) => i).flatMap((i) =>
      Array.from({ length: i }, (_, j) => ({ source: name(group, i), target: name(group, j), weight: 1 })),
    ),
    ...(how === 'linked' && group > 0 ? [{ source: name(group, 0), target: name(group - 1, 0), weight: 1 }] : []),
  ]);
  return { nodes, ties };
}

const least = (places: ReadonlyMap<string, Position>) => {
  const all = [...places.values()];
  return all.reduce(
    (m, a, i) => all.slice(0, i).reduce((n, b) => Math.min(n, Math.hypot(a.x - b.x, a.y - b.y)), m),
    Infinity,
  );
};
const width = (places: ReadonlyMap<string, Position>) => {
  const xs = [...places.values()].map(({ x }) => x);
  return Math.max(...xs) - Math.min(...xs);
};

describe('layOut', () => {
  const { nodes, ties } = groups([28, 18, 12, 6, 3], 'linked');

  it('leaves every shape its room, though a group is close', () => {
    expect(least(layOut(nodes, ties))).toBeGreaterThan(25);
  });

  it('gives new names room beside held ones, and keeps islands near', () => {
    const before = layOut(nodes, ties);
    const island = groups([5], 'apart', 50);
    const after = layOut([...nodes, ...island.nodes], [...ties, ...island.ties], before);
    for (const node of nodes) expect(after.get(node)).toEqual(before.get(node));
    expect(least(after)).toBeGreaterThan(25);
    expect(width(after)).toBeLessThan(1.3 * width(before));
  });

  it('begins anew where most names are new', () => {
    const before = layOut(nodes, ties);
    const { nodes: all, ties: more } = groups([28, 18, 12, 6, 3, 30, 30, 30], 'linked');
    const after = layOut(all, more, before);
    expect(after).toEqual(layOut(all, more));
  });
});
