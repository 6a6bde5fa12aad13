import type { Person, Ref, Span } from '../model.ts';
import { slug } from '../read/slug.ts';
import { type Body, freeRef } from './agencies.ts';
import { type Reading, spanOf, textOf, zoneAt } from './reading.ts';
import { HEADS, NO_NAME, PORTFOLIOS } from './tables/heads.ts';
import { PARTICLES, POSTS, RANKS, SPEECH } from './tables/posts.ts';
import { fold, isCapital, type Token } from './tokens.ts';

/** A person's name in the text, with the post printed beside it. */
export interface Individual {
  readonly ref: Ref;
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly post?: { readonly text: string; readonly span: Span; readonly organization?: Ref };
  /** The body of which the text names the person without a post: "NAME from BODY". */
  readonly body?: Ref;
  /** Tokens where the person is named again by surname. */
  readonly again: readonly number[];
}

/** "First Secretary": an ordinal may begin a post, though it begins no name. */
const ORDINALS = new Set(['first', 'second', 'third']);

/** What ambassadors are called besides. */
const EXTRAORDINARY = new Set(['extraordinary', 'plenipotentiary']);

/** Words that say in a post of which trade its body is. */
const TRADES = ['police', 'customs', 'gendarmerie', 'immigration'];

interface Found extends Pick<Individual, 'from' | 'to' | 'post' | 'body'> {
  readonly name: string;
}

interface PostPhrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly organization?: Ref;
}

/** Finds the people: capitalized names that a post, a rank, an honorific or a verb of speech shows to be people. */
export function peopleIn(reading: Reading, bodies: readonly Body[], taken: (token: number) => boolean): Individual[] {
  const finder = new Finder(reading, bodies, taken);
  const refs = new Set<Ref>();
  const people: Individual[] = [];
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const found = finder.at(i);
    if (!found) continue;
    const old = people.findIndex((p) => nameOf(reading, p) === found.name);
    if (old >= 0) {
      const first = people[old] as Individual;
      if (found.post && found.post.text.length > (first.post?.text.length ?? 0))
        people[old] = { ...first, post: found.post };
      i = found.to - 1;
      continue;
    }
    people.push({
      ...found,
      ref: freeRef(`person/${slug(found.name)}`, refs),
      person: { kind: 'person', ref: '', names: [], named: spanOf(reading, found.from, found.to) },
      again: [],
    });
    i = found.to - 1;
  }
  return people.map((p) => finished(reading, p));
}

const nameOf = (reading: Reading, { from, to }: { from: number; to: number }) =>
  textOf(reading, from, to).replace(/\s+/g, ' ');

function finished(reading: Reading, p: Individual): Individual {
  const name = textOf(reading, p.from, p.to).replace(/\s+/g, ' ');
  const surname = reading.tokens[p.to - 1]?.fold;
  const again = reading.tokens.flatMap((t, i) =>
    t.fold === surname && isCapital(t) && (i < p.from || i >= p.to) ? [i] : [],
  );
  return { ...p, person: { ...p.person, ref: p.ref, names: [{ text: name, type: 'full' }] }, again };
}

class Finder {
  readonly #tokens: readonly Token[];
  readonly #reading: Reading;
  readonly #taken: (token: number) => boolean;
  readonly #bodyFrom = new Map<number, { ref: Ref; to: number }>();
  /** Trade to its only body. */
  readonly #ofTrade: ReadonlyMap<string, Ref>;
  readonly #bodyTo = new Map<number, { ref: Ref; from: number }>();

  constructor(reading: Reading, bodies: readonly Body[], taken: (token: number) => boolean) {
    this.#reading = reading;
    this.#tokens = reading.tokens;
    this.#taken = taken;
    this.#ofTrade = new Map(
      TRADES.flatMap((trade) => {
        const own = bodies.filter(({ agency }) =>
          agency.names.some(({ text }) => fold(text).split(' ').includes(trade)),
        );
        const [only] = own.length === 1 ? own : [];
        return only ? [[trade, only.ref] as const] : [];
      }),
    );
    for (const { ref, mentions } of bodies)
      for (const m of mentions) {
        if ((this.#bodyFrom.get(m.from)?.to ?? 0) < m.to) this.#bodyFrom.set(m.from, { ref, to: m.to });
        this.#bodyTo.set(m.to, { ref, from: m.from });
      }
  }

  #fold = (i: number): string => this.#tokens[i]?.fold ?? '';
  #same = (i: number, j: number): boolean => this.#reading.sentenceOf[i] === this.#reading.sentenceOf[j];
  #isRank = (i: number): boolean =>
    isCapital(this.#tokens[i]) &&
    (RANKS.has(this.#fold(i)) || (this.#fold(i) === 'tan' && this.#fold(i + 1) === 'sri'));
  /** A "member" holds a post only where it is said of what. */
  #isPost = (i: number): boolean =>
    POSTS.has(this.#fold(i)) && (this.#fold(i) !== 'member' || this.#fold(i + 1) === 'of');

  /** @param behind true where the tokens before belong to the post: "Head of Field Training NAME". */
  at(i: number, behind = false): Found | undefined {
    if (!this.#isNamePart(i) || zoneAt(this.#reading, i) === 'boilerplate') return undefined;
    if (!behind && this.#isNamePart(i - 1) && this.#same(i, i - 1)) return undefined;
    const to = this.#nameEnd(i);
    const own = this.#behindComplement(i, to);
    if (own !== i) return this.at(own, true);
    const parts = to - i;
    const name = textOf(this.#reading, i, to).replace(/\s+/g, ' ');
    if (parts > 8 || this.#isPortfolio(i, to)) return undefined;
    const ranked = this.#isRank(i - 1) && this.#fold(i - 1) !== 'police';
    const post = this.#postOf(i, to);
    const speaks = SPEECH.has(this.#fold(to)) || (SPEECH.has(this.#fold(i - 1)) && this.#fold(i - 1) !== 'pointed');
    if (parts < 2) return undefined;
    if (!post && !ranked && !speaks) return undefined;
    // "for Criminal Investigation Affairs": the end of a post is no name
    if (!ranked && PORTFOLIOS.has(this.#fold(to - 1))) return undefined;
    const body = post?.organization ? undefined : this.#bodyBehind(to);
    const shown = post && {
      text: post.text,
      span: spanOf(this.#reading, Math.min(post.from, i), Math.max(post.to, to)),
      ...(post.organization && { organization: post.organization }),
    };
    return { name, from: i, to, ...(shown && { post: shown }), ...(body && { body }) };
  }

  #isPortfolio(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (!PORTFOLIOS.has(this.#fold(i)) && this.#fold(i) !== 'national') return false;
    return true;
  }

  /** "NAME from BODY", "NAME of the BODY", "NAME (BODY)" */
  #bodyBehind(to: number): Ref | undefined {
    const word = this.#fold(to);
    if (!/^(?:from|of|with|at|\()$/.test(word)) return undefined;
    const at = this.#fold(to + 1) === 'the' ? to + 2 : to + 1;
    const body = this.#bodyFrom.get(at);
    return body && (word !== '(' || this.#fold(body.to) === ')') ? body.ref : undefined;
  }

  /** "Head of Field Training NAME SURNAME": of a run behind a post and its preposition the last two are the name. */
  #behindComplement(i: number, to: number): number {
    const isComplement = /^(?:of|for)$/.test(this.#fold(i - 1)) && this.#isPost(i - 2) && this.#same(i, i - 2);
    let own = i;
    while (own < to && PORTFOLIOS.has(this.#fold(own))) own += 1;
    const isBehindPortfolio = own > i && to - own < 4;
    if (isComplement && !isBehindPortfolio && to - i > 2 && to - i < 8) return to - 2;
    return own > i && to - own > 1 && /^(?:of|for|and|,)$/.test(this.#fold(i - 1)) ? own : i;
  }

  #postOf(i: number, to: number): PostPhrase | undefined {
    const before = this.#postBefore(i);
    const after = this.#postAfter(to);
    const title = before && before.to - before.from === 1 && this.#isRank(before.from);
    const apart = before && this.#fold(before.to) === ',';
    const isPoorer =
      before !== undefined &&
      before.to - before.from === 1 &&
      !before.organization &&
      after?.organization !== undefined;
    return (title || apart || isPoorer ? (after ?? before) : (before ?? after)) ?? this.#postBelow(to);
  }

  #isNamePart(i: number): boolean {
    const token = this.#tokens[i];
    if (!token || !isCapital(token) || this.#taken(i)) return false;
    const { fold } = token;
    return (
      !NO_NAME.has(fold) &&
      !POSTS.has(fold) &&
      !HEADS.has(fold) &&
      !HEADS.has(fold.replace(/s$/, '')) &&
      !this.#isRank(i) &&
      !/^(?:\p{L}\.){2,}$/u.test(token.text.length > 8 ? '' : token.text.replace(/^(?:\p{Lu}\.){3,}$/u, ''))
    );
  }

  #nameEnd(i: number): number {
    let to = i + 1;
    while (this.#same(i, to)) {
      if (this.#isNamePart(to) || (this.#fold(to) === 'an' && isCapital(this.#tokens[to]))) to += 1;
      else if (this.#fold(to) === '-' && this.#tokens[to]?.glued && this.#isNamePart(to + 1)) to += 2;
      else if (PARTICLES.has(this.#fold(to)) && this.#isNamePart(to + 1)) to += 2;
      else if (PARTICLES.has(this.#fold(to)) && PARTICLES.has(this.#fold(to + 1)) && this.#isNamePart(to + 2)) to += 3;
      else break;
    }
    return to;
  }

  /** "Executive Director NAME", "the Ambassador of X to Y, NAME". */
  #postBefore(i: number): PostPhrase | undefined {
    let end = i;
    while (this.#isRank(end - 1) || (this.#fold(end - 1) === '-' && this.#isRank(end - 2))) end -= 1;
    const comma = this.#fold(end - 1) === ',';
    if (comma) end -= 1;
    if (end === i && !this.#isPost(end - 1) && !this.#same(i, end - 1)) return undefined;
    for (let j = end - 1; j >= Math.max(0, end - 26) && this.#same(i, j); j -= 1) {
      if (!this.#isPost(j)) continue;
      const phrase = this.#phrase(j, -1, i);
      if (phrase.to === end || (phrase.to === i && end < i)) return comma && phrase.to < end ? undefined : phrase;
      if (phrase.to < end) break;
    }
    const only = end < i && !comma ? this.#tokens[i - 1] : undefined;
    return only && this.#isPost(i - 1) ? this.#phrase(i - 1) : undefined;
  }

  /** "NAME, Director of X" */
  #postAfter(to: number): PostPhrase | undefined {
    if (this.#fold(to) !== ',' && this.#fold(to) !== '(' && this.#fold(to) !== '–') return undefined;
    let start = to + 1;
    while (/^(?:the|a|an|acting)$/.test(this.#fold(start))) start += 1;
    for (let j = start; j < start + 12 && this.#same(to, j); j += 1) {
      if (this.#isPost(j)) return this.#ofNext(this.#phrase(j, start));
      const inside =
        isCapital(this.#tokens[j]) ||
        this.#taken(j) ||
        /^(?:and|of|the|-|for|&|'s|senior|regional|national|then|executive|general|first|acting)$/.test(this.#fold(j));
      if (!inside) return undefined;
    }
    return undefined;
  }

  /** "NAME, Dutch Ambassador NEXT NAME": a post right before a name belongs to that one. */
  #ofNext(phrase: PostPhrase): PostPhrase | undefined {
    const goesOn = this.#isNamePart(phrase.to + 1) || PARTICLES.has(this.#fold(phrase.to + 1));
    return this.#isNamePart(phrase.to) && goesOn && this.#same(phrase.from, phrase.to) ? undefined : phrase;
  }

  /** In a contact block the post stands in the next line. */
  #postBelow(to: number): PostPhrase | undefined {
    if (zoneAt(this.#reading, to - 1) !== 'contact') return undefined;
    const next = this.#reading.sentences[(this.#reading.sentenceOf[to - 1] ?? -2) + 1];
    if (!next || next.from !== to) return undefined;
    for (let j = next.from; j < next.to; j += 1) {
      if (!this.#isPost(j)) continue;
      const org = this.#bodyFrom.get(next.to);
      return {
        from: next.from,
        to: next.to,
        text: textOf(this.#reading, next.from, next.to),
        ...(org && { organization: org.ref }),
      };
    }
    return undefined;
  }

  /** The post phrase around the post word at j: its modifiers, its "of", its body. */
  #phrase(j: number, least = -1, most = Number.POSITIVE_INFINITY): PostPhrase {
    let from = j;
    let organization: Ref | undefined;
    while (this.#same(j, from - 1) && from > least) {
      const body = this.#bodyTo.get(from) ?? (this.#fold(from - 1) === "'s" ? this.#bodyTo.get(from - 1) : undefined);
      if (body) {
        organization = body.ref;
        break;
      }
      const word = this.#fold(from - 1);
      const joins =
        (word === 'and' || word === '-') &&
        from - 2 >= 0 &&
        (isCapital(this.#tokens[from - 2]) || this.#isPost(from - 2)) &&
        from - 1 > least &&
        (this.#isPost(from - 2) || word === '-' || !this.#taken(from - 2)) &&
        !this.#endsNamed(from - 2);
      const modifies = isCapital(this.#tokens[from - 1]) && (!NO_NAME.has(word) || ORDINALS.has(word));
      if (modifies || this.#isPost(from - 1) || joins) from -= 1;
      else break;
    }
    const right = this.#complements(least >= 0 ? this.#portfolio(j + 1) : j + 1, most);
    const cut = right.cut ?? right.to;
    organization ??= this.#bodyOfTrade(from, right.to);
    return {
      from,
      to: right.to,
      text: textOf(this.#reading, from, cut).replace(/\s+/g, ' '),
      ...((right.organization ?? organization) && { organization: (right.organization ?? organization) as Ref }),
    };
  }

  /** "Commissioner of Police", "Customs Director": the only body of that trade in the text. */
  #bodyOfTrade(from: number, to: number): Ref | undefined {
    for (let i = from; i < to; i += 1) {
      const body = this.#ofTrade.get(this.#fold(i));
      if (body && (this.#fold(i - 1) === 'of' || this.#isPost(i + 1))) return body;
    }
    return undefined;
  }

  /** "NAME, Director Gender and Youth, BODY": what a post is for may stand behind it without a preposition. */
  #portfolio(start: number): number {
    let to = start;
    while (this.#same(start - 1, to)) {
      const isAnd = this.#fold(to) === 'and' && to > start;
      if (!PORTFOLIOS.has(this.#fold(isAnd ? to + 1 : to)) || !isCapital(this.#tokens[isAnd ? to + 1 : to])) break;
      to += isAnd ? 2 : 1;
    }
    return to;
  }

  /** "Ambassador NAME SURNAME and Minister": the last token of a named person, whose post is not that of the next. */
  #endsNamed(i: number): boolean {
    if (this.#isPost(i)) return false;
    for (let j = i - 1; j > i - 4 && isCapital(this.#tokens[j]); j -= 1)
      if (this.#isPost(j) || this.#isRank(j)) return !PORTFOLIOS.has(this.#fold(i));
    return false;
  }

  #complements(start: number, most: number): { to: number; cut?: number; organization?: Ref } {
    let to = start;
    let cut: number | undefined;
    let organization: Ref | undefined;
    while (to < most && this.#same(start - 1, to)) {
      const word = this.#fold(to);
      if (this.#isPost(to) || (word === 'general' && this.#isPost(to - 1))) {
        to += 1;
        continue;
      }
      if (word === '-' && this.#fold(to + 1) === 'general' && this.#isPost(to - 1)) {
        to += 2;
        continue;
      }
      if (EXTRAORDINARY.has(word) || (word === 'and' && EXTRAORDINARY.has(this.#fold(to + 1)))) {
        to += word === 'and' ? 2 : 1;
        continue;
      }
      if (word === '-' && this.#fold(to + 1) === 'in' && this.#fold(to + 3) === 'chief') {
        to += 4;
        continue;
      }
      if (isCapital(this.#tokens[to]) && this.#isPost(to + 1) && !this.#isRank(to + 1) && !this.#taken(to)) {
        to += 2;
        continue;
      }
      const comma = word === ',' && organization === undefined;
      if (!comma && word !== 'and' && !/^(?:of|at|for|in|to|from|on|with)$/.test(word)) break;
      const next = /^(?:the|a|an)$/.test(this.#fold(to + 1)) ? to + 2 : to + 1;
      const behindCountry =
        this.#taken(next) && isCapital(this.#tokens[next]) ? this.#bodyFrom.get(next + 1) : undefined;
      const body = this.#bodyFrom.get(next) ?? behindCountry;
      if (word === 'and' && body && organization) break;
      if (body && (word !== 'and' || this.#fold(to - 1) !== ',')) {
        if (word === 'at' || word === 'from' || word === 'with' || word === ',') cut ??= to;
        // "Representative of X to the Y": who is sent to a body does not belong to it
        if (word !== 'to' || to === start) organization ??= body.ref;
        to = body.to;
        if (this.#fold(to) === '(' && this.#fold(to + 2) === ')') to += 3;
        continue;
      }
      if (comma) break;
      if (
        word === 'and' &&
        !this.#isPost(next) &&
        !this.#isPost(next + 1) &&
        !this.#sharesRegion(to) &&
        !this.#isShared(to)
      )
        break;
      const isPlain =
        PORTFOLIOS.has(this.#fold(next)) || (this.#fold(next) === 'national' && PORTFOLIOS.has(this.#fold(next + 1)));
      if (!isCapital(this.#tokens[next]) && !this.#isPost(next) && !isPlain) break;
      to = this.#capitals(next, most);
    }
    return { to, ...(cut !== undefined && { cut }), ...(organization && { organization }) };
  }

  /** "of Labour and Social Policy" */
  #isShared = (and: number): boolean => PORTFOLIOS.has(this.#fold(and - 1)) && PORTFOLIOS.has(this.#fold(and + 1));

  /** "for West and Central Africa" */
  #sharesRegion = (and: number): boolean =>
    /^(?:north|south|east|west|central)(?:ern)?$/.test(this.#fold(and - 1)) &&
    /^(?:north|south|east|west|central)(?:ern)?$/.test(this.#fold(and + 1));

  #capitals(i: number, most: number): number {
    let to = i;
    while (
      to < most &&
      this.#same(i, to) &&
      (isCapital(this.#tokens[to]) ||
        this.#isPost(to) ||
        PORTFOLIOS.has(this.#fold(to)) ||
        (this.#fold(to) === 'national' && to === i) ||
        (to > i && this.#taken(to) && this.#taken(to - 1)) ||
        (this.#fold(to) === '-' && this.#tokens[to]?.glued))
    ) {
      if (to > i && ((this.#isRank(to) && !this.#isPost(to)) || (this.#taken(to - 1) && !this.#taken(to)))) break;
      to += 1;
    }
    return Math.max(to, i + 1);
  }
}
