const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How many a folded word says: 3 for "three" and "3". */
export function numberOf(fold: string): number | undefined {
  const place = NUMBERS.indexOf(fold);
  if (place >= 0) return place + 1;
  return /^\d+$/.test(fold) ? Number(fold) : undefined;
}

/** Which of a series a folded word says: 3 for "third" and "3rd". */
export function ordinalOf(fold: string): number | undefined {
  const place = ORDINALS.indexOf(fold);
  if (place >= 0) return place + 1;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(fold)?.[1];
  return digits ? Number(digits) : undefined;
}

/** What the folded word before an ordinal adds to it: 40 for "forty" of "forty third", else 0. */
export const tensOf = (fold: string): number => (TENS.indexOf(fold) > 0 ? (TENS.indexOf(fold) + 1) * 10 : 0);
