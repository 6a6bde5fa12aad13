import type { Ref } from '../../model.ts';
import { NO_BODY, PORTFOLIOS } from '../tables/heads.ts';
import { SPEECH } from '../tables/posts.ts';
import { LedGroups } from './led-groups.ts';
import { NamedRows } from './named-rows.ts';
import type { PersonWords } from './person-words.ts';

/** What a person does to a body, behind "who". */
const HEADS_IT = /^(?:works|serves|heads|leads|directs|chairs|presides|represents|represented|belongs)$/;
/** What people do for a body, and how far behind their names that and the body may stand, in tokens. */
const ACTS_FOR = /^(?:accepted|signed|spoke|attended|spoke|received|participated|thanked|testified|presented)$/;
const ACTS_WITHIN = 14;
const FOR_WITHIN = 5;
/** Members of a body are named no further behind it, in tokens. */
const MEMBERS = 16;
/** How far behind "who represented" and "representing" the body may stand, in tokens: "the Director General of the BODY". */
const REPRESENTED_WITHIN = 8;
/** How far behind the group of a person "on behalf of" may stand, in tokens. */
const BEHALF_WITHIN = 10;

/** Reads the bodies beside the names of people, of which they are. */
export class PersonBodies {
  readonly #words: PersonWords;
  readonly #groups: LedGroups;
  readonly #rows: NamedRows;

  constructor(words: PersonWords) {
    this.#words = words;
    this.#groups = new LedGroups(words);
    this.#rows = new NamedRows(words);
  }

  /** The body of which the text names a person without a post: the name's tokens, and whether a rank stands before it. */
  of(from: number, to: number, ranked: boolean): Ref | undefined {
    return (
      this.membership(from) ??
      this.inRow(from, to) ??
      this.#bracketed(from) ??
      this.inPerson(from) ??
      this.behind(to, ranked) ??
      this.#before(from) ??
      this.#groups.ofName(from) ??
      this.#having(from, to)
    );
  }

  /** "The team consisted of NAME and NAME from the BODY" */
  inRow = (from: number, to: number): Ref | undefined => this.#rows.of(from, to);

  /** "the members of the BODY NAME, NAME and NAME": the body whose members are named. */
  membership(i: number): Ref | undefined {
    const { fold, bodyTo, isNamePart, same } = this.#words;
    let at = i;
    while (at > i - MEMBERS && same(i, at - 1)) {
      const body = bodyTo.get(at);
      if (body) {
        const of = fold(body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
        return fold(of) === 'of' && fold(of - 1) === 'members' && fold(of - 2) === 'the' ? body.ref : undefined;
      }
      if (!isNamePart(at - 1) && !/^(?:,|and)$/.test(fold(at - 1))) return undefined;
      at -= 1;
    }
    return undefined;
  }

  /** "the BODY (Cdr NAME, Lcdr NAME)": the body behind which people with ranks stand in brackets. */
  #bracketed(i: number): Ref | undefined {
    const { fold, isNamePart, isPost, isRank, same } = this.#words;
    if (!isRank(i - 1)) return undefined;
    let at = i;
    while (at > i - MEMBERS && same(i, at - 1) && (isRank(at - 1) || isNamePart(at - 1) || fold(at - 1) === ','))
      at -= 1;
    if (fold(at - 1) !== '(') return undefined;
    // "the BODY advisor (Lcdr NAME)"
    return this.#endingBefore(isPost(at - 2) ? at - 2 : at - 1)?.ref;
  }

  /** The body that ends before token i, or before the acronym in brackets there. */
  #endingBefore(i: number): { readonly ref: Ref; readonly from: number } | undefined {
    const { fold, bodyTo } = this.#words;
    return bodyTo.get(i) ?? (fold(i - 1) === ')' && fold(i - 3) === '(' ? bodyTo.get(i - 3) : undefined);
  }

  /** "the BODY, in the person of NAME" */
  inPerson(i: number): Ref | undefined {
    const { fold } = this.#words;
    if (fold(i - 1) !== 'of' || fold(i - 2) !== 'person' || fold(i - 3) !== 'the' || fold(i - 4) !== 'in')
      return undefined;
    return this.#endingBefore(fold(i - 5) === ',' ? i - 5 : i - 4)?.ref;
  }

  /** "the Centre's NAME SURNAME and NAME SURNAME led": two words in capitals that a body has. */
  isHad(i: number, to: number): boolean {
    const { fold, bodyTo } = this.#words;
    const opens = fold(i - 1) === 'and' && this.#words.isNamePart(i - 2) && this.#words.isNamePart(i - 3) ? i - 3 : i;
    const isOwned = fold(opens - 1) === "'s" && bodyTo.has(opens - 1);
    return (
      isOwned &&
      to - i === 2 &&
      !PORTFOLIOS.has(fold(i)) &&
      !NO_BODY.has(fold(i)) &&
      (/^(?:and|[.;])$/.test(fold(to)) ||
        (fold(to) === ',' && opens !== i) ||
        this.#words.tokens[to]?.shape === 'lower')
    );
  }

  /** "NAME (BODY)", "NAME, BODY, said" */
  isBeside(to: number): boolean {
    const { fold, bodyFrom } = this.#words;
    const body = /^[(,]$/.test(fold(to)) ? bodyFrom.get(this.#words.behindThe(to + 1)) : undefined;
    if (!body) return false;
    if (fold(to) === '(') return fold(body.to) === ')';
    // "with NAME, BODY; NEXT NAME, BODY"
    return fold(body.to) === ';' || (fold(body.to) === ',' && SPEECH.has(fold(body.to + 1)));
  }

  #having(i: number, to: number): Ref | undefined {
    if (!this.isHad(i, to) || /^(?:of|from)$/.test(this.#words.fold(to))) return undefined;
    return this.#words.bodyTo.get(i - 1)?.ref ?? this.#words.bodyTo.get(i - 4)?.ref;
  }

  /** "NAME from the BODY", "NAME (BODY)", "NAME, of the BODY", "NAME, who heads the BODY", "NAME on behalf of the BODY", "Sgt NAME, BODY;" */
  behind(to: number, ranked = false): Ref | undefined {
    const { fold, bodyFrom, same } = this.#words;
    const bodyAt = (i: number) => bodyFrom.get(this.#words.behindThe(i));
    if (this.isBeside(to)) return bodyAt(to + 1)?.ref;
    const isComma = fold(to) === ',';
    const at = isComma ? to + 1 : to;
    if (fold(at) === 'on' && fold(at + 1) === 'behalf') return bodyAt(at + 3)?.ref;
    if (isComma && fold(at) === 'who' && HEADS_IT.test(fold(at + 1))) {
      // "who belongs to ABC's Department"
      const owned = fold(at + 1) === 'belongs' && fold(at + 4) === "'s" ? bodyFrom.get(at + 5) : undefined;
      if (owned) return owned.ref;
      const led =
        bodyAt(/^(?:for|at|with|to|over|in)$/.test(fold(at + 2)) ? at + 3 : at + 2) ?? this.#representedAt(at + 2);
      return (led && fold(led.to) === "'s" ? bodyFrom.get(led.to + 1) : led)?.ref;
    }
    const led = isComma ? this.#behalfOf(at) : undefined;
    if (led) return led;
    if (isComma) {
      const member = this.#memberOf(at);
      if (member) return member;
    }
    const other = this.#nextName(to);
    if (other !== undefined) return this.behind(other, ranked);
    const beside = isComma && ranked ? bodyFrom.get(at) : undefined;
    if (beside && (!same(to, beside.to) || /^[;.)]$/.test(fold(beside.to)))) return beside.ref;
    return (isComma ? /^(?:of|from|representing)$/ : /^(?:from|of|with|at|for|representing)$/).test(fold(at))
      ? bodyAt(at + 1)?.ref
      : this.#actedFor(to);
  }

  /** "NAME, who led the group on behalf of the BODY" */
  #behalfOf(who: number): Ref | undefined {
    const { fold, same, bodyFrom } = this.#words;
    if (fold(who) !== 'who') return undefined;
    for (let at = who + 1; at < who + BEHALF_WITHIN && same(who, at) && fold(at) !== ','; at += 1)
      if (fold(at) === 'behalf' && fold(at + 1) === 'of') return bodyFrom.get(this.#words.behindThe(at + 2))?.ref;
    return undefined;
  }

  /** "NAME, one of the three members of the BODY", "NAME, a member of the BODY" */
  #memberOf(start: number): Ref | undefined {
    const { fold, same, bodyFrom } = this.#words;
    if (!/^(?:one|an?)$/.test(fold(start))) return undefined;
    for (let at = start + 1; at < start + FOR_WITHIN && same(start, at); at += 1)
      if (/^members?$/.test(fold(at)))
        return fold(at + 1) === 'of' ? bodyFrom.get(this.#words.behindThe(at + 2))?.ref : undefined;
    return undefined;
  }

  /** "the Director General of the BODY": the body behind a post. */
  #representedAt(i: number): { readonly ref: Ref; readonly to: number } | undefined {
    const { fold, bodyFrom, same } = this.#words;
    for (let at = i; at < i + REPRESENTED_WITHIN && same(i, at) && fold(at) !== ','; at += 1)
      if (fold(at) === 'of') {
        const body = bodyFrom.get(this.#words.behindThe(at + 1));
        if (body) return body;
      }
    return undefined;
  }

  /** "Major NAME and Brigadier NEXT NAME from the BODY": end of the next name, which shares what stands behind it. */
  #nextName(to: number): number | undefined {
    const { fold, isNamePart, isRank, tokens } = this.#words;
    if (fold(to) !== 'and' || !isRank(to + 1)) return undefined;
    let at = to + 1;
    while (isRank(at)) at += 1;
    const from = at;
    while (
      isNamePart(at) ||
      (at > from && /^(?:al|-|bin)$/.test(fold(at)) && isNamePart(at + (fold(at + 1) === '-' ? 2 : 1)))
    )
      at += 1;
    return at > from && fold(at) === 'from' && tokens[at]?.shape === 'lower' ? at : undefined;
  }

  /** "NAME accepted them for the BODY", "NAME, Observer in X, attended for the BODY" */
  #actedFor(to: number): Ref | undefined {
    const { fold, bodyFrom, same } = this.#words;
    for (let verb = to; verb < to + ACTS_WITHIN && same(to, verb); verb += 1) {
      if (!ACTS_FOR.test(fold(verb))) continue;
      for (let at = verb + 1; at < verb + FOR_WITHIN && same(to, at); at += 1)
        if (fold(at) === 'for' || (fold(at) === 'behalf' && fold(at + 1) === 'of')) {
          const body = bodyFrom.get(this.#words.behindThe(fold(at) === 'for' ? at + 1 : at + 2));
          // "was handed over by NAME, and received on behalf of the BODY by NEXT NAME"
          return body && fold(body.to) !== 'by' ? body.ref : undefined;
        }
      return undefined;
    }
    return undefined;
  }

  /** "On behalf of the BODY, NAME" */
  #before(i: number): Ref | undefined {
    const words = this.#words;
    let at = i;
    while (words.isRank(at - 1)) at -= 1;
    // "MNDF Colonel NAME"
    // "MNDF Colonel NAME", "the Centre's Ms NAME"
    const own = at < i ? words.bodyTo.get(words.fold(at - 1) === "'s" ? at - 1 : at) : undefined;
    if (own) return own.ref;
    // "the BODY was represented by Inspector NAME"
    const isLed =
      words.fold(at - 1) === 'by' &&
      /^(?:represented|headed|led)$/.test(words.fold(at - 2)) &&
      /^(?:is|was|were)$/.test(words.fold(at - 3));
    if (isLed) return words.bodyTo.get(at - 3)?.ref;
    if (words.fold(at - 1) !== ',') return undefined;
    // "Representing the BODY, NAME", "On behalf of the Director of the BODY, NAME"
    const named = words.bodyTo.get(at - 1);
    if (named && this.#isRepresented(named.from)) return named.ref;
    const to = /^(?:delegation|team|side)$/.test(words.fold(at - 2)) ? at - 2 : at - 1;
    const body = words.bodyTo.get(to);
    const of = body && words.fold(body.from - 1) === 'the' ? body.from - 2 : (body?.from ?? 0) - 1;
    const isBehalf = words.fold(of) === 'of' && words.fold(of - 1) === 'behalf';
    // "Speaking for the BODY, NAME", "For the BODY, NAME said"
    const isSpeaking =
      words.fold(of) === 'for' && (/^(?:speaking|signing)$/.test(words.fold(of - 1)) || !words.same(of, of - 1));
    return body && (isBehalf || isSpeaking) ? body.ref : undefined;
  }

  /** "representing the Director of the BODY": true for the body at token i, for which somebody acts. */
  #isRepresented(i: number): boolean {
    const { fold, same } = this.#words;
    for (let at = i - 1; at > i - REPRESENTED_WITHIN && same(i, at) && fold(at) !== ','; at -= 1)
      if (fold(at) === 'representing' || (fold(at) === 'of' && fold(at - 1) === 'behalf')) return true;
    return false;
  }
}
