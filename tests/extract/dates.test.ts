import { expect, it } from 'vitest';
import { encode, stated } from './encode.ts';

const held = (when: string) => encode(`Norway and Sweden held a course for divers in Bergen ${when}.`);

it.each(['on 30 February 2023', 'on February 29, 2023', 'from 28 to 31 June 2023', 'on 31 April'])(
  'takes no day that the calendar lacks: %s',
  (when) => {
    const x = held(when);
    expect(x.mentions.filter(({ kind }) => kind === 'date')).toEqual([]);
    for (const property of ['startDate', 'endDate', 'startMonthDay', 'endMonthDay'])
      expect(stated(x, property)).toBeUndefined();
  },
);

it('takes the leap day of a year that has one, and of none', () => {
  expect(stated(held('on 29 February 2024'), 'startDate')).toBe('2024-02-29');
  expect(stated(held('on 29 February'), 'startMonthDay')).toBe('--02-29');
});
