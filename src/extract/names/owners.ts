import { HEADS } from '../tables/heads.ts';
import { POSTS } from '../tables/posts.ts';
import { type Reading, textOf } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import type { OrgMention } from './org-mention.ts';

/** Heads of the names of units. */
const UNITS =
  /^(?:department|division|unit|section|directorate|bureau|office|service|branch|desk|faculty|detachment|sector|subcommittee)$/;
/** Heads of units that a comma and the body above may follow, and those of which two share what stands behind the second. */
const BEFORE_COMMA = /^(?:department|division|unit|section|directorate|bureau)$/;
const SHARING = /^(?:department|division|unit|section|directorate|center|centre|branch|desk)$/;
/** What stands between the head of a name and what it deals with. */
const LINKS = new Set('of for on against in to'.split(' '));
/** What a body may call its own, behind "its". */
const OWN =
  /^(?:department|division|unit|section|directorate|bureau|office|branch|desk|team|laboratory|academy|school|college|institute|secretariat|centre|center|programme|program)$/;
/** So far before "its" the body may stand, and so far behind its unit the body that acts, in tokens. */
const OWNER_WITHIN = 40;
const ACTS_WITHIN = 5;
/** So far back "the ministry's" may point, in tokens. */
const POINTS_BACK = 300;
/** So many words stand at most between a body and a unit for which it has a post. */
const POST_WITHIN = 6;

/** What says in words that a body is a part of another: ", which is part of the", ", a unit of the". */
const IS_PART =
  /^, (?:which (?:is (?:a |an )?(?:part|unit|department|agency|structure) of|comes under|falls under|belongs to|reports to)|part of|(?:an?|the) (?:\S+ ){0,2}(?:part|unit|department|division|agency|structure|institution|body|branch|arm|organ|section|office) (?:of|under|within)) (?:the )?$/;
/** Such words are no more than these. */
const PART_WITHIN = 9;

/** The bodies of which others are parts, by the words that stand between their names. */
export class Owners {
  readonly #reading: Reading;
  readonly #starting: ReadonlyMap<number, OrgMention>;
  readonly #ending: ReadonlyMap<number, OrgMention>;
  /** Tokens of the names of countries. */
  readonly #lands: ReadonlySet<number>;

  constructor(
    reading: Reading,
    found: readonly OrgMention[],
    starting: ReadonlyMap<number, OrgMention>,
    hits: readonly Hit[],
  ) {
    this.#reading = reading;
    this.#starting = starting;
    this.#ending = new Map(found.map((m) => [m.to, m]));
    const lands = new Set<number>();
    for (const { kind, from } of hits) if (kind === 'country' || kind === 'demonym') lands.add(from);
    this.#lands = lands;
  }

  /** The body of which a mention is a part. */
  of(mention: OrgMention): OrgMention | undefined {
    const close = mention.acronym ? this.#behindBracket(mention.to) : mention.to;
    return (
      this.#possessor(mention) ??
      this.#own(mention, close) ??
      this.#above(mention, close) ??
      this.#holding(mention) ??
      this.#around(mention) ??
      this.#before(mention) ??
      this.#apposed(close)
    );
  }

  /** "the Tide Unit and the Harbour Unit of the X": what the second is a part of is shared by the first. */
  shared(mentions: readonly OrgMention[]): OrgMention[] {
    const starting = new Map([...mentions].reverse().map((m) => [m.from, m]));
    return mentions.map((mention) => {
      if (mention.parentAt !== undefined || mention.country || mention.authority) return mention;
      const and = this.#behindBracket(mention.to);
      const next = this.#fold(and) === 'and' ? starting.get(this.#behindThe(and + 1)) : undefined;
      const head = this.#head(mention);
      const isOneOf = next?.parentAt !== undefined && next.parentAt > next.from && this.#head(next) === head;
      return isOneOf && SHARING.test(head) ? { ...mention, parentAt: next.parentAt } : mention;
    });
  }

  #fold = (i: number): string => this.#reading.tokens[i]?.fold ?? '';
  #same = (i: number, j: number): boolean => this.#reading.sentenceOf[i] === this.#reading.sentenceOf[j];
  #behindThe = (i: number): number => (this.#fold(i) === 'the' ? i + 1 : i);

  /** The word that says what a body is: "department" in "Department of Tides". */
  #head({ from, to }: OrgMention): string {
    let at = from;
    while (at < to && !LINKS.has(this.#fold(at))) at += 1;
    return this.#fold(at - 1);
  }

  /** "the X's Y", "the X's (ABC) Y" */
  #possessor({ from }: OrgMention): OrgMention | undefined {
    const isShort = this.#fold(from - 1) === ')' && this.#fold(from - 3) === '(';
    const possessive = isShort ? from - 4 : from - 1;
    if (this.#fold(possessive) !== "'s") return undefined;
    return this.#ending.get(possessive) ?? this.#pointed(possessive - 1);
  }

  /** "the ministry's Y": the last body before that was called so. */
  #pointed(at: number): OrgMention | undefined {
    const head = this.#fold(at);
    const isPointing = this.#reading.tokens[at]?.shape === 'lower' && this.#fold(at - 1) === 'the' && HEADS.has(head);
    for (let i = at; isPointing && i > Math.max(0, at - POINTS_BACK); i -= 1) {
      const body = this.#ending.get(i);
      if (body && this.#reading.tokens.slice(body.from, i).some(({ fold }) => fold === head)) return body;
    }
    return undefined;
  }

  /** "the X, through its Y", "the X sent its Y": the body right before, or the only one that the sentence has named. */
  #own(mention: OrgMention, close: number): OrgMention | undefined {
    const its = mention.from - 1;
    if (this.#fold(its) !== 'its' || !OWN.test(this.#head(mention))) return undefined;
    const link = /^(?:through|and|with|via)$/.test(this.#fold(its - 1)) ? its - 1 : its;
    const beside = this.#endingBefore(this.#fold(link - 1) === ',' ? link - 1 : link);
    if (beside && link < its) return beside;
    const named = new Map<string, OrgMention>();
    for (let at = its; at > its - OWNER_WITHIN && this.#same(its, at - 1); ) {
      const body = this.#endingBefore(at);
      if (!body && this.#lands.has(at - 1)) return undefined;
      if (body) named.set(textOf(this.#reading, body.from, body.to), body);
      at = body ? body.from : at - 1;
    }
    const [only] = named.values();
    return named.size === 1 ? only : named.size === 0 ? this.#acting(close) : undefined;
  }

  /** "its Y was sent by the X" */
  #acting(close: number): OrgMention | undefined {
    for (let at = close; at < close + ACTS_WITHIN && this.#same(close - 1, at); at += 1)
      if (this.#fold(at) === 'by' && /^(?:is|was|were|are|been)$/.test(this.#fold(at - 2)))
        return this.#starting.get(this.#behindThe(at + 1));
    return undefined;
  }

  /** The body whose name, or the acronym in brackets behind it, ends before a token. */
  #endingBefore(i: number): OrgMention | undefined {
    if (this.#fold(i - 1) !== ')') return this.#ending.get(i);
    for (let open = i - 2; open > i - 8; open -= 1) if (this.#fold(open) === '(') return this.#ending.get(open);
    return undefined;
  }

  /** "Y (ABC) of the X", "Department Y, Ministry X", "Y under the X", "Unit Y in the X" */
  #above(mention: OrgMention, close: number): OrgMention | undefined {
    const above = this.#starting.get(this.#behindThe(close + 1));
    if (!above || !this.#same(close, above.from) || !this.#leads(mention, close, above)) return undefined;
    // "Unit Y in the Ministry's Bureau"
    const own = this.#fold(above.to) === "'s" ? this.#starting.get(above.to + 1) : above;
    const isOfOther = mention.country && own?.country && mention.country !== own.country;
    return isOfOther ? undefined : own;
  }

  /** True where the word behind a name leads to the body above it. */
  #leads(mention: OrgMention, close: number, above: OrgMention): boolean {
    const word = this.#fold(close);
    const isNamed = this.#fold(close + 1) === 'the';
    if (word === 'of')
      return close > mention.to || (mention.authority !== undefined && mention.to - mention.from > 1 && isNamed);
    if (word === 'under') return true;
    const head = this.#head(mention);
    if (/^(?:at|within)$/.test(word) || (word === 'in' && isNamed)) return UNITS.test(head) || this.#isOfPost(mention);
    if (/^[-–—]$/.test(word))
      return BEFORE_COMMA.test(head) && !UNITS.test(this.#head(above)) && this.#reading.tokens[close]?.glued !== true;
    return word === ',' && BEFORE_COMMA.test(head) && this.#isAboveComma(mention, above, isNamed);
  }

  /** "Department Y, Ministry X.", "Head of Department Y, X, NAME": not "Department Y, the Ministry and others". */
  #isAboveComma(mention: OrgMention, above: OrgMention, isNamed: boolean): boolean {
    const end = this.#behindBracket(above.to);
    const behind = this.#fold(end);
    // "Division Y, Bureau X, Ministry Z, and the Board": a list, unless a post opens it
    if (behind === ',' && this.#fold(end + 1) === 'and' && !this.#isOfPost(mention)) return false;
    if (above.classification === 'ministry') return !isNamed || behind !== 'and';
    if (this.#isBelowMinistry(above)) return true;
    if (above.authority !== undefined && /^[.)]$/.test(behind)) return true;
    return this.#isOfPost(mention) && !isNamed && /^[,.;)]$/.test(behind) && !UNITS.test(this.#head(above));
  }

  /** "Division Y, Bureau X, Ministry Z": what stands in the middle is a part itself. */
  #isBelowMinistry(above: OrgMention): boolean {
    const ministry = this.#fold(above.to) === ',' ? this.#starting.get(above.to + 1) : undefined;
    const end = ministry && this.#behindBracket(ministry.to);
    const isListed = end !== undefined && this.#fold(end) === ',' && this.#fold(end + 1) === 'and';
    return (
      ministry?.classification === 'ministry' &&
      !isListed &&
      UNITS.test(this.#head(above)) &&
      this.#same(above.from, ministry.from)
    );
  }

  /** "Head of the Y": a unit of which a post is. */
  #isOfPost({ from }: OrgMention): boolean {
    const of = this.#fold(from - 1) === 'the' ? from - 2 : from - 1;
    return this.#fold(of) === 'of' && POSTS.has(this.#fold(of - 1));
  }

  /** "the X Director of the Unit Y": the body that has the post. */
  #holding(mention: OrgMention): OrgMention | undefined {
    const of = this.#fold(mention.from - 1) === 'the' ? mention.from - 2 : mention.from - 1;
    if (!/^(?:of|for)$/.test(this.#fold(of)) || !UNITS.test(this.#head(mention))) return undefined;
    let isPost = false;
    for (let i = of - 1; i > of - POST_WITHIN && this.#same(of, i); i -= 1) {
      const body = isPost ? this.#ending.get(i + 1) : undefined;
      if (body) return body;
      if (POSTS.has(this.#fold(i))) isPost = true;
      else if (!isCapital(this.#reading.tokens[i]) && !/^(?:in|charge|-|general)$/.test(this.#fold(i)))
        return undefined;
    }
    return undefined;
  }

  /** "the X (Unit Y and Unit Z)": units in brackets behind their body. */
  #around(mention: OrgMention): OrgMention | undefined {
    if (mention.to - mention.from < 2 || !UNITS.test(this.#head(mention))) return undefined;
    const first = this.#fold(mention.from - 1) === 'and' ? this.#ending.get(mention.from - 1) : mention;
    const open = first ? first.from - 1 : 0;
    const isClosed = /^(?:\)|and)$/.test(this.#fold(mention.to));
    return this.#fold(open) === '(' && isClosed && first && UNITS.test(this.#head(first))
      ? this.#ending.get(open)
      : undefined;
  }

  /** "the Department X Bureau of Y", "Ministry X – Directorate Y": a unit that its head begins, right behind a ministry. */
  #before(mention: OrgMention): OrgMention | undefined {
    // "Ministry X – Directorate Y"
    const dashed = /^[-–—]$/.test(this.#fold(mention.from - 1)) ? this.#ending.get(mention.from - 1) : undefined;
    if (dashed?.classification === 'ministry' && UNITS.test(this.#head(mention))) return dashed;
    const spelt = this.#fold(mention.from - 1) === ',' ? this.#endingBefore(mention.from - 1) : undefined;
    if (spelt?.acronym && this.#isRegional(mention)) return spelt;
    const isUnit = UNITS.test(this.#fold(mention.from)) && /^(?:of|for)$/.test(this.#fold(mention.from + 1));
    const before = isUnit ? this.#ending.get(mention.from) : undefined;
    return before &&
      before.to - before.from > 1 &&
      this.#same(before.from, mention.from) &&
      HEADS.has(this.#head(before))
      ? before
      : undefined;
  }

  /** "UNODC, Regional Office for Reefs": an office that has no name of its own. */
  #isRegional = ({ from }: OrgMention): boolean =>
    /^(?:regional|sub-regional|subregional|country)$/.test(this.#fold(from)) &&
    /^(?:office|bureau)$/.test(this.#fold(from + 1));

  /** The body that words behind the token say a body to be a part of. */
  #apposed(from: number): OrgMention | undefined {
    if (this.#fold(from) !== ',') return undefined;
    let words = '';
    for (let i = from; i < from + PART_WITHIN; i += 1) {
      const parent = i > from ? this.#starting.get(i) : undefined;
      // ", part of the X's Programme": of what it has
      if (parent && this.#fold(parent.to) === "'s")
        return IS_PART.test(words) ? this.#starting.get(parent.to + 1) : undefined;
      if (parent) return IS_PART.test(words) ? parent : undefined;
      words += `${this.#fold(i)} `;
    }
    return undefined;
  }

  /** The token behind what stands in brackets; the token itself where no bracket opens. */
  #behindBracket(open: number): number {
    if (this.#fold(open) !== '(') return open;
    for (let i = open + 1; i < open + 8; i += 1) if (this.#fold(i) === ')') return i + 1;
    return open;
  }
}
