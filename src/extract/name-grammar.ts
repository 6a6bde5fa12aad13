import type { Ref } from '../model.ts';
import type { Hit } from './gazetteer.ts';
import type { OrgMention } from './org-mention.ts';
import { type Reading, textOf, zoneAt } from './reading.ts';
import { CARRIERS, HEADLINE_VERBS, HEADS, NO_BODY, NO_NAME, PORTFOLIOS, SEATED } from './tables/heads.ts';
import { POSTS, RANKS } from './tables/posts.ts';
import { isCapital, type Token } from './tokens.ts';

/** Names are no longer, in tokens, and nested no deeper than this. */
const LONGEST = 40;
const DEEPEST = 5;
/** Verbs of what bodies do, folded. */
const DEEDS = new Set(
  'hosted hosts ran runs organized organised held conducted launched convened donated signed supported trained welcomed funded facilitated coordinated delighted pleased'.split(
    ' ',
  ),
);
/** Words that make a centre a place to meet. */
const VENUES = new Set('conference convention congress exhibition cultural shopping press sports'.split(' '));
/** Capitals behind a country's name that name no body. */
const NO_ACRONYM = new Set('sar dc tv pm mp vip usd eur ngo ngos ii iii iv uk us eu un'.split(' '));
/** What bodies have. */
const OF_BODIES = new Set(
  'office offices headquarters premises director staff secretariat mandate members experts representatives president'.split(
    ' ',
  ),
);
/** Words that share the region behind "and" with the next: "West and Central Africa". */
const DIRECTIONS = new Set('north south east west central northern southern eastern western'.split(' '));
/** Committees that belong to one undertaking and are no bodies of their own. */
const OF_AN_UNDERTAKING = new Set('steering organizing organising coordination preparatory drafting'.split(' '));

/** Reads names of bodies around their heads: modifiers before, prepositions, lists and nested bodies behind. */
export class NameGrammar {
  readonly #reading: Reading;
  readonly #tokens: readonly Token[];
  readonly #hitAt = new Map<number, Hit>();
  readonly #inHit = new Map<number, Hit>();
  readonly #countryOf: ReadonlyMap<Ref, Ref>;
  readonly #nestedAt = new Map<number, number | undefined>();

  constructor(reading: Reading, hits: readonly Hit[], countryOf: ReadonlyMap<Ref, Ref>) {
    this.#reading = reading;
    this.#tokens = reading.tokens;
    this.#countryOf = countryOf;
    for (const hit of hits) {
      if (hit.kind === 'topic') continue;
      this.#hitAt.set(hit.from, hit);
      for (let i = hit.from; i < hit.to; i += 1) this.#inHit.set(i, hit);
    }
  }

  knownAt(i: number): OrgMention[] {
    const hit = this.#hitAt.get(i);
    if (hit?.kind !== 'body') return [];
    const whole = this.#known(hit.ref, hit.from, hit.to);
    if (!hit.lead) return [whole];
    return [{ ...whole, parentAt: hit.from }, this.#known(hit.lead.ref, hit.from, hit.lead.to)];
  }

  #known(ref: Ref, from: number, to: number): OrgMention {
    const country = this.#countryOf.get(ref);
    const acronym = this.#acronymAt(to);
    return {
      from,
      to,
      rule: 'org/authority',
      score: 0.97,
      classification: '',
      aliases: acronym ? [acronym] : [],
      ...(acronym && { acronym }),
      ...(country && { country }),
      authority: ref,
    };
  }

  /** An acronym that is never spelt out, beside a post: "ABC Director", "Director of ABC". */
  bareAt(i: number): OrgMention | undefined {
    const token = this.#tokens[i];
    if (token?.shape !== 'upper' || !/^\p{Lu}{3,10}$/u.test(token.text) || this.#inHit.has(i) || this.#shouting(i))
      return undefined;
    const post = (j: number) => POSTS.has(this.#fold(j)) && this.#same(i, j);
    const article = this.#fold(i - 1) === 'the' ? 1 : 0;
    const held = /^(?:of|at|for|from)$/.test(this.#fold(i - 1 - article)) && post(i - 2 - article);
    const led =
      !this.#isRank(i - 1) &&
      [1, 2, 3].some((k) => post(i + k) && [1, 2, 3].slice(0, k).every((n) => isCapital(this.#tokens[i + n])));
    const acts = !held && !led && this.#acts(i);
    if (!held && !led && !acts) return undefined;
    return {
      from: i,
      to: i + 1,
      rule: acts ? 'org/acronym-that-acts' : 'org/acronym-of-post',
      score: 0.8,
      classification: 'body',
      aliases: [],
      acronym: token.text,
    };
  }

  /** "Rwanda FDA": an acronym behind the name of its country. */
  countryAcronymAt(i: number): OrgMention | undefined {
    const lead = this.#hitAt.get(i);
    if (lead?.kind !== 'country' && lead?.kind !== 'demonym') return undefined;
    const token = this.#tokens[lead.to];
    if (!/^\p{Lu}{2,6}$/u.test(token?.text ?? '') || this.#inHit.has(lead.to) || this.#shouting(i)) return undefined;
    if (!this.#same(i, lead.to) || NO_ACRONYM.has(token?.fold ?? '') || this.#tokens[lead.from]?.shape === 'upper')
      return undefined;
    if (isCapital(this.#tokens[lead.to + 1]) || this.#fold(lead.to + 1) === '-') return undefined;
    return {
      from: i,
      to: lead.to + 1,
      rule: 'org/country-and-acronym',
      score: 0.82,
      classification: 'body',
      aliases: [token?.text ?? ''],
      acronym: token?.text ?? '',
      country: lead.ref,
    };
  }

  /** "ABC hosted", "ABC's office in X": an acronym that the text never spells out does what bodies do. */
  #acts(i: number): boolean {
    if (this.#inTitle(i) || this.#fold(i + 1) === '(' || this.#fold(i - 1) === '(' || this.#fold(i - 1) === '-')
      return false;
    const next = /^(?:has|have|had|is|was|also|will)$/.test(this.#fold(i + 1)) ? i + 2 : i + 1;
    if (this.#fold(i + 1) === "'s") return OF_BODIES.has(this.#fold(i + 2));
    return this.#same(i, next) && this.#tokens[next]?.shape === 'lower' && DEEDS.has(this.#fold(next));
  }

  /** A capitalized name without a head that an acronym in brackets, made of its initials, shows to be one. */
  definedAt(i: number): OrgMention | undefined {
    if (!this.#isPart(i) || this.#shouting(i) || this.#isInner(i)) return undefined;
    const run = this.#run(i);
    const to = (run.at(-1) ?? i) + 1;
    const acronym = this.#acronymAt(to);
    const isBody = !NO_BODY.has(this.#fold(to - 1)) || (acronym !== undefined && this.#actsAnywhere(acronym));
    if (run.length < 2 || !acronym || this.#isCountry(i, to) || !isBody || this.#inBody(to - 1)) return undefined;
    const initials = run.map((j) => this.#fold(j)[0]).join('');
    if (initials !== acronym.toLowerCase()) return undefined;
    return { from: i, to, rule: 'org/acronym', score: 0.85, classification: 'body', aliases: [acronym], acronym };
  }

  /** True where the text says of an acronym what it says of bodies: that it did something, or that somebody works for it. */
  #actsAnywhere(acronym: string): boolean {
    const tokens = this.#tokens;
    return tokens.some(
      ({ text }, i) =>
        text === acronym &&
        this.#fold(i - 1) !== '(' &&
        (DEEDS.has(this.#fold(i + 1)) || (/^(?:of|for|at)$/.test(this.#fold(i - 1)) && POSTS.has(this.#fold(i - 2)))),
    );
  }

  #isCountry = (from: number, to: number): boolean =>
    this.#hitAt.get(from)?.kind === 'country' && this.#hitAt.get(from)?.to === to;

  /** The name that begins at token i, when that token is the leftmost part of one. */
  nameAt(i: number): OrgMention | undefined {
    if (!this.#isPart(i) || this.#isHonorific(i) || this.#shouting(i) || this.#isInner(i)) return undefined;
    const run = this.#run(i);
    const head = run.findLast(this.#isHead);
    if (head === undefined || this.#postBefore(i, head)) return undefined;
    const tail = this.#tail(head);
    if (
      tail.to - i < 2 ||
      this.#isPair(i, head) ||
      this.#isSteering(head) ||
      this.#isCorps(i, head, tail.to) ||
      this.#isTrade(i, tail.to)
    )
      return undefined;
    return this.#mention(i, head, tail);
  }

  /** "East African Customs": the services of a region are several. */
  #isCorps(i: number, head: number, to: number): boolean {
    const lead = this.#hitAt.get(i);
    return (
      lead?.kind === 'region' && lead.to === head && to === head + 1 && /^(?:police|customs)$/.test(this.#fold(head))
    );
  }

  #isSteering = (head: number): boolean =>
    this.#fold(head) === 'committee' && OF_AN_UNDERTAKING.has(this.#fold(head - 1));

  /** "ABC-Customs memorandum": two sides of a headline, not one name. */
  #isPair = (i: number, head: number): boolean =>
    this.#tokens[i]?.shape === 'upper' && this.#fold(i + 1) === '-' && head === i + 2 && !this.#inHit.has(i);

  /** "Foreign Service Officer": a service that only says of what trade a post is. */
  #isTrade = (i: number, to: number): boolean =>
    to === i + 2 &&
    (this.#fold(i + 1) === 'service' || this.#fold(i) === 'general') &&
    POSTS.has(this.#fold(to)) &&
    isCapital(this.#tokens[to]);

  #fold = (i: number): string => this.#tokens[i]?.fold ?? '';
  #same = (i: number, j: number): boolean => this.#reading.sentenceOf[i] === this.#reading.sentenceOf[j];
  #inBody = (i: number): boolean => this.#inHit.get(i)?.kind === 'body';
  /** A word of the table of heads that is no part of another name: "Federation" in a country's name is none. */
  #isHead = (i: number): boolean =>
    !this.#isCompound(i) &&
    !(/^(?:centre|center)$/.test(this.#fold(i)) && VENUES.has(this.#fold(i - 1))) &&
    (this.#fold(i) !== 'presence' || this.#inBody(i - 1)) &&
    HEADS.has(this.#fold(i)) &&
    !this.#inBody(i) &&
    this.#inHit.get(i)?.kind !== 'country';

  /** "Co-operation", "Co-ordination" inside a name: the small letters behind the hyphen. */
  #isOfCo = (i: number): boolean =>
    this.#tokens[i]?.glued === true && this.#fold(i - 1) === '-' && this.#tokens[i - 2]?.text === 'Co';

  /** "Multi-Agency Committees": of a hyphenated adjective the last word is no head. */
  #isCompound = (i: number): boolean =>
    this.#fold(i - 1) === '-' && /^(?:multi|inter|cross|intra|non|anti)$/.test(this.#fold(i - 2));

  #isPart(i: number): boolean {
    const token = this.#tokens[i];
    if (!isCapital(token)) return this.#isOfCo(i);
    if (HEADLINE_VERBS.has(this.#fold(i)) && this.#inTitle(i)) return false;
    return !NO_NAME.has(this.#fold(i)) || this.#inHit.has(i);
  }

  #inTitle = (i: number): boolean => zoneAt(this.#reading, i) === 'title';

  /** True inside a line set in capitals, where case says nothing. */
  #shouting(i: number): boolean {
    const sentence = this.#reading.sentences[this.#reading.sentenceOf[i] ?? -1];
    if (!sentence) return false;
    const words = this.#tokens
      .slice(sentence.from, Math.min(sentence.to, sentence.from + 40))
      .filter(({ shape }) => shape !== 'sign' && shape !== 'number');
    return words.length > 3 && words.filter(({ shape }) => shape === 'upper').length > 0.7 * words.length;
  }

  /** True where the token before belongs to the same name. */
  #isInner(i: number): boolean {
    if (!this.#same(i, i - 1)) return false;
    if (this.#isPart(i - 1) && !this.#breaks(i - 1)) return true;
    if (this.#isHolder(i - 1)) return true;
    const joined = /^(?:and|&|-)$/.test(this.#fold(i - 1)) && this.#isPart(i - 2) && this.#same(i, i - 2);
    return joined && !this.#closed(i - 2) && !this.#isIndividual(i - 2) && this.#glueOrAnd(i - 1);
  }

  /** "Prosecutor's Office": a post's possessive inside a name. */
  #isHolder = (i: number): boolean =>
    this.#fold(i) === "'s" &&
    (POSTS.has(this.#fold(i - 1)) || this.#fold(i - 1) === 'general') &&
    this.#isPart(i + 1) &&
    this.#isPart(i - 1);

  /** A rank that is no word of bodies' names: "Police" opens both. */
  #isRank = (i: number): boolean => RANKS.has(this.#fold(i)) && !HEADS.has(this.#fold(i)) && !this.#inHit.has(i);

  #isHonorific = (i: number): boolean => this.#isRank(i) && (this.#tokens[i]?.text ?? '').includes('.');

  /** True for the last part of a capitalized run that a post or rank opens: a person's name. */
  #isIndividual(i: number): boolean {
    let j = i;
    while (this.#same(i, j) && this.#isPart(j) && !this.#breaks(j) && !this.#isRank(j) && i - j < 6) j -= 1;
    return this.#same(i, j) && isCapital(this.#tokens[j]) && (this.#breaks(j) || this.#isRank(j));
  }

  #glueOrAnd = (i: number): boolean => this.#fold(i) !== '-' || this.#tokens[i]?.glued === true;

  /** True where a name must end: a post or rank, which takes no name on to the right. */
  #breaks(i: number): boolean {
    return POSTS.has(this.#fold(i)) && !HEADS.has(this.#fold(i)) && this.#fold(i + 1) !== "'s";
  }

  /** True for a part that is complete by itself before "and": a head, a country, a known body, an acronym. */
  #closed(i: number): boolean {
    const hit = this.#inHit.get(i);
    const whole = hit !== undefined && hit.to === i + 1 && hit.kind !== 'demonym' && hit.kind !== 'region';
    return (
      whole || (HEADS.has(this.#fold(i)) && !this.#modifies(i)) || this.#breaks(i) || this.#tokens[i]?.shape === 'upper'
    );
  }

  /** "Police and Border Guard Board": a head that, before "and" and a longer name without article, only modifies. */
  #modifies(i: number): boolean {
    if (!/^(?:police|customs|guard)$/.test(this.#fold(i)) || this.#fold(i + 1) !== 'and') return false;
    const alone = this.#isPart(i + 2) && !this.#inHit.has(i + 2) && this.#isPart(i + 3);
    return alone && [i + 3, i + 4].some((j) => this.#isHead(j) && this.#same(i, j));
  }

  /** Tokens of the capitalized run from i on: premodifiers and heads. */
  #run(i: number): number[] {
    const run: number[] = [];
    for (let j = i; j < i + LONGEST && this.#same(i, j); j += 1) {
      if (this.#isPart(j) && !this.#breaks(j)) run.push(j);
      else if (!this.#bridges(j)) break;
    }
    return run;
  }

  #bridges(j: number): boolean {
    const fold = this.#fold(j);
    if (this.#inHit.has(j)) return true;
    if (fold === '-' && this.#tokens[j]?.glued) return this.#isPart(j + 1);
    if (this.#isHolder(j)) return true;
    if (fold === ',') return this.#isPart(j + 1) && this.#listOfModifiers(j);
    return (
      (fold === 'and' || fold === '&') &&
      this.#isPart(j + 1) &&
      !this.#closed(j - 1) &&
      (!this.#inHit.has(j + 1) || this.#isOfRegions(j)) &&
      !this.#isIndividual(j - 1)
    );
  }

  /** "International and Ibero-American Foundation" */
  #isOfRegions = (and: number): boolean =>
    /^(?:international|regional|inter)$/.test(this.#fold(and - 1)) &&
    /^(?:region|demonym)$/.test(this.#hitAt.get(and + 1)?.kind ?? '');

  /** "Visit, Board and Search Unit": single capitalized words up to a conjunction and a head. */
  #listOfModifiers(j: number): boolean {
    if (this.#closed(j - 1)) return false;
    for (let k = j + 1; k < j + 8; k += 1) {
      if (this.#fold(k) === 'and') return this.#isPart(k + 1) && this.#isPart(k + 2) && HEADS.has(this.#fold(k + 2));
      if (!(this.#isPart(k) && !this.#inHit.has(k)) && this.#fold(k) !== ',') return false;
    }
    return false;
  }

  #postBefore(i: number, head: number): boolean {
    for (let j = i; j < head; j += 1) if (this.#breaks(j)) return true;
    return false;
  }

  #tail(head: number, depth = 0): { to: number; parentAt?: number; country?: Ref; cuts: number[] } {
    const cuts: number[] = [];
    let to = head + 1;
    let country: Ref | undefined;
    while (to < head + LONGEST && this.#same(head, to)) {
      const word = this.#fold(to);
      const article = this.#fold(to + 1) === 'the' ? 1 : 0;
      const next = to + 1 + article;
      const hit = this.#hitAt.get(next);
      if (
        SEATED.has(this.#fold(head)) &&
        (word === 'in' || word === 'to') &&
        hit &&
        hit.kind !== 'topic' &&
        hit.kind !== 'demonym'
      ) {
        cuts.push(to);
        to = hit.to;
        if (this.#fold(to) === 'and' && this.#hitAt.get(to + 1)?.kind === 'body')
          to = this.#hitAt.get(to + 1)?.to ?? to;
        break;
      }
      if (!CARRIERS.has(word) || !this.#isPart(next)) break;
      const nested = this.#nested(next, depth + 1);
      if (nested && (article === 1 || hit)) {
        cuts.push(to);
        return { to: nested, parentAt: next, cuts };
      }
      if (hit?.kind === 'country' || (hit?.kind === 'place' && word === 'of')) {
        cuts.push(to);
        country = hit.kind === 'country' ? hit.ref : this.#countryOf.get(hit.ref);
        to = hit.to;
        if (!SEATED.has(this.#fold(head))) break;
        continue;
      }
      to = this.#object(next, depth, this.#fold(head) === 'ministry');
    }
    return { to, cuts, ...(country && { country }) };
  }

  /** End of the body that begins at i, when one does. */
  #nested(i: number, depth = 1): number | undefined {
    if (depth > DEEPEST) return undefined;
    // Each place is read once a depth: texts that repeat "Ministry of" would cost exponentially otherwise.
    const key = i * (DEEPEST + 1) + depth;
    if (!this.#nestedAt.has(key)) this.#nestedAt.set(key, this.#readNested(i, depth));
    return this.#nestedAt.get(key);
  }

  #readNested(i: number, depth: number): number | undefined {
    const known = this.#hitAt.get(i);
    const run = this.#run(i);
    const head = run.findLast(this.#isHead);
    if (head !== undefined && (head > i || CARRIERS.has(this.#fold(head + 1)))) return this.#tail(head, depth).to;
    return known?.kind === 'body' && known.to > (run.at(-1) ?? 0) ? known.to : undefined;
  }

  /** End of what a preposition governs: capitalized words, lists of them, and small words among them. */
  #object(i: number, depth: number, isMinistry: boolean): number {
    let to = i;
    while (to < i + LONGEST && this.#same(i, to)) {
      const fold = this.#fold(to);
      if (isMinistry && PORTFOLIOS.has(this.#fold(to - 1)) && this.#isPart(to) && !PORTFOLIOS.has(fold)) break;
      if (this.#isPart(to) && !(to > i && (this.#hitAt.get(to)?.kind === 'country' || this.#endsObject(to)))) to += 1;
      else if (fold === '-' && this.#tokens[to]?.glued && this.#isPart(to + 1)) to += 2;
      else if (fold === ',' && this.#listGoesOn(to) && !(isMinistry && this.#opensOther(to + 1))) to += 1;
      else if ((fold === 'and' || fold === '&') && this.#andGoesOn(to))
        to += /^(?:their|its|other|of|for)$/.test(this.#fold(to + 1)) ? 2 : 1;
      else if (
        (fold === 'of' || fold === 'in') &&
        this.#isPart(to + 1) &&
        !this.#hitAt.has(to + 1) &&
        !this.#nested(to + 1, depth + 1)
      )
        to += 1;
      else break;
    }
    return to;
  }

  /** "Ministry of Justice, Local Trainers": a word of portfolios that opens another name. */
  #opensOther = (i: number): boolean =>
    PORTFOLIOS.has(this.#fold(i)) && this.#isPart(i + 1) && !PORTFOLIOS.has(this.#fold(i + 1));

  /** A post that a name follows belongs to that name: "Academy of Sciences President NAME". */
  #endsObject = (i: number): boolean =>
    this.#breaks(i) && this.#isPart(i + 1) && this.#fold(i + 1) !== 'general' && !HEADS.has(this.#fold(i + 1));

  #andGoesOn(j: number): boolean {
    const next = /^(?:their|its|other|of|for)$/.test(this.#fold(j + 1)) ? j + 2 : j + 1;
    if (!this.#isPart(next) || this.#hitAt.get(next)?.kind === 'country' || this.#inBody(next)) return false;
    if (this.#tokens[next]?.shape === 'upper') return false;
    const region = this.#hitAt.get(next);
    if (region?.kind === 'region' && DIRECTIONS.has(this.#fold(j - 1))) return true;
    if (region?.kind === 'region' || region?.kind === 'demonym')
      return this.#hitAt.get(j - 1) !== undefined || this.#inHit.has(j - 1);
    return !this.#run(next).some((k) => HEADS.has(this.#fold(k)));
  }

  #listGoesOn(j: number): boolean {
    if (!this.#isPart(j + 1) || this.#hitAt.has(j + 1)) return false;
    for (let k = j + 1; k < j + 12; k += 1) {
      const fold = this.#fold(k);
      if (fold === 'and') return this.#andGoesOn(k);
      const small = fold === ',' || fold === 'of';
      if (!small && (!this.#isPart(k) || HEADS.has(fold) || this.#tokens[k]?.shape === 'upper')) return false;
    }
    return false;
  }

  /** The acronym in brackets that begins at token i. */
  #acronymAt(i: number): string | undefined {
    if (this.#fold(i) !== '(') return undefined;
    const from = this.#fold(i + 1) === 'the' ? i + 2 : i + 1;
    let to = from;
    while (to < from + 4 && /^(?:capital|upper|lower)$/.test(this.#tokens[to]?.shape ?? '')) to += 1;
    if (to === from || !/^[),;]$/.test(this.#fold(to)) || this.#hitAt.get(from)?.kind === 'country') return undefined;
    const text = textOf(this.#reading, from, to);
    const known = this.#hitAt.get(from);
    if (known?.kind === 'body' && known.to === to) return text;
    return to - from <= 4 && /^\p{Lu}\S*\p{Lu}/u.test(text) ? text : undefined;
  }

  /** True where an acronym is that of the body named from one token to another: by the authority, or by its initials. */
  #isShortFor(acronym: string, from: number, to: number): boolean {
    const known = this.#hitAt.get(from);
    const again = this.#hitAt.get(to + 1);
    if (known?.kind === 'body' && known.to === to && again?.kind === 'body') return known.ref === again.ref;
    const initials = this.#tokens
      .slice(from, to)
      .flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [text[0]] : []))
      .join('');
    return initials === acronym.toUpperCase();
  }

  #mention(
    from: number,
    head: number,
    tail: { to: number; parentAt?: number; country?: Ref; cuts: number[] },
  ): OrgMention | undefined {
    const lead = this.#hitAt.get(from);
    const short = this.#acronymAt(tail.to);
    const acronym =
      short && tail.parentAt !== undefined && this.#isShortFor(short, tail.parentAt, tail.to) ? undefined : short;
    const own = lead && (lead.kind === 'country' || lead.kind === 'demonym') && lead.to <= head ? lead.to : from;
    const core = textOf(this.#reading, own, tail.cuts[0] ?? tail.to);
    const aliases = tail.cuts.filter((cut) => cut - from > 1).map((cut) => textOf(this.#reading, from, cut));
    const bare =
      lead && lead.to < head + 1 && (lead.kind === 'country' || lead.kind === 'demonym' || lead.kind === 'body')
        ? lead.to
        : undefined;
    if (bare !== undefined && head - bare >= 1) aliases.push(textOf(this.#reading, bare, tail.to));
    if (acronym) aliases.push(acronym);
    const leadCountry =
      lead?.kind === 'country' || lead?.kind === 'demonym'
        ? lead.ref
        : lead
          ? this.#countryOf.get(lead.ref)
          : undefined;
    const owner = this.#fold(from - 1) === "'s" ? this.#inHit.get(from - 2) : undefined;
    const country =
      tail.country ??
      (lead?.kind === 'region' ? undefined : leadCountry) ??
      (owner?.kind === 'country' ? owner.ref : undefined);
    const parentAt = tail.parentAt ?? (lead?.kind === 'body' && lead.to <= head ? from : undefined);
    return {
      from,
      to: tail.to,
      rule: tail.parentAt !== undefined ? 'org/nested' : 'org/head',
      score: 0.9,
      classification: HEADS.get(this.#fold(head)) ?? 'body',
      aliases,
      core,
      ...(acronym && { acronym }),
      ...(country && { country }),
      ...(parentAt !== undefined && { parentAt }),
    };
  }
}
