import { describe, expect, it } from 'vitest';
import { TRACKS } from '../../src/graph/columns.ts';
import { drawLinks } from '../../src/graph/draw.ts';
import type { Link } from '../../src/graph/links.ts';
import { benches, roundTable } from '../../src/graph/round-table.ts';

const seat = (target: string, role: string): Link => ({
  ...{ source: 'activity/boats', target, activity: 'activity/boats', track: role === 'funder' ? 'pays' : 'works' },
  ...{ role, claim: `r/${target}-${role}`, release: 'r', confidence: 0.9 },
  ...{ targetClaim: '', targetRole: '', targetRelease: '' },
});
const drawn = (links: readonly Link[]) => {
  const { things, lenses } = drawLinks(new Map(), new Map([['activity', links]]));
  const lens = lenses.get('activity');
  if (!lens) throw new Error('the lens was not drawn');
  return { things, lens, hub: things.id.indexOf('activity/boats') };
};
const LINKS = [
  seat('org/a', 'participant'),
  seat('org/b', 'participant'),
  seat('org/c', 'organizer'),
  seat('org/d', 'participant'),
  seat('org/d', 'funder'),
  seat('org/e', 'juggler'),
];

describe('the round table', () => {
  it('seats parties with the very same roles together, in the order of the roles, unknown ones last', () => {
    const { things, lens } = drawn(LINKS);
    const all = lens.links.source.map((_, link) => link);
    const seated = benches(lens, all).map(({ roles, parties }) => [roles, parties.map((party) => things.id[party])]);
    expect(seated).toEqual([
      [['organizer'], ['org/c']],
      [['participant'], ['org/a', 'org/b']],
      [['participant', 'funder'], ['org/d']],
      [['juggler'], ['org/e']],
    ]);
    expect(TRACKS[lens.links.track.at(-1) ?? 0]).toBe('works');
  });

  it('puts the activity in the middle, the first group at the top, and more room between groups than within', () => {
    const { things, lens, hub } = drawn(LINKS);
    const table = roundTable(lens, hub);
    const at = (id: string) => {
      const i = table.nodes.indexOf(things.id.indexOf(id));
      return { x: table.x[i] ?? Number.NaN, y: table.y[i] ?? Number.NaN };
    };
    expect(at('activity/boats')).toEqual({ x: 0, y: 0 });
    expect(at('org/c').x).toBeCloseTo(0);
    expect(at('org/c').y).toBeGreaterThan(0);
    const apart = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    expect(apart('org/a', 'org/b')).toBeLessThan(apart('org/c', 'org/a'));
    expect(apart('org/a', 'org/b')).toBeLessThan(apart('org/b', 'org/d'));
  });

  it('is as wide as it is asked to be', () => {
    const { lens, hub } = drawn(['a', 'b', 'c', 'd'].map((name) => seat(`org/${name}`, 'organizer')));
    const { x, y } = roundTable(lens, hub, 0.5);
    expect(Math.max(...x) / Math.max(...y)).toBeCloseTo(0.5);
  });
});
