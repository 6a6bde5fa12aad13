import { SPELLINGS } from '../../extract/tables/spellings.ts';

/** Words that tell no body from another. */
const STOP = new Set([
  'the',
  'of',
  'for',
  'and',
  'on',
  'in',
  'to',
  'at',
  'a',
  'an',
  'with',
  'by',
  'against',
  'republic',
  'kingdom',
  'state',
  's',
]);

/** Words that many bodies bear: a name of these alone says nothing without a country. */
const GENERIC = new Set(
  (
    'ministry department office bureau agency service services authority administration directorate general national state federal central ' +
    'interior affair foreign justice finance health education defence security police customs border guard prosecutor prosecutors prosecution court ' +
    'supreme parliament government committee council commission academy university centre institute embassy delegation mission unit division ' +
    'association bank fund network team group public high regional international training law enforcement investigation anti corruption ' +
    'financial intelligence crime criminal drug drugs narcotic narcotics control money laundering coast maritime revenue tax treasury trade energy ' +
    'environment agriculture labour transport statistics youth sport sports culture tourism science technology digital economy economic social ' +
    'emergency situations migration immigration prison penitentiary judicial attorney human rights audit election electoral civil aviation port main chief'
  ).split(' '),
);

/** A text's words in lower case, without diacritics. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’](s\b)?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A word in the one spelling that keys are compared in. */
export const oneSpelling = (word: string): string => SPELLINGS.get(word) ?? word;

/**
 * What is left of a name when spelling, order and small words are set aside. Equal keys of one scope are one body.
 * @param drop words of the country that is the scope.
 */
export function nameKey(name: string, drop: ReadonlySet<string> = new Set()): string {
  const kept = words(name).filter((word) => !STOP.has(word) && !drop.has(word));
  return [...new Set(kept.map(oneSpelling))].sort().join(' ');
}

/** True where a key holds too little to know a body again without its country. */
export const isGeneric = (key: string): boolean =>
  key.split(' ').filter((word) => word && !GENERIC.has(word)).length < 1;

/** True where two words differ in one letter, or in two neighbours swapped. */
export function nearWord(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

/** True where two keys are one but for a near word. */
export function nearKey(a: string, b: string): boolean {
  const [one, two] = [a.split(' '), b.split(' ')];
  if (one.length !== two.length || one.length < 2) return false;
  const onlyOne = one.filter((word) => !two.includes(word));
  const onlyTwo = two.filter((word) => !one.includes(word));
  return onlyOne.length === 1 && onlyTwo.length === 1 && nearWord(onlyOne[0] ?? '', onlyTwo[0] ?? '');
}
