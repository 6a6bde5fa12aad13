import { describe, expect, it } from 'vitest';
import type { ThingColumns } from '../../src/graph/columns.ts';
import { makeFinder } from '../../web/find/index.ts';

const THINGS = {
  id: ['org/alp-office', 'org/alp', 'org/other'],
  name: ['ALP Programme Office in Delta', 'Agency for Lowland Ports', 'Alpine Club'],
  short: ['ALP Programme Office in Delta', 'ALP', 'Alpine Club'],
  names: [['ALP Programme Office'], ['ALP'], []],
} as unknown as ThingColumns;

describe('find', () => {
  const find = makeFinder(THINGS);

  it('puts first what bears the very name', () => {
    expect(find('ALP', 5)[0]?.id).toBe('org/alp');
    expect(find('alp ', 5)[0]?.id).toBe('org/alp');
  });

  it('finds the others behind it, and forgives a typing error', () => {
    expect(find('ALP', 5).map(({ id }) => id)).toContain('org/alp-office');
    expect(find('lowlnad', 5)[0]?.id).toBe('org/alp');
  });
});
