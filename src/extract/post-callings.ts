import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-grammar.ts';
import { textOf } from './reading.ts';
import { isCapital } from './tokens.ts';

/** What somebody is called stands no further from its preposition, in tokens; how such words end, and words that end so and are none. */
const CALLING = 6;
const IS_CALLING = /(?:ist|er|or|ian|man|woman|ant|head|fellow|attache|aide)$/;
const NO_CALLING =
  /^(?:together|center|order|number|partner|chapter|paper|power|water|sector|member|october|november|december|september|border|other|under|after|over|never|matter|later|minor|major|interior|harbor|error|rather|further|important|letter|offer|winner|leader)$/;

/** "NAME, Senior Microbiologist at BODY", "NAME, portfolio manager of BODY": whatever somebody is called who is of a body. */
export function callingAt(words: PersonWords, start: number): PostPhrase | undefined {
  const { tokens, same, fold, bodyFrom, taken } = words;
  for (let j = start; j < start + CALLING && same(start, j); j += 1) {
    const isComma = fold(j) === ',' && bodyFrom.has(j + 1);
    const isLink = isComma || /^(?:of|at|in|for|with|from)$/.test(fold(j));
    const own = isLink ? bodyFrom.get(fold(j + 1) === 'the' ? j + 2 : j + 1) : undefined;
    if (own && j > start) {
      const body = (fold(own.to) === "'s" ? bodyFrom.get(own.to + 1) : undefined) ?? own;
      if (!IS_CALLING.test(fold(j - 1)) || NO_CALLING.test(fold(j - 1))) return undefined;
      const to = /^(?:of|for)$/.test(fold(j)) ? body.to : j;
      const text = textOf(words.reading, start, to).replace(/\s+/g, ' ');
      return { from: start, to: body.to, text, organization: body.ref };
    }
    const isInside = tokens[j]?.shape === 'lower' || isCapital(tokens[j]) || fold(j) === '-';
    if (!isInside || taken(j) || isLink || /^(?:and|said|who|which|that|was|is|to|by)$/.test(fold(j))) return undefined;
  }
  return undefined;
}
