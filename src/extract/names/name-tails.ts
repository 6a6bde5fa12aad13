import type { Ref } from '../../model.ts';
import { CARRIERS, HEADS, isSubject, PORTFOLIOS, SEATED } from '../tables/heads.ts';
import { POSTS } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import { foreignTail, isForeign } from './foreign-tails.ts';
import type { Hit } from './gazetteer.ts';
import { endsName, upToAcronym } from './name-ends.ts';
import { LONGEST, type NameRuns } from './name-runs.ts';
import { shortOwnerAt } from './short-owners.ts';

/** Names are nested no deeper than this. */
const DEEPEST = 5;
/** A list in a name is no longer than this, in tokens. */
const LISTED = 24;
/** Words that share the region behind "and" with the next: "West and Central Africa". */
const DIRECTIONS = new Set('north south east west central northern southern eastern western'.split(' '));

const ADJECTIVE = /(?:ative|ional|ical|egal|inal|ary)$/;
const GENERAL = /^(?:directorate|secretariat|consulate|inspectorate|administration)$/;
const TERRITORY = /^(?:canton|oblast|province|region|state|district|prefecture|governorate)$/;

/** What a state has in other states. */
const ABROAD = /^(?:embassy|consulate|mission|delegation|presence)$/;

/** Forces of a state: behind them only "of" goes on with the name. */
const FORCES = /^(?:police|customs|guard|troops|navy|army|coastguard|marines|gendarmerie|carabinieri)$/;

/** What stands behind the head of a name: its end, where it could end before, and what that says. */
export interface NameTail {
  readonly to: number;
  /** First token of the body of which the named one is a part. */
  readonly parentAt?: number;
  readonly country?: Ref;
  /** Tokens at which a shorter form of the name ends. */
  readonly cuts: number[];
}

/** Reads names on behind their heads: prepositions, lists, seats and nested bodies. */
export class NameTails {
  readonly #runs: NameRuns;
  readonly #nestedAt = new Map<number, number | undefined>();

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  tail(head: number, depth = 0): NameTail {
    const cuts: number[] = [];
    if (isForeign(this.#runs, head)) return { ...foreignTail(this.#runs, head), cuts };
    let to = this.#behindGeneral(head);
    // "Public Prosecutor's Office Traunstein"
    const isProsecution = this.#runs.fold(head - 1) === "'s" && this.#runs.fold(head - 2) === 'prosecutor';
    if (isProsecution && this.#runs.isPart(to) && !this.#runs.breaks(to) && !this.#runs.inTitle(to)) to += 1;
    let country: Ref | undefined;
    // "Army Pacific (ARPAC)": where the acronym comes behind the region, it is in the name
    const seat = this.#runs.hitAt.get(to);
    if (seat?.kind === 'region' && /^(?:forces|command|army)$/.test(this.#runs.fold(head)))
      return { to: seat.to, cuts };
    if (seat && /^(?:region|place|country)$/.test(seat.kind) && this.#runs.acronymAt(seat.to))
      return { to: seat.to, cuts, ...(seat.kind === 'country' && { country: seat.ref }) };
    while (to < head + LONGEST && this.#runs.same(head, to)) {
      const word = this.#runs.fold(to);
      const article = this.#runs.fold(to + 1) === 'the' ? 1 : 0;
      const next = to + 1 + article;
      const hit = this.#runs.hitAt.get(next);
      if (
        SEATED.has(this.#runs.fold(head)) &&
        (word === 'in' || word === 'to') &&
        hit &&
        hit.kind !== 'topic' &&
        hit.kind !== 'demonym' &&
        !(word === 'in' && this.#isSetting(head, hit.to, country !== undefined))
      ) {
        cuts.push(to);
        to = hit.to;
        if (TERRITORY.test(this.#runs.fold(to)) && this.#runs.isPart(to)) to += 1;
        to = this.#secondSeat(to, word, hit.kind === 'region');
        break;
      }
      // "Agency for Free Access to Information"
      if (word === 'to' && to > head + 2 && this.#runs.fold(to - 1) === 'access' && this.#runs.isPart(to + 1)) {
        to = this.#object(to + 1, depth, false);
        continue;
      }
      // "Centre to Combat Drugs"
      if (
        word === 'to' &&
        isCapital(this.#runs.tokens[to + 1]) &&
        isCapital(this.#runs.tokens[to + 2]) &&
        !hit &&
        !this.#runs.inTitle(to)
      ) {
        to = this.#object(to + 1, depth, false);
        continue;
      }
      if (!CARRIERS.has(word) || !this.#runs.isPart(next) || this.#isOccasion(next)) break;
      // "train the Coast Guard on ABC": a force is of somebody, and for and on nothing
      if (word !== 'of' && FORCES.test(this.#runs.fold(head))) break;
      // "at the Embassy on Harbour Road"
      if (word === 'on' && ABROAD.test(this.#runs.fold(head))) break;
      // "Office of the United Nations Coordinator for X"
      const isOfPost = hit?.kind === 'body' && POSTS.has(this.#runs.fold(hit.to)) && this.#runs.fold(head) === 'office';
      if (isOfPost && article === 1 && isCapital(this.#runs.tokens[hit.to])) {
        to = hit.to + 1;
        continue;
      }
      // "Office of Narcotics Affairs": a body whose name says no more than what the office deals with
      if (hit?.kind === 'body' && article === 0 && this.#isMatter(hit)) {
        to = hit.to;
        continue;
      }
      // "the Ministry of Justice for ABC": for what it acts
      if (word === 'for' && to > head + 1 && this.#runs.tokens[next]?.shape === 'upper' && !article) break;
      // "Tide Unit of X's Ministry": the ministry is the parent, and X's
      const owned = hit && this.#runs.fold(hit.to) === "'s" ? this.#nested(hit.to + 1, depth + 1) : undefined;
      if (hit && owned && /^(?:of|under)$/.test(word)) {
        return { to, parentAt: hit.to + 1, cuts, ...(hit.kind === 'country' && { country: hit.ref }) };
      }
      const short = shortOwnerAt(this.#runs, next);
      if (short) return { ...short, parentAt: next, cuts: [...cuts, to] };
      const nested = this.#nested(next, depth + 1);
      // "Directorate of ASEAN Cooperation": a body that is only what the named one deals with
      const isTopic =
        hit?.kind === 'body' && nested === hit.to && this.#runs.isPart(hit.to) && !this.#runs.breaks(hit.to);
      const isOfState = nested !== undefined && this.#endsWithCountry(next, nested);
      // "Ministry of the Interior and Administration": what it is for
      const isSubject = this.#runs.fold(head) === 'ministry' && PORTFOLIOS.has(this.#runs.fold(next));
      if (nested && !isSubject && (article === 1 || hit || isOfState) && !isTopic) {
        cuts.push(to);
        // "Union of the ABC Member States"
        if (this.#runs.fold(nested) === 'member' && this.#runs.tokens[nested + 1]?.text === 'States')
          return { to: nested + 2, cuts };
        // "Tide Society of Cairo Malta Office": the town is that of the society
        if (hit?.kind === 'place' && article === 0 && this.#runs.hitAt.has(hit.to)) return { to: nested, cuts };
        // "National Central Bureau of INTERPOL in Malta"
        const seat = this.#runs.hitAt.get(this.#runs.fold(nested + 1) === 'the' ? nested + 2 : nested + 1);
        const isSeated =
          SEATED.has(this.#runs.fold(head)) && /^(?:in|to)$/.test(this.#runs.fold(nested)) && seat?.kind === 'country';
        const isIn = this.#runs.fold(nested) === 'in';
        if (isSeated && seat)
          return { to: seat.to, parentAt: next, cuts: [...cuts, nested], ...(isIn && { country: seat.ref }) };
        return { to: nested, parentAt: next, cuts };
      }
      if (hit?.kind === 'country' || (hit?.kind === 'place' && word === 'of')) {
        cuts.push(to);
        country = hit.kind === 'country' ? hit.ref : this.#runs.countryOf.get(hit.ref);
        to = hit.to;
        if (hit.kind === 'place' && TERRITORY.test(this.#runs.fold(to)) && this.#runs.isPart(to)) to += 1;
        const goesOn = SEATED.has(this.#runs.fold(head)) || this.#isForSubject(to, head);
        if (!goesOn) break;
        continue;
      }
      to = this.#object(next, depth, this.#runs.fold(head) === 'ministry');
    }
    // "Prosecution Authority Rwanda"
    const land = country ? undefined : this.#runs.hitAt.get(to);
    if (land?.kind === 'country' && this.#runs.same(head, to) && endsName(this.#runs, to, land.to))
      return { to: land.to, cuts: [...cuts, to], country: land.ref };
    return { to: upToAcronym(this.#runs, to), cuts, ...(country && { country }) };
  }

  /** "Directorate General", "Consulate-General": behind both words, or behind the head. */
  #behindGeneral(head: number): number {
    const { fold, isPart, tokens } = this.#runs;
    const at = fold(head + 1) === '-' && tokens[head + 1]?.glued ? head + 2 : head + 1;
    return fold(at) === 'general' && GENERAL.test(fold(head)) && isPart(at) ? at + 1 : head + 1;
  }

  /** "Forensic Department of State Police of Latvia": a body with a country behind it is one even without an article. */
  #endsWithCountry(from: number, to: number): boolean {
    const hit = this.#runs.inHit.get(to - 1);
    return (
      hit?.kind === 'country' &&
      hit.from > from + 2 &&
      this.#runs.isPart(from + 1) &&
      /^(?:of|the)$/.test(this.#runs.fold(hit.from - 1))
    );
  }

  /** "of the Bureau of Ukraine in Kyiv on 1 June": where something was, and not where the body sits. */
  #isSetting = (head: number, behind: number, isOfState: boolean): boolean =>
    (isOfState || /^(?:bureau|centre|center)$/.test(this.#runs.fold(head))) &&
    !ABROAD.test(this.#runs.fold(head)) &&
    /^(?:on|from|between)$/.test(this.#runs.fold(behind)) &&
    this.#runs.tokens[behind + 1]?.shape === 'number';

  /** "Administration of the Republic of Malta for Civil Protection" */
  #isForSubject = (i: number, head: number): boolean =>
    this.#runs.fold(i) === 'for' &&
    /^(?:administration|agency|authority|commission|committee|directorate|bureau|inspectorate)$/.test(
      this.#runs.fold(head),
    ) &&
    [1, 2, 3].some((k) => isSubject(this.#runs.fold(i + k)) && this.#runs.isPart(i + k)) &&
    this.#runs.isPart(i + 1);

  /** True for a name of a body that has no head and ends with the word of a subject. */
  #isMatter = ({ from, to }: Hit): boolean =>
    to - from > 1 &&
    isSubject(this.#runs.fold(to - 1)) &&
    !this.#runs.tokens.slice(from, to).some(({ fold }) => HEADS.has(fold));

  /** "at the Department for the Exchange of Notes": what was done there. */
  #isOccasion = (i: number): boolean =>
    /^(?:exchange|signing|handover|purpose|benefit)$/.test(this.#runs.fold(i)) && this.#runs.fold(i + 1) === 'of';

  /** "Mission to X and Y", "Delegation to X and the African Union", "Office in East and the Horn of Africa": end of the second. */
  #secondSeat(and: number, word: string, isRegion: boolean): number {
    if (this.#runs.fold(and) !== 'and') return and;
    const hit = this.#runs.hitAt.get(this.#runs.fold(and + 1) === 'the' ? and + 2 : and + 1);
    const fits = word === 'to' && /^(?:body|country|region)$/.test(hit?.kind ?? '');
    return hit && (fits || (isRegion && hit.kind === 'region')) ? hit.to : and;
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
    const known = this.#runs.hitAt.get(i);
    const run = this.#runs.run(i);
    const head = run.findLast(this.#runs.isHead);
    if (head !== undefined && (head > i || CARRIERS.has(this.#runs.fold(this.#behindGeneral(head)))))
      return this.tail(head, depth).to;
    return known?.kind === 'body' && known.to > (run.at(-1) ?? 0) ? known.to : undefined;
  }

  /** End of what a preposition governs: capitalized words, lists of them, and small words among them. */
  #object(i: number, depth: number, isMinistry: boolean): number {
    let to = i;
    const hasComma = (end: number) => this.#runs.tokens.slice(i, end).some((token) => token.fold === ',');
    while (to < i + LONGEST && this.#runs.same(i, to)) {
      const fold = this.#runs.fold(to);
      if (isMinistry && PORTFOLIOS.has(this.#runs.fold(to - 1)) && this.#runs.isPart(to) && !isSubject(fold)) break;
      if (this.#runs.isPart(to) && !(to > i && (this.#runs.hitAt.get(to)?.kind === 'country' || this.#endsObject(to))))
        to += 1;
      else if (fold === '-' && this.#runs.tokens[to]?.glued && this.#runs.isPart(to + 1)) to += 2;
      else if (fold === 'the' && /ing$/.test(this.#runs.fold(to - 1)) && this.#runs.isPart(to + 1)) to += 1;
      else if (fold === '-' && this.#runs.tokens[to]?.glued && this.#runs.hangs(to)) to += 3;
      else if (fold === ',' && this.#listGoesOn(to) && !(isMinistry && this.#opensOther(to + 1))) to += 1;
      else if (fold === ',' && hasComma(to) && this.#lastOfList(to)) to += 2;
      else if (
        (fold === 'and' || fold === '&') &&
        ((this.#andGoesOn(to) && !(isMinistry && this.#isOther(to))) ||
          (isMinistry && this.#runs.fold(to + 1) === 'administration' && this.#runs.isPart(to + 1)))
      )
        to += /^(?:their|its|other|of|for|the)$/.test(this.#runs.fold(to + 1)) ? 2 : 1;
      else if (
        (fold === 'of' || fold === 'in') &&
        this.#runs.isPart(to + 1) &&
        !this.#runs.hitAt.has(to + 1) &&
        !this.#nested(to + 1, depth + 1)
      )
        to += 1;
      else break;
    }
    while (to > i + 1 && /^(?:and|&|,|of|the|-)$/.test(this.#runs.fold(to - 1))) to -= 1;
    // "Customs Department of Sughd region"
    return to === i + 1 && TERRITORY.test(this.#runs.fold(to)) && this.#runs.fold(i - 1) === 'of' ? to + 1 : to;
  }

  /** "Division of Tides, Ports, and Reef Safety": the last of a list, with a comma before its "and". */
  #lastOfList = (comma: number): boolean =>
    this.#runs.fold(comma + 1) === 'and' &&
    [2, 3].some((k) => isSubject(this.#runs.fold(comma + k)) && this.#runs.isPart(comma + k)) &&
    this.#andGoesOn(comma + 1);

  /** "Ministry of Tourism and Ada Moen": what follows is no portfolio. */
  #isOther = (and: number): boolean =>
    isSubject(this.#runs.fold(and - 1)) &&
    ![1, 2].some((k) => isSubject(this.#runs.fold(and + k))) &&
    [1, 2].every((k) => this.#runs.isPart(and + k));

  /** "Ministry of Justice, Local Trainers": a word of portfolios that opens another name. */
  #opensOther = (i: number): boolean =>
    PORTFOLIOS.has(this.#runs.fold(i)) && this.#runs.isPart(i + 1) && !isSubject(this.#runs.fold(i + 1));

  /** "Department of Engineering Salim bin Nasser", "of Systems Yousef Al-Harbi": behind what a body is for a person is named. */
  #opensPerson = (i: number): boolean =>
    /^(?:bin|ibn|bint|al|el)$/.test(this.#runs.fold(i + 1)) &&
    isCapital(this.#runs.tokens[this.#runs.fold(i + 2) === '-' ? i + 3 : i + 2]) &&
    this.#runs.isPart(i - 1);

  /** A post that a name follows belongs to that name: "Academy of Sciences President NAME". */
  #endsObject = (i: number): boolean =>
    this.#opensPerson(i) ||
    (this.#runs.breaks(i) &&
      this.#runs.isPart(i + 1) &&
      this.#runs.fold(i + 1) !== 'general' &&
      !HEADS.has(this.#runs.fold(i + 1)));

  #andGoesOn(j: number): boolean {
    const next = /^(?:their|its|other|of|for|the)$/.test(this.#runs.fold(j + 1)) ? j + 2 : j + 1;
    if (!this.#runs.isPart(next) || this.#runs.hitAt.get(next)?.kind === 'country' || this.#runs.inBody(next))
      return false;
    if (this.#runs.tokens[next]?.shape === 'upper') return false;
    // "Court of Justice and Chair of the Board": a post
    if (POSTS.has(this.#runs.fold(next)) && this.#runs.fold(next + 1) === 'of') return false;
    // "Committee for Security and National Border Leader": the post ends the run
    if (this.#runs.breaks((this.#runs.run(next).at(-1) ?? j) + 1) && this.#runs.run(next).length > 1) return false;
    const region = this.#runs.hitAt.get(next);
    if (this.#runs.fold(j + 1) === 'the')
      return region?.kind === 'region' && this.#runs.inHit.get(j - 1)?.kind === 'region';
    if (region?.kind === 'region' && DIRECTIONS.has(this.#runs.fold(j - 1))) return true;
    if (region?.kind === 'region' || region?.kind === 'demonym')
      return this.#runs.hitAt.get(j - 1) !== undefined || this.#runs.inHit.has(j - 1);
    // "of Administrative and Support Services": an adjective shares the noun behind
    if (ADJECTIVE.test(this.#runs.fold(j - 1)) && /^(?:of|for)$/.test(this.#runs.fold(j - 2))) return true;
    return !this.#runs.run(next).some((k) => HEADS.has(this.#runs.fold(k)));
  }

  #listGoesOn(j: number): boolean {
    if (!this.#runs.isPart(j + 1) || this.#runs.hitAt.has(j + 1)) return false;
    for (let k = j + 1; k < j + LISTED; k += 1) {
      const fold = this.#runs.fold(k);
      if (fold === 'and') return this.#andGoesOn(k);
      const small = fold === ',' || fold === 'of' || (fold === '-' && this.#runs.tokens[k]?.glued === true);
      if (!small && (!this.#runs.isPart(k) || HEADS.has(fold) || this.#runs.tokens[k]?.shape === 'upper')) return false;
    }
    return false;
  }
}
