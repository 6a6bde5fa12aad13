import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import { HEADS, isSubject } from '../tables/heads.ts';
import { PARTICLES } from '../tables/posts.ts';
import { textOf, zoneAt } from '../text/reading.ts';
import { inOneLine, isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import { callingAt } from './post-callings.ts';
import { headedAt } from './post-deeds.ts';
import { isRankOfTrade, PostPairs } from './post-pairs.ts';
import { NO_TRADE, type PostPhrase, PostPhrases } from './post-phrases.ts';
import { ranksBefore } from './rank-runs.ts';
import { endsUnlikeName } from './unlike-names.ts';

/** How far behind its article a post written small may stand, in tokens. */
const TRADE = 7;
/** "Speaking on behalf of" opens a sentence and is no longer than this, in tokens. */
const REPRESENTING = 4;
/** The same without an article, and the words that are none of such a post. */
const GRADE = 3;
const NO_GRADE = /^(?:the|an?|his|her|their|its|our|and|or|not|but|as|then|also|former|\p{L}+(?:ed|ly|s))$/u;

/** Reads the post of a person: before the name, behind it, or in the line below. */
export class PostGrammar {
  readonly #words: PersonWords;
  readonly #phrases: PostPhrases;
  readonly #pairs: PostPairs;
  /** Commas behind names, and whether the post behind each is that of the name. */
  readonly #ofPrevious = new Map<number, boolean>();

  constructor(words: PersonWords, bodies: readonly Body[], hits: readonly Hit[]) {
    this.#words = words;
    this.#phrases = new PostPhrases(words, bodies, hits);
    this.#pairs = new PostPairs(words, (j, most) => this.#phrases.at(j, -1, most));
  }

  postOf(i: number, to: number): PostPhrase | undefined {
    const found = this.#postBefore(i);
    const before = found && this.#isRepresented(found, to) ? undefined : found;
    const after = this.#postAfter(to) ?? this.#postBehindBody(to);
    const title =
      before && Array.from({ length: before.to - before.from }, (_, k) => before.from + k).every(this.#words.isRank);
    // "Ambassador NAME, the Minister NEXT NAME and the Minister": posts of those who follow
    const areOfNext = title === true && after !== undefined && / and the /.test(after.text);
    const isOwned = before?.organization !== undefined && this.#words.fold(before.from - 1) === "'s";
    const apart =
      before &&
      this.#words.fold(before.to) === ',' &&
      !(after && (this.#leads(before, after) || this.#isRicher(before, after)));
    // "Head of BODY, NAME, the OTHER BODY Representative": of another
    const isOfOther =
      before?.organization !== undefined &&
      after !== undefined &&
      this.#words.fold(to + 1) === 'the' &&
      this.#words.bodyFrom.has(to + 2);
    const isPoorer =
      before !== undefined &&
      !before.organization &&
      (/speaker$/i.test(before.text) ||
        ((before.to - before.from === 1 || isRankOfTrade(before.text.toLowerCase())) &&
          after?.organization !== undefined));
    return (
      ((title && !isOwned && !areOfNext) || (apart && !isOfOther) || isPoorer
        ? (after ?? before)
        : (before ?? after)) ??
      this.#postBelow(to) ??
      this.#seatAt(to)
    );
  }

  /** "Representing the Director of the BODY, NAME spoke": the post of who is not there; but "..., NAME, Ms. NEXT NAME spoke". */
  #isRepresented({ from, to: end }: PostPhrase, to: number): boolean {
    const { fold, same, isRank, isNamePart } = this.#words;
    const the = fold(from - 1) === 'the' ? from - 2 : from - 1;
    const isFor = fold(the) === 'representing' || (fold(the) === 'of' && fold(the - 1) === 'behalf');
    const isNext = fold(to) === ',' && (isRank(to + 1) || isNamePart(to + 1));
    return isFor && !same(the, the - REPRESENTING) && fold(end) === ',' && !isNext;
  }

  /** "The chairperson of the BODY, NAME, Commissioner of Prisons,": of two posts that of a body. */
  #isRicher = (before: PostPhrase, after: PostPhrase): boolean =>
    before.organization !== undefined && !after.organization && !this.#isOfPrevious(before);

  /** "NAME, Director of the BODY, NEXT NAME": the post behind a name, unless that has one before it in a row that opened so. */
  #isOfPrevious({ from }: PostPhrase): boolean {
    const { fold, isNamePart } = this.#words;
    const opens = fold(from - 1) === 'the' ? from - 2 : from - 1;
    if (fold(opens) !== ',' || !isNamePart(opens - 1)) return false;
    const known = this.#ofPrevious.get(opens);
    if (known !== undefined) return known;
    this.#ofPrevious.set(opens, true);
    let name = opens - 1;
    while (isNamePart(name - 1) || (PARTICLES.has(fold(name - 1)) && isNamePart(name - 2))) name -= 1;
    const own = this.#postBefore(name);
    // "the Chief of A, NAME, the Chief of B, NEXT NAME"
    const isLed = own !== undefined && fold(own.to) === ',' && !this.#isOfPrevious(own);
    this.#ofPrevious.set(opens, !isLed);
    return !isLed;
  }

  /** "Minister, NAME, Ambassador, NEXT NAME": in a list that begins with a post, each post stands before its name. */
  #leads(before: PostPhrase, after: PostPhrase): boolean {
    const isOfNext =
      (this.#words.fold(after.to) === ',' || this.#isDash(after.to)) &&
      (this.#words.isRank(after.to + 1) ||
        (this.#words.isNamePart(after.to + 1) && this.#words.isNamePart(after.to + 2)));
    return isOfNext && !this.#isOfPrevious(before);
  }

  /** "Executive Director NAME", "the Ambassador of X to Y, NAME". */
  #postBefore(i: number): PostPhrase | undefined {
    let end = ranksBefore(this.#words, i);
    // "the Director of the BODY - NAME, the Head of"
    const comma = this.#words.fold(end - 1) === ',' || this.#isDash(end - 1);
    if (comma) end -= 1;
    // "Superintendent of Police (SP) NAME"
    const open = this.#words.fold(end - 1) === ')' && this.#words.fold(end - 3) === '(' ? end - 3 : end;
    if (end === i && !this.#words.isPost(end - 1) && !this.#words.same(i, end - 1)) return undefined;
    for (let j = end - 1; j >= Math.max(0, end - 26) && this.#words.same(i, j); j -= 1) {
      // "Secretary General of the Attorney General's Office, NAME": a post inside the name of a body
      if (!this.#words.isPost(j) || (this.#words.taken(j) && this.#words.taken(j + 1) && this.#words.taken(j + 2)))
        continue;
      const phrase = this.#phrases.at(j, -1, i);
      const isOverRank = !comma && phrase.to > end && phrase.to < i; // "Deputy Director-General Dr NAME"
      // "the Inspector General Administration (AIG) NAME"
      if (open < end && phrase.to < open && this.#phrases.portfolio(phrase.to) === open) return { ...phrase, to: open };
      if (phrase.to === end || phrase.to === open || (phrase.to === i && end < i) || isOverRank)
        return comma && phrase.to < open ? undefined : this.#pairs.of(phrase, comma);
      // "BODY Deputy Commissioner Operations, NAME"
      if (phrase.to < end && this.#areSubjects(phrase.to, end))
        return { ...phrase, to: end, text: inOneLine(textOf(this.#words.reading, phrase.from, end)) };
      if (phrase.to < open) break;
    }
    const only = end < i && !comma ? this.#words.tokens[i - 1] : undefined;
    return only && this.#words.isPost(i - 1) ? this.#phrases.at(i - 1) : undefined;
  }

  /** A dash between a post and a name: not that in a name. */
  #isDash = (i: number): boolean => /^[-–—]$/.test(this.#words.tokens[i]?.text ?? '') && !this.#words.tokens[i]?.glued;

  #areSubjects(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1)
      if (!isSubject(this.#words.fold(i)) || !isCapital(this.#words.tokens[i]) || this.#words.taken(i)) return false;
    return true;
  }

  /** "NAME, Director of X" */
  #postAfter(end: number): PostPhrase | undefined {
    // "NAME MEP, Chair of X"
    const letters = this.#words.fold(end) === '(' ? this.#lettersBehind(end) : undefined;
    const to =
      /^(?:MP|MEP|PhD|MD)$/.test(this.#words.tokens[end]?.text ?? '') && this.#words.fold(end + 1) === ','
        ? end + 1
        : (letters ?? end);
    const isSaidToBe = this.#words.fold(to) === 'is' && this.#isPostWithin(to + 1);
    if (!isSaidToBe && letters === undefined && !/^[,(–]$/.test(this.#words.fold(to))) return undefined;
    // "Director NAME, and the chair of X, NEXT NAME"
    if (this.#words.fold(to + 1) === 'and') return undefined;
    let start = to + 1;
    const headed = headedAt(this.#words, start);
    if (headed) return headed;
    if (this.#words.fold(start) === 'who' && /^(?:is|was)$/.test(this.#words.fold(start + 1))) start += 2;
    while (/^(?:the|a|an|as|acting|also|recently|newly|lately|appointed|elected)$/.test(this.#words.fold(start)))
      start += 1;
    const trade = this.#tradeAt(start);
    if (trade) return trade;
    for (let j = start; j < start + 12 && this.#words.same(to, j); j += 1) {
      if (this.#words.isPost(j) && !this.#goesOnToPost(j))
        return this.#withNext(this.#ofNext(this.#ownedBy(start, this.#phrases.at(j, start))));
      const inside =
        isCapital(this.#words.tokens[j]) ||
        this.#words.taken(j) ||
        // "NAME, the centre's director"
        (HEADS.has(this.#words.fold(j)) && this.#words.fold(j + 1) === "'s") ||
        /^(?:\d(?:st|nd|rd|th)|and|of|the|-|for|&|'s|senior|regional|national|provincial|municipal|district|federal|then|executive|general|first|acting|liaison|legal|technical|country|field|ad|interim|senior|programme|program|project|training|security)$/.test(
          this.#words.fold(j),
        );
      if (!inside) return callingAt(this.#words, start);
    }
    return undefined;
  }

  /** "NAME of the BODY, commander of the OTHER BODY, told": a post written small behind the body of who does something. */
  #postBehindBody(to: number): PostPhrase | undefined {
    const { fold, tokens, bodyFrom, isPost } = this.#words;
    const body = /^(?:of|from)$/.test(fold(to)) ? bodyFrom.get(this.#words.behindThe(to + 1)) : undefined;
    if (!body || fold(body.to) !== ',' || !isPost(body.to + 1) || tokens[body.to + 1]?.shape !== 'lower')
      return undefined;
    const post = this.#phrases.at(body.to + 1, body.to + 1);
    return fold(post.to) === ',' && tokens[post.to + 1]?.shape === 'lower' && fold(post.to + 1) !== 'and'
      ? post
      : undefined;
  }

  /** "NAME (PhD) Commissioner", "NAME (Rtd), Secretary": the sign before the post, where letters stand in brackets. */
  #lettersBehind(open: number): number | undefined {
    const { fold, isPost } = this.#words;
    if (!/^(?:phd|rtd|retd|ret|mp|md)\.?$/.test(fold(open + 1)) || fold(open + 2) !== ')') return undefined;
    if (fold(open + 3) === ',') return open + 3;
    return isPost(open + 3) ? open + 2 : undefined;
  }

  /** "NAME, a tax and customs expert at BODY", "NAME, junior manager of the project": small words before a post, behind an indefinite article or few behind a comma. */
  #tradeAt(start: number): PostPhrase | undefined {
    const { fold, tokens, same, isPost } = this.#words;
    const isTold = /^an?$/.test(fold(start - 1));
    if (!isTold && fold(start - 1) !== ',') return undefined;
    for (let j = start; j < start + (isTold ? TRADE : GRADE) && same(start, j); j += 1) {
      if (isPost(j))
        return isTold || j > start ? this.#phrases.at(j, start, Number.POSITIVE_INFINITY, start) : undefined;
      const isVerb = !isTold && NO_GRADE.test(fold(j));
      if (tokens[j]?.shape !== 'lower' || NO_TRADE.test(fold(j)) || isVerb) return undefined;
    }
    return undefined;
  }

  /** "Associate Programme Officer": a post that another ends. */
  #goesOnToPost(j: number): boolean {
    if (!/^(?:associate|assistant|deputy|lead)$/.test(this.#words.fold(j))) return false;
    let to = j + 1;
    while (isCapital(this.#words.tokens[to]) && !this.#words.isPost(to) && to < j + 5) to += 1;
    return to > j + 1 && this.#words.isPost(to) && this.#words.same(j, to);
  }

  /** "NAME is Director of": a post right behind the verb, an article and a word or two between. */
  #isPostWithin(start: number): boolean {
    for (let j = start; j < start + 4 && this.#words.same(start, j); j += 1)
      if (this.#words.isPost(j)) return isCapital(this.#words.tokens[j]);
    return false;
  }

  /** "NAME, BODY's regional coordinator" */
  #ownedBy(start: number, phrase: PostPhrase): PostPhrase {
    const owner = this.#words.bodyFrom.get(start);
    const isOwner = owner !== undefined && this.#words.fold(owner.to) === "'s" && owner.to < phrase.to;
    return isOwner && !phrase.organization ? { ...phrase, organization: owner.ref } : phrase;
  }

  /** "NAME, Dutch Ambassador NEXT NAME": a post right before a name belongs to that one. */
  #ofNext(phrase: PostPhrase): PostPhrase | undefined {
    const goesOn = this.#words.isNamePart(phrase.to + 1) || PARTICLES.has(this.#words.fold(phrase.to + 1));
    const isNamed = this.#words.isNamePart(phrase.to) && goesOn && this.#words.same(phrase.from, phrase.to);
    return isNamed && !endsUnlikeName(this.#words, phrase.to) ? undefined : phrase;
  }

  /** "NAME, Ambassador, Head of the Delegation of BODY": a post without a body, and a second that has one. */
  #withNext(first: PostPhrase | undefined): PostPhrase | undefined {
    if (!first || first.organization || this.#words.fold(first.to) !== ',' || !this.#words.isPost(first.to + 1))
      return first;
    const next = this.#phrases.at(first.to + 1, first.to);
    const isEnded = !this.#words.same(first.to, next.to) || /^[;.,]$/.test(this.#words.fold(next.to));
    const isOfName =
      this.#words.fold(next.to) === ',' && (this.#words.isNamePart(next.to + 1) || this.#words.isRank(next.to + 1));
    return next.organization && isEnded && !isOfName ? next : first;
  }

  /** "NAME MP" */
  #seatAt(to: number): PostPhrase | undefined {
    const { text = '' } = this.#words.tokens[to] ?? {};
    return /^(?:MP|MEP)$/.test(text) ? { from: to, to: to + 1, text } : undefined;
  }

  /** In a contact block the post stands in the next line. */
  #postBelow(to: number): PostPhrase | undefined {
    if (zoneAt(this.#words.reading, to - 1) !== 'contact') return undefined;
    const next = this.#words.reading.sentences[(this.#words.reading.sentenceOf[to - 1] ?? -2) + 1];
    if (!next || next.from !== to) return undefined;
    for (let j = next.from; j < next.to; j += 1) {
      if (!this.#words.isPost(j)) continue;
      const org = this.#words.bodyFrom.get(next.to);
      return {
        from: next.from,
        to: next.to,
        text: textOf(this.#words.reading, next.from, next.to),
        organization: org?.ref,
      };
    }
    return undefined;
  }
}
