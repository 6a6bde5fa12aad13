import { describe, expect, it } from 'vitest';
import { ReleaseGraph } from '../../src/dataset/graph.ts';
import { resolveGraphs } from '../../src/dataset/load.ts';
import { readAuthority } from '../../src/rdf/authority.ts';
import { releaseIri } from '../../src/rdf/refs.ts';
import { toQuads } from '../../src/rdf/release.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { KNOWLEDGE } from '../fixtures/delta.ts';
import { type LabelledPair, PAIRS } from '../fixtures/identity-pairs.ts';

const authority = readAuthority(KNOWLEDGE);

/** Whether identity makes one node of the two ends. */
function joined({ releases, ends }: LabelledPair): boolean {
  const graphs = releases.map(
    (one) => new ReleaseGraph(one.release.name, releaseIri(HOME, one.release.name), toQuads(one)),
  );
  const rows = new Map(resolveGraphs(graphs, authority, HOME, []).map((row) => [row.local, row.canonical]));
  const [a, b] = ends.map((end) => rows.get(`${HOME}id/${end}`));
  if (!a || !b) throw new Error(`${ends.join(' or ')} is not in the registry`);
  return a === b;
}

describe('identity on labelled pairs', () => {
  it('has at least sixty pairs, half of them near misses', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(PAIRS.filter((pair) => !pair.same).length / PAIRS.length).toBeCloseTo(0.5, 1);
  });

  it.each(PAIRS.map((pair) => [pair.kind, pair.same ? 'one' : 'two', pair.title, pair] as const))(
    '%s, %s: %s',
    (_, __, ___, pair) => {
      expect(joined(pair)).toBe(pair.same);
    },
  );
});
