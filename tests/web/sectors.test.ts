import { describe, expect, it } from 'vitest';
import type { Box } from '../../web/stage/placing.ts';
import { placeSectors } from '../../web/stage/sectors.ts';

const HUB = { x: 300, y: 300 };
const widthOf = (words: string) => 7 * words.length;
const round = (count: number, radius: number) =>
  Array.from({ length: count }, (_, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / count;
    return { x: HUB.x + radius * Math.cos(angle), y: HUB.y + radius * Math.sin(angle) };
  });
const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Sectors of so many parties each around the hub. */
function placed(sizes: readonly number[], radius = 220) {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const points = new Map(round(count, radius).map((at, i): [string, typeof at] => [`p${i}`, at]));
  let next = 0;
  const sectors = sizes.map((size) => ({
    says: `${size} participants`,
    hub: 'hub',
    members: Array.from({ length: size }, () => `p${next++}`),
    isFaded: false,
  }));
  const shapes = [...points].map(([key, { x, y }]) => ({ key, x: x - 6, y: y - 6, width: 12, height: 12 }));
  const hub = { key: 'hub', x: HUB.x - 12, y: HUB.y - 12, width: 24, height: 24 };
  const placeOf = (key: string) => (key === 'hub' ? HUB : points.get(key));
  return { points, shapes: [...shapes, hub], found: placeSectors(sectors, placeOf, widthOf, [...shapes, hub]) };
}

describe('placeSectors', () => {
  it('tells the role of one party on its link, without an arc', () => {
    const [alone] = placed([1, 3]).found;
    expect(alone?.arc).toEqual([]);
    expect(alone && alone.box.x + alone.box.width / 2).toBeCloseTo(HUB.x);
    expect(alone && alone.box.y + alone.box.height).toBeLessThan(HUB.y - 12);
  });

  it('draws an arc from the first party to the last, inside the ring', () => {
    const { points, found } = placed([1, 5, 6]);
    for (const [sector, first, last] of [
      [found[1], 'p1', 'p5'],
      [found[2], 'p6', 'p11'],
    ] as const) {
      const bearing = (p?: { x: number; y: number }) => Math.atan2((p?.y ?? 0) - HUB.y, (p?.x ?? 0) - HUB.x);
      expect(bearing(sector?.arc[0])).toBeCloseTo(bearing(points.get(first)));
      expect(bearing(sector?.arc.at(-1))).toBeCloseTo(bearing(points.get(last)));
      for (const { x, y } of sector?.arc ?? []) expect(Math.hypot(x - HUB.x, y - HUB.y)).toBeLessThan(200);
    }
  });

  it.each([[[1, 1, 1, 1, 1, 1]], [[2, 2, 3, 2]], [[1, 29]], [[4]], [[1, 1, 1, 12]]])(
    'lets no roles touch each other or a shape: %j',
    (sizes) => {
      for (const radius of [130, 220]) {
        const { shapes, found } = placed(sizes, radius);
        expect(found).toHaveLength(sizes.length);
        found.forEach(({ box }, i) => {
          expect(shapes.filter((shape) => touch(shape, box))).toEqual([]);
          expect(found.filter((other, j) => j !== i && touch(other.box, box))).toEqual([]);
        });
      }
    },
  );
});
