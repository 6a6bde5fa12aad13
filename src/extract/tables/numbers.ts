const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

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
