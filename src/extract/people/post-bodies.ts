import type { Ref } from '../../model.ts';
import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import { HEADS, isSubject } from '../tables/heads.ts';
import { fold } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';

/** Words that say in a post of which trade its body is. */
const TRADES = new Set(['police', 'customs', 'gendarmerie', 'immigration', 'prisons']);
/** How the names of forces end. */
const FORCE = /\b(?:police|customs|gendarmerie|immigration)(?: force| service)?s?(?: of .+)?$/;
/** Posts of which the body bears the name: "Attorney General" and "Office of the Attorney General". */
const OF_OFFICES =
  /\b(?:attorney|prosecutor|auditor|solicitor|comptroller)[ -]general\b|\bgeneral prosecutor\b|\bombudsman\b/;
/** Posts of embassies. */
const OF_EMBASSIES = /^(?:ambassador|counselor|counsellor|attache|consul|affaires)$/;

interface NamedBody extends Body {
  readonly folded: readonly string[];
}

/** Posts that their holders have of a state. */
const OF_STATES = /^(?:minister|president|ambassador|governor|king|queen)$/;
/** So far back "the ministry's" may point, in tokens. */
const POINTS_BACK = 600;
/** How far before a post the group may stand to which its holder belongs, in tokens. */
const GROUP = 24;

/** Of which body a post is that names none: the only one in the text that fits. */
export class PostBodies {
  readonly #words: PersonWords;
  readonly #given: readonly Body[];
  #named: readonly NamedBody[] | undefined;
  readonly #landOf: ReadonlyMap<Ref, Ref>;
  /** Countries by each token that names one, or its people. */
  readonly #countryAt: ReadonlyMap<number, Ref>;

  constructor(words: PersonWords, bodies: readonly Body[], hits: readonly Hit[]) {
    this.#words = words;
    this.#given = bodies;
    this.#landOf = new Map(bodies.flatMap(({ ref, country }) => (country ? [[ref, country] as const] : [])));
    this.#countryAt = new Map(
      hits.flatMap(({ kind, ref, from, to }) =>
        kind === 'country' || kind === 'demonym'
          ? Array.from({ length: to - from }, (_, k) => [from + k, ref] as const)
          : [],
      ),
    );
  }

  /** Made when it is first asked for: many texts have no post without a body. */
  get #bodies(): readonly NamedBody[] {
    this.#named ??= this.#given.map((body) => ({
      ...body,
      folded: body.agency.names.map(({ text }) => fold(text)),
    }));
    return this.#named;
  }

  /** The body of the post between two tokens. */
  of(from: number, to: number): Ref | undefined {
    return (
      this.#ofOwner(from) ??
      this.#ofTrade(from, to) ??
      this.#ofMinister(from, to) ??
      this.#ofName(from, to) ??
      this.#ofCommission(from, to) ??
      this.#ofEmbassy(from, to) ??
      this.#ofDelegation(from, to) ??
      this.#ofGroup(from, to) ??
      this.#ofSide(from)
    );
  }

  /** "Security Council Secretary of X": true where the post names another country than the body's. */
  isOfOther(body: Ref, from: number, to: number): boolean {
    const own = this.#landOf.get(body);
    if (!own) return false;
    let isOf = false;
    for (let i = from; i < to; i += 1) {
      if (this.#words.fold(i) === 'of') isOf = true;
      if (isOf && this.#countryAt.has(i)) return this.#countryAt.get(i) !== own;
    }
    return false;
  }

  #only(country: Ref | undefined, fits: (body: NamedBody) => boolean): Ref | undefined {
    const own = this.#bodies.filter((body) => (!country || !body.country || body.country === country) && fits(body));
    return own.length === 1 ? own[0]?.ref : undefined;
  }

  /** Country that stands in the post, or right before it. */
  #country(from: number, to: number): Ref | undefined {
    for (let i = from; i < to; i += 1) if (this.#countryAt.has(i)) return this.#countryAt.get(i);
    return this.#countryAt.get(this.#words.fold(from - 1) === "'s" ? from - 2 : from - 1);
  }

  /** "the Centre, represented by its Director": the last body before in the sentence. */
  #ofOwner(from: number): Ref | undefined {
    if (/^(?:its|their)$/.test(this.#words.fold(from - 1))) return this.#lastBefore(from);
    // "the ministry's spokesman": the last body that was called so
    const { fold, tokens } = this.#words;
    const isPointing = fold(from - 1) === "'s" && tokens[from - 2]?.shape === 'lower' && fold(from - 3) === 'the';
    if (!isPointing || !HEADS.has(fold(from - 2))) return undefined;
    for (let at = from - 3; at > Math.max(0, from - POINTS_BACK); at -= 1) {
      const body = this.#words.bodyTo.get(at);
      if (body && tokens.slice(body.from, at).some((token) => token.fold === fold(from - 2))) return body.ref;
    }
    return undefined;
  }

  /** The last body that ends before token i in its sentence. */
  #lastBefore(i: number): Ref | undefined {
    for (let at = i - 1; this.#words.same(i, at); at -= 1) {
      const body = this.#words.bodyTo.get(at);
      if (body) return body.ref;
    }
    return undefined;
  }

  /** "officials from the BODY, including Director NAME", "a team of the BODY led by Director NAME" */
  #ofGroup(from: number, to: number): Ref | undefined {
    const words = this.#words;
    const isOfState = words.tokens.slice(from, to).some((token) => OF_STATES.test(token.fold));
    if (isOfState && words.fold(from) !== 'vice') return undefined;
    for (let i = from - 1; i > from - GROUP && words.same(from, i); i -= 1) {
      // "a delegation of the BODY, made up of the Director, NAME"
      if (words.fold(i) === 'of' && /^(?:up|composed|consisting|comprised)$/.test(words.fold(i - 1)))
        return this.#lastBefore(i);
      const isLed = words.fold(i) === 'by' && /^(?:led|headed|represented|chaired)$/.test(words.fold(i - 1));
      // "officers of the BODY arrived, among them NAME, Director"
      if (words.fold(i) === 'them' && words.fold(i - 1) === 'among') return this.#lastBefore(i);
      if (!isLed && words.fold(i) !== 'including' && words.fold(i) !== 'comprising') continue;
      let end = isLed ? i - 1 : i;
      if (words.fold(end - 1) === ',') end -= 1;
      if (words.fold(end - 1) === ')') end -= 3;
      return words.bodyTo.get(end)?.ref;
    }
    return undefined;
  }

  /** "On the part of the BODY the meeting was attended by the Director, NAME": the body on whose side a sentence tells. */
  #ofSide(from: number): Ref | undefined {
    const { reading, fold, bodyFrom } = this.#words;
    const start = reading.sentences[reading.sentenceOf[from] ?? -1]?.from ?? from;
    const opening = reading.tokens
      .slice(start, start + 4)
      .map((token) => token.fold)
      .join(' ');
    if (!/^on the (?:part|side) of$/.test(opening)) return undefined;
    return bodyFrom.get(fold(start + 4) === 'the' ? start + 5 : start + 4)?.ref;
  }

  /** "Head of the Moldovan Delegation": the only body of that country. */
  #ofDelegation(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const country = words.at(-1) === 'delegation' ? this.#country(from, to) : undefined;
    return country && this.#only(country, (body) => body.country === country && !body.parent);
  }

  /** "Commissioner against Graft": the commission against it. */
  #ofCommission(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const at = words.indexOf('commissioner');
    const rest = words
      .slice(at + 1)
      .filter((word) => word !== 'the')
      .join(' ');
    const before = words.slice(0, Math.max(at, 0)).filter((word) => !/^(?:chief|deputy|high|assistant)$/.test(word));
    if (at < 0 || (!/^(?:against|for|on) /.test(rest) && before.length === 0)) return undefined;
    const name = [...before, 'commission', ...(rest ? [rest] : [])].join(' ');
    return this.#only(this.#country(from, to), ({ folded }) => folded[0]?.replace(/ the /g, ' ') === name);
  }

  /** "Commissioner of Police", "Customs Director": the only body of that trade. */
  #ofTrade(from: number, to: number): Ref | undefined {
    for (let i = from; i < to; i += 1) {
      const trade = this.#words.fold(i);
      if (!TRADES.has(trade) || (this.#words.fold(i - 1) !== 'of' && !this.#words.isPost(i + 1))) continue;
      const isOfTrade = ({ folded }: NamedBody) =>
        folded.some((name) =>
          name.split(' ').some((word) => word === trade || (trade === 'prisons' && word === 'prison')),
        );
      // "Inspector General of Police": of several the force itself, not its departments
      const isForce = (body: NamedBody) =>
        !body.parent && body.folded.some((name) => FORCE.test(name)) && isOfTrade(body);
      const country = this.#country(from, to);
      return this.#only(country, isOfTrade) ?? this.#only(country, isForce);
    }
    return undefined;
  }

  /** "Minister of Health", "Health Minister": the only ministry for that. */
  #ofMinister(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const isOfMinistry =
      words.includes('minister') || /\b(?:permanent|state|principal) secretary\b/.test(words.join(' '));
    if (!isOfMinistry || words.includes('prime')) return undefined;
    const subjects = words.filter((word) => isSubject(word) && word !== 'government');
    if (subjects.length === 0) return undefined;
    const isMinistry = ({ folded, agency }: NamedBody) =>
      agency.classification === 'ministry' &&
      folded.some((name) => subjects.every((subject) => name.split(/[ ,]+/).includes(subject)));
    const country = this.#country(from, to);
    return this.#only(country, (body) => isMinistry(body) && (!country || body.country === country));
  }

  /** "Attorney General": the office that bears the post's name. */
  #ofName(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens
      .slice(from, to)
      .map((token) => token.fold)
      .join(' ')
      .replaceAll(' - ', '-');
    const post = OF_OFFICES.exec(words)?.[0];
    if (!post && words.includes('chief prosecutor'))
      return this.#only(this.#country(from, to), ({ folded }) =>
        folded.some((name) => name.includes("prosecutor's office")),
      );
    const named =
      post && this.#only(this.#country(from, to), ({ folded }) => folded.some((name) => name.includes(post)));
    // "Auditor General of X": the audit office of X
    return (
      named ??
      (post === 'auditor-general' || post === 'auditor general'
        ? this.#only(this.#country(from, to), ({ folded }) =>
            folded.some((name) => /\baudit (?:office|service|institution)\b/.test(name)),
          )
        : undefined)
    );
  }

  /** "Ambassador of X": the only embassy of that country. */
  #ofEmbassy(from: number, to: number): Ref | undefined {
    if (!this.#words.tokens.slice(from, to).some((token) => OF_EMBASSIES.test(token.fold))) return undefined;
    const country = this.#country(from, to);
    const isEmbassy = ({ agency }: NamedBody) => agency.classification === 'embassy';
    if (country) return this.#only(country, (body) => isEmbassy(body) && body.country === country);
    // "Ambassador NAME" alone: of the only embassy that the text names
    return to - from === 1 ? this.#only(undefined, isEmbassy) : undefined;
  }
}
