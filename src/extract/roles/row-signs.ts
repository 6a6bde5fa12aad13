import { ACTIVITY_NOUNS, PEOPLE } from '../tables/activities.ts';
import { whetherWords } from '../text/tokens.ts';
import type { Clause } from './clause.ts';

/** What shows that countries or bodies in a row were there: those who attend, what they attend, and what they are to it. */
const SHOWS = whetherWords(
  (fold) =>
    PEOPLE.has(fold) ||
    ACTIVITY_NOUNS.has(fold) ||
    /^(?:attend|participa|represent|delegat|join|gather|involv|includ|compris|benefi|implement|cover|organi[sz]|held|host|train|brought|bring|together|present|met|took|take|came|come|drew|welcom|countr|state|nation|member|partner|event|ceremony|edition|observer|round|launch|deploy|assist|support|contribut|among|namely|between|particular)/.test(
      fold,
    ),
);

/** What tells that a row is of others than those who took part: who was not there, who is only spoken of, and where crimes were. */
const OTHERS = whetherWords((fold) =>
  /^(?:absent|absence|apologi[sz]ed|apologies|declined|uninvited|criticis\w+|criticiz\w+|blame[ds]?|accus\w+|wanted|fined|launder\w+|smuggled|trafficked|forged|stolen|sold|exported|imported|originating|nationals|victims?|vessels?|servers?|companies|passports|clients?|customers|suppliers?|graduates?|merger|similar|neighbou?rs?|border|rose|figures|statistics|invitations?|wrecked|attacked|fled|hiding|shops|lessons)$/.test(
    fold,
  ),
);

/** True where the words of a sentence allow a row of countries or bodies in it to be those who took part. */
export function mayTakePart({ tokens, sentence }: Clause): boolean {
  const words = tokens.slice(sentence.from, sentence.to);
  return (sentence.zone === 'list' || words.some(SHOWS)) && !words.some(OTHERS);
}
