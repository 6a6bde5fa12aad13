import { HEADS, PORTFOLIOS } from '../tables/heads.ts';
import { POSTS } from '../tables/posts.ts';
import { textOf } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import type { NameRuns } from './name-runs.ts';
import type { OrgMention } from './org-mention.ts';

/** What forces are divided into; the name of the place stands behind. */
const SECTORS = /^(?:sector|district)$/;
/** A team of a known body is called by so many words and more. */
const TEAM = 2;

/** What bodies have in towns and countries. */
const SEATS = /^(?:office|bureau|delegation)$/;

/** Reads names of parts that begin with the name of the body, where no head of their own ends them. */
export class PartNames {
  readonly #runs: NameRuns;

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  at(i: number): OrgMention | undefined {
    const lead = this.#runs.hitAt.get(i);
    return this.#team(i) ?? this.#sector(i) ?? (lead?.kind === 'body' ? this.#ofKnown(i, lead) : undefined);
  }

  #ofKnown = (i: number, body: Hit): OrgMention | undefined =>
    this.#program(i, body) ?? this.#programme(i, body) ?? this.#secretariat(i, body) ?? this.#seat(i, body);

  /** Behind the name of the body with which a capitalized run begins. */
  #body(i: number, run: readonly number[]): number | undefined {
    const lead = this.#runs.hitAt.get(i);
    if (lead?.kind === 'body') return lead.to;
    const head = run.findLast(this.#runs.isHead);
    return head === undefined || head === i ? undefined : head + 1;
  }

  /** "Delta Guard Tide Rescue Team (TRT)", "UNODC Tide Rescue Assessment Team" */
  #team(i: number): OrgMention | undefined {
    const run = this.#runs.run(i);
    const to = (run.at(-1) ?? i) + 1;
    const body = this.#runs.fold(to - 1) === 'team' ? this.#body(i, run) : undefined;
    if (body === undefined || this.#runs.fold(body) === '-') return undefined;
    const own = run.filter((j) => j >= body);
    const acronym = this.#runs.acronymAt(to);
    const initials = own.map((j) => this.#runs.fold(j)[0]).join('');
    const isSpelt = acronym?.toLowerCase() === initials && own.length > 1;
    const isKnown = this.#runs.inBody(i) && own.length > TEAM - 1 && !this.#runs.inTitle(i);
    return isSpelt || isKnown ? this.#part(i, to, body, isSpelt ? acronym : undefined) : undefined;
  }

  /** "Delta Coast Guard Sector Lomi": up to the end of the place. */
  #sector(i: number): OrgMention | undefined {
    const run = this.#runs.run(i);
    const at = run.findIndex((j) => SECTORS.test(this.#runs.fold(j)));
    const body = at > 0 ? run[at] : undefined;
    if (body === undefined) return undefined;
    const isBehindHead = HEADS.has(this.#runs.fold(body - 1)) && run[at - 1] === body - 1;
    const behind = run.slice(at + 1);
    // "Delta Guard District Public Affairs": an office of it
    const isPlace = (j: number) => !HEADS.has(this.#runs.fold(j)) && !PORTFOLIOS.has(this.#runs.fold(j));
    if (!isBehindHead || behind.length === 0 || !behind.every(isPlace)) return undefined;
    return this.#part(i, (run.at(-1) ?? i) + 1, body, undefined);
  }

  /** "Director of UNODC TIDE", "UNODC TIDE hosted": an acronym behind that of a known body. */
  #program(i: number, body: Hit): OrgMention | undefined {
    const { fold, tokens, inHit, inTitle, same } = this.#runs;
    if (body.to !== i + 1 || tokens[i]?.shape !== 'upper' || inTitle(i)) return undefined;
    const isAcronym = /^\p{Lu}{3,}$/u.test(tokens[i + 1]?.text ?? '') && !inHit.has(i + 1) && same(i, i + 1);
    if (!isAcronym || isCapital(tokens[i + 2]) || fold(i + 2) === '-') return undefined;
    const of = fold(i - 1) === 'the' ? i - 2 : i - 1;
    const isOfPost = fold(of) === 'of' && POSTS.has(fold(of - 1));
    return isOfPost ? this.#part(i, i + 2, i + 1, textOf(this.#runs.reading, i, i + 2)) : undefined;
  }

  /** "Manager of the UNODC Tide Programme": a programme of a known body that has a post. */
  #programme(i: number, lead: Hit): OrgMention | undefined {
    const run = this.#runs.run(i);
    const to = (run.at(-1) ?? i) + 1;
    const of = this.#runs.fold(i - 1) === 'the' ? i - 2 : i - 1;
    const isOfPost = this.#runs.fold(of) === 'of' && POSTS.has(this.#runs.fold(of - 1));
    if (!isOfPost || !/^program(?:me)?$/.test(this.#runs.fold(to - 1))) return undefined;
    return to - lead.to > 1 ? this.#part(i, to, lead.to, undefined) : undefined;
  }

  /** "the ASEAN general secretariat": that of a known body, written small. */
  #secretariat(i: number, body: Hit): OrgMention | undefined {
    const { fold, tokens } = this.#runs;
    const at = fold(body.to) === 'general' ? body.to + 1 : body.to;
    const isSmall = fold(at) === 'secretariat' && tokens[at]?.shape === 'lower';
    return isSmall ? this.#part(i, at + 1, at, undefined) : undefined;
  }

  /** "the IOM office in Lomi": what a known body has in a town or country, written small. */
  #seat(i: number, { to: at }: Hit): OrgMention | undefined {
    const { hitAt, fold, tokens, same } = this.#runs;
    const isSmall = tokens[at]?.shape === 'lower' && SEATS.test(fold(at)) && fold(at + 1) === 'in';
    const place = isSmall && same(i, at + 2) ? hitAt.get(at + 2) : undefined;
    return place && /^(?:place|country)$/.test(place.kind) ? this.#part(i, place.to, at, undefined) : undefined;
  }

  #part(from: number, to: number, body: number, acronym: string | undefined): OrgMention {
    const lead = this.#runs.hitAt.get(from);
    const country = lead?.kind === 'country' || lead?.kind === 'demonym' ? lead.ref : undefined;
    const own = to - body > 1 ? [textOf(this.#runs.reading, body, to)] : [];
    return {
      from,
      to,
      rule: 'org/part',
      score: 0.85,
      classification: 'body',
      aliases: [...own, ...(acronym ? [acronym] : [])],
      parentAt: from,
      acronym,
      country,
    };
  }
}
