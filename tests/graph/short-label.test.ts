import { describe, expect, it } from 'vitest';
import { shortLabel } from '../../src/graph/short-label.ts';

describe('the label of a thing in the picture', () => {
  it.each([
    ['Donation', 'Donation'],
    ['regional training on the tracing of firearms', 'regional training'],
    ['Training on the tracing of firearms and ammunition', 'Training on the tracing'],
    ['training for investigators who trace firearms', 'training'],
    ['Support to Integrated Border Management in Georgia', 'Support to Integrated…'],
  ])('%s: %s', (name, label) => {
    expect(shortLabel('activity', name, [], 'activity/one')).toBe(label);
  });
});
