import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START } from '../../web/address.ts';
import { readSteps, type Steps, writeSteps } from '../../web/steps.ts';

const isLens = (name: string) => ['everything', 'money'].includes(name);
const place = { at: { ...START, selected: ['org/iah'] }, data: '0123abcd' };
const steps: Steps = {
  done: [
    { name: 'lens Money', before: START },
    { name: 'hid a name', before: { ...START, lens: 'money', camera: '0.4000,0.6000,0.5000' } },
  ],
  undone: [{ name: 'moved IAH', before: { ...START, pinned: ['org/iah@1.5,-2.0'] } }],
};

describe('steps', () => {
  it('are read back as they were written, at the same view of the same dataset', () => {
    const text = writeSteps(steps, place);
    expect(readSteps(text, place, isLens)).toEqual(steps);
    expect(readSteps(text, { ...place, at: START }, isLens)).toBe(undefined);
    expect(readSteps(text, { ...place, data: 'ffffffff' }, isLens)).toBe(undefined);
  });

  it('are nothing where they are nonsense, in part or whole', () => {
    const head = { at: '#explore?selected=org/iah', data: place.data };
    for (const wrong of [
      { ...head, done: [['x', '#explore?lens=odd']], undone: [] },
      { ...head, done: [['x', '#explore?least=nine']], undone: [] },
      { ...head, done: [['x', '#explore'], 7], undone: [] },
      { ...head, done: {}, undone: [] },
      { ...head, done: [] },
    ])
      expect(readSteps(JSON.stringify(wrong), place, isLens)).toBe(undefined);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSteps(text, place, isLens)).toBe(undefined);
      }),
    );
  });
});
