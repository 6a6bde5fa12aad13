import type { Position } from '../src/graph/layout.ts';
import type { Extents } from './stage.ts';

/*
 * A new layout, as an address carries it: three letters a name, a point on a grid of 512 by 512 over the picture, in the
 * order of the lens. The layout is put on this grid when it is computed, so what is seen and what an address restores are
 * the same, to the last digit.
 *
 * To carry only what the layout was run with would be shorter and not exact: browsers round sines and logarithms
 * differently, hundreds of rounds of forces make a different picture of that, and so would another version of the page.
 */

/** Sign of each six bits: base64 as RFC 4648 has it for addresses. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** Steps of the grid from one side to the other. A step is a fifteenth of a shape among 300 names, a sixth among 2,000. */
const STEPS = 511;
/** Signs of a place, and of what tells the names of a lens from others. */
const PLACE = 3;

/**
 * Writes where a layout puts names; it fills the picture.
 * @param nodes Names of the lens, in its order.
 */
export function writeLayout(nodes: readonly string[], places: ReadonlyMap<string, Position>): string {
  const laid = nodes.flatMap((node) => places.get(node) ?? []);
  const [x, y] = [scale(laid.map((at) => at.x)), scale(laid.map((at) => at.y))];
  const which = Array.from({ length: Math.ceil(nodes.length / BITS) }, (_, i) =>
    nodes.slice(i * BITS, (i + 1) * BITS).reduce((bits, node, bit) => bits | (places.has(node) ? 1 << bit : 0), 0),
  );
  return [
    signs(digestOf(nodes)),
    ...which.map((bits) => SIGNS[bits]),
    ...laid.map((at) => signs(x(at.x) * (STEPS + 1) + y(at.y))),
  ].join('');
}

/**
 * Reads what `writeLayout` wrote.
 * @param extents The picture that it fills.
 * @returns undefined where it was written for other names, or is nonsense
 */
export function readLayout(
  text: string,
  nodes: readonly string[],
  extents: Extents,
): ReadonlyMap<string, Position> | undefined {
  const start = PLACE + Math.ceil(nodes.length / BITS);
  const laid = nodes.filter((_, i) => (bitsOf(text[PLACE + Math.floor(i / BITS)]) >> (i % BITS)) & 1);
  const isWhole = text.length === start + laid.length * PLACE && [...text].every((sign) => SIGNS.includes(sign));
  if (!isWhole || text.slice(0, PLACE) !== signs(digestOf(nodes))) return undefined;
  const within = ([least, most]: readonly [number, number], step: number) => least + (step / STEPS) * (most - least);
  return new Map(
    laid.map((node, i) => {
      const at = [...text.slice(start + i * PLACE, start + (i + 1) * PLACE)].reduce(
        (value, sign) => (value << BITS) | bitsOf(sign),
        0,
      );
      return [node, { x: within(extents.x, at >> 9), y: within(extents.y, at & STEPS) }];
    }),
  );
}

/** Puts numbers on the grid: the least at its beginning, the most at its end; all alike in the middle. */
function scale(values: readonly number[]): (value: number) => number {
  const least = values.reduce((m, v) => Math.min(m, v), Infinity);
  const most = values.reduce((m, v) => Math.max(m, v), -Infinity);
  return (value) => Math.round(most > least ? ((value - least) / (most - least)) * STEPS : STEPS / 2);
}

const signs = (value: number): string =>
  [value >> (2 * BITS), value >> BITS, value].map((part) => SIGNS[part & 63]).join('');
const bitsOf = (sign: string | undefined): number => Math.max(0, SIGNS.indexOf(sign ?? 'A'));

/** Eighteen bits that change when the names do (FNV-1a over UTF-16 units, folded). */
function digestOf(nodes: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const node of nodes)
    for (let i = 0; i <= node.length; i++) hash = Math.imul(hash ^ (node.charCodeAt(i) || 0x20), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 18)) & 0x3ffff;
}
