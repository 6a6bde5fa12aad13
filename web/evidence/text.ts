import { fetchData } from '../dataset.ts';
import type { Quote } from './claim.ts';

const texts = new Map<string, Promise<Snapshot>>();

/** The text of a release, with its offsets in code points and in UTF-16 units. */
export class Snapshot {
  readonly text: string;
  /** UTF-16 offset of each code point; undefined where both scales agree. */
  readonly #offsets: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    if (/[\ud800-\udbff]/.test(text)) {
      const offsets: number[] = [];
      for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) offsets.push(i);
      this.#offsets = Uint32Array.from([...offsets, text.length]);
    }
  }

  /** UTF-16 offset of a code point's offset. */
  at(codePoint: number): number {
    return this.#offsets?.[codePoint] ?? (this.#offsets ? this.text.length : codePoint);
  }

  /** Whether a quote stands where its claim says it does. */
  holds(quote: Quote): boolean {
    return this.text.slice(this.at(quote.start), this.at(quote.end)) === quote.exact;
  }

  /** The sentence or sentences around a quote: UTF-16 offsets. */
  around(quote: Quote): { start: number; end: number } {
    const [from, to] = [this.at(quote.start), this.at(quote.end)];
    const before = this.text.slice(0, from);
    const start = Math.max(
      ...[...before.matchAll(/\n|[.!?]["”’)]?\s+(?=[\p{Lu}"“])/gu)].map((m) => m.index + m[0].length),
      0,
    );
    if (/[.!?]["”’)]?$/.test(quote.exact)) return { start, end: to };
    const after = /\n|[.!?]["”’)]?(?=\s|$)/.exec(this.text.slice(to));
    const end = after ? to + after.index + (after[0] === '\n' ? 0 : after[0].length) : this.text.length;
    return { start, end };
  }
}

/** Fetches a text by the first digits of its digest, once. */
export function snapshot(digest: string): Promise<Snapshot> {
  let found = texts.get(digest);
  if (!found) {
    found = fetchData(`texts/${digest}.txt`).then((text) => new Snapshot(text));
    texts.set(digest, found);
  }
  return found;
}
