import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Release } from '../src/model.ts';
import { readRelease } from '../src/read/read.ts';

const releases: readonly Release[] = readdirSync('data/releases').map((name) =>
  readRelease(new Uint8Array(readFileSync(`data/releases/${name}`)), name),
);

describe('demo releases', () => {
  test('there are forty or more, by many publishers', () => {
    expect(releases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(releases.map((r) => r.publisher)).size).toBeGreaterThanOrEqual(15);
  });

  test.each(releases.map((r) => [r.name, r] as const))('%s says what it is and where it comes from', (_, release) => {
    expect(release.title).toBeTruthy();
    expect(release.publisher).toBeTruthy();
    expect(release.url).toMatch(/^https?:\/\//);
    expect(release.language).toBe('en');
    const words = release.text.split(/\s+/).length;
    expect(words).toBeGreaterThan(120);
    expect(words).toBeLessThan(550);
  });

  test('addresses are told apart', () => {
    expect(new Set(releases.map((r) => r.url)).size).toBe(releases.length);
  });

  test('one text stands under two addresses, some releases have no date', () => {
    expect(releases.length - new Set(releases.map((r) => r.sha256)).size).toBe(1);
    expect(releases.filter((r) => r.date === undefined).length).toBeGreaterThanOrEqual(2);
  });
});
