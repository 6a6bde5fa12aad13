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
const isConfirmed = (claim: string) => claim.endsWith('/0');
const sources = { publisherOf, isConfirmed };

const filters: fc.Arbitrary<Filter> = fc.record({
  withoutKinds: fc.subarray(['agency', 'person', 'country', 'funder']).map((list) => new Set(list)),
  withoutRoles: fc.subarray(['organizer', 'participant', 'funder']).map((list) => new Set(list)),
  countries: fc.constant(new Set<string>()),
  publishers: fc.subarray(['publisher 0', 'publisher 1']).map((list) => new Set(list)),
  withoutStatuses: fc.constant(new Set<string>()),
  withoutReviews: fc.subarray(['confirmed', 'not-reviewed']).map((list) => new Set(list)),
  least: fc.constantFrom(0, 0.5),
  from: fc.option(fc.integer({ min: 2007, max: 2020 }), { nil: undefined }),
  to: fc.option(fc.integer({ min: 2012, max: 2025 }), { nil: undefined }),
  hidden: fc.subarray(things.id.slice(0, 4)).map((list) => new Set(list)),
  only: fc.constantFrom([], things.id.slice(2, 40)).map((list) => new Set(list)),
});

describe('sift', () => {
  it('keeps all without a filter', () => {
    expect(sift(things, lens, NO_FILTER, sources).kept).toHaveLength(lens.links.source.length);
  });

  it('counts for each value what choosing it would show', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { counts } = sift(things, lens, filter, sources);
        for (const [role, count] of counts.role) {
          const others = new Set(lens.roles.filter((other) => other !== role));
          if (filter.withoutKinds.size > 0) continue;
          const { kept } = sift(things, lens, { ...filter, withoutRoles: others }, sources);
          const parts = kept.map((link) => `${lens.links.target[link]} in ${lens.links.activity[link]}`);
          expect(new Set(parts).size).toBe(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws only what passes, each two things once a track', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { kept, kindOf } = sift(things, lens, filter, sources);
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
