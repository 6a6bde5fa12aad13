import { GIFTS, GIVES } from '../tables/gifts.ts';
import type { Reading } from '../text/reading.ts';

/** A gift stands this near to its verb, in tokens. */
const GIFT_WITHIN = 8;

/** "received four vehicles from X": true where the verb at token i is of giving, for what is given stands beside it. */
export function isOfGiving({ tokens, sentenceOf }: Reading, i: number): boolean {
  if (isGrant({ tokens, sentenceOf }, i)) return true;
  if (!GIVES.has(tokens[i]?.fold ?? '')) return false;
  if (isGiven({ tokens, sentenceOf }, i)) return true;
  const gift = tokens.slice(i + 1, i + GIFT_WITHIN).findIndex(({ fold }) => GIFTS.has(fold));
  return gift >= 0 && sentenceOf[i + 1 + gift] === sentenceOf[i];
}

/** So near behind the verb stands how much is given, and behind that to whom, in tokens. */
const SUM_WITHIN = 5;
const RECEIVER_WITHIN = 10;

/** "contributed CAD 2 million to X", "approved a grant of $3 million to help X": money that is given to somebody. */
function isGrant({ tokens, sentenceOf }: Pick<Reading, 'tokens' | 'sentenceOf'>, i: number): boolean {
  const own = (k: number) => (sentenceOf[k] === sentenceOf[i] ? tokens[k] : undefined);
  const verb = tokens[i]?.fold ?? '';
  if (!/^(?:contributed|granted|awarded|approved)$/.test(verb)) return false;
  const isNamed = verb !== 'approved' || [1, 2, 3].some((k) => own(i + k)?.fold === 'grant');
  const first = i + (verb === 'approved' ? 3 : 0);
  const sum = [1, 2, 3, 4, 5].find((k) => k <= SUM_WITHIN && own(first + k)?.shape === 'number');
  if (!isNamed || sum === undefined) return false;
  const behind = tokens.slice(first + sum, first + sum + RECEIVER_WITHIN);
  return behind.some(({ fold }, k) => fold === 'to' && own(first + sum + k) !== undefined);
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
