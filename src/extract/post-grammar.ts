import type { Ref } from '../model.ts';
import type { Body } from './agencies.ts';
import type { Hit } from './gazetteer.ts';
import type { PersonWords } from './person-words.ts';
import { PostBodies } from './post-bodies.ts';
import { textOf, zoneAt } from './reading.ts';
import { HEADS, isSubject, NO_NAME, PORTFOLIOS } from './tables/heads.ts';
import { PARTICLES } from './tables/posts.ts';
import { isCapital } from './tokens.ts';

/** "First Secretary": an ordinal may begin a post, though it begins no name. */
const ORDINALS = new Set(['first', 'second', 'third']);
/** What ambassadors are called besides. */
const EXTRAORDINARY = new Set(['extraordinary', 'plenipotentiary']);
/** How far behind its article a post written small may stand, in tokens, and words that stand in no such post. */
const TRADE = 7;
const NO_TRADE = /^(?:of|in|at|from|for|with|who|which|that|to|by|one|member)$/;

/** What somebody is called stands no further from its preposition, in tokens; how such words end, and words that end so and are none. */
const CALLING = 6;
const IS_CALLING = /(?:ist|er|or|ian|man|woman|ant|head|fellow|attache|aide)$/;
const NO_CALLING =
  /^(?:together|center|order|number|partner|chapter|paper|power|water|sector|member|october|november|december|september|border|other|under|after|over|never|matter|later|minor|major|interior|harbor|error|rather|further|important|letter|offer|winner|leader)$/;

/** Units written small, and how far behind "of" they may stand, in tokens. */
const UNITS = /^(?:department|division|unit|section|office|directorate|bureau|service|branch)$/;
const UNIT = 6;
/** Ranks that are made like posts. */
const RANK_OF_TRADE =
  /^(?:(?:assistant|deputy|senior|chief) )*(?:inspector(?: general)?|superintendent|commissioner|comptroller) of (?:police|customs)/;
/** Ranks that may be posts too: behind a post with a body they are no more than ranks. */
const RANK_ALONE =
  /^(?:(?:assistant|deputy|senior|chief|divisional|detective|first|principal|police) )*(?:commissioner|superintendent|inspector|controller|comptroller|commandant|constable)$/;
const isRankOfTrade = (words: string): boolean =>
  RANK_ALONE.test(words) || RANK_OF_TRADE.exec(words)?.[0] === words.replace(/ \( \S+ \)$/, '');

/** A post as it is printed beside a name. */
export interface PostPhrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly organization?: Ref;
}

/** Reads the post of a person: before the name, behind it, or in the line below. */
export class PostGrammar {
  readonly #words: PersonWords;
  readonly #bodies: PostBodies;

  constructor(words: PersonWords, bodies: readonly Body[], hits: readonly Hit[]) {
    this.#words = words;
    this.#bodies = new PostBodies(words, bodies, hits);
  }

  postOf(i: number, to: number): PostPhrase | undefined {
    const before = this.#postBefore(i);
    const after = this.#postAfter(to);
    const title =
      before && Array.from({ length: before.to - before.from }, (_, k) => before.from + k).every(this.#words.isRank);
    const apart = before && this.#words.fold(before.to) === ',' && !(after && this.#leads(before, after));
    const isPoorer =
      before !== undefined &&
      before.to - before.from === 1 &&
      !before.organization &&
      after?.organization !== undefined;
    return (title || apart || isPoorer ? (after ?? before) : (before ?? after)) ?? this.#postBelow(to);
  }

  /** "Minister, NAME, Ambassador, NEXT NAME": in a list that begins with a post, each post stands before its name. */
  #leads(before: PostPhrase, after: PostPhrase): boolean {
    const opens = this.#words.fold(before.from - 1) === 'the' ? before.from - 2 : before.from - 1;
    const isOfPrevious = this.#words.fold(opens) === ',' && this.#words.isNamePart(opens - 1);
    const isOfNext =
      this.#words.fold(after.to) === ',' &&
      (this.#words.isRank(after.to + 1) ||
        (this.#words.isNamePart(after.to + 1) && this.#words.isNamePart(after.to + 2)));
    return isOfNext && !isOfPrevious;
  }

  /** "Executive Director NAME", "the Ambassador of X to Y, NAME". */
  #postBefore(i: number): PostPhrase | undefined {
    let end = i;
    while (
      this.#isRankBefore(end) ||
      this.#isChiefOfRank(end) ||
      (this.#words.fold(end - 1) === '-' && this.#words.isRank(end - 2))
    )
      end -= 1;
    const comma = this.#words.fold(end - 1) === ',';
    if (comma) end -= 1;
    // "Superintendent of Police (SP) NAME"
    const open = this.#words.fold(end - 1) === ')' && this.#words.fold(end - 3) === '(' ? end - 3 : end;
    if (end === i && !this.#words.isPost(end - 1) && !this.#words.same(i, end - 1)) return undefined;
    for (let j = end - 1; j >= Math.max(0, end - 26) && this.#words.same(i, j); j -= 1) {
      if (!this.#words.isPost(j)) continue;
      const phrase = this.#phrase(j, -1, i);
      const isOverRank = !comma && phrase.to > end && phrase.to < i; // "Deputy Director-General Dr NAME"
      if (phrase.to === end || phrase.to === open || (phrase.to === i && end < i) || isOverRank)
        return comma && phrase.to < open ? undefined : (this.#aboveRank(phrase) ?? phrase);
      if (phrase.to < open) break;
    }
    const only = end < i && !comma ? this.#words.tokens[i - 1] : undefined;
    return only && this.#words.isPost(i - 1) ? this.#phrase(i - 1) : undefined;
  }

  /** "Coordinator, Superintendent of Police NAME": the post before one that is a rank. */
  #aboveRank({ from, to }: PostPhrase): PostPhrase | undefined {
    const { fold, same, isPost } = this.#words;
    if (!isRankOfTrade(this.#textOf(from, to))) return undefined;
    const end = fold(from - 1) === ',' ? from - 1 : from;
    for (let j = end - 1; j >= Math.max(0, end - 12) && same(from, j); j -= 1) {
      if (!isPost(j)) continue;
      const phrase = this.#phrase(j, -1, end);
      return phrase.to === end && !RANK_OF_TRADE.test(this.#textOf(phrase.from, end)) ? phrase : undefined;
    }
    return undefined;
  }

  #textOf = (from: number, to: number): string =>
    this.#words.tokens
      .slice(from, to)
      .map((token) => token.fold)
      .join(' ');

  /** "Chief Superintendent NAME" */
  #isChiefOfRank = (i: number): boolean =>
    this.#words.tokens[i - 1]?.text === 'Chief' &&
    /^(?:superintendent|inspector|constable|sergeant|commissioner)$/.test(this.#words.fold(i));

  /** A rank right before token i: not the last word of "Commissioner of Police". */
  #isRankBefore = (i: number): boolean =>
    this.#words.isRank(i - 1) &&
    !(/^(?:police|justice)$/.test(this.#words.fold(i - 1)) && /^(?:of|for)$/.test(this.#words.fold(i - 2)));

  /** "NAME, Director of X" */
  #postAfter(to: number): PostPhrase | undefined {
    const isSaidToBe = this.#words.fold(to) === 'is' && this.#isPostWithin(to + 1);
    if (!isSaidToBe && !/^[,(–]$/.test(this.#words.fold(to))) return undefined;
    // "Director NAME, and the chair of X, NEXT NAME"
    if (this.#words.fold(to + 1) === 'and') return undefined;
    let start = to + 1;
    if (this.#words.fold(start) === 'who' && /^(?:is|was)$/.test(this.#words.fold(start + 1))) start += 2;
    while (/^(?:the|a|an|acting|also)$/.test(this.#words.fold(start))) start += 1;
    const trade = this.#tradeAt(start);
    if (trade) return trade;
    for (let j = start; j < start + 12 && this.#words.same(to, j); j += 1) {
      if (this.#words.isPost(j) && !this.#goesOnToPost(j))
        return this.#ofNext(this.#ownedBy(start, this.#phrase(j, start)));
      const inside =
        isCapital(this.#words.tokens[j]) ||
        this.#words.taken(j) ||
        /^(?:and|of|the|-|for|&|'s|senior|regional|national|then|executive|general|first|acting|liaison|legal|technical|country|field|programme|program|project|training|security)$/.test(
          this.#words.fold(j),
        );
      if (!inside) return this.#callingAt(start);
    }
    return undefined;
  }

  /** "NAME, a tax and customs expert at BODY": small words before a post, behind an indefinite article. */
  #tradeAt(start: number): PostPhrase | undefined {
    if (!/^an?$/.test(this.#words.fold(start - 1))) return undefined;
    for (let j = start; j < start + TRADE && this.#words.same(start, j); j += 1) {
      if (this.#words.isPost(j)) return this.#phrase(j, start, Number.POSITIVE_INFINITY, start);
      if (this.#words.tokens[j]?.shape !== 'lower' || NO_TRADE.test(this.#words.fold(j))) return undefined;
    }
    return undefined;
  }

  /** "NAME, Senior Microbiologist at BODY", "NAME, portfolio manager of BODY": whatever somebody is called who is of a body. */
  #callingAt(start: number): PostPhrase | undefined {
    const { tokens, same, fold, bodyFrom, taken } = this.#words;
    for (let j = start; j < start + CALLING && same(start, j); j += 1) {
      const isComma = fold(j) === ',' && bodyFrom.has(j + 1);
      const isLink = isComma || /^(?:of|at|in|for|with|from)$/.test(fold(j));
      const own = isLink ? bodyFrom.get(fold(j + 1) === 'the' ? j + 2 : j + 1) : undefined;
      if (own && j > start) {
        const body = (fold(own.to) === "'s" ? bodyFrom.get(own.to + 1) : undefined) ?? own;
        if (!IS_CALLING.test(fold(j - 1)) || NO_CALLING.test(fold(j - 1))) return undefined;
        const to = /^(?:of|for)$/.test(fold(j)) ? body.to : j;
        const text = textOf(this.#words.reading, start, to).replace(/\s+/g, ' ');
        return { from: start, to: body.to, text, organization: body.ref };
      }
      const isInside = tokens[j]?.shape === 'lower' || isCapital(tokens[j]) || fold(j) === '-';
      if (!isInside || taken(j) || isLink || /^(?:and|said|who|which|that|was|is|to|by)$/.test(fold(j)))
        return undefined;
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
    return this.#words.isNamePart(phrase.to) && goesOn && this.#words.same(phrase.from, phrase.to) ? undefined : phrase;
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
        ...(org && { organization: org.ref }),
      };
    }
    return undefined;
  }

  /** The post phrase around the post word at j: its modifiers, its "of", its body. It begins at token `opens` or before. */
  #phrase(j: number, least = -1, most = Number.POSITIVE_INFINITY, opens = j): PostPhrase {
    let from = this.#isOfChief(opens) ? opens - 4 : opens;
    let organization: Ref | undefined;
    while (this.#words.same(j, from - 1) && from > least) {
      const body =
        this.#words.bodyTo.get(from) ??
        (this.#words.fold(from - 1) === "'s" ? this.#words.bodyTo.get(from - 1) : undefined);
      if (body) {
        organization = body.ref;
        break;
      }
      const word = this.#words.fold(from - 1);
      const joins =
        (word === 'and' || word === '&' || word === '-') &&
        from - 2 >= 0 &&
        (isCapital(this.#words.tokens[from - 2]) || this.#words.isPost(from - 2)) &&
        from - 1 > least &&
        (this.#words.isPost(from - 2) || word === '-' || !this.#words.taken(from - 2)) &&
        !this.#endsNamed(from - 2);
      const modifies = isCapital(this.#words.tokens[from - 1]) && (!NO_NAME.has(word) || ORDINALS.has(word));
      if (modifies || this.#words.isPost(from - 1) || joins) from -= 1;
      else break;
    }
    const right = this.#complements(least >= 0 ? this.#portfolio(j + 1) : j + 1, most);
    const cut = right.cut ?? right.to;
    organization = right.organization ?? organization ?? this.#bodies.of(from, right.to);
    return {
      from,
      to: right.to,
      text: textOf(this.#words.reading, from, cut).replace(/\s+/g, ' '),
      ...(organization && { organization }),
    };
  }

  /** "NAME, Director Gender and Youth, BODY": what a post is for may stand behind it without a preposition. */
  #portfolio(start: number): number {
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
    if (this.#words.isPost(i)) return false;
    for (let j = i - 1; j > i - 4 && (isCapital(this.#words.tokens[j]) || this.#words.isPost(j)); j -= 1)
      if (this.#words.isPost(j) || this.#words.isRank(j)) return !PORTFOLIOS.has(this.#words.fold(i));
    return false;
  }

  #complements(start: number, most: number): { to: number; cut?: number; organization?: Ref } {
    let to = start;
    let cut: number | undefined;
    let organization: Ref | undefined;
    while (to < most && this.#words.same(start - 1, to)) {
      const word = this.#words.fold(to);
      if (this.#words.isPost(to) || (word === 'general' && this.#words.isPost(to - 1))) {
        to += 1;
        continue;
      }
      if (word === '-' && this.#words.fold(to + 1) === 'general' && this.#words.isPost(to - 1)) {
        to += 2;
        continue;
      }
      // "Commander Solomon Islands": where the post is held
      if (to === start && this.#words.taken(to) && isCapital(this.#words.tokens[to]) && !this.#words.bodyFrom.has(to)) {
        while (this.#words.taken(to) && to < most) to += 1;
        continue;
      }
      if (word === 'a.i.' || (word === 'ad' && this.#words.fold(to + 1) === 'interim')) {
        to += word === 'ad' ? 2 : 1;
        continue;
      }
      // "Chairman/Chief Executive Officer"
      if (word === '/' && isCapital(this.#words.tokens[to + 1]) && !this.#words.taken(to + 1)) {
        to += 2;
        continue;
      }
      if (EXTRAORDINARY.has(word) || (word === 'and' && EXTRAORDINARY.has(this.#words.fold(to + 1)))) {
        to += word === 'and' ? 2 : 1;
        continue;
      }
      if (word === '-' && this.#words.fold(to + 1) === 'in' && this.#words.fold(to + 3) === 'chief') {
        to += 4;
        continue;
      }
      // "Director General Northern Coast Guard"
      const held = to === start || this.#words.fold(to - 1) === 'general' ? this.#words.bodyFrom.get(to) : undefined;
      if (held && organization === undefined) {
        organization = held.ref;
        to = held.to;
        continue;
      }
      if (
        isCapital(this.#words.tokens[to]) &&
        this.#words.isPost(to + 1) &&
        !this.#words.isRank(to + 1) &&
        !this.#words.taken(to)
      ) {
        to += 2;
        continue;
      }
      if (word === ',' && this.#isListed(to)) {
        to += 2;
        while (isSubject(this.#words.fold(to)) && isCapital(this.#words.tokens[to])) to += 1;
        continue;
      }
      // "head of the relief team, said"
      const group = word === 'of' ? this.#smallWords(to) : to;
      if (group > to) {
        to = group;
        continue;
      }
      // "head of the analysis department of the BODY"
      const unit = word === 'of' ? this.#unitBehind(to) : undefined;
      if (unit && organization === undefined) {
        organization = unit.ref;
        to = unit.to;
        continue;
      }
      // "Coordinator for EU projects": with what somebody deals
      const dealt = word === 'for' ? this.#words.bodyFrom.get(to + 1) : undefined;
      if (
        dealt &&
        /^(?:projects|programmes|programs|affairs|funds|matters|issues|cooperation)$/.test(
          this.#words.tokens[dealt.to]?.text ?? '',
        )
      ) {
        to = dealt.to + 1;
        continue;
      }
      // "Head of the Division, Council, NAME": the body above, before the name
      const above =
        word === ',' && organization && most < Number.POSITIVE_INFINITY ? this.#words.bodyFrom.get(to + 1) : undefined;
      if (above && this.#words.fold(above.to) === ',' && above.to < most) {
        to = above.to;
        continue;
      }
      const comma = word === ',' && organization === undefined && !this.#opensNext(to + 1);
      if (!comma && word !== 'and' && !/^(?:of|at|for|in|to|from|on|with)$/.test(word)) break;
      const next = /^(?:the|a|an)$/.test(this.#words.fold(to + 1)) ? to + 2 : to + 1;
      const behindCountry =
        this.#words.taken(next) && isCapital(this.#words.tokens[next]) ? this.#words.bodyFrom.get(next + 1) : undefined;
      const body = this.#words.bodyFrom.get(next) ?? behindCountry;
      if (word === 'and' && body && organization) break;
      if (body && (word !== 'and' || this.#words.fold(to - 1) !== ',')) {
        if (word === 'at' || word === 'from' || word === 'with' || word === ',') cut ??= to;
        // "Representative of X to the Y": who is sent to a body does not belong to it
        if (word !== 'to' || to === start) organization ??= body.ref;
        to = body.to;
        if (this.#words.fold(to) === '(' && this.#words.fold(to + 2) === ')') to += 3;
        continue;
      }
      if (comma) break;
      if (
        word === 'and' &&
        !this.#words.isPost(next) &&
        !this.#words.isPost(next + 1) &&
        !this.#sharesRegion(to) &&
        !this.#isShared(to) &&
        !this.#isPair(to)
      )
        break;
      // "Vice President of X and representative leaders of Y": of others
      if (word === 'and' && this.#areOthers(next)) break;
      const isPlain =
        PORTFOLIOS.has(this.#words.fold(next)) ||
        (this.#words.fold(next) === 'national' && PORTFOLIOS.has(this.#words.fold(next + 1)));
      if (!isCapital(this.#words.tokens[next]) && !this.#words.isPost(next) && !isPlain) break;
      to = this.#capitals(next, most);
      if (this.#words.fold(to) === '(' && this.#words.fold(to + 2) === ')' && to + 3 < most) to += 3;
    }
    return { to, ...(cut !== undefined && { cut }), ...(organization && { organization }) };
  }

  /** "Ambassador of X, KOICA Country Director NAME": the body behind the comma is that of the next person's post. */
  #opensNext(i: number): boolean {
    const to = this.#words.bodyFrom.get(i)?.to;
    if (to === undefined) return false;
    return this.#words.isPost(to) || (isCapital(this.#words.tokens[to]) && this.#words.isPost(to + 1));
  }

  /** True where a post written small says of what kind those are who follow. */
  #areOthers = (i: number): boolean =>
    this.#words.tokens[i]?.shape === 'lower' &&
    this.#words.tokens[i + 1]?.shape === 'lower' &&
    !/^(?:of|for|at|in|to|from|on|with|general)$/.test(this.#words.fold(i + 1)) &&
    !this.#words.isPost(i + 1);

  /** "Commander-in-Chief", whose last word is the post that was found. */
  #isOfChief = (j: number): boolean =>
    this.#words.fold(j) === 'chief' &&
    this.#words.fold(j - 1) === '-' &&
    this.#words.fold(j - 2) === 'in' &&
    this.#words.isPost(j - 4);

  /** "Minister of Agriculture, Animal Industry and Fisheries": a comma between what a post is for. */
  #isListed(comma: number): boolean {
    if (!isSubject(this.#words.fold(comma - 1)) || !isCapital(this.#words.tokens[comma - 1])) return false;
    let at = comma + 1;
    while (isCapital(this.#words.tokens[at]) && !this.#words.isPost(at) && at < comma + 4) at += 1;
    const isJoined = this.#words.fold(at) === 'and' || (this.#words.fold(at) === ',' && this.#isListed(at));
    return at > comma + 1 && isSubject(this.#words.fold(at - 1)) && isJoined;
  }

  /** "of Security and Ports at the Police": two words in capitals that no name follows. */
  #isPair = (and: number): boolean =>
    isCapital(this.#words.tokens[and + 1]) &&
    !this.#words.taken(and + 1) &&
    isSubject(this.#words.fold(and - 1)) &&
    /^(?:at|of|in|for|,|;|\.|\()$/.test(this.#words.fold(and + 2));

  /** End of a few small words behind "of" and before a comma; the token itself where there are none. */
  #smallWords(of: number): number {
    const { fold, tokens } = this.#words;
    if (fold(of + 1) !== 'the') return of;
    let to = of + 2;
    while (to < of + 5 && tokens[to]?.shape === 'lower' && !/^(?:of|for|and|in|at|to)$/.test(fold(to))) to += 1;
    return to > of + 2 && fold(to) === ',' ? to : of;
  }

  /** The body behind a unit that is written small: "of the analysis department of the BODY". */
  #unitBehind(of: number): { readonly ref: Ref; readonly to: number } | undefined {
    const { fold, tokens, bodyFrom } = this.#words;
    for (let i = of + 1; i < of + UNIT && tokens[i]?.shape === 'lower'; i += 1)
      if (UNITS.test(fold(i)) && fold(i + 1) === 'of') return bodyFrom.get(fold(i + 2) === 'the' ? i + 3 : i + 2);
    return undefined;
  }

  /** "of Labour and Social Policy" */
  #isShared = (and: number): boolean => isSubject(this.#words.fold(and - 1)) && isSubject(this.#words.fold(and + 1));

  /** "for West and Central Africa" */
  #sharesRegion = (and: number): boolean =>
    /^(?:north|south|east|west|central)(?:ern)?$/.test(this.#words.fold(and - 1)) &&
    /^(?:north|south|east|west|central)(?:ern)?$/.test(this.#words.fold(and + 1));

  #capitals(i: number, most: number): number {
    let to = i;
    while (
      to < most &&
      this.#words.same(i, to) &&
      (isCapital(this.#words.tokens[to]) ||
        this.#words.isPost(to) ||
        PORTFOLIOS.has(this.#words.fold(to)) ||
        (this.#words.fold(to) === 'national' && to === i) ||
        (to > i && this.#words.taken(to) && this.#words.taken(to - 1)) ||
        (this.#words.fold(to) === '-' && this.#words.tokens[to]?.glued))
    ) {
      if (
        to > i &&
        ((this.#words.isRank(to) && !this.#words.isPost(to)) ||
          (this.#words.taken(to - 1) && !this.#words.taken(to) && !(to === i + 1 && HEADS.has(this.#words.fold(to)))))
      )
        break;
      to += 1;
    }
    return Math.max(to, i + 1);
  }
}
