import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toEvaluation } from '../../src/extract/evaluation.ts';
import { authority, encode } from './encode.ts';

const file = readFileSync(new URL('../fixtures/activities.txt', import.meta.url), 'utf8');
const stories = file
  .split(/^====\n/m)
  .slice(1)
  .map((block) => block.split(/^-> /m));

describe('which activities a text tells, when and where', () => {
  it.each(stories)('%s', (text = '', told = '') => {
    const events = toEvaluation(encode(text), authority).events.map(({ type, start, end, place, country }) => {
      const [first, last, town, land] = [start, end, place, country].map((value) => value?.value ?? '-');
      return `${type} ${first}..${last} ${town} ${land}`;
    });
    expect(events.join('; ')).toBe(told.trim());
  });
});
