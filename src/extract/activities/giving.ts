import { GIFTS, GIVES } from '../tables/gifts.ts';
import type { Reading } from '../text/reading.ts';

/** A gift stands this near to its verb, in tokens. */
const GIFT_WITHIN = 8;

/** "received four vehicles from X": true where the verb at token i is of giving, for what is given stands beside it. */
export function isOfGiving({ tokens, sentenceOf }: Reading, i: number): boolean {
  if (!GIVES.has(tokens[i]?.fold ?? '')) return false;
  if (isGiven({ tokens, sentenceOf }, i)) return true;
  const gift = tokens.slice(i + 1, i + GIFT_WITHIN).findIndex(({ fold }) => GIFTS.has(fold));
  return gift >= 0 && sentenceOf[i + 1 + gift] === sentenceOf[i];
}

/** What was given stands so near before the passive, in tokens. */
const GIVEN_WITHIN = 26;

/** "Ten vehicles were presented to X": the gift is the subject of a passive. */
function isGiven({ tokens, sentenceOf }: Pick<Reading, 'tokens' | 'sentenceOf'>, i: number): boolean {
  if (!/^(?:was|were|been|be|made)$/.test(tokens[i - 1]?.fold ?? '') || tokens[i + 1]?.fold !== 'to') return false;
  for (let at = i - 2; at > i - GIVEN_WITHIN && sentenceOf[at] === sentenceOf[i]; at -= 1)
    if (GIFTS.has(tokens[at]?.fold ?? '')) return true;
  return false;
}
