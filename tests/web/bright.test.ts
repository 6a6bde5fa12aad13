import Graph from 'graphology';
import { expect, it } from 'vitest';
import type { Network } from '../../src/graph/network.ts';
import { brightOf } from '../../web/bright.ts';

/** a – b – c – d – e, and a beside. */
const chain = (): Network => {
  const graph: Network = new Graph({ type: 'undirected', multi: true });
  for (const key of ['a', 'b', 'c', 'd', 'e', 'beside']) graph.addNode(key);
  for (const [x, y] of ['ab', 'bc', 'cd', 'de'].map((pair) => [...pair])) graph.addEdgeWithKey(`${x} ${y}`, x, y);
  graph.addEdgeWithKey('a beside', 'a', 'beside');
  return graph;
};
const WAY = ['a', 'b', 'c', 'd', 'e'];
const at = { selected: ['a', 'e'], pointed: [], walked: [], way: WAY };
const sorted = (keys: ReadonlySet<string>) => [...keys].sort();

it('keeps the whole of a way bright, and nothing beside it', () => {
  expect(sorted(brightOf(chain(), at).nodes)).toEqual(WAY);
});

it('keeps the middle of a way bright while an end is pointed at', () => {
  const { nodes, edges } = brightOf(chain(), { ...at, pointed: ['a'] });
  expect(sorted(nodes)).toEqual([...WAY, 'beside'].sort());
  expect(sorted(edges)).toEqual(['a b', 'a beside', 'b c', 'c d', 'd e']);
  expect(nodes.has('c')).toBe(true);
});

it('keeps neighbours bright where there is no way', () => {
  const { nodes } = brightOf(chain(), { selected: ['a'], pointed: ['d'], walked: [], way: undefined });
  expect(sorted(nodes)).toEqual(['a', 'b', 'beside', 'c', 'd', 'e']);
});
