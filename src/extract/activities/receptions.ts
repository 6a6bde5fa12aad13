import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { GIFTS } from '../tables/gifts.ts';
import type { Token } from '../text/tokens.ts';

/** Verbs by which somebody receives guests. Folded. */
export const RECEIVES: ReadonlySet<string> = new Set('received receives hosted hosts welcomed welcomes'.split(' '));

/** Guests are named so near behind the verb, in tokens. */
const GUESTS_WITHIN = 10;
/** What ends that of which a verb speaks. */
const ENDS = /^(?:by|from|which|that|who|where|to|with|;|,|\.)$/;

/** "received in Lima on 3 May a delegation": the token of the guest behind a verb of receiving; none where something else is received. */
export function guestBehind(
  tokens: readonly Token[],
  verb: number,
  isGuest: (token: number) => boolean,
): number | undefined {
  for (let i = verb + 1; i < verb + GUESTS_WITHIN; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (isGuest(i)) return i;
    if (ENDS.test(fold) || GIFTS.has(fold) || ACTIVITY_NOUNS.has(fold)) return undefined;
  }
  return undefined;
}
