import type { Ref } from '../model.ts';
import type { Hit } from './gazetteer.ts';
import type { NameRuns } from './name-runs.ts';
import { type NameTail, NameTails } from './name-tails.ts';
import type { OrgMention } from './org-mention.ts';
import { textOf } from './reading.ts';
import { GIFTS } from './tables/gifts.ts';
import { HEADS } from './tables/heads.ts';
import { POSTS } from './tables/posts.ts';
import { initialsOf, isCapital } from './tokens.ts';

/** Committees that belong to one undertaking and are no bodies of their own. */
const OF_AN_UNDERTAKING = new Set(
  'working steering organizing organising coordination preparatory drafting'.split(' '),
);

/** A project's name begins no further before a part of it, in tokens. */
const PROJECT_WITHIN = 12;
const PROJECTS = /^(?:project|programme|program|plan|strategy|exchange|agreement|convention|protocol)$/;

/** How far behind a body's words the name of an event may end, in tokens. */
const EVENT_WITHIN = 5;
const EVENT = /^(?:meeting|workshop|conference|forum|seminar|summit|symposium|congress)$/;

/** Reads names of bodies: those of the authority, and those around a head, with what stands before and behind it. */
export class NameGrammar {
  readonly #runs: NameRuns;
  readonly #tails: NameTails;

  constructor(runs: NameRuns) {
    this.#runs = runs;
    this.#tails = new NameTails(runs);
  }

  knownAt(i: number): OrgMention[] {
    const hit = this.#runs.hitAt.get(i);
    if (hit?.kind !== 'body') return [];
    const whole = this.#known(hit.ref, hit.from, hit.to);
    if (!hit.lead) return [whole];
    return [{ ...whole, parentAt: hit.from }, this.#known(hit.lead.ref, hit.from, hit.lead.to)];
  }

  #known(ref: Ref, from: number, to: number): OrgMention {
    const country = this.#runs.countryOf.get(ref);
    const acronym = this.#runs.acronymAt(to);
    return {
      from,
      to,
      rule: 'org/authority',
      score: 0.97,
      ...this.#ofState(from, to, country),
      aliases: acronym ? [acronym] : [],
      ...(acronym && { acronym }),
      ...(country && { country }),
      authority: ref,
    };
  }

  /** "the Japanese embassy", written small: a body all the same. */
  embassyAt(i: number): OrgMention | undefined {
    const hit = this.#runs.hitAt.get(i);
    if ((hit?.kind !== 'demonym' && hit?.kind !== 'country') || this.#runs.tokens[hit.to]?.text !== 'embassy')
      return undefined;
    const rest = { rule: 'org/embassy', score: 0.88, classification: 'embassy', aliases: [], country: hit.ref };
    return { from: i, to: hit.to + 1, core: 'embassy', ...rest };
  }

  /** "Tidal Programme (TP) Pacific Office": a body whose name begins with another's and its acronym. */
  longerAt(i: number, named: OrgMention | undefined): OrgMention | undefined {
    const base = named ?? this.knownAt(i)[0];
    if (!base?.acronym || this.#runs.fold(base.to) !== '(' || this.#runs.fold(base.to + 2) !== ')') return undefined;
    const next = base.to + 3;
    if (!this.#runs.isPart(next) || !this.#runs.same(i, next)) return undefined;
    const head = this.#runs.run(next).findLast(this.#runs.isHead);
    if (head === undefined || this.#postBefore(next, head)) return undefined;
    const { to } = this.#tails.tail(head);
    const acronym = this.#runs.acronymAt(to);
    return {
      from: i,
      to,
      rule: 'org/behind-acronym',
      score: 0.88,
      classification: HEADS.get(this.#runs.fold(head)) ?? 'body',
      aliases: [
        // "African Union (AU) Commission" is the African Union Commission, and the AU Commission
        ...[textOf(this.#runs.reading, base.from, base.to), base.acronym].map(
          (name) => `${name} ${textOf(this.#runs.reading, next, to)}`,
        ),
        ...(acronym ? [acronym] : []),
      ],
      parentAt: i,
      ...(acronym && { acronym }),
      ...(base.country && { country: base.country }),
    };
  }

  /** What a known body of a state is called in a text that has named it: "the Federal Police" for "German Federal Police". */
  #ofState(from: number, to: number, country: Ref | undefined): Pick<OrgMention, 'classification' | 'core'> {
    const { tokens, fold, reading } = this.#runs;
    const of = tokens.slice(from, to).findLastIndex((token) => token.fold === 'of') + from;
    const [start, end] = of > from + 1 ? [from, of] : [from + 1, to];
    const kind = HEADS.get(fold(end - 1));
    if (!country || !kind || end - start < 2 || tokens[from]?.shape === 'upper') return { classification: '' };
    return { classification: kind, core: textOf(reading, start, end) };
  }

  /** The name that begins at token i, when that token is the leftmost part of one. */
  nameAt(i: number): OrgMention | undefined {
    if (this.#runs.isOfPost(i)) return undefined;
    if (!this.#runs.isPart(i) || this.#runs.isHonorific(i) || this.#runs.shouting(i) || this.#runs.isInner(i))
      return undefined;
    const run = this.#runs.run(i);
    const head = run.findLast(this.#runs.isHead);
    if (head === undefined || this.#postBefore(i, head)) return undefined;
    const tail = this.#tails.tail(head);
    if (
      tail.to - i < 2 ||
      this.#isOfDelegates(i, head, tail) ||
      this.#isOfDirector(i, head, tail) ||
      this.#isPair(i, head) ||
      this.#isSteering(head) ||
      this.#isCorps(i, head, tail.to) ||
      this.#isTrade(i, tail.to) ||
      this.#isSeat(i, head, tail) ||
      this.#areServices(i, head, tail) ||
      (this.#runs.fold(head) === 'federation' && tail.country !== undefined && tail.to - i < 5) ||
      (this.#runs.fold(head) === 'group' && tail.to - i < 3) ||
      this.#isOfficers(i, head, tail.to) ||
      this.#areOfTwo(tail) ||
      this.#isOfEvent(tail.to) ||
      this.#isOfProject(i)
    )
      return undefined;
    return this.#mention(i, head, tail);
  }

  /** "East African Customs": the services of a region are several. */
  #isCorps(i: number, head: number, to: number): boolean {
    const lead = this.#runs.hitAt.get(i);
    return (
      lead?.kind === 'region' &&
      lead.to === head &&
      to === head + 1 &&
      /^(?:police|customs)$/.test(this.#runs.fold(head))
    );
  }

  /** "the Delegation of the Police": those whom a body sent. Only unions have delegations for bodies. */
  #isOfDelegates(i: number, head: number, { parentAt, to }: NameTail): boolean {
    if (this.#runs.fold(head) !== 'delegation' || (parentAt === undefined && to > head + 1)) return false;
    return !/^(?:european|eu)$/.test(this.#runs.fold(parentAt ?? i));
  }

  /** "Director of Customs of the Revenue Authority", "Chief of Mission in Malta": words of a post. */
  #isOfDirector = (i: number, head: number, { parentAt }: NameTail): boolean =>
    i === head &&
    (parentAt !== undefined || this.#runs.fold(i) === 'mission') &&
    this.#runs.fold(i - 1) === 'of' &&
    POSTS.has(this.#runs.fold(i - 2));

  #isSteering = (head: number): boolean =>
    this.#runs.fold(head) === 'committee' && OF_AN_UNDERTAKING.has(this.#runs.fold(head - 1));

  /** "ABC-Customs memorandum": two sides of a headline, not one name. */
  #isPair = (i: number, head: number): boolean =>
    this.#runs.tokens[i]?.shape === 'upper' &&
    this.#runs.fold(i + 1) === '-' &&
    head === i + 2 &&
    !this.#runs.inHit.has(i);

  /** "Foreign Service Officer": a service that only says of what trade a post is. */
  #isTrade = (i: number, to: number): boolean =>
    to === i + 2 &&
    (this.#runs.fold(i + 1) === 'service' || this.#runs.fold(i) === 'general') &&
    POSTS.has(this.#runs.fold(to)) &&
    isCapital(this.#runs.tokens[to]);

  /** "IAEA Headquarters", "Headquarters of the Navy": the body itself. */
  #isSeat = (i: number, head: number, { parentAt }: NameTail): boolean =>
    this.#runs.fold(head) === 'headquarters' &&
    (parentAt !== undefined || this.#isNamed(i, head) || (head === i + 1 && HEADS.has(this.#runs.fold(i))));

  #isNamed = (i: number, to: number): boolean =>
    this.#runs.hitAt.get(i)?.kind === 'body' && this.#runs.hitAt.get(i)?.to === to;

  /** "Judicial Services Training": services in general, unless an article says which, and no programme of them. */
  #areServices = (i: number, head: number, { to }: NameTail): boolean =>
    this.#runs.fold(head) === 'services' &&
    head === i + 1 &&
    to === head + 1 &&
    !this.#runs.inHit.has(i) &&
    (this.#runs.fold(i - 1) !== 'the' || this.#runs.isPart(to)) &&
    this.#runs.acronymAt(to) === undefined;

  /** "Delta Police Training Cooperation Meeting": the name goes on, and is that of a meeting. */
  #isOfEvent(to: number): boolean {
    for (let i = to; i < to + EVENT_WITHIN && this.#runs.same(to - 1, i); i += 1) {
      if (!isCapital(this.#runs.tokens[i]) || this.#runs.breaks(i)) return false;
      // "Coastal Patrol Boats": a thing
      if (i === to && GIFTS.has(this.#runs.fold(i))) return true;
      if (i > to && EVENT.test(this.#runs.fold(i))) return !this.#runs.inTitle(to);
    }
    return false;
  }

  /** "the Police of X and Y": two bodies, and none of this name. */
  #areOfTwo = ({ to, country }: NameTail): boolean =>
    country !== undefined && this.#runs.fold(to) === 'and' && this.#runs.hitAt.get(to + 1)?.kind === 'country';

  /** "Individual Police Officers": people of a trade, and whose it is is not said. */
  #isOfficers = (i: number, head: number, to: number): boolean =>
    !this.#runs.inHit.has(i) &&
    to === head + 1 &&
    /^(?:police|customs|border|guard)$/.test(this.#runs.fold(head)) &&
    /^(?:officers?|officials?)$/.test(this.#runs.fold(to)) &&
    isCapital(this.#runs.tokens[to]);

  /** "Project for the Improvement of Domestic Shipping Services": part of a project's name. */
  #isOfProject(i: number): boolean {
    const { fold, tokens, same } = this.#runs;
    let small = 0;
    for (let j = i - 1; j > i - PROJECT_WITHIN && same(i, j); j -= 1) {
      if (PROJECTS.test(fold(j)) && isCapital(tokens[j])) return small > 1 && /^(?:for|on|to)$/.test(fold(j + 1));
      if (/^(?:of|for|on|to|the|and|in)$/.test(fold(j))) small += 1;
      else if (!isCapital(tokens[j])) return false;
    }
    return false;
  }

  #postBefore(i: number, head: number): boolean {
    for (let j = i; j < head; j += 1) if (this.#runs.breaks(j)) return true;
    return false;
  }

  /** True where an acronym is that of the body named from one token to another: by the authority, or by its initials. */
  #isShortFor(acronym: string, from: number, to: number): boolean {
    const known = this.#runs.hitAt.get(from);
    const again = this.#runs.hitAt.get(to + 1);
    if (known?.kind === 'body' && known.to === to && again?.kind === 'body') return known.ref === again.ref;
    return initialsOf(this.#runs.tokens.slice(from, to)) === acronym.toUpperCase();
  }

  /** "Royal Thai Police": the country by whose people the name says whose the body is. */
  #landWithin(from: number, head: number): Ref | undefined {
    for (let i = from + 1; i <= head; i += 1) {
      const hit = this.#runs.hitAt.get(i);
      if (hit?.kind === 'demonym' && this.#runs.fold(hit.to) !== '-' && hit.to <= head) return hit.ref;
    }
    return undefined;
  }

  /** "Geneva Centre": a body named after its town need not be of that country; its police is. */
  #isAbroad = (lead: Hit | undefined, head: number): boolean =>
    lead?.kind === 'place' &&
    !/^(?:police|court|prosecution|customs|university|academy|parliament)$/.test(
      HEADS.get(this.#runs.fold(head)) ?? '',
    );

  #mention(from: number, head: number, tail: NameTail): OrgMention | undefined {
    const lead = this.#runs.hitAt.get(from);
    const short = this.#runs.acronymAt(tail.to);
    const acronym =
      short && tail.parentAt !== undefined && this.#isShortFor(short, tail.parentAt, tail.to) ? undefined : short;
    const own = lead && (lead.kind === 'country' || lead.kind === 'demonym') && lead.to <= head ? lead.to : from;
    const core = textOf(this.#runs.reading, own, tail.cuts[0] ?? tail.to);
    const aliases = tail.cuts.filter((cut) => cut - from > 1).map((cut) => textOf(this.#runs.reading, from, cut));
    const bare =
      lead && lead.to < head + 1 && (lead.kind === 'country' || lead.kind === 'demonym' || lead.kind === 'body')
        ? lead.to
        : undefined;
    if (bare !== undefined && head - bare >= 1 && this.#runs.fold(bare) !== '-')
      aliases.push(textOf(this.#runs.reading, bare, tail.to));
    if (acronym) aliases.push(acronym);
    const leadCountry =
      lead?.kind === 'country' || lead?.kind === 'demonym'
        ? lead.ref
        : lead
          ? this.#runs.countryOf.get(lead.ref)
          : undefined;
    const within = this.#landWithin(from, head);
    const owner = this.#runs.fold(from - 1) === "'s" ? this.#runs.inHit.get(from - 2) : undefined;
    const country =
      tail.country ??
      (lead?.kind === 'region' || this.#isAbroad(lead, head) ? undefined : leadCountry) ??
      within ??
      (owner?.kind === 'country' ? owner.ref : undefined);
    const parentAt = tail.parentAt ?? (lead?.kind === 'body' && lead.to <= head ? from : undefined);
    return {
      from,
      to: tail.to,
      rule: tail.parentAt !== undefined ? 'org/nested' : 'org/head',
      score: 0.9,
      classification: HEADS.get(this.#runs.fold(head)) ?? 'body',
      aliases,
      core,
      ...(acronym && { acronym }),
      ...(country && { country }),
      ...(parentAt !== undefined && { parentAt }),
    };
  }
}
