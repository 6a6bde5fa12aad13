import { HEADS } from '../tables/heads.ts';
import { NO_SURNAMES } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';

/** A run of capitals is looked through no further than this, in tokens. */
const RUN = 5;

/** "International Airport", "Educational Complex", "Zone E": true where the capitals from token i on end in what nobody is called. */
export function endsUnlikeName({ tokens, fold, same }: PersonWords, i: number): boolean {
  let to = i;
  while (to < i + RUN && isCapital(tokens[to]) && same(i, to)) to += 1;
  return to > i && (fold(to - 1).length === 1 || NO_SURNAMES.has(fold(to - 1)) || HEADS.has(fold(to - 1)));
}
