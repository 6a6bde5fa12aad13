import { textOf } from '../text/reading.ts';
import { inOneLine, isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

/** What somebody is called stands no further from its preposition, in tokens; how such words end, and words that end so and are none. */
const CALLING = 6;
const IS_CALLING = /(?:ist|er|or|ian|man|woman|ant|head|fellow|attache|aide)$/;
const NO_CALLING =
  /^(?:together|center|order|number|partner|chapter|paper|power|water|sector|member|october|november|december|september|border|other|under|after|over|never|matter|later|minor|major|interior|harbor|error|rather|further|important|letter|offer|winner|leader)$/;

const isCalling = (fold: string): boolean => IS_CALLING.test(fold) && !NO_CALLING.test(fold);

/** "NAME, Senior Microbiologist at BODY", "NAME, portfolio manager of BODY": whatever somebody is called who is of a body. */
export function callingAt(words: PersonWords, start: number): PostPhrase | undefined {
  const { tokens, same, fold, bodyFrom, taken } = words;
  const owned = ownedAt(words, start);
  if (owned) return owned;
  for (let j = start; j < start + CALLING && same(start, j); j += 1) {
    const isComma = fold(j) === ',' && bodyFrom.has(j + 1);
    const isLink = isComma || /^(?:of|at|in|for|with|from)$/.test(fold(j));
    const own = isLink ? bodyFrom.get(fold(j + 1) === 'the' ? j + 2 : j + 1) : undefined;
    if (own && j > start) {
      const body = (fold(own.to) === "'s" ? bodyFrom.get(own.to + 1) : undefined) ?? own;
      if (!isCalling(fold(j - 1))) return undefined;
      const to = /^(?:of|for)$/.test(fold(j)) ? body.to : j;
      const text = inOneLine(textOf(words.reading, start, to));
      return { from: start, to: body.to, text, organization: body.ref };
    }
    const isInside = tokens[j]?.shape === 'lower' || isCapital(tokens[j]) || fold(j) === '-';
    if (!isInside || taken(j) || isLink || /^(?:and|said|who|which|that|was|is|to|by|the)$/.test(fold(j)))
      return undefined;
  }
  return undefined;
}

/** "NAME, BODY's capacity building coordinator": up to the sign that ends it. */
function ownedAt({ reading, tokens, same, fold, bodyFrom, taken }: PersonWords, start: number): PostPhrase | undefined {
  const owner = bodyFrom.get(start);
  if (!owner || fold(owner.to) !== "'s") return undefined;
  let to = owner.to + 1;
  while (
    same(start, to) &&
    !taken(to) &&
    (tokens[to]?.shape === 'lower' || isCapital(tokens[to])) &&
    to < owner.to + CALLING
  )
    to += 1;
  const isEnded = !same(start, to) || /^[,.;)]$/.test(fold(to));
  return isEnded && isCalling(fold(to - 1))
    ? { from: start, to, text: inOneLine(textOf(reading, start, to)), organization: owner.ref }
    : undefined;
}
