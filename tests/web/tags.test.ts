import { describe, expect, it } from 'vitest';
import { placeTag } from '../../web/stage/tags.ts';

const room = { width: 400, height: 300 };
const end = (x: number, y: number) => ({ x, y, radius: 8 });

describe('placeTag', () => {
  it('puts a word in the middle of its edge', () => {
    expect(placeTag(end(50, 150), end(350, 150), 0, 80, room)).toMatchObject({ x: 160, y: 141 });
  });

  it.each([
    ['level', end(180, 150), end(220, 150)],
    ['steep', end(200, 140), end(200, 160)],
    ['slanted', end(190, 140), end(210, 160)],
    ['at the border', end(180, 12), end(220, 12)],
    ['of no length', end(200, 150), end(200, 150)],
  ])('puts it beside an edge that is shorter: %s', (_, a, b) => {
    for (const bow of [0.07, -0.07]) {
      const box = placeTag(a, b, bow, 80, room);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
      for (const { x, y, radius } of [a, b]) {
        const dx = Math.max(box.x - x, 0, x - box.x - box.width);
        const dy = Math.max(box.y - y, 0, y - box.y - box.height);
        expect(Math.hypot(dx, dy)).toBeGreaterThan(radius);
      }
    }
  });
});
