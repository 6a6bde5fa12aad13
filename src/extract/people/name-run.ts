import { PARTICLES } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';

/** The token behind the name that begins at token i: "Ada van der Moen", "Kim Joon-ho", "Salim bin Nasser Al-Noor". */
export function nameEnd(words: PersonWords, i: number): number {
  const { fold, tokens, same, isNamePart } = words;
  const isParticle = (j: number) => PARTICLES.has(fold(j));
  let to = i + 1;
  while (same(i, to)) {
    if (isNamePart(to) || (fold(to) === 'an' && isCapital(tokens[to]))) to += 1;
    else if (fold(to) === '-' && tokens[to]?.glued && isSecondHalf(words, to + 1)) to += 2;
    else if (isParticle(to) && isNamePart(to + 1)) to += 2;
    else if (isParticle(to) && fold(to + 1) === '-' && isNamePart(to + 2)) to += 3;
    else if (isParticle(to) && isParticle(to + 1) && isNamePart(to + 2)) to += 3;
    else break;
  }
  return to;
}

/** "Joon-ho", "Pierre-Louis": what stands behind a hyphen in a name. */
function isSecondHalf({ tokens, isNamePart }: PersonWords, i: number): boolean {
  const token = tokens[i];
  const isSmall = token?.shape === 'lower' && token.glued && !/^(?:led|based|born|run)$/.test(token.fold);
  return isSmall || isNamePart(i);
}
