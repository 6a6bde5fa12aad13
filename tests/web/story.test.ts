import { describe, expect, it } from 'vitest';
import { drawLinks } from '../../src/graph/draw.ts';
import type { Link } from '../../src/graph/links.ts';
import { type Filter, NO_FILTER, NO_SOURCES, sift } from '../../src/graph/sift.ts';
import type { Thing, ThingKind } from '../../src/graph/things.ts';
import { partyStory } from '../../web/story.ts';

const BLANK = { names: [], country: '', regions: [], sort: '', status: '', end: '', place: '', partOf: '' };
const thing = (id: string, kind: ThingKind, start = ''): [string, Thing] => [
  id,
  { ...BLANK, id, kind, name: id, short: id, start },
];
const ALL = new Map([
  thing('activity/boats', 'activity', '2019-05-03'),
  thing('org/iah', 'agency'),
  thing('org/press', 'agency'),
  thing('person/ana', 'person'),
  thing('person/ben', 'person'),
]);
const BARE = { targetClaim: '', targetRole: '', targetRelease: '', release: 'r', claim: 'r/1', confidence: 0.8 };
const seat = (target: string): Link => ({
  ...{ source: 'activity/boats', target, activity: 'activity/boats', track: 'works', role: 'participant' },
  ...BARE,
});
const post = (source: string, target: string): Link => ({
  ...{ source, target, activity: '', track: 'post', role: 'post' },
  ...BARE,
});

/** What is said of a party. */
function told(links: readonly Link[], id: string, filter: Filter = NO_FILTER): string {
  const { things, lenses } = drawLinks(ALL, new Map([['l', links]]));
  const lens = lenses.get('l');
  if (!lens) throw new Error('the lens was not drawn');
  const { kept } = sift(things, lens, filter, NO_SOURCES);
  const stories = { things, lens, kept, kindOf: (other: string) => ALL.get(other)?.kind ?? '', how: '' };
  return partyStory(stories, things.id.indexOf(id))
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.id))
    .join('');
}

describe('what is said of a party', () => {
  const links = [
    seat('org/iah'),
    post('person/ana', 'org/iah'),
    post('person/ana', 'org/press'),
    post('person/ben', 'org/press'),
  ];
  const early = { ...NO_FILTER, to: 2010 };

  it('is what it did', () => {
    expect(told(links, 'org/iah')).toBe('In one activity in May 2019, as participant.');
  });

  it('is who holds a post in it where it did nothing, and of its holder where', () => {
    expect(told(links, 'org/press')).toBe('Two people hold a post in it; it has no activity under this lens.');
    expect(told(links, 'person/ana')).toBe('Holds posts in two bodies; no activity under this lens names this person.');
    expect(told(links, 'person/ben')).toBe('Holds a post; no activity under this lens names this person.');
  });

  it('blames the filters only where they leave something out', () => {
    expect(told(links, 'org/iah', early)).toBe(
      'One person holds a post in it; none of its activities passes the filters.',
    );
    expect(told(links.slice(0, 1), 'org/iah', early)).toBe('None of its activities passes the filters.');
    expect(told(links, 'org/press', early)).toBe('Two people hold a post in it; it has no activity under this lens.');
  });
});
