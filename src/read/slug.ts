/** Most names: words of plain letters. */
const WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Names that need no folding but of case. */
const PLAIN = /^[\x20-\x7e]*$/;
const APOSTROPHES = /['’‘`]/g;
const MARKS = /\p{M}+/gu;
const OTHERS = /[^a-z0-9_]+/g;
/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
};

/**
 * Makes a part of an IRI from a name: lower case, diacritics folded, other signs to hyphens.
 * @param longest greatest length in characters; a longer slug is cut, and ends in no hyphen
 * @returns the empty string when no Latin letter or digit is left
 */
export function slug(name: string, longest = 80): string {
  if (name.length <= longest && WORDS.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  const plain = PLAIN.test(name) ? name : name.normalize('NFKD').replace(MARKS, '');
  return latin(plain.replace(APOSTROPHES, '').toLowerCase())
    .replace(OTHERS, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

const latin = (folded: string): string =>
  PLAIN.test(folded) ? folded : folded.replace(/[ßæœøđðþłıŋ]/g, (letter) => LETTERS[letter] ?? letter);
