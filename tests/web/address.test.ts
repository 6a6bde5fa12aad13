import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameCamera,
  PAGES,
  readAddress,
  readCamera,
  START,
  type View,
  writeAddress,
  writeCamera,
} from '../../web/address.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 4 });
const views: fc.Arbitrary<View> = fc.record({
  ...(Object.fromEntries(
    Object.entries(START).map(([key, value]) => [
      key,
      Array.isArray(value) ? words : typeof value === 'number' ? fc.constant(1) : fc.string({ unit: 'grapheme' }),
    ]),
  ) as unknown as { [K in keyof View]: fc.Arbitrary<View[K]> }),
  page: fc.constantFrom(...PAGES),
  as: fc.constantFrom('picture', 'list', 'table'),
  size: fc.constantFrom('links', 'activities', 'between'),
  colour: fc.constantFrom('kind', 'region', 'community'),
  show: fc.constantFrom('best', 'all'),
  counts: fc.subarray(['paid', 'planned', 'two']),
  least: fc.double({ min: 0, max: 1, noNaN: true }),
  camera: fc.constantFrom('', '0.5000,0.5000,1.0000', '0.1234,1.2000,0.0200'),
  layout: fc.constantFrom('', 'Aa0-_'),
  from: fc.constantFrom(0, 1000, 2010),
  to: fc.constantFrom(0, 2010, 9999),
});

describe('the address', () => {
  it('holds the whole view: reading what was written gives it back', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { view: read, nonsense } = readAddress(writeAddress(view));
        expect(nonsense).toEqual([]);
        expect({ ...read, least: read.least + 0 }).toEqual({ ...view, least: view.least + 0 });
      }),
    );
  });

  it('is short where nothing was chosen', () => {
    expect(writeAddress(START)).toBe('#explore');
    expect(writeAddress({ ...START, lens: 'agencies', selected: ['org/unodc'] })).toBe(
      '#explore?lens=agencies&selected=org/unodc',
    );
  });

  it('knows a look again that it rounded, from afar and from near', () => {
    const looks = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
      ratio: fc.double({ min: 0.02, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(looks, (look) => {
        const written = writeCamera(look);
        expect(writeCamera(readCamera(written))).toBe(written);
        expect(isSameCamera(written, writeCamera({ ...look, x: look.x + look.ratio / 50 }))).toBe(false);
      }),
    );
    expect(writeCamera({ x: 0.5, y: 0.5, ratio: 1 })).toBe('');
    expect(isSameCamera('0.4,0.6,0.9', '0.4000,0.6000,0.9000')).toBe(true);
  });

  it('takes no years that are none, nor a first after a last', () => {
    expect(readAddress('#explore?from=20').nonsense).toEqual(['from=20']);
    expect(readAddress('#explore?from=2020&to=2010')).toEqual({ view: START, nonsense: ['from=2020&to=2010'] });
  });

  it('takes any text, and lists what means nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(PAGES).toContain(readAddress(`#${text}`).view.page);
      }),
    );
    expect(readAddress('#explore?least=nine&zzz=1&__proto__=x&lens=money')).toEqual({
      view: { ...START, lens: 'money' },
      nonsense: ['least=nine', 'zzz=1', '__proto__=x'],
    });
    expect(readAddress('#countries?counts=paid*zz')).toEqual({
      view: { ...START, page: 'countries' },
      nonsense: ['counts=paid*zz'],
    });
    for (const camera of ['a,b,c', '1e99,NaN,0', '-11,-60.9,0.12', '0.5,0.5'])
      expect(readAddress(`#explore?camera=${camera}`).nonsense).toEqual([`camera=${camera}`]);
  });
});
