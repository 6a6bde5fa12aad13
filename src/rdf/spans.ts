import type { Span } from '../model.ts';

/** A span as RDF names it: offsets count Unicode code points, end exclusive. */
export interface CodePointSpan {
  /** First 16 hex digits of the snapshot's SHA-256. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SURROGATE = /[\uD800-\uDFFF]/;

/** Converts offsets of one text between UTF-16 code units (in memory) and code points (in RDF). */
export class CodePoints {
  /** UTF-16 offsets of the low halves of surrogate pairs, ascending. */
  readonly #halves: number[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    if (!SURROGATE.test(text)) return;
    for (let i = 0; i < text.length; i += 1) {
      if ((text.codePointAt(i) ?? 0) > 0xffff) {
        i += 1;
        this.#halves.push(i);
      }
    }
  }

  /** Code points before a UTF-16 offset. */
  fromUnits(offset: number): number {
    return offset - countBelow(this.#halves, offset);
  }

  /** UTF-16 offset of a code point. */
  toUnits(point: number): number {
    let units = point;
    for (const half of this.#halves) {
      if (half > units) break;
      units += 1;
    }
    return units;
  }

  /** The words between two code points; undefined where the text is shorter. */
  slice(start: number, end: number): string | undefined {
    const last = this.toUnits(end);
    return start < end && last <= this.#text.length ? this.#text.slice(this.toUnits(start), last) : undefined;
  }
}

/** How many numbers of an ascending list are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** IRI of a span: the snapshot's IRI and RFC 5147 character offsets. */
export const spanIri = (text: string, points: CodePoints, span: Span): string =>
  `${text}#char=${points.fromUnits(span.start)},${points.fromUnits(span.end)}`;

/** IRI of a snapshot: its digest's first 16 hex digits. */
export const textIri = (base: string, sha256: string): string => `${base}id/text/${sha256.slice(0, 16)}`;

/** Reads a span's IRI; undefined if it is none. */
export function parseSpanIri(value: string): CodePointSpan | undefined {
  const found = /\/id\/text\/([0-9a-f]{16})#char=(\d{1,9}),(\d{1,9})$/.exec(value);
  return found?.[1] ? { text: found[1], start: Number(found[2]), end: Number(found[3]) } : undefined;
}
