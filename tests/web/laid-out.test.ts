import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLayout, writeLayout } from '../../web/laid-out.ts';

const EXTENTS = { x: [-480, 480] as [number, number], y: [-390, 370] as [number, number] };
const name = (i: number) => `org/${String(i).padStart(3, '0')}`;
const place = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
});
/** Names of a lens, some of them with places. */
const layouts = fc.array(fc.option(place), { maxLength: 60 }).map((all) => ({
  nodes: all.map((_, i) => name(i)),
  places: new Map(all.flatMap((at, i) => (at ? [[name(i), at] as const] : []))),
}));

describe('a new layout', () => {
  it('is read back from an address as it was drawn, to the last digit, in the place where it was', () => {
    fc.assert(
      fc.property(layouts, ({ nodes, places }) => {
        const text = writeLayout(nodes, places);
        expect(encodeURIComponent(text)).toBe(text);
        const drawn = readLayout(text, nodes, EXTENTS);
        expect([...(drawn?.keys() ?? [])]).toEqual([...places.keys()]);
        // What is drawn is drawn again.
        if (drawn && drawn.size > 0) {
          const again = readLayout(writeLayout(nodes, drawn), nodes, EXTENTS);
          expect(again).toEqual(drawn);
        }
      }),
    );
  });

  it('keeps names where the layout put them, within a step of its grid', () => {
    const places = new Map([
      [name(0), { x: 0, y: 10 }],
      [name(1), { x: 1000, y: 0 }],
      [name(2), { x: 250, y: 7.5 }],
    ]);
    const drawn = readLayout(writeLayout([0, 1, 2].map(name), places), [0, 1, 2].map(name), EXTENTS);
    expect(drawn?.get(name(0))).toEqual({ x: -480, y: 370 });
    expect(drawn?.get(name(1))).toEqual({ x: 480, y: -390 });
    expect(drawn?.get(name(2))?.x).toBeCloseTo(-240, -1);
    expect(drawn?.get(name(2))?.y).toBeCloseTo(180, -1);
  });

  it('takes less than a kilobyte for the names of the demo', () => {
    const nodes = Array.from({ length: 271 }, (_, i) => name(i));
    const places = new Map(nodes.map((node, i) => [node, { x: Math.sin(i), y: Math.cos(i) }]));
    expect(writeLayout(nodes, places).length).toBeLessThan(900);
  });

  it('is nothing for other names, or where it is nonsense', () => {
    const nodes = [0, 1, 2].map(name);
    const text = writeLayout(nodes, new Map(nodes.map((node, i) => [node, { x: i, y: i }])));
    expect(readLayout(text, nodes, EXTENTS)?.size).toBe(3);
    for (const other of [
      [0, 1],
      [0, 1, 3],
      [1, 0, 2],
      [0, 1, 2, 3],
    ])
      expect(readLayout(text, other.map(name), EXTENTS)).toBe(undefined);
    for (const wrong of ['', 'A', text.slice(1), `${text}A`, text.replace(/.$/, '!')])
      expect(readLayout(wrong, nodes, EXTENTS)).toBe(undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (nonsense) => {
        readLayout(nonsense, nodes, EXTENTS);
      }),
    );
  });
});
