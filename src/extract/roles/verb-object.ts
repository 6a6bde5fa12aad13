import { ACTIVITY_NOUNS, PEOPLE } from '../tables/activities.ts';
import type { ObjectKind } from '../tables/cues.ts';
import { GIFTS } from '../tables/gifts.ts';
import type { Reading } from '../text/reading.ts';

/** An object stands this near behind its verb, in tokens. */
const WITHIN = 8;

/** What is no object any more. */
const BEYOND = /^(?:to|by|at|with|in|on|that|which|who|when|while|during)$/;
const MONEY =
  /^(?:million|billion|thousand|euros?|dollars?|pounds|yen|usd|eur|gbp|jpy|€|\$|£|funds|funding|grants?|costs?|expenses|tickets|fees)$/;
const AGREEMENT =
  /^(?:memorand(?:um|a)|mous?|agreements?|partnership|cooperation|arrangements?|treaty|convention|protocol|pact)$/;
const SORTS: Readonly<Record<ObjectKind, { readonly is: (fold: string) => boolean; readonly isNear: boolean }>> = {
  activity: { is: (fold) => ACTIVITY_NOUNS.has(fold), isNear: true },
  agreement: { is: (fold) => AGREEMENT.test(fold), isNear: true },
  gift: { is: (fold) => GIFTS.has(fold), isNear: false },
  money: { is: (fold) => MONEY.test(fold), isNear: false },
  people: { is: (fold) => PEOPLE.has(fold), isNear: true },
};

/** True where an object of that kind stands behind the verb that ends before token `from`. */
export function hasObject({ tokens, sentenceOf }: Reading, from: number, kind: ObjectKind): boolean {
  const { is, isNear } = SORTS[kind];
  for (let i = from; i < from + WITHIN && sentenceOf[i] === sentenceOf[from - 1]; i += 1) {
    const token = tokens[i];
    if (is(token?.fold ?? '') && (kind === 'money' || token?.shape === 'lower' || token?.shape === 'upper'))
      return true;
    // "giving in-person training"
    const isJoined = tokens[i + 1]?.text === '-' && tokens[i + 1]?.glued === true;
    if (isNear && BEYOND.test(token?.fold ?? '') && !isJoined) return false;
  }
  return false;
}
