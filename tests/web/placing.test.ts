import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeLabels } from '../../web/stage/placing.ts';

const room: Box = { x: 0, y: 0, width: 400, height: 300 };
const candidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 2, max: 12 }),
      width: fc.integer({ min: 10, max: 140 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map((one, i) => ({ ...one, key: `n${i}`, height: 15, claim: 'led' as const, isLeft: i % 2 > 0 })),
  );
const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('placeLabels', () => {
  it('never lets a label touch another, a shape of another, or the edge', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const shapes = list.map(({ key, x, y, radius }) => ({
          key,
          x: x - radius,
          y: y - radius,
          width: 2 * radius,
          height: 2 * radius,
        }));
        const placed = placeLabels(list, shapes, room);
        placed.forEach((label, i) => {
          expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= 400 && label.y + label.height <= 300).toBe(
            true,
          );
          for (const other of placed.slice(i + 1)) expect(touch(label, other)).toBe(false);
          for (const shape of shapes) if (shape.key !== label.key) expect(touch(label, shape)).toBe(false);
        });
      }),
    );
  });

  it('places the first label whenever it fits at all', () => {
    const [label] = placeLabels(
      [{ key: 'a', x: 200, y: 150, radius: 5, width: 60, height: 15, claim: 'near', isLeft: false }],
      [],
      room,
    );
    expect(label).toMatchObject({ key: 'a', x: 209, isLed: false });
  });

  it('places a sure label even where all is full, within the room', () => {
    const full = [{ key: 'wall', x: -500, y: -500, width: 2000, height: 2000 }];
    const one = { key: 'a', x: 2, y: 2, radius: 5, width: 90, height: 15, isLeft: false };
    expect(placeLabels([{ ...one, claim: 'led' }], full, room)).toEqual([]);
    const [label] = placeLabels([{ ...one, claim: 'sure' }], full, room);
    expect(label && label.x >= 0 && label.y >= 0 && label.x + label.width <= 400).toBe(true);
  });
});
