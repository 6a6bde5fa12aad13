import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { look, undo, undoName, view } from '../../web/state.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('history', { replaceState: () => {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes as one step what the reader did in a row, however late a busy page hears of it', () => {
  const begin = view.value.camera;
  for (const [camera, began] of [
    ['0.1000,0.1000,0.9000', 1000],
    ['0.1000,0.1000,0.8000', 1400],
    ['0.1000,0.1000,0.7000', 1800],
  ] as const) {
    look(camera, began);
    vi.advanceTimersByTime(5000);
    expect(view.value.camera).toBe(camera);
  }
  look('0.1000,0.1000,0.6000', 3400);
  vi.advanceTimersByTime(300);
  undo();
  expect(view.value.camera).toBe('0.1000,0.1000,0.7000');
  undo();
  expect(view.value.camera).toBe(begin);
  expect(undoName.value).toBeUndefined();
});
