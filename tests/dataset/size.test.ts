import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ReleaseGraph } from '../../src/dataset/graph.ts';
import { parseQuads } from '../../src/rdf/parse.ts';

/** Quads that a claim may cost in the file of its release, names and quotes included. */
const MOST = 10.5;

it('the demo holds at most ten and a half quads a claim', () => {
  const graphs = readdirSync('data/graphs').map(
    (file) => new ReleaseGraph(file, file, parseQuads(readFileSync(`data/graphs/${file}`, 'utf8'), file)),
  );
  const sum = (of: (graph: ReleaseGraph) => number) => graphs.reduce((total, graph) => total + of(graph), 0);
  expect(sum(({ claims }) => claims)).toBeGreaterThan(500);
  expect(sum(({ quads }) => quads.length) / sum(({ claims }) => claims)).toBeLessThanOrEqual(MOST);
});
