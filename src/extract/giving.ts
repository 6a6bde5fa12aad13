import type { Reading } from './reading.ts';
import { GIFTS, GIVES } from './tables/gifts.ts';

/** A gift stands this near to its verb, in tokens. */
const GIFT_WITHIN = 8;

/** "received four vehicles from X": true where the verb at token i is of giving, for what is given stands beside it. */
export function isOfGiving({ tokens, sentenceOf }: Reading, i: number): boolean {
  if (!GIVES.has(tokens[i]?.fold ?? '')) return false;
  const gift = tokens.slice(i + 1, i + GIFT_WITHIN).findIndex(({ fold }) => GIFTS.has(fold));
  return gift >= 0 && sentenceOf[i + 1 + gift] === sentenceOf[i];
}
