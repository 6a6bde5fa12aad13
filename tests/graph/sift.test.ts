import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNetwork } from '../../src/graph/network.ts';
import { countPairs, START_RULE } from '../../src/graph/pairs.ts';
import { type Filter, NO_FILTER, sift } from '../../src/graph/sift.ts';
import { syntheticDrawing } from '../fixtures/synthetic.ts';

const { things, lenses } = syntheticDrawing(20, 60, 5);
const lens = lenses.get('everything');
if (!lens) throw new Error('the synthetic drawing has no lens');
const publisherOf = (release: string) => `publisher ${Number(release.slice(1)) % 3}`;

const filters: fc.Arbitrary<Filter> = fc.record({
  withoutKinds: fc.subarray(['agency', 'person', 'country', 'funder']).map((list) => new Set(list)),
  withoutRoles: fc.subarray(['organizer', 'participant', 'funder']).map((list) => new Set(list)),
  countries: fc.constant(new Set<string>()),
  publishers: fc.subarray(['publisher 0', 'publisher 1']).map((list) => new Set(list)),
  withoutStatuses: fc.constant(new Set<string>()),
  least: fc.constantFrom(0, 0.5),
  from: fc.option(fc.integer({ min: 2007, max: 2020 }), { nil: undefined }),
  to: fc.option(fc.integer({ min: 2012, max: 2025 }), { nil: undefined }),
});

describe('sift', () => {
  it('keeps all without a filter', () => {
    expect(sift(things, lens, NO_FILTER, publisherOf).kept).toHaveLength(lens.links.source.length);
  });

  it('counts for each value what choosing it would show', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { counts } = sift(things, lens, filter, publisherOf);
        for (const [role, count] of counts.role) {
          const others = new Set(lens.roles.filter((other) => other !== role));
          expect(
            sift(things, lens, { ...filter, withoutRoles: others, withoutKinds: new Set() }, publisherOf).kept.length,
          ).toBeGreaterThanOrEqual(filter.withoutKinds.size > 0 ? 0 : count);
          if (filter.withoutKinds.size === 0)
            expect(sift(things, lens, { ...filter, withoutRoles: others }, publisherOf).kept).toHaveLength(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws only what passes, each two things once a track', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { kept, kindOf } = sift(things, lens, filter, publisherOf);
        const graph = toNetwork(things, lens, kept, kindOf);
        expect(graph.reduceEdges((sum, _, edge) => sum + edge.links.length, 0)).toBe(kept.length);
        graph.forEachNode((_, node) => expect(filter.withoutKinds.has(node.kind)).toBe(false));
      }),
      { numRuns: 40 },
    );
  });
});

it('counts more pairs, or as many, when a rule is loosened', () => {
  const loose = countPairs(things, lens, { paid: true, planned: true, publishers: 1 }, publisherOf).length;
  expect(countPairs(things, lens, START_RULE, publisherOf).length).toBeLessThanOrEqual(loose);
  expect(countPairs(things, lens, { ...START_RULE, publishers: 2 }, publisherOf)).toEqual([]);
});
