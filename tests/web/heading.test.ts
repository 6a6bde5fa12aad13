import { expect, it } from 'vitest';
import { headingsOf } from '../../web/ask/heading.ts';
import type { Cell } from '../../web/worker/protocol.ts';

const BASE = 'https://coop.example/';
const iri = (tail: string): Cell => ({ type: 'iri', value: `${BASE}id/${tail}` });

it('heads columns with what their values are where the variable does not say it', () => {
  const row = [iri('country/kaz'), iri('country/uzb'), { type: 'literal' as const, value: '3' }, undefined];
  const variables = ['a', 'b', 'activityCount', 'x'];
  expect(headingsOf({ variables, rows: [row] }, BASE)).toEqual(['Country', 'Partner', 'Activity count', 'X']);
  expect(headingsOf({ variables: ['a', 'day'], rows: [[iri('org/x')], [iri('country/kaz')]] }, BASE)).toEqual([
    'A',
    'Date',
  ]);
});
