import type { Ref } from '../../model.ts';
import { HEADS, isSubject, PORTFOLIOS } from '../tables/heads.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';

/** What ambassadors are called besides. */
const EXTRAORDINARY = new Set(['extraordinary', 'plenipotentiary']);
/** Units written small, and how far behind "of" they may stand, in tokens. */
const UNITS = /^(?:department|division|unit|section|office|directorate|bureau|service|branch)$/;
const UNIT = 6;
/** The name of a region is no longer than this behind a body, in tokens. */
const REGION = 4;
/** In brackets behind the post of who holds it for a time. */
const AD_INTERIM = /^(?:ag\.?|a\.i\.?|acting|interim|ad interim|retd\.?|rtd\.?)$/;
/** What stands behind "and" is no longer than this, in tokens. */
const PAIRED = 4;
/** So many words may lead from "and" to the second post. */
const TITLE = 3;
/** Posts whose holders are sent to a body. */
const SENT_TO = /^(?:observer|representative|ambassador|envoy|delegate)$/;
/** What a body has somewhere, written small. */
const OUTPOST = /^(?:delegation|mission|office|branch|team|bureau|headquarters)$/;
/** Heads of units that are written small behind the name of their body. */
const IN_SMALL = /^(?:authority|department|section|unit|division|office|bureau|committee|team)$/;
/** Reads posts on behind their word: "Director of the Division for Law at the BODY". */
export class PostComplements {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** What stands behind a post at token `start`: of what, where and for what it is, no further than token `most`. */
  behind(start: number, most: number): { to: number; cut?: number; organization?: Ref } {
    let to = start;
    let cut: number | undefined;
    let organization: Ref | undefined;
    while (to < most && this.#words.same(start - 1, to)) {
      const word = this.#words.fold(to) === '&' ? 'and' : this.#words.fold(to);
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
      if (/^a\.i\.?$/.test(word) || (word === 'ad' && this.#words.fold(to + 1) === 'interim')) {
        to += word === 'ad' ? 2 : 1;
        continue;
      }
      // "Chairman/Chief Executive Officer"
      if (
        /^[/–]$/.test(word) &&
        isCapital(this.#words.tokens[to + 1]) &&
        !this.#words.taken(to + 1) &&
        !this.#words.isRank(to + 1)
      ) {
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
      // "Chairman of the Committee under the government of X"
      if (word === 'under' && organization && this.#words.fold(to + 2) === 'government' && this.#words.taken(to + 4)) {
        to += 4;
        while (this.#words.taken(to) && to < most) to += 1;
        continue;
      }
      // "president of the Court of Accounts of that country"
      if (word === 'of' && organization && /^(?:that|this)$/.test(this.#words.fold(to + 1))) {
        to += 3;
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
      // "Executive Director (Ag.) of the BODY"
      if (word === '(' && this.#words.fold(to + 2) === ')' && AD_INTERIM.test(this.#words.fold(to + 1))) {
        to += 3;
        continue;
      }
      // "director of operations for the BODY"
      if (word === 'of' && this.#isTaskFor(to + 1)) {
        to += 2;
        continue;
      }
      // "Inspector General in charge of Operations"
      if (word === 'in' && this.#words.fold(to + 1) === 'charge' && this.#words.fold(to + 2) === 'of') {
        to += 2;
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
      if (!comma && word !== 'and' && !/^(?:of|at|for|in|to|from|on|with|against)$/.test(word)) break;
      // "Undersecretary for operational affairs"
      if (
        word === 'for' &&
        /^(?:affairs|matters|issues|cooperation|relations)$/.test(this.#words.tokens[to + 2]?.text ?? '') &&
        this.#words.tokens[to + 1]?.shape === 'lower'
      ) {
        to += 3;
        continue;
      }
      const next = /^(?:the|a|an)$/.test(this.#words.fold(to + 1)) ? to + 2 : to + 1;
      // "of Tonga Police Board", "of Saudi Arabia's Police Board"
      let owner = next;
      while (this.#words.taken(owner) && isCapital(this.#words.tokens[owner]) && !this.#words.bodyFrom.has(owner))
        owner += 1;
      const owned = this.#words.fold(owner) === "'s" ? owner + 1 : next + 1;
      const behindCountry =
        this.#words.taken(next) && isCapital(this.#words.tokens[next]) ? this.#words.bodyFrom.get(owned) : undefined;
      const body = this.#words.bodyFrom.get(next) ?? behindCountry;
      if (word === 'and' && body && organization) break;
      // "Lead, EU CyberNet": the name goes on
      const goesOn = body && word === ',' && isCapital(this.#words.tokens[body.to]) && !this.#words.taken(body.to);
      if (goesOn && this.#words.same(to, body.to) && !this.#words.isPost(body.to)) break;
      if (body && (word !== 'and' || this.#words.fold(to - 1) !== ',')) {
        if (word === 'at' || word === 'from' || word === 'with' || word === ',') cut ??= to;
        // "Representative of X to the Y": who is sent to a body does not belong to it
        const isSent = word === 'to' && (to !== start || SENT_TO.test(this.#words.fold(start - 1)));
        const owned = this.#words.fold(body.to) === "'s" ? this.#words.bodyFrom.get(body.to + 1) : undefined;
        if (!isSent) organization ??= (owned ?? body).ref;
        to = this.#outpost((owned ?? body).to);
        to = this.#behindBracket(to);
        continue;
      }
      if (comma) break;
      const isTitled = word === 'and' && this.#isTitled(next);
      if (
        word === 'and' &&
        !this.#words.isPost(next) &&
        !isTitled &&
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
      if (!isCapital(this.#words.tokens[next]) && !this.#words.isPost(next) && !isPlain && !isTitled) break;
      to = this.#capitals(next, most);
      if (this.#words.fold(to) === '(' && this.#words.fold(to + 2) === ')' && to + 3 < most) to += 3;
    }
    return { to, ...(cut !== undefined && { cut }), ...(organization && { organization }) };
  }

  /** "the BODY West Africa, NAME": over the name of where the body is. */
  #behindRegion(i: number): number {
    let to = i;
    while (
      to < i + REGION &&
      this.#words.taken(to) &&
      isCapital(this.#words.tokens[to]) &&
      !this.#words.bodyFrom.has(to)
    )
      to += 1;
    return this.#words.fold(to) === ',' ? to : i;
  }

  /** "operations for the BODY": one word of what a post is for, and the body. */
  #isTaskFor(i: number): boolean {
    const { fold, tokens, bodyFrom } = this.#words;
    if (tokens[i]?.shape !== 'lower' || !/^(?:for|at|of)$/.test(fold(i + 1))) return false;
    return bodyFrom.has(fold(i + 2) === 'the' ? i + 3 : i + 2);
  }

  /** "the ABC delegation in Cairo": over what the body has there; the token itself where nothing is said of it. */
  #outpost(i: number): number {
    // "the ABC competition authority": a small word before the head
    const head = this.#words.tokens[i]?.shape === 'lower' && IN_SMALL.test(this.#words.fold(i + 1)) ? i + 1 : i;
    if (head === i && !OUTPOST.test(this.#words.tokens[i]?.text ?? '')) return this.#behindRegion(i);
    let to = head + 1;
    if (this.#words.fold(to) === 'in' && isCapital(this.#words.tokens[to + 1])) to += 2;
    return to;
  }

  /** "Ambassador of X, KOICA Country Director NAME": the body behind the comma is that of the next person's post. */
  #opensNext(i: number): boolean {
    const to = this.#words.bodyFrom.get(i)?.to;
    if (to === undefined) return false;
    return this.#words.isPost(to) || (isCapital(this.#words.tokens[to]) && this.#words.isPost(to + 1));
  }

  /** "the Audit Office (AO SR)": the token behind an acronym of one or two words in brackets. */
  #behindBracket(i: number): number {
    if (this.#words.fold(i) !== '(') return i;
    if (this.#words.fold(i + 2) === ')') return i + 3;
    return this.#words.fold(i + 3) === ')' ? i + 4 : i;
  }

  /** True where a post written small says of what kind those are who follow. */
  #areOthers = (i: number): boolean =>
    this.#words.tokens[i]?.shape === 'lower' &&
    this.#words.tokens[i + 1]?.shape === 'lower' &&
    !/^(?:of|for|at|in|to|from|on|with|general)$/.test(this.#words.fold(i + 1)) &&
    !this.#words.isPost(i + 1);

  /** "Minister of Agriculture, Animal Industry and Fisheries": a comma between what a post is for. */
  #isListed(comma: number): boolean {
    if (!isSubject(this.#words.fold(comma - 1)) || !isCapital(this.#words.tokens[comma - 1])) return false;
    let at = comma + 1;
    while (isCapital(this.#words.tokens[at]) && !this.#words.isPost(at) && at < comma + 4) at += 1;
    const isJoined = this.#words.fold(at) === 'and' || (this.#words.fold(at) === ',' && this.#isListed(at));
    return at > comma + 1 && isSubject(this.#words.fold(at - 1)) && isJoined;
  }

  /** "of Security and Ports at the Police", "of Policing and Risk Management, BODY": words in capitals that no name follows. */
  #isPair(and: number): boolean {
    const { fold, tokens, taken } = this.#words;
    let to = and + 1;
    while (to < and + PAIRED && isCapital(tokens[to]) && !taken(to)) to += 1;
    const isOfSubject = isSubject(fold(and - 1)) || /ing$/.test(fold(and - 1)) || isSubject(fold(to - 1));
    return to > and + 1 && isOfSubject && /^(?:at|of|in|for|,|;|\.|\()$/.test(fold(to));
  }

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

  /** "and Justice Initiative Director": a post that capitals lead to. */
  #isTitled(i: number): boolean {
    let to = i;
    while (to < i + TITLE && isCapital(this.#words.tokens[to]) && !this.#words.isPost(to)) to += 1;
    // "Economist and project leader at the BODY"
    if (to === i && this.#words.tokens[i]?.shape === 'lower' && this.#words.isPost(i + 1)) to += 1;
    return to > i && this.#words.isPost(to) && this.#words.same(i, to);
  }

  /** "of Labour and Social Policy" */
  #isShared = (and: number): boolean => isSubject(this.#words.fold(and - 1)) && isSubject(this.#words.fold(and + 1));

  /** "for West and Central Africa", "to Tonga and the Southern Islands" */
  #sharesRegion = (and: number): boolean =>
    (this.#words.taken(and - 1) &&
      this.#words.fold(and + 1) === 'the' &&
      isCapital(this.#words.tokens[and + 2]) &&
      ![2, 3, 4].some((k) => this.#words.isPost(and + k) || this.#words.bodyFrom.has(and + k))) ||
    (/^(?:north|south|east|west|central)(?:ern)?$/.test(this.#words.fold(and - 1)) &&
      /^(?:north|south|east|west|central)(?:ern)?$/.test(this.#words.fold(and + 1)));

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
