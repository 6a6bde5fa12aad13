import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUES } from '../../web/stage/palette.ts';

const css = readFileSync('web/styles/tokens.css', 'utf8');

/** Values of the tokens in the first block that a selector opens. */
function tokens(selector: string): Map<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [
      name,
      value.length === 4 ? value.replace(/[^#]/g, '$&$&') : value,
    ]),
  );
}

type Triple = readonly [number, number, number];
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Triple =>
  [1, 3, 5].map((i) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255)) as unknown as Triple;
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const times = (m: readonly Triple[], v: Triple): Triple =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Triple;

/** How colours look without one sort of cone, in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const VISIONS: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab(color: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    color,
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIEDE2000 (Sharma, Wu and Dalal 2005). */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const rad = Math.PI / 180;
  const c = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (Math.atan2(b, a) / rad + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const turn = c1 * c2 === 0 ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 <= h1 ? h2 - h1 + 360 : h2 - h1 - 360;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad)];
  const [l, cm] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h =
    c1 * c2 === 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const [sl, sc, sh] = [
    1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2),
    1 + 0.045 * cm,
    1 + 0.015 * cm * t,
  ];
  const rt = -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

const seenBy = (matrix: readonly Triple[], hex: string): Triple =>
  lab(times(matrix, rgb(hex)).map((v) => Math.max(0, Math.min(1, v))) as unknown as Triple);

const KINDS = ['agency', 'person', 'country', 'funder', 'activity'];

describe.each([
  ['light', ':root {'],
  ['dark', ':root.dark {'],
])('the colours, %s', (_, selector) => {
  const of = (name: string) => tokens(selector).get(name) ?? '#000000';

  it('keep kinds and accent apart in every sort of vision', () => {
    const all = [...KINDS.map((kind) => of(`k-${kind}`)), of('accent')];
    for (const matrix of Object.values(VISIONS)) {
      const seen = all.map((hex) => seenBy(matrix, hex));
      for (const [i, one] of seen.entries())
        for (const other of seen.slice(i + 1)) expect(difference(one, other)).toBeGreaterThan(15);
    }
  });

  it('have shapes of 3:1 and texts of 4.5:1 on paper and panel', () => {
    for (const ground of ['paper', 'panel'].map(of)) {
      for (const kind of KINDS) {
        expect(contrast(of(`k-${kind}`), ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(of(`k-${kind}-text`), ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent-ink'])
        expect(contrast(of(ink), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('gives every group a colour of its own', () => {
  const seen = HUES.map((hex) => seenBy(VISIONS.normal ?? [], hex));
  for (const [i, one] of seen.entries())
    for (const other of seen.slice(i + 1)) expect(difference(one, other)).toBeGreaterThan(15);
  for (const hex of HUES)
    for (const selector of [':root {', ':root.dark {'])
      expect(contrast(hex, tokens(selector).get('paper') ?? '')).toBeGreaterThanOrEqual(3);
});

it('states dark once', () => {
  expect(css.match(/color-scheme: dark/g)).toHaveLength(1);
  expect(tokens(':root.dark {').size).toBeGreaterThan(30);
});
