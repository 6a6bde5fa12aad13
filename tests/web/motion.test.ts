import Graph from 'graphology';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Network } from '../../src/graph/network.ts';
import { Motion } from '../../web/stage/motion.ts';

let now = 0;
let frames: (() => void)[] = [];

/** Lets so many milliseconds go by, and draws a frame. */
function pass(milliseconds: number): void {
  now += milliseconds;
  for (const frame of frames.splice(0)) frame();
}

beforeEach(() => {
  now = 0;
  frames = [];
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
});
afterEach(() => vi.unstubAllGlobals());

function begin(onStep: (isOver: boolean) => void = () => {}) {
  const network: Network = new Graph({ type: 'undirected', multi: true });
  for (const key of ['old', 'new'])
    network.addNode(key, { thing: 0, kind: 'agency', short: key, x: 100, y: 40, activities: 1 });
  const moves = new Map([['old', { from: { x: 0, y: 0 }, to: { x: 100, y: 40 } }]]);
  return { network, motion: new Motion(network, moves, (key) => key === 'new', onStep) };
}

describe('motion', () => {
  it('takes what both pictures have from where it was to where it goes, and lets what is new grow', () => {
    const { network, motion } = begin();
    const xs = [network.getNodeAttribute('old', 'x')];
    expect(motion.growthOf('new')).toBe(0);
    for (let i = 0; i < 10; i++) {
      pass(50);
      xs.push(network.getNodeAttribute('old', 'x'));
    }
    expect(xs[0]).toBe(0);
    expect(xs.at(-1)).toBe(100);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(xs.filter((x) => x > 0 && x < 100).length).toBeGreaterThan(5);
    expect(network.getNodeAttributes('new')).toMatchObject({ x: 100, y: 40 });
    expect([motion.growthOf('new'), motion.growthOf('old')]).toEqual([1, 1]);
  });

  it('ends once, and asks for no more frames', () => {
    const steps: boolean[] = [];
    begin((isOver) => steps.push(isOver));
    for (let i = 0; i < 20; i++) pass(50);
    expect(steps.filter(Boolean)).toHaveLength(1);
    expect(steps.at(-1)).toBe(true);
  });

  it('leaves nothing on the way when it is broken off', () => {
    const { network, motion } = begin();
    pass(100);
    motion.finish();
    expect(network.getNodeAttributes('old')).toMatchObject({ x: 100, y: 40 });
    expect(motion.growthOf('new')).toBe(1);
    pass(100);
    expect(network.getNodeAttributes('old')).toMatchObject({ x: 100, y: 40 });
  });
});
