import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

/** Ranks that are made like posts. */
const RANK_OF_TRADE =
  /^(?:(?:assistant|deputy|senior|chief) )*(?:inspector(?: general)?|superintendent|commissioner|comptroller) of (?:police|customs|immigration|prisons)/;
/** Ranks that may be posts too: behind a post with a body they are no more than ranks. */
const RANK_ALONE =
  /^(?:(?:assistant|deputy|senior|chief|divisional|detective|first|principal|police) )*(?:commissioner|superintendent|inspector|controller|comptroller|commandant|constable)$/;
export const isRankOfTrade = (words: string): boolean =>
  RANK_ALONE.test(words) || RANK_OF_TRADE.exec(words)?.[0] === words.replace(/ \( \S+ \)$/, '');

/** Of two posts before one name: which is meant, and of which body it is. */
export class PostPairs {
  readonly #words: PersonWords;
  /** The post phrase around a token, no further than another. */
  readonly #phrase: (j: number, most: number) => PostPhrase;

  constructor(words: PersonWords, phrase: (j: number, most: number) => PostPhrase) {
    this.#words = words;
    this.#phrase = phrase;
  }

  /** @param comma true where a comma stands between the post and the name */
  of(phrase: PostPhrase, comma: boolean): PostPhrase {
    return this.#aboveRank(phrase) ?? (comma ? this.#first(phrase) : this.#apposed(phrase));
  }

  /** "Coordinator, Superintendent of Police NAME": the post before one that is a rank. */
  #aboveRank({ from, to }: PostPhrase): PostPhrase | undefined {
    const { fold, same, isPost } = this.#words;
    if (!isRankOfTrade(this.#textOf(from, to))) return undefined;
    const end = fold(from - 1) === ',' ? from - 1 : from;
    for (let j = end - 1; j >= Math.max(0, end - 12) && same(from, j); j -= 1) {
      if (!isPost(j)) continue;
      const phrase = this.#phrase(j, end);
      return phrase.to === end && !RANK_OF_TRADE.test(this.#textOf(phrase.from, end)) ? phrase : undefined;
    }
    return undefined;
  }

  #textOf = (from: number, to: number): string =>
    this.#words.tokens
      .slice(from, to)
      .map((token) => token.fold)
      .join(' ');

  /** "the Director of the BODY and Vice Chair of the NEXT BODY, NAME": the first of two posts. */
  #first(phrase: PostPhrase): PostPhrase {
    // "and BODY President, NAME"
    const and = (this.#words.bodyTo.get(phrase.from)?.from ?? phrase.from) - 1;
    const behind = this.#words.fold(and - 1) === ')' && this.#words.fold(and - 3) === '(' ? and - 3 : and;
    // "the Director of the BODY and head of relief, NAME"
    const isSecond = phrase.organization !== undefined || this.#words.tokens[phrase.from]?.shape === 'lower';
    if (this.#words.fold(and) !== 'and' || !isSecond || !this.#words.bodyTo.has(behind)) return phrase;
    for (let j = and - 1; j > and - 14 && this.#words.same(and, j); j -= 1) {
      if (!this.#words.isPost(j) || this.#words.taken(j)) continue;
      const one = this.#phrase(j, and);
      return one.to === and && one.organization ? { ...one, to: phrase.to } : phrase;
    }
    return phrase;
  }

  /** "the representative of the BODY, prosecutor NAME": a post without a body in apposition to one that has it. */
  #apposed(phrase: PostPhrase): PostPhrase {
    const { fold, bodyTo, isPost } = this.#words;
    const body = phrase.organization || fold(phrase.from - 1) !== ',' ? undefined : bodyTo.get(phrase.from - 1);
    const of = body ? (fold(body.from - 1) === 'the' ? body.from - 2 : body.from - 1) : 0;
    const isRight = body && fold(of) === 'of' && isPost(of - 1) && fold(of - 2) === 'the';
    return isRight ? { ...phrase, organization: body.ref } : phrase;
  }
}
