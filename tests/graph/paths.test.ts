import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/graph/network.ts';
import { pathsBetween } from '../../src/graph/paths.ts';

function graphOf(links: readonly (readonly [number, number])[]): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: true });
  for (let i = 0; i < 9; i++) graph.addNode(`n${i}`);
  for (const [a, b] of links) if (a !== b) graph.addEdge(`n${a}`, `n${b}`);
  return graph;
}

const linksOf = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 });

describe('pathsBetween', () => {
  it('gives ways along links, without a node twice, shortest first', () => {
    fc.assert(
      fc.property(linksOf, (links) => {
        const graph = graphOf(links);
        const paths = pathsBetween(graph, 'n0', 'n1');
        for (const path of paths) {
          expect([path[0], path.at(-1)]).toEqual(['n0', 'n1']);
          expect(new Set(path).size).toBe(path.length);
          for (let i = 1; i < path.length; i++) expect(graph.areNeighbors(path[i - 1], path[i])).toBe(true);
        }
        expect(paths.map((p) => p.length)).toEqual(paths.map((p) => p.length).sort((a, b) => a - b));
      }),
    );
  });

  it('goes the long way where there is no short one, and says nothing where there is none', () => {
    const chain = graphOf([
      [0, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 1],
    ]);
    expect(pathsBetween(chain, 'n0', 'n1')).toEqual([['n0', 'n2', 'n3', 'n4', 'n5', 'n1']]);
    expect(pathsBetween(chain, 'n0', 'n8')).toEqual([]);
  });

  it('lists all ways of three links or less', () => {
    const graph = graphOf([
      [0, 1],
      [0, 2],
      [2, 1],
      [0, 3],
      [3, 4],
      [4, 1],
    ]);
    expect(pathsBetween(graph, 'n0', 'n1').map((p) => p.join(' '))).toEqual(['n0 n1', 'n0 n2 n1', 'n0 n3 n4 n1']);
  });
});
