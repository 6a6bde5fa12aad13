/** Longer texts are not kept, and of these a copy: engines cut them out of the text they stand in, which would be kept with them. */
const LONGEST = 24;
const SHORT = 12;
/** So many answers are kept; then all are forgotten. */
const MOST = 20_000;

/** A function of a text whose answers are kept for the next time: most words of a language come again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (text.length > LONGEST) return answer(text);
    const own = text.length > SHORT ? copyOf(text) : text;
    const found = answer(own);
    if (known.size >= MOST) known.clear();
    known.set(own, found);
    return found;
  };
}

const copyOf = (text: string): string => text.split('').join('');

/** Makes questions about the tokens of a text, no more than eight, that are answered once for each of them. */
export function askedOnce({
  length,
}: {
  readonly length: number;
}): (answer: (i: number) => boolean) => (i: number) => boolean {
  const known = new Uint16Array(length);
  let next = 1;
  return (answer) => {
    if (next >= 1 << 16)
      throw new RangeError('askedOnce remembers eight questions about the tokens of a text, and no ninth');
    const [asked, yes] = [next, next << 1];
    next <<= 2;
    return (i) => {
      if (i < 0 || i >= length) return answer(i);
      const old = known[i] ?? 0;
      if (old & asked) return (old & yes) !== 0;
      const is = answer(i);
      // what is asked on the way is noted by now
      known[i] = (known[i] ?? 0) | (is ? asked | yes : asked);
      return is;
    };
  };
}
