import { describe, expect, it } from 'vitest';
import { drawLinks } from '../../src/graph/draw.ts';
import type { Link } from '../../src/graph/links.ts';
import { NO_FILTER, NO_SOURCES, sift } from '../../src/graph/sift.ts';
import type { Thing, ThingKind } from '../../src/graph/things.ts';
import { whichActivity } from '../../web/which-activity.ts';

const BLANK = { names: [], country: '', regions: [], sort: '', status: '', end: '', place: '', partOf: '' };
const thing = (id: string, kind: ThingKind, start = ''): [string, Thing] => [
  id,
  { ...BLANK, id, kind, name: id, short: id, start },
];
const ALL = new Map([
  thing('activity/boats', 'activity', '2019-05-03'),
  thing('activity/forum', 'activity', '2021'),
  thing('activity/undated', 'activity'),
  thing('org/iah', 'agency'),
  thing('org/scc', 'agency'),
  thing('org/fund', 'agency'),
  thing('org/quiet', 'agency'),
]);
const seat = (source: string, target: string): Link => ({
  ...{ source, target, activity: source, track: 'works', role: 'participant', claim: 'r/1', confidence: 0.8 },
  ...{ targetClaim: '', targetRole: '', targetRelease: '', release: 'r' },
});
const { things, lenses } = drawLinks(
  ALL,
  new Map([
    [
      'activity',
      [
        ...['org/iah', 'org/scc', 'org/fund'].map((party) => seat('activity/boats', party)),
        seat('activity/forum', 'org/iah'),
        seat('activity/undated', 'org/iah'),
        seat('activity/undated', 'org/fund'),
        // without it the quiet one would not be among the things
        { ...seat('org/quiet', 'org/scc'), activity: '', track: 'part' as const },
      ],
    ],
  ]),
);
const indexOf = (id: string) => things.id.indexOf(id);

/** Which activity is shown, and whether it is of what is selected. */
function shown(selected: readonly string[], chosen = '', filter = NO_FILTER) {
  const lens = lenses.get('activity');
  if (!lens) throw new Error('the lens was not drawn');
  const { kept } = sift(things, lens, filter, NO_SOURCES);
  const found = whichActivity(things, lens, kept, {
    chosen: chosen ? indexOf(chosen) : undefined,
    selected: selected.map(indexOf),
  });
  return found && [things.id[found.activity], found.isOfSelected];
}

describe('the activity that is shown', () => {
  it('is the latest of what is selected, not the one with most parties', () => {
    expect(shown([])).toEqual(['activity/boats', true]);
    expect(shown(['org/iah'])).toEqual(['activity/forum', true]);
    expect(shown(['org/iah'], '', { ...NO_FILTER, to: 2020 })).toEqual(['activity/boats', true]);
  });

  it('is the one that most of what is selected share', () => {
    expect(shown(['org/iah', 'org/scc'])).toEqual(['activity/boats', true]);
  });

  it('stays while what is selected has a part in it', () => {
    expect(shown(['org/fund'], 'activity/undated')).toEqual(['activity/undated', true]);
    expect(shown(['org/scc'], 'activity/undated')).toEqual(['activity/boats', true]);
    expect(shown([], 'activity/undated')).toEqual(['activity/undated', true]);
  });

  it('is the selected one, whatever was chosen before', () => {
    expect(shown(['activity/forum'], 'activity/boats')).toEqual(['activity/forum', true]);
  });

  it('is none of what has none, and says so', () => {
    expect(shown(['org/quiet'])).toEqual(['activity/boats', false]);
    expect(shown(['org/quiet'], 'activity/forum')).toEqual(['activity/forum', false]);
  });
});
