import { HEADS, isSubject, PORTFOLIOS } from '../tables/heads.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import type { PostStretch } from './post-complements.ts';
import { endsUnlikeName } from './unlike-names.ts';

/** What somebody is head of is told in no more small words than these, in tokens. */
const FIELD = 5;
/** What stands behind "and" is no longer than this, in tokens. */
const PAIRED = 4;
/** What a post is for behind a comma is no longer than this, in tokens. */
const UNLINKED = 8;
/** So many words may lead from "and" to the second post. */
const TITLE = 3;
/** What somebody deals with in a post for something. */
const DEALT_WITH = /^(?:projects|programmes|programs|affairs|funds|matters|issues|cooperation)$/;
/** The last word of a list of fields stands so far behind its comma, in tokens. */
const AFFAIRS_WITHIN = 10;
const FIELDS = /^(?:affairs|matters|issues|cooperation|relations)$/;
const QUARTER = /^(?:north|south|east|west|central)(?:ern)?$/;

/** Reads on what a post is for: "Minister of Agriculture, Animal Industry and Fisheries", "Undersecretary for operational affairs". */
export class PostTasks {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** The token behind what is told in small words or a list; undefined where nothing is. */
  on(read: PostStretch): number | undefined {
    return (
      this.#listed(read) ??
      this.#unlinked(read) ??
      this.#group(read) ??
      this.#fieldOf(read) ??
      this.#projects(read) ??
      this.#taskFor(read) ??
      this.#taskOfRanked(read) ??
      this.#field(read)
    );
  }

  /** The token behind what a preposition or "and" at token `link` adds from token `next` on; undefined where that is of something else. */
  behind(link: number, next: number, most: number): number | undefined {
    const { fold, tokens, isPost, bodyFrom } = this.#words;
    const isAnd = /^(?:and|&)$/.test(fold(link));
    const isTitled = isAnd && this.#isTitled(next);
    const isAdded = isTitled || isPost(next) || this.#sharesRegion(link) || this.#isShared(link) || this.#isPair(link);
    // "Vice President of X and representative leaders of Y": of others
    if (isAnd && (!isAdded || this.#areOthers(next))) return undefined;
    const isPlain = PORTFOLIOS.has(fold(next)) || (fold(next) === 'national' && PORTFOLIOS.has(fold(next + 1)));
    if (!isCapital(tokens[next]) && !isPost(next) && !isPlain && !isTitled) return undefined;
    const end = this.#capitals(next, most);
    // "of the Fire Safety department, NAME"
    const isUnit = tokens[end]?.shape === 'lower' && HEADS.has(fold(end)) && /^[,(]$/.test(fold(end + 1)) && end < most;
    const to = isUnit ? end + 1 : end;
    const isAside = fold(to) === '(' && fold(to + 2) === ')' && to + 3 < most;
    return isAside && !bodyFrom.has(to + 1) ? to + 3 : to;
  }

  /** "Minister of Agriculture, Animal Industry and Fisheries": up to the next sign of the list. */
  #listed({ to }: PostStretch): number | undefined {
    const { fold, tokens } = this.#words;
    if (fold(to) !== ',' || !this.#isListed(to)) return undefined;
    let end = fold(to + 1) === 'and' ? to + 3 : to + 2;
    while (isSubject(fold(end)) && isCapital(tokens[end])) end += 1;
    return end;
  }

  /** "head of the relief team, said", "manager of the project and Deputy Director": a few small words before a comma or another post. */
  #group({ to: of }: PostStretch): number | undefined {
    const { fold, tokens, isPost } = this.#words;
    if (fold(of) !== 'of' || fold(of + 1) !== 'the') return undefined;
    let to = of + 2;
    while (to < of + 5 && tokens[to]?.shape === 'lower' && !/^(?:of|for|and|in|at|to)$/.test(fold(to))) to += 1;
    const isNext = fold(to) === 'and' && isCapital(tokens[to + 1]) && (isPost(to + 1) || this.#isTitled(to + 1));
    return to > of + 2 && (fold(to) === ',' || isNext) ? to : undefined;
  }

  /** "head of British counter-terrorism policing, NAME": a few small words without an article, before a comma. */
  #fieldOf({ to: of, organization }: PostStretch): number | undefined {
    const { fold, tokens, taken, bodyFrom } = this.#words;
    if (fold(of) !== 'of' || organization || bodyFrom.has(of + 1)) return undefined;
    const start = taken(of + 1) && isCapital(tokens[of + 1]) ? of + 2 : of + 1;
    let to = start;
    const isSmall = (i: number) => tokens[i]?.shape === 'lower' && !/^(?:the|an?|his|her|its|their|and)$/.test(fold(i));
    while (to < start + FIELD && (isSmall(to) || (to > start && fold(to) === '-' && tokens[to]?.glued))) to += 1;
    return to > start && fold(to) === ',' ? to : undefined;
  }

  /** "Coordinator for EU projects": with what somebody deals. */
  #projects({ to }: PostStretch): number | undefined {
    const { fold, tokens, bodyFrom } = this.#words;
    const dealt = fold(to) === 'for' ? bodyFrom.get(to + 1) : undefined;
    return dealt && DEALT_WITH.test(tokens[dealt.to]?.text ?? '') ? dealt.to + 1 : undefined;
  }

  /** "director of operations for the BODY": one word of what a post is for, before the body. */
  #taskFor({ to: of }: PostStretch): number | undefined {
    const { fold, tokens, bodyFrom } = this.#words;
    const isTask = fold(of) === 'of' && tokens[of + 1]?.shape === 'lower' && /^(?:for|at|of)$/.test(fold(of + 2));
    return isTask && bodyFrom.has(fold(of + 3) === 'the' ? of + 4 : of + 3) ? of + 2 : undefined;
  }

  /** "deputy director general of logistics Admiral NAME": one small word before a rank. */
  #taskOfRanked({ to: of }: PostStretch): number | undefined {
    const { fold, tokens, isRank, isNamePart } = this.#words;
    const isTask = fold(of) === 'of' && tokens[of + 1]?.shape === 'lower' && isRank(of + 2);
    return isTask && (isNamePart(of + 3) || isRank(of + 3)) ? of + 2 : undefined;
  }

  /** "Director, Legal Services of the BODY": what a post is for behind a comma, up to the preposition before the body. */
  #unlinked({ to: comma, organization }: PostStretch): number | undefined {
    const { fold, tokens, taken, isPost, isRank } = this.#words;
    if (fold(comma) !== ',' || organization) return undefined;
    let to = comma + 1;
    while (
      to < comma + UNLINKED &&
      !taken(to) &&
      !isPost(to) &&
      !isRank(to) &&
      (isCapital(tokens[to]) || (to > comma + 1 && /^(?:and|&|-)$/.test(fold(to))))
    )
      to += 1;
    const isOf = /^(?:of|at)$/.test(fold(to)) && this.#words.bodyFrom.has(fold(to + 1) === 'the' ? to + 2 : to + 1);
    return isOf && isSubject(fold(to - 1)) ? to : undefined;
  }

  /** "Undersecretary for operational affairs" */
  #field({ to }: PostStretch): number | undefined {
    const { fold, tokens } = this.#words;
    const isField = tokens[to + 1]?.shape === 'lower' && FIELDS.test(tokens[to + 2]?.text ?? '');
    return fold(to) === 'for' && isField ? to + 3 : undefined;
  }

  /** True where a post written small says of what kind those are who follow. */
  #areOthers = (i: number): boolean =>
    this.#words.tokens[i]?.shape === 'lower' &&
    this.#words.tokens[i + 1]?.shape === 'lower' &&
    !/^(?:of|for|at|in|to|from|on|with|general)$/.test(this.#words.fold(i + 1)) &&
    !this.#words.isPost(i + 1);

  /** "Agriculture, Animal Industry and": a comma between what a post is for. */
  #isListed(comma: number): boolean {
    const { fold, tokens, isPost } = this.#words;
    const isOfAffairs = this.#leadsToAffairs(comma);
    if (!this.#isTask(comma - 1) && !isOfAffairs) return false;
    // "Political Affairs, Peace, and Security"
    if (fold(comma + 1) === 'and') return this.#isTask(comma + 2) && !isPost(comma + 3);
    let at = comma + 1;
    while (isCapital(tokens[at]) && !isPost(at) && at < comma + 4) at += 1;
    const isJoined = fold(at) === 'and' || (fold(at) === ',' && this.#isListed(at));
    return at > comma + 1 && (this.#isTask(at - 1) || isOfAffairs) && isJoined;
  }

  /** "for Nationality, Passports and Residence Affairs": capitals, commas and one "and" lead from a comma to the word for fields. */
  #leadsToAffairs(comma: number): boolean {
    const { fold, tokens, isPost } = this.#words;
    let [and, item] = [false, comma + 1];
    for (let i = item; i < comma + AFFAIRS_WITHIN; i += 1) {
      if (and && FIELDS.test(fold(i))) return isCapital(tokens[i]);
      if (/^(?:,|and)$/.test(fold(i))) {
        // "the Minister for Trade, NAME SURNAME and Foreign Affairs officials"
        if (and || (i - item > 1 && !isSubject(fold(i - 1)))) return false;
        and = fold(i) === 'and';
        item = i + 1;
      } else if (!isCapital(tokens[i]) || isPost(i)) return false;
    }
    return false;
  }

  /** A word in capitals that says what a post is for. */
  #isTask = (i: number): boolean =>
    isCapital(this.#words.tokens[i]) && (isSubject(this.#words.fold(i)) || this.#words.fold(i) === 'peace');

  /** "of Security and Ports at the Police", "of Policing and Risk Management, BODY": words in capitals that no name follows. */
  #isPair(and: number): boolean {
    const { fold, tokens, taken, isRank } = this.#words;
    let to = and + 1;
    while (to < and + PAIRED && isCapital(tokens[to]) && !taken(to) && !isRank(to)) to += 1;
    const isOfSubject = isSubject(fold(and - 1)) || /ing$/.test(fold(and - 1)) || isSubject(fold(to - 1));
    const isUnit = tokens[to]?.shape === 'lower' && HEADS.has(fold(to));
    const isOfRanked = FIELDS.test(fold(to - 1)) && isRank(to);
    return to > and + 1 && isOfSubject && (isUnit || isOfRanked || /^(?:at|of|in|for|,|;|\.|\()$/.test(fold(to)));
  }

  /** "and Justice Initiative Director": a post that capitals lead to. */
  #isTitled(i: number): boolean {
    const { tokens, isPost, same } = this.#words;
    let to = i;
    while (to < i + TITLE && isCapital(tokens[to]) && !isPost(to)) to += 1;
    // "Economist and project leader at the BODY"
    if (to === i && tokens[i]?.shape === 'lower' && isPost(i + 1)) to += 1;
    return to > i && isPost(to) && same(i, to);
  }

  /** "of Labour and Social Policy", "of Customs and Excise" */
  #isShared = (and: number): boolean => {
    const [before, behind] = [this.#words.fold(and - 1), this.#words.fold(and + 1)];
    return (isSubject(before) && isSubject(behind)) || (before === 'customs' && behind === 'excise');
  };

  /** "for West and Central Africa", "to Tonga and the Southern Islands" */
  #sharesRegion(and: number): boolean {
    const { fold, tokens, taken, isPost, isRank, bodyFrom, bodyTo } = this.#words;
    if (QUARTER.test(fold(and - 1)) && QUARTER.test(fold(and + 1))) return true;
    const isLand = taken(and - 1) && !bodyTo.has(and) && fold(and + 1) === 'the' && isCapital(tokens[and + 2]);
    return isLand && !isRank(and + 2) && ![2, 3, 4].some((k) => isPost(and + k) || bodyFrom.has(and + k));
  }

  /** The end of the capitals from token i on: a rank opens a name, and so does a word behind a country. */
  #capitals(i: number, most: number): number {
    const { fold, tokens, taken, isPost, isRank, same } = this.#words;
    const goesOn = (to: number): boolean =>
      isCapital(tokens[to]) ||
      isPost(to) ||
      PORTFOLIOS.has(fold(to)) ||
      (fold(to) === 'national' && to === i) ||
      (to > i && taken(to) && taken(to - 1)) ||
      // "of Bomberos de Chile"
      (to > i && /^(?:de|del|do|da|dos|des|du)$/.test(fold(to)) && isCapital(tokens[to + 1]) && to + 1 < most) ||
      (fold(to) === '-' && tokens[to]?.glued === true);
    const opensName = (to: number): boolean =>
      (isRank(to) && !isPost(to)) ||
      (taken(to - 1) && !taken(to) && !(to === i + 1 && HEADS.has(fold(to))) && !endsUnlikeName(this.#words, to));
    let to = i;
    while (to < most && same(i, to) && goesOn(to) && !(to > i && opensName(to))) to += 1;
    return Math.max(to, i + 1);
  }
}
