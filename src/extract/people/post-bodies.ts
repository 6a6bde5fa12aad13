import type { Ref } from '../../model.ts';
import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import { HEADS, isSubject } from '../tables/heads.ts';
import { fold, isCapital } from '../text/tokens.ts';
import { LedGroups } from './led-groups.ts';
import type { PersonWords } from './person-words.ts';
import { PointedBodies } from './pointed-bodies.ts';
import { type NamedBody, officeOf, officialIn, principalOf } from './post-offices.ts';

/** Words that say in a post of which trade its body is. */
const TRADES = new Set(['police', 'customs', 'gendarmerie', 'immigration', 'prisons']);
/** How the names of forces end. */
const FORCE = /\b(?:police|customs|gendarmerie|immigration)(?: force| service)?s?(?: of .+)?$/;
/** The name of a body before what it is for. */
const LEADS_TO =
  /^(?:department|directorate|office|bureau|agency|authority|service|administration)(?: general)? (?:of|for) $/;
/** Posts of embassies. */
const OF_EMBASSIES = /^(?:ambassador|counselor|counsellor|attache|consul|affaires)$/;

/** So many times as often as the others together is the body named of which a text tells. */
const MAIN = 4;

/** "The Commissioner": forces that one leads. */
const HAS_COMMISSIONER =
  /\b(?:police|customs|prisons?|corrections?|correctional|immigration|revenue)(?: (?:and \w+ )*(?:force|services?|authority))?$/;

/** "The Commissioner" without more: true for a body that has one. */
const isOfCommissioner = ({ folded, parent }: NamedBody): boolean =>
  !parent && folded.some((name) => HAS_COMMISSIONER.test(name));

/** Of which body a post is that names none: the only one in the text that fits. */
export class PostBodies {
  readonly #words: PersonWords;
  readonly #pointed: PointedBodies;
  readonly #groups: LedGroups;
  readonly #given: readonly Body[];
  #named: readonly NamedBody[] | undefined;
  readonly #landOf = new Map<Ref, Ref>();
  /** The office of who was named by such a post, "Auditor General"; null where there are two. */
  readonly #offices = new Map<string, Ref | null>();
  /** Countries by each token that names one, or its people. */
  readonly #countryAt = new Map<number, Ref>();

  constructor(words: PersonWords, bodies: readonly Body[], hits: readonly Hit[]) {
    this.#words = words;
    this.#pointed = new PointedBodies(words);
    this.#groups = new LedGroups(words);
    this.#given = bodies;
    for (const { ref, country } of bodies) if (country) this.#landOf.set(ref, country);
    for (const { kind, ref, from, to } of hits)
      if (kind === 'country' || kind === 'demonym') for (let i = from; i < to; i += 1) this.#countryAt.set(i, ref);
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
      this.#pointed.ofOwner(from, to) ??
      // "a delegation of the BODY headed by Commissioner NAME": a bare post is that of who leads
      (to - from === 1 ? this.#groups.ofPost(from, to) : undefined) ??
      this.#ofDirectorate(from, to) ??
      this.#ofTrade(from, to) ??
      this.#ofMinister(from, to) ??
      this.#ofName(from, to) ??
      this.#ofCommission(from, to) ??
      this.#ofEmbassy(from, to) ??
      this.#ofDelegation(from, to) ??
      this.#ofHead(from, to) ??
      this.#ofSubject(from, to) ??
      this.#groups.ofPost(from, to) ??
      this.#pointed.ofSide(from)
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

  /** The only one of those that fit that the sentence has named before. */
  #near(at: number, country: Ref | undefined, fits: (body: NamedBody) => boolean): Ref | undefined {
    const named = new Set<Ref>();
    for (let i = at; i >= 0 && this.#words.same(at, i); i -= 1) {
      const body = this.#words.bodyTo.get(i);
      if (body) named.add(body.ref);
    }
    return named.size > 0 ? this.#only(country, (body) => named.has(body.ref) && fits(body)) : undefined;
  }

  /** The one of those that fit of which the text tells: it is named far more often than all others that fit. */
  #main(country: Ref | undefined, fits: (body: NamedBody) => boolean): Ref | undefined {
    const own = this.#bodies.filter((body) => (!country || !body.country || body.country === country) && fits(body));
    const named = own.reduce((sum, { mentions }) => sum + mentions.length, 0);
    return own.find(({ mentions }) => mentions.length >= MAIN * Math.max(1, named - mentions.length))?.ref;
  }

  /** Country that stands in the post, or right before it. */
  #country(from: number, to: number): Ref | undefined {
    for (let i = from; i < to; i += 1) if (this.#countryAt.has(i)) return this.#countryAt.get(i);
    return this.#countryAt.get(this.#words.fold(from - 1) === "'s" ? from - 2 : from - 1);
  }

  /** "Head of the Moldovan Delegation": the only body of that country. */
  #ofDelegation(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const country = words.at(-1) === 'delegation' ? this.#country(from, to) : undefined;
    return country && this.#only(country, (body) => body.country === country && !body.parent);
  }

  /** "General Director of Prisons": the only directorate that is called like the post. */
  #ofDirectorate(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const at = words.indexOf('director');
    if (at < 0 || words[at + 1] !== 'of') return undefined;
    const name = ['directorate', ...words.slice(at + 1)].join(' ');
    return this.#only(this.#country(from, to), ({ folded }) => folded.some((own) => own.includes(name)));
  }

  /** "Commissioner against Graft": the commission against it. */
  #ofCommission(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const at = words.indexOf('commissioner');
    // "the High Commissioner": of no force
    if (words.includes('high')) return undefined;
    const rest = words
      .slice(at + 1)
      .filter((word) => word !== 'the')
      .join(' ')
      .replace(/ of (?:republic|kingdom) of .*$/, '');
    const before = words.slice(0, Math.max(at, 0)).filter((word) => !/^(?:chief|deputy|high|assistant)$/.test(word));
    if (at < 0) return undefined;
    const country = this.#country(from, to);
    if (rest === '' || rest === 'general')
      return before.length === 0 && !this.#hasCommission() ? this.#only(country, isOfCommissioner) : undefined;
    if (!/^(?:against|for|on) /.test(rest) && before.length === 0) return undefined;
    const names = ['commission', 'commissariat'].map((head) => [...before, head, ...(rest ? [rest] : [])].join(' '));
    return this.#only(country, ({ folded }) => names.includes(folded[0]?.replace(/ the /g, ' ') ?? ''));
  }

  /** True where the text names a commission, whose members are commissioners too. */
  #hasCommission = (): boolean =>
    this.#bodies.some(({ folded }) => folded.some((name) => /\bcommission\b|^council of europe$/.test(name)));

  /** "Commissioner of Police", "Customs Director": the only body of that trade. */
  #ofTrade(from: number, to: number): Ref | undefined {
    for (let i = from; i < to; i += 1) {
      const trade = this.#words.fold(i);
      if (!TRADES.has(trade) || (this.#words.fold(i - 1) !== 'of' && !this.#words.isPost(i + 1))) continue;
      const isOfTrade = ({ folded }: NamedBody) =>
        folded.some((name) =>
          name.split(' ').some((word) => word === trade || (trade === 'prisons' && /\bprison (?!$)/.test(name))),
        );
      // "Inspector General of Police": of several the force itself, not its departments
      const isForce = (body: NamedBody) =>
        !body.parent && body.folded.some((name) => FORCE.test(name)) && isOfTrade(body);
      const country = this.#country(from, to);
      return (
        this.#only(country, isOfTrade) ??
        this.#only(country, isForce) ??
        this.#near(from, country, isForce) ??
        this.#main(country, isForce)
      );
    }
    return undefined;
  }

  /** "Deputy Centre Manager": the only body with that head in its name. */
  #ofHead(from: number, to: number): Ref | undefined {
    const { fold, tokens, isPost } = this.#words;
    for (let i = from; i < to - 1; i += 1) {
      const head = fold(i);
      if (!HEADS.has(head) || TRADES.has(head) || !isCapital(tokens[i]) || !isPost(i + 1)) continue;
      return this.#only(this.#country(from, to), ({ folded, parent }) =>
        Boolean(!parent && folded.some((name) => name.split(' ').at(-1) === head || name.startsWith(`${head} `))),
      );
    }
    return undefined;
  }

  /** "Director of Public Safety": the only body that deals with that, and with no more. */
  #ofSubject(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const of = words.indexOf('of');
    const subject = words.slice(of + 1);
    if (of < 0 || subject.length < 2 || !subject.every((word) => /^\p{L}+$/u.test(word))) return undefined;
    const name = subject.join(' ');
    return this.#only(this.#country(from, to), ({ folded }) =>
      folded.some((own) => {
        const [before, behind] = own.split(name);
        return (
          behind !== undefined &&
          (before === '' ? HEADS.has(behind.trim()) : LEADS_TO.test(before ?? '') && behind === '')
        );
      }),
    );
  }

  /** "Minister of Health", "Health Minister": the only ministry for that. */
  #ofMinister(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    const isOfMinistry =
      words.includes('minister') || /\b(?:permanent|state|principal) secretary\b/.test(words.join(' '));
    // "Deputy Prime Minister and Minister of Health"
    const last = words.lastIndexOf('minister');
    if (!isOfMinistry || words[last - 1] === 'prime') return undefined;
    const subjects = (words.includes('prime') ? words.slice(last) : words).filter(
      (word) => isSubject(word) && word !== 'government',
    );
    if (subjects.length === 0) return undefined;
    const isMinistry = ({ folded, agency }: NamedBody) =>
      agency.classification === 'ministry' &&
      folded.some((name) => subjects.every((subject) => name.split(/[ ,]+/).includes(subject)));
    const country = this.#country(from, to);
    // the departments of the United States have secretaries
    const isOfSecretary = (body: NamedBody) => last >= 0 && body.country === 'country/usa';
    return this.#only(
      country,
      (body) => isMinistry(body) && !isOfSecretary(body) && (!country || body.country === country),
    );
  }

  /** "Attorney General": the office that bears the post's name. */
  #ofName(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens
      .slice(from, to)
      .map((token) => token.fold)
      .join(' ')
      .replaceAll(' - ', '-');
    const country = this.#country(from, to);
    const own = officeOf(words, country, (land, fits) => this.#only(land, fits));
    const name = officialIn(words);
    if (own && name && principalOf(words) === undefined) {
      const known = this.#offices.get(name);
      this.#offices.set(name, known === undefined || known === own ? own : null);
    }
    // "the Auditor General of X ... the Deputy Auditor General": of the office named for the first
    return own ?? this.#offices.get(principalOf(words) ?? '') ?? undefined;
  }

  /** "Ambassador of X": the only embassy of that country. */
  #ofEmbassy(from: number, to: number): Ref | undefined {
    const words = this.#words.tokens.slice(from, to).map((token) => token.fold);
    // "British High Commissioner to X": the only high commission
    const isSent = /\bhigh commissioner (?:to|for|of|in)\b/.test(words.join(' '));
    if (isSent || (words.join(' ').endsWith('high commissioner') && this.#country(from, to)))
      return this.#only(this.#country(from, to), ({ folded }) =>
        folded.some((name) => /\bhigh commission\b/.test(name)),
      );
    if (!words.some((word) => OF_EMBASSIES.test(word))) return undefined;
    const country = this.#country(from, to);
    const isEmbassy = ({ agency }: NamedBody) => agency.classification === 'embassy';
    if (country) return this.#only(country, (body) => isEmbassy(body) && body.country === country);
    // "Ambassador NAME" alone: of the only embassy that the text names
    return to - from === 1 ? this.#only(undefined, isEmbassy) : undefined;
  }
}
