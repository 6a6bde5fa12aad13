import type { Ref } from '../../model.ts';
import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import { isSubject, NO_NAME, PORTFOLIOS } from '../tables/heads.ts';
import { textOf } from '../text/reading.ts';
import { inOneLine, isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import { PostBodies } from './post-bodies.ts';
import { PostComplements } from './post-complements.ts';

/** "First Secretary": an ordinal may begin a post, though it begins no name. */
const ORDINALS = new Set(['first', 'second', 'third']);
/** So many small words may stand between a body and the post that it has: "BODY liaison officer". */
const SMALL = 5;
/** Words that stand in no such post. */
export const NO_TRADE = /^(?:of|in|at|from|for|with|who|which|that|to|by|one|member)$/;

/** A post as it is printed beside a name. */
export interface PostPhrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly organization?: Ref | undefined;
}

/** Reads the phrase around the word of a post: what stands before it, of what it is, and its body. */
export class PostPhrases {
  readonly #words: PersonWords;
  readonly #bodies: PostBodies;
  readonly #complements: PostComplements;

  constructor(words: PersonWords, bodies: readonly Body[], hits: readonly Hit[]) {
    this.#words = words;
    this.#bodies = new PostBodies(words, bodies, hits);
    this.#complements = new PostComplements(words);
  }

  /** The post phrase around the post word at j: its modifiers, its "of", its body. It begins at token `opens` or before. */
  at(j: number, least = -1, most = Number.POSITIVE_INFINITY, opens = j): PostPhrase {
    let from = this.#isOfChief(opens) ? opens - 4 : opens;
    let organization: Ref | undefined;
    while (this.#words.same(j, from - 1) && from > least) {
      const body = this.#bodyBefore(from);
      if (body) {
        organization = body.ref;
        from = body.from;
        break;
      }
      const word = this.#words.fold(from - 1);
      const joins =
        (word === 'and' || word === '&' || word === '-' || word === '/') &&
        from - 2 >= 0 &&
        (isCapital(this.#words.tokens[from - 2]) || this.#words.isPost(from - 2)) &&
        from - 1 > least &&
        (this.#words.isPost(from - 2) || word === '-' || !this.#words.taken(from - 2)) &&
        !this.#endsNamed(from - 2);
      const modifies = isCapital(this.#words.tokens[from - 1]) && (!NO_NAME.has(word) || ORDINALS.has(word));
      // "the deputy foreign minister", not "the BODY's regional representative"
      const isField =
        PORTFOLIOS.has(word) &&
        !/al$/.test(word) &&
        [from - 1, from].every((i) => this.#words.tokens[i]?.shape === 'lower');
      if (isField || modifies || this.#words.isPost(from - 1) || joins) from -= 1;
      else break;
    }
    from = this.#adviserOf(from, least);
    // "Under-Secretary-General"
    if (this.#words.fold(from) === '-' && isCapital(this.#words.tokens[from - 1]) && from > least) from -= 1;
    const right = this.#complements.behind(least >= 0 ? this.portfolio(j + 1) : j + 1, most);
    const cut = right.cut ?? right.to;
    if (organization && this.#bodies.isOfOther(organization, j, right.to)) organization = undefined;
    // "BODY liaison officer at the Embassy": whose the officer is stands before
    const isLent = organization !== undefined && this.#words.fold(right.cut ?? j) === 'at';
    organization = (isLent ? organization : right.organization) ?? organization ?? this.#bodies.of(from, right.to);
    return {
      from,
      to: right.to,
      text: inOneLine(textOf(this.#words.reading, from, cut)),
      organization,
    };
  }

  /** "Adviser to the Minister NAME": where the post begins whose holder serves the other. */
  #adviserOf(from: number, least: number): number {
    const { fold, tokens, taken, same } = this.#words;
    const to = fold(from - 1) === 'the' ? from - 2 : from - 1;
    const isServed = fold(to) === 'to' && /^(?:advis[eo]r|assistant|aide|counsell?or)$/.test(fold(to - 1));
    if (!isServed || to - 1 <= least || !same(from, to - 1)) return from;
    let start = to - 1;
    while (start - 1 > least && isCapital(tokens[start - 1]) && !taken(start - 1) && !NO_NAME.has(fold(start - 1)))
      start -= 1;
    return start;
  }

  /** "the BODY Director", "the BODY's Director", "the BODY (ABC) Director", "the BODY liaison officer": the body before a post, and where the post begins behind it. */
  #bodyBefore(from: number): { readonly ref: Ref; readonly from: number } | undefined {
    const { fold, bodyTo, tokens } = this.#words;
    const isBracketed = fold(from - 1) === ')' && fold(from - 3) === '(';
    const beside =
      bodyTo.get(from) ??
      // "the Commission Tonga's Director"
      (fold(from - 1) === "'s" && this.#words.taken(from - 2) && isCapital(tokens[from - 2])
        ? (bodyTo.get(from - 1) ?? bodyTo.get(from - 2))
        : undefined) ??
      (fold(from - 1) === "'s" || isBracketed ? bodyTo.get(isBracketed ? from - 3 : from - 1) : undefined);
    if (beside) return { ref: beside.ref, from };
    for (let i = from - 1; i > from - SMALL && tokens[i]?.shape === 'lower' && !NO_TRADE.test(fold(i)); i -= 1) {
      const body = /^(?:and|the|an?|its|their|was|were|is|are|said)$/.test(fold(i)) ? undefined : bodyTo.get(i);
      if (body) return { ref: body.ref, from: i };
    }
    return undefined;
  }

  /** "NAME, Director Gender and Youth, BODY": what a post is for may stand behind it without a preposition. */
  portfolio(start: number): number {
    let to = start;
    while (this.#words.same(start - 1, to)) {
      const isAnd = this.#words.fold(to) === 'and' && to > start;
      if (!PORTFOLIOS.has(this.#words.fold(isAnd ? to + 1 : to)) || !isCapital(this.#words.tokens[isAnd ? to + 1 : to]))
        break;
      to += isAnd ? 2 : 1;
    }
    return to;
  }

  /** "Ambassador NAME SURNAME and Minister": the last token of a named person, whose post is not that of the next. */
  #endsNamed(i: number): boolean {
    const { fold, isPost, isNamePart } = this.#words;
    if (isPost(i)) return false;
    // "Head of Training NAME SURNAME and Legal Adviser"
    const isOfName = (j: number) => isNamePart(j) && !isSubject(fold(j)) && !/ing$/.test(fold(j));
    if (isOfName(i) && isOfName(i - 1)) return true;
    for (let j = i - 1; j > i - 4 && (isCapital(this.#words.tokens[j]) || this.#words.isPost(j)); j -= 1)
      if (this.#words.isPost(j) || this.#words.isRank(j)) return !PORTFOLIOS.has(this.#words.fold(i));
    return false;
  }

  /** "Commander-in-Chief", whose last word is the post that was found. */
  #isOfChief = (j: number): boolean =>
    this.#words.fold(j) === 'chief' &&
    this.#words.fold(j - 1) === '-' &&
    this.#words.fold(j - 2) === 'in' &&
    this.#words.isPost(j - 4);
}
