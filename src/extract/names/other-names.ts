import { GIFTS } from '../tables/gifts.ts';
import { HEADS } from '../tables/heads.ts';
import { POSTS } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';
import type { NameTail } from './name-tails.ts';

/** Committees that belong to one undertaking and are no bodies of their own. */
const OF_AN_UNDERTAKING = new Set(
  'working steering organizing organising coordination preparatory drafting'.split(' '),
);

/** A project's name begins no further before a part of it, in tokens. */
const PROJECT_WITHIN = 12;
const PROJECTS = /^(?:project|programme|program|plan|strategy|exchange|agreement|convention|protocol)$/;

/** What is called by words in quotes, and how near behind the quote the name of a body in them begins, in tokens. */
const TITLED =
  /^(?:theme|slogan|motto|topic|title|titled|entitled|themed|on|course|training|workshop|seminar|module|session|lecture|panel)$/;
const TITLED_WITHIN = 5;

/** How far behind a body's words the name of an event may end, in tokens. */
const EVENT_WITHIN = 5;
const EVENT = /^(?:drill|meeting|workshop|conference|forum|seminar|summit|symposium|congress)$/;

const COUNTED = /^(?:\d+(?:st|nd|rd|th)|\p{L}+(?:first|second|third|[a-z]th))$/u;

/** What stands before a trade in general, and behind it in the names of what is no body. */
const OF_ANY_STATE = /^(?:international|joint|world|regional|global|national|formed|judicial|ii|iii|iv)$/;
const OF_NO_BODY =
  /^(?:summit|day|operation|operations|course|policy|program|programme|managers|units|unit|festival|conference|forum|week|agent|liaison)$/;
/** Heads of names that are deeds as well. */
const DEED = /^(?:prosecution|organi[sz]ation)$/;

/** Tells what looks like the name of a body and is that of something else: a post, a trade, a project, an event, a thing. */
export class OtherNames {
  readonly #runs: NameRuns;

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  /** True where the name around `head`, from token i to the end of its tail, names no body. */
  holds(i: number, head: number, tail: NameTail): boolean {
    return (
      this.#isOfDelegates(i, head, tail) ||
      this.#isOfDirector(i, head, tail) ||
      // "Fiji-Tonga Coast Guards": those of several
      (this.#runs.fold(head) === 'guards' && this.#runs.fold(head - 1) === 'coast') ||
      this.#isFieldOfDirector(i, tail) ||
      this.#isOfficeOfPost(i, head, tail) ||
      this.#isMember(i) ||
      this.#isPair(i, head) ||
      this.#isSteering(head) ||
      // "Programme for Customs of the BODY": a trade
      (i === head && this.#runs.fold(i) === 'customs' && tail.parentAt !== undefined) ||
      this.#isCorps(i, head, tail.to) ||
      this.#isTrade(i, tail.to) ||
      this.#isSeat(i, head, tail) ||
      this.#areServices(i, head, tail) ||
      this.#isState(i, head, tail) ||
      this.#isSession(i, head) ||
      (/^(?:group|consortium|coalition)$/.test(this.#runs.fold(head)) && tail.to - i < 3) ||
      this.#isOfficers(i, head, tail.to) ||
      this.#areOfTwo(tail) ||
      this.#isOfEvent(tail.to) ||
      this.#isOfAnyState(i, head, tail.to) ||
      this.#isDeed(i, head, tail) ||
      /^(?:operation|partner|enhancing|strengthening|supporting|improving|promoting|distributed)$/.test(
        this.#runs.fold(i),
      ) ||
      this.#isOfProject(i) ||
      this.#isDealtWith(i) ||
      this.#isOfTitle(i)
    );
  }

  /** "the Federation of Samoa": a state, unless an acronym behind it is that of a body. */
  #isState = (i: number, head: number, { to, country }: NameTail): boolean =>
    this.#runs.fold(head) === 'federation' &&
    country !== undefined &&
    (to - i < 5 || i === head) &&
    this.#runs.acronymAt(to) === undefined;

  /** "the 5th General Assembly of the Board": one that is counted is a meeting. */
  #isSession = (i: number, head: number): boolean =>
    this.#runs.fold(head) === 'assembly' &&
    (COUNTED.test(this.#runs.fold(i - 1)) ||
      this.#runs.tokens.slice(i, head).some(({ fold }) => COUNTED.test(fold) || /^(?:extra)?ordinary$/.test(fold)));

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

  /** "Director of Public and Community Service at the BODY": what somebody directs there. */
  #isFieldOfDirector = (i: number, { to }: NameTail): boolean =>
    this.#runs.fold(i - 1) === 'of' &&
    POSTS.has(this.#runs.fold(i - 2)) &&
    this.#runs.fold(to) === 'at' &&
    isCapital(this.#runs.tokens[this.#runs.fold(to + 1) === 'the' ? to + 2 : to + 1]);

  /** "Country Office Representative of the BODY": words of a post. */
  #isOfficeOfPost = (i: number, head: number, { to }: NameTail): boolean =>
    this.#runs.fold(head) === 'office' &&
    head === i + 1 &&
    to === head + 1 &&
    /^(?:country|field|regional|liaison)$/.test(this.#runs.fold(i)) &&
    POSTS.has(this.#runs.fold(to)) &&
    isCapital(this.#runs.tokens[to]);

  /** "a Member Administration of the ABC Region": one of many. */
  #isMember = (i: number): boolean =>
    this.#runs.fold(i - 1) === 'member' &&
    isCapital(this.#runs.tokens[i - 1]) &&
    /^(?:an?|the)$/.test(this.#runs.fold(i - 2));

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
    (parentAt !== undefined ||
      this.#isNamed(i, head) ||
      (head === i + 1 && (HEADS.has(this.#runs.fold(i)) || this.#runs.tokens[i]?.shape === 'upper')));

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

  /** "World Police Summit", "Joint Customs Operation": police and customs of no state, in the name of something else. */
  #isOfAnyState(i: number, head: number, to: number): boolean {
    const { fold, tokens, same } = this.#runs;
    const isOf = tokens.slice(i, head).every((token) => OF_ANY_STATE.test(token.fold));
    return head > i && to === head + 1 && isOf && same(head, to) && isCapital(tokens[to]) && OF_NO_BODY.test(fold(to));
  }

  /** "Prosecution of War Crimes", "Organisation of Evidence": what is done, where no article makes it a body. */
  #isDeed(i: number, head: number, { to, country, parentAt }: NameTail): boolean {
    const { fold } = this.#runs;
    const isBare = country === undefined && parentAt === undefined && this.#runs.acronymAt(to) === undefined;
    return i === head && isBare && DEED.test(fold(i)) && fold(i + 1) === 'of' && fold(i - 1) !== 'the';
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

  /** "Commissioner responsible for Legal and Administration Services": what a post deals with. */
  #isDealtWith = (i: number): boolean =>
    this.#runs.fold(i - 1) === 'for' && /^(?:responsible|accountable)$/.test(this.#runs.fold(i - 2));

  /** "under the slogan "Trust in Police Work"", "a session on 'The Administration of Justice'": what something is called. */
  #isOfTitle(i: number): boolean {
    const { tokens, fold, same } = this.#runs;
    let open = i - 1;
    while (open > i - TITLED_WITHIN && isCapital(tokens[open]) && same(open, i)) open -= 1;
    return /^["“”'‘«]$/.test(tokens[open]?.text ?? '') && TITLED.test(fold(open - 1));
  }

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
}
