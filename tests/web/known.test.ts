import { describe, expect, it } from 'vitest';
import { readPin, START } from '../../web/address.ts';
import { keepKnown, keptSays, knownOf, listShown } from '../../web/known.ts';
import { syntheticDrawing } from '../fixtures/synthetic.ts';

const { things, lenses } = syntheticDrawing(6, 6, 3);
const known = knownOf({
  things,
  indexOf: new Map(things.id.map((id, i) => [id, i])),
  releases: new Map([['r0', { name: 'r0', text: '', publisher: 'The Harbour Gazette' }]]),
});
const [one = '', other = ''] = things.id;
const keep = (change: Partial<typeof START>) => keepKnown({ ...START, ...change }, known, lenses.get('everything'));

describe('what an address names of a dataset', () => {
  it('stays where the dataset has it', () => {
    const view = {
      ...START,
      selected: [one, `${one} works ${other}`],
      hidden: [other],
      publishers: ['The Harbour Gazette'],
      withoutRoles: ['organizer'],
      withoutStatuses: ['held'],
      pinned: [`${one}@1.5,-20`],
    };
    expect(keepKnown(view, known, lenses.get('everything'))).toEqual({ view, unknown: [], far: [] });
  });

  it('keeps the picture of one activity only for an activity', () => {
    const held = things.id[things.kind.indexOf('activity')] ?? '';
    const body = things.id[things.kind.findIndex((kind) => kind !== 'activity')] ?? '';
    expect(keep({ activity: held }).view.activity).toBe(held);
    expect(keep({ activity: body })).toMatchObject({ view: { activity: '' }, unknown: [`activity=${body}`] });
  });

  it('is dropped and named where it has not', () => {
    const { view, unknown } = keep({
      selected: [one, 'org/nope', `${one} zz ${other}`],
      hidden: ['~~', ''],
      publishers: ['x'],
      withoutKinds: ['zz'],
      activity: 'activity/nope',
      pinned: ['org/nope@1,2', one],
    });
    expect(view).toEqual({ ...START, selected: [one] });
    expect(unknown).toEqual([
      'selected=org/nope',
      `selected=${one} zz ${other}`,
      'withoutKinds=zz',
      'publishers=x',
      'hidden=~~',
      'hidden=',
      'activity=activity/nope',
      'pinned=org/nope@1,2',
      `pinned=${one}`,
    ]);
  });

  it('is not put far outside the picture', () => {
    const kept = keep({ pinned: [`${one}@1e12,5`, `${other}@5,5`] });
    expect(kept.view.pinned).toEqual([`${other}@5,5`]);
    expect(keptSays(kept)).toEqual([
      `This address puts a name far outside the picture: pinned=${one}@1e12,5. It stays in its place.`,
    ]);
    expect(readPin('a@b@1,-2e1')).toEqual({ id: 'a@b', x: 1, y: -20 });
    for (const pin of ['a@1', 'a@x,1', '@1,2', 'a@1,2,3']) expect(readPin(pin)).toBeUndefined();
  });

  it('is repeated shortly, and without signs that cannot be seen', () => {
    expect(listShown(['a', 'a', 'x\u202ey'])).toBe('a, x\ufffdy');
    expect(listShown(['x'.repeat(100)])).toBe(`${'x'.repeat(80)}…`);
    expect(listShown(['1', '2', '3', '4', '5', '6', '7'])).toBe('1, 2, 3, 4, 5 and 2 more');
  });
});
