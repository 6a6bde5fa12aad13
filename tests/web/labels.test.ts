import { describe, expect, it } from 'vitest';
import type { NodeAttributes } from '../../src/graph/network.ts';
import type { Scene } from '../../web/reducers.ts';
import { Labels, type Seen } from '../../web/stage/labels.ts';

const size = { width: 360, height: 300 };
/** Notes no strokes; a letter is seven pixels wide. */
const context = new Proxy({ measureText: (text: string) => ({ width: 7 * text.length }) } as CanvasRenderingContext2D, {
  get: (target, key) => Reflect.get(target, key) ?? (() => {}),
  set: () => true,
});

/** A crowd of shapes that leaves no room beside any. */
const crowd: Seen[] = Array.from({ length: 180 }, (_, i) => ({
  key: `n${i}`,
  node: { thing: i, kind: 'agency', short: `Agency of the crowd ${i}`, x: 0, y: 0, activities: 1 } as NodeAttributes,
  x: 12 + (i % 15) * 24,
  y: 12 + Math.floor(i / 15) * 24,
  radius: 6,
  isLeft: false,
}));
const scene = {
  palette: {},
  selected: new Set(),
  bright: new Set(),
  weightOf: (key: string) => (key === 'n77' ? 1 : 0),
} as unknown as Scene;
const labelled = (with_: Partial<Scene>, seen: readonly Seen[] = crowd) => {
  const labels = new Labels();
  labels.draw(context, seen, { ...scene, ...with_ }, size);
  return labels.placed.map(({ key }) => key);
};

describe('labels', () => {
  it('are sure for the largest, though it stands in a crowd', () => {
    expect(labelled({})).toContain('n77');
    expect(labelled({ weightOf: () => 0 })).not.toContain('n77');
  });

  it('are sure for what is selected', () => {
    expect(labelled({ selected: new Set(['n80']) })).toContain('n80');
  });

  it('have the room of what has faded while something is selected', () => {
    const lit = ['n20', 'n80', 'n125'];
    expect(labelled({ selected: new Set(['n80']), bright: new Set(lit) }).sort()).toEqual([...lit].sort());
  });

  it('stay on what has faded while something is only pointed at, after those of what is bright', () => {
    const apart = crowd.filter((_, i) => i % 15 === 0 && i % 30 === 0);
    const keys = labelled({ bright: new Set(['n60']) }, apart);
    expect(keys[0]).toBe('n60');
    expect(keys).toHaveLength(apart.length);
  });
});
