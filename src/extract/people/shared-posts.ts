import type { Ref } from '../../model.ts';
import { numberOf } from '../tables/numbers.ts';
import { singularPost } from '../tables/posts.ts';
import { textOf } from '../text/reading.ts';
import { inOneLine, isCapital, whetherWords } from '../text/tokens.ts';
import { nameEnd } from './name-run.ts';
import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

const isPlural = whetherWords((fold) => singularPost(fold) !== '');
/** So many people share a post at most, and so many words has the name of one. */
const SHARERS = 8;
const NAME = 5;
/** Posts that bodies have one of, or few. */
const OF_HEADS =
  /^(?:head|chief|director|chair|chair\w+|president|commander|commissioner|minister|secretary|ambassador|governor|mayor)$/;
/** Posts that bodies are said to have too: "the observers, BODY and BODY". */
const BODIES_TOO = /^(?:observer|facilitator|consultant|lead|leader|associate|assistant|agent|member|founder)$/;
/** Between "of" and the sign behind small words stand no more, in tokens: "the heads of the two departments, NAME and NAME". */
const SMALL = 4;

/** Reads posts that several people have, who are named in a row behind it: "Deputy Ministers NAME and NAME", "two experts of the BODY, NAME and NAME". */
export class SharedPosts {
  readonly #words: PersonWords;
  #found: ReadonlyMap<number, PostPhrase> | undefined;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** The post that the person whose name begins at token i shares with others. */
  of(i: number): PostPhrase | undefined {
    this.#found ??= this.#all();
    return this.#found.get(i);
  }

  #all(): ReadonlyMap<number, PostPhrase> {
    const { tokens } = this.#words;
    const found = new Map<number, PostPhrase>();
    for (let k = 0; k < tokens.length; k += 1)
      if (isPlural(tokens[k])) for (const [name, post] of this.#sharedAt(k)) found.set(name, post);
    return found;
  }

  /** The people who have the post in the plural at token k, by the first tokens of their names. */
  #sharedAt(k: number): (readonly [number, PostPhrase])[] {
    const { fold, tokens, bodyTo, reading } = this.#words;
    const one = singularPost(tokens[k]?.fold ?? '');
    if (!one) return [];
    const { end, isOf, ...of } = this.#complement(k + 1);
    if (one === 'member' && !isOf) return [];
    // "the chemical agents", "the two assistants of the Board, Windows Server and Linux Mint"
    if (one === 'agent' && /^(?:chemical|nerve|biological|warfare)$/.test(fold(k - 1))) return [];
    const opens = /^[,:–]$/.test(fold(end)) ? end + 1 : end;
    // "the experts at the Board NAME": no name begins right behind a body
    const names = of.organization && opens === end ? [] : this.#rowAt(opens);
    const from = this.#opening(k);
    const isApposed = of.organization ? this.#isOfHeads(from, one, names) : !BODIES_TOO.test(one);
    if (names.length === 0 || !(isApposed || this.#isCounted(from, names.length))) return [];
    const organization =
      of.organization ?? bodyTo.get(fold(from - 1) === "'s" ? from - 1 : this.#behindBody(from))?.ref;
    const word = isCapital(tokens[k]) ? one.replace(/^./, (letter) => letter.toUpperCase()) : one;
    const text = textOf(reading, from, isOf ? end : k + 1).replace(tokens[k]?.text ?? '', word);
    const post = { from, to: opens, text: inOneLine(text), organization };
    return names.map((name) => [name, post] as const);
  }

  /** "two trainers": the number of those who are named. */
  #isCounted = (from: number, count: number): boolean =>
    [1, 2, 3].some((k) => this.#words.same(from, from - k) && numberOf(this.#words.fold(from - k)) === count);

  /** "The heads of the BODY, NAME and NAME, met", where "representatives of the BODY, NEXT BODY and BODY" are of bodies in a list. */
  #isOfHeads(from: number, one: string, names: readonly number[]): boolean {
    const { fold } = this.#words;
    const end = this.#behindSigns(nameEnd(this.#words, names.at(-1) ?? from));
    return fold(from - 1) === 'the' && OF_HEADS.test(one) && fold(end) === ',';
  }

  /** "the ABC programme directors": where the small words before a post begin that stand behind a body. */
  #behindBody(from: number): number {
    const { tokens, bodyTo } = this.#words;
    for (let i = from; i > from - SMALL && (i === from || tokens[i]?.shape === 'lower'); i -= 1)
      if (bodyTo.has(i)) return i;
    return from;
  }

  /** "Deputy Ministers", "Co-Chairs": where the words in capitals before the post begin. */
  #opening(k: number): number {
    const { tokens, fold, same, isPost, isNamePart } = this.#words;
    const isBefore = (i: number) => same(k, i) && (isPost(i) || (isCapital(tokens[k]) && isNamePart(i)));
    let from = fold(k - 1) === '-' && isCapital(tokens[k - 2]) ? k - 2 : k;
    while (isBefore(from - 1)) from -= 1;
    return from;
  }

  /** "of the BODY", "from the BODY", "of the two departments": what stands behind the post, and the body in it. */
  #complement(start: number): { end: number; organization?: Ref; isOf: boolean } {
    const { fold, tokens, bodyFrom } = this.#words;
    if (!/^(?:of|from|at|for)$/.test(fold(start))) return { end: start, isOf: false };
    const isOf = fold(start) === 'of';
    const body = bodyFrom.get(fold(start + 1) === 'the' ? start + 2 : start + 1);
    if (body) {
      const end = fold(body.to) === '(' && fold(body.to + 2) === ')' ? body.to + 3 : body.to;
      return { end, organization: body.ref, isOf };
    }
    let end = start + 1;
    while (end < start + SMALL && tokens[end]?.shape === 'lower') end += 1;
    return { end: fold(end) === ',' ? end : start, isOf: false };
  }

  /** First tokens of the names in a row from a token on, the last of which "and" joins to the others; none where there is no such row. */
  #rowAt(start: number): readonly number[] {
    const { fold, isNamePart, isRank } = this.#words;
    const names: number[] = [];
    let at = start;
    while (names.length < SHARERS) {
      const isLast = fold(at - 1) === 'and' && names.length > 0;
      while (isRank(at)) at += 1;
      const end = isNamePart(at) ? nameEnd(this.#words, at) : at;
      if (end - at < 2 || end - at > NAME) return [];
      names.push(at);
      if (isLast) return names;
      const sign = this.#behindSigns(end);
      at = fold(sign) === ',' ? sign + 1 : sign;
      if (fold(at) === 'and') at += 1;
      if (at === sign) return [];
    }
    return [];
  }

  /** "NAME MP (Labour)": over letters and one word in brackets behind a name. */
  #behindSigns(end: number): number {
    const { fold, tokens } = this.#words;
    const at = tokens[end]?.shape === 'upper' && !/^[(,]$/.test(fold(end)) ? end + 1 : end;
    return fold(at) === '(' && fold(at + 2) === ')' ? at + 3 : at;
  }
}
