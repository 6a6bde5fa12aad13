/** How names, posts and dates are compared: what of their form does not count. */

/** Folds case, quotes, white space, a leading article, a trailing possessive and closing punctuation. */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"');
  const trimmed = plain
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');
  return trimmed.replace(/'s$/, '').replace(/[\s.,;:]+$/, '');
}

const TITLES =
  'h.e. h.e he h.h. hh mr mrs ms dr cllr prof hon lt lieutenant major brigadier colonel general police sheikh ambassador president minister inspector commissioner'.split(
    ' ',
  );

/** Folds a name of a person: as any name, and without leading ranks and honorifics. */
export function foldPerson(name: string): string {
  const words = foldName(name)
    .replace(/^h\.? ([eh])\.? /, 'h$1 ')
    .split(' ');
  const isTitle = (word: string, i: number) =>
    TITLES.includes(word.replace(/\.$/, '')) || TITLES.includes(word) || (word === 'the' && words[i + 1] === 'hon');
  const first = words.findIndex((word, i) => !isTitle(word, i));
  return words.slice(Math.max(first, 0)).join(' ');
}

const SMALL_WORDS = new Set(['the', 'of', 'on', 'for', 'in', 'and', 'a', 'to', 'at']);

/** The words that carry a name or post. */
export function wordsOf(text: string): Set<string> {
  const words = foldName(text)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/);
  return new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word)));
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((x) => b.has(x)).length;

/** Jaccard index of two sets, 0 to 1. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = shared(a, b);
  return both / (a.size + b.size - both || 1);
};

/** Two posts are the same where the F1 of their words is .6 or more. */
export function samePost(predicted: string, gold: string): boolean {
  const [a, b] = [wordsOf(predicted), wordsOf(gold)];
  if (b.size === 0) return a.size === 0;
  return foldName(predicted) === foldName(gold) || (2 * shared(a, b)) / (a.size + b.size) >= 0.6;
}

/** A gold date without a year accepts any year; a gold month or year any day in it. */
export function sameDate(predicted: string | undefined, gold: string | undefined): boolean {
  if (!predicted || !gold) return false;
  if (gold.startsWith('XXXX')) return predicted.slice(4) === gold.slice(4);
  return predicted === gold || (gold.length < 10 && predicted.startsWith(gold));
}
