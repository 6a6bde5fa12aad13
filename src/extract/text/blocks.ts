import type { Span } from '../../model.ts';

/** A paragraph, heading, point of a list, or line of a block of lines. */
export interface Block extends Span {
  /** True where a blank line, or the start of the text, stands before it. */
  readonly opens: boolean;
}

interface Line extends Span {
  readonly text: string;
}

const BULLET = /^\s*(?:[-•*·▪●○◦–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u;
/** A line this long, and not longer than the widest, was broken to fit a width. */
const NARROWEST = 45;
const WIDEST = 110;
/** Lines longer than this are running text even where each begins with a capital. */
const FULL = 66;
/** So much, in characters, a line may be shorter than its room; so large a part of the lines may be shorter still. */
const RAGGED = 4;
const LOOSE = 0.2;

/** True for a line that begins with the mark of a list. */
export const isBullet = (line: string): boolean => BULLET.test(line);

/** Splits a text into blocks. Lines that were only broken to fit a width are put together. */
export function blocksOf(text: string): Block[] {
  return paragraphs(lines(text)).flatMap((paragraph) => join(paragraph));
}

function* lines(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+|\n/g)) {
    if (match[0] === '\n') yield { start: match.index, end: match.index, text: '' };
    else yield { start: match.index, end: match.index + match[0].length, text: match[0] };
  }
}

function paragraphs(all: Iterable<Line>): Line[][] {
  const groups: Line[][] = [[]];
  let breaks = 0;
  for (const line of all) {
    if (line.text.trim() === '') {
      breaks += line.text === '' ? 1 : 0;
      continue;
    }
    if (breaks > 1) groups.push([]);
    breaks = 0;
    groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function join(group: readonly Line[]): Block[] {
  // a date or a heading in a line of its own above lines that were broken to fit a width
  const [first, ...rest] = group;
  if (first && rest.length > 1 && first.text.length < NARROWEST && !isWrapped(group) && isWrapped(rest))
    return [block(first, true), ...join(rest).map(({ start, end }) => ({ start, end, opens: false }))];
  const blocks: { start: number; end: number; opens: boolean }[] = [];
  const wrapped = isWrapped(group);
  for (const [i, line] of group.entries()) {
    const last = blocks.at(-1);
    const before = group[i - 1];
    if (last && !isBullet(line.text) && (wrapped || (before && goesOn(before.text, line.text))))
      last.end = block(line, false).end;
    else blocks.push(block(line, blocks.length === 0));
  }
  return blocks;
}

/** A long line that ends in the middle of a sentence, before one that begins with a small letter. */
const goesOn = (line: string, next: string): boolean =>
  line.length >= NARROWEST && /[\p{L}\p{N},–—-]\s*$/u.test(line) && /^\s*\p{Ll}{2}/u.test(next);

/** A line that is a day and nothing else. */
const LONE_DATE =
  /^\s*(?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})\s*$/u;
/** A line that a day may go on: "was held on". */
const AWAITS_DATE = /\b(?:on|of|from|to|until|and|between|since|by)\s*$/;

function isWrapped(group: readonly Line[]): boolean {
  if (group.some(({ text }, i) => i > 0 && LONE_DATE.test(text) && !AWAITS_DATE.test(group[i - 1]?.text ?? '')))
    return false;
  const full = group.slice(0, -1).filter((line) => !isBullet(line.text));
  const fits = full.every(({ text }) => text.length >= NARROWEST && text.length <= WIDEST);
  // lines that all begin with capitals, or hold the signs of menus, are lines of their own
  const isRunning =
    group.slice(1).some(({ text }) => /^\s*\p{Ll}/u.test(text)) || full.every(({ text }) => text.length > FULL);
  const isMenu = group.some(({ text }) => /\s[>|»]\s/.test(text));
  // a line that was broken to fit a width has no room for the first word of the next
  const width = group.reduce((most, { text }) => Math.max(most, text.trimEnd().length), 0);
  const hasRoom = group.slice(0, -1).filter(({ text }, i) => {
    const next = group[i + 1]?.text.trimStart().split(/\s/)[0] ?? '';
    return !isBullet(group[i + 1]?.text ?? '') && text.trimEnd().length + 1 + next.length < width - RAGGED;
  });
  if (hasRoom.length > group.length * LOOSE) return false;
  return full.length > 0 && fits && isRunning && !isMenu && full.some(({ text }) => !/[.!?:;]["”’)]?\s*$/.test(text));
}

/** The block of a line by itself, without the spaces around it. */
const block = ({ start, end, text }: Line, opens: boolean): Block => ({
  start: start + (text.length - text.trimStart().length),
  end: end - (text.length - text.trimEnd().length),
  opens,
});
