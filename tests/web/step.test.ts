import { describe, expect, it } from 'vitest';
import { drawLinks } from '../../src/graph/draw.ts';
import type { Link } from '../../src/graph/links.ts';
import { toNetwork } from '../../src/graph/network.ts';
import { NO_FILTER, NO_SOURCES, sift } from '../../src/graph/sift.ts';
import type { Thing, ThingKind } from '../../src/graph/things.ts';
import { claimsOfSteps, sayStep, stepsOf } from '../../web/step.ts';

const BLANK = { names: [], country: '', regions: [], sort: '', status: '', end: '', place: '', partOf: '' };
const thing = (id: string, kind: ThingKind, name: string, start = ''): [string, Thing] => [
  id,
  { ...BLANK, id, kind, name, short: name, start },
];
const things = new Map([
  thing('org/iah', 'agency', 'IAH'),
  thing('org/scc', 'agency', 'SCC'),
  thing('org/fund', 'agency', 'Safe Fund'),
  thing('person/ana', 'person', 'Ana Reed'),
  thing('activity/boats', 'activity', 'training on boats', '2019-05-03'),
  thing('activity/meeting', 'activity', 'Harbour Forum', '2021'),
]);
const BARE = { targetClaim: '', targetRole: '', targetRelease: '', release: 'r' };
const pair = (source: string, target: string, activity: string, more: Partial<Link>): Link => ({
  ...{ source, target, activity, track: 'works', claim: 'r/1', role: 'organizer', confidence: 0.9 },
  ...{ ...BARE, targetClaim: 'r/2', targetRole: 'participant', targetRelease: 'r' },
  ...more,
});
const seat = (target: string, role: string, claim: string): Link => ({
  ...{ source: 'activity/boats', target, activity: 'activity/boats', track: 'works', role, claim, confidence: 0.8 },
  ...BARE,
});

/** How a way is told, and the claims on which it rests. */
function told(links: readonly Link[], path: readonly string[], party?: string) {
  const { things: columns, lenses } = drawLinks(things, new Map([['l', links]]));
  const lens = lenses.get('l');
  if (!lens) throw new Error('the lens was not drawn');
  const { kept, kindOf } = sift(columns, lens, NO_FILTER, NO_SOURCES);
  const steps = stepsOf(path, toNetwork(columns, lens, kept, kindOf), columns, lens);
  const telling = {
    things: columns,
    lens,
    nameOf: (id: string) => things.get(id)?.name ?? id,
    when: (activity: number) => columns.start[activity] ?? '',
    partyOf: () => party,
  };
  const says = steps.map((step, i) => sayStep(step, telling, i > 0 && steps[i - 1]?.activity === step.activity));
  return { says, claims: claimsOfSteps(steps, lens), others: steps.map(({ others }) => others) };
}

describe('a step of a way', () => {
  it('names activity, date and both roles, and rests on the claims of these two', () => {
    const links = [
      pair('org/iah', 'org/scc', 'activity/boats', {}),
      pair('org/iah', 'org/scc', 'activity/meeting', { claim: 'r/3', targetClaim: 'r/4', confidence: 0.5 }),
    ];
    expect(told(links, ['org/scc', 'org/iah'])).toEqual({
      says: ['SCC took part in the training on boats (2019-05-03), and IAH organized it'],
      claims: ['r/1', 'r/2'],
      others: [1],
    });
  });

  it('does not tell money as working together', () => {
    const paid = pair('org/fund', 'org/scc', 'activity/meeting', { track: 'pays', role: 'funder' });
    expect(told([paid], ['org/scc', 'org/fund']).says).toEqual([
      'SCC took part in Harbour Forum (2021), and Safe Fund paid for it',
    ]);
  });

  it('says through whom', () => {
    const spoke = pair('org/iah', 'org/scc', 'activity/boats', { role: 'speaker', targetRole: 'speaker' });
    expect(told([spoke], ['org/iah', 'org/scc'], 'person/ana').says).toEqual([
      'IAH, through Ana Reed, and SCC, through Ana Reed, spoke at the training on boats (2019-05-03)',
    ]);
  });

  it('names an activity once where the way goes through it', () => {
    const links = [seat('org/iah', 'host', 'r/1'), seat('org/scc', 'expert', 'r/2')];
    expect(told(links, ['org/iah', 'activity/boats', 'org/scc']).says).toEqual([
      'IAH hosted the training on boats (2019-05-03)',
      'SCC lent expertise to it',
    ]);
  });
});
