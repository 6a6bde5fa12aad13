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

const NO = 1;
const YES = 2;

/** A question about the tokens of a text that is answered once for each of them. */
export function askedOnce(tokens: { readonly length: number }, answer: (i: number) => boolean): (i: number) => boolean {
  const { length } = tokens;
  const known = new Uint8Array(length);
  return (i) => {
    if (i < 0 || i >= length) return answer(i);
    if (known[i] === 0) known[i] = answer(i) ? YES : NO;
    return known[i] === YES;
  };
}
