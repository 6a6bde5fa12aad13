import type { Ref } from '../../model.ts';
import { HEADS } from '../tables/heads.ts';
import { textOf } from '../text/reading.ts';
import { initialsOf, isCapital } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import type { NameRuns } from './name-runs.ts';
import { type NameTail, NameTails } from './name-tails.ts';
import type { OrgMention } from './org-mention.ts';
import { OtherNames } from './other-names.ts';

/** Units of armies that are counted. */
const UNITS_WITH_NUMBER = /^(?:regiment|brigade|battalion|squadron|division|corps|wing|marines)$/;

/** Heads of units, and of the bodies whose name may stand right before: "Harbour Department Bureau of Tides". */
const UNIT = /^(?:bureau|office|division|directorate|section|unit|branch)$/;
const ABOVE = /^(?:department|ministry|police|guard|force|agency|authority|service|commission|secretariat)$/;

/** Heads of forces, and of the parts of a force that are called by its name and what they do: "Samoa Army Tide Centre". */
const FORCE = /^(?:force|forces|army|navy|guard)$/;
const PART = /^(?:division|unit|centre|center|academy|school|facility|institute|laboratory|network)$/;

const NONE: readonly OrgMention[] = [];

/** Reads names of bodies: those of the authority, and those around a head, with what stands before and behind it. */
export class NameGrammar {
  readonly #runs: NameRuns;
  readonly #tails: NameTails;
  readonly #others: OtherNames;

  constructor(runs: NameRuns) {
    this.#runs = runs;
    this.#tails = new NameTails(runs);
    this.#others = new OtherNames(runs);
  }

  knownAt(i: number): readonly OrgMention[] {
    const hit = this.#runs.hitAt.get(i);
    // "the United Nations Convention": what it agreed on
    if (hit?.kind !== 'body' || this.#isOfTreaty(hit.to)) return NONE;
    const whole = this.#known(hit.ref, hit.from, hit.to);
    if (!hit.lead) return [whole];
    return [{ ...whole, parentAt: hit.from }, this.#known(hit.lead.ref, hit.from, hit.lead.to)];
  }

  #isOfTreaty = (i: number): boolean =>
    /^(?:convention|charter|treaty)$/.test(this.#runs.fold(i)) && isCapital(this.#runs.tokens[i]);

  #known(ref: Ref, from: number, to: number): OrgMention {
    const country = this.#runs.countryOf.get(ref);
    const known = this.#runs.hitAt.get(to + 1);
    // "the agency of the European Union (EUROPOL)": another body's acronym
    const isOfOther = known?.kind === 'body' && known.ref !== ref;
    const acronym = isOfOther ? undefined : this.#runs.acronymAt(to);
    const { classification, core } = this.#ofState(from, to, country);
    return {
      from,
      to,
      rule: 'org/authority',
      score: 0.97,
      classification,
      core,
      aliases: acronym ? [acronym] : [],
      acronym,
      country,
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
  longerAt(i: number, base: OrgMention | undefined): OrgMention | undefined {
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
      acronym,
      country: base.country,
    };
  }

  /** What a known body of a state is called in a text that has named it: "the Federal Police" for "German Federal Police". */
  #ofState(from: number, to: number, country: Ref | undefined): Pick<OrgMention, 'classification' | 'core'> {
    const { tokens, fold, reading } = this.#runs;
    const of = tokens.slice(from, to).findLastIndex((token) => token.fold === 'of') + from;
    const [start, end] = of > from + 1 ? [from, of] : [from + 1, to];
    const kind = HEADS.get(fold(end - 1));
    const isShort = tokens[from]?.shape === 'upper' && (of > from || !/^u\.?[ks]\.?$/.test(fold(from)));
    if (!country || !kind || end - start < 2 || isShort) return { classification: '' };
    return { classification: kind, core: textOf(reading, start, end) };
  }

  /** The name that begins at token i, the leftmost part of one. */
  nameAt(i: number): OrgMention | undefined {
    if (this.#runs.isOfPost(i) || this.#runs.isHonorific(i)) return undefined;
    const run = this.#runs.run(i);
    const head = run.findLast(this.#runs.isHead);
    if (head === undefined || this.#postBefore(i, head)) return undefined;
    const tail = this.#tails.tail(head);
    if (tail.to - i < 2 || this.#others.holds(i, head, tail)) return undefined;
    const mention = this.#mention(this.#first(i, head), head, tail);
    const isPart = mention.parentAt === undefined && this.#behindAbove(i, head) !== undefined;
    return isPart ? { ...mention, parentAt: mention.from } : mention;
  }

  /** "Harbour Department Bureau of Tides", "Samoa Army Tide Centre": the body above, which begins the name of its part. */
  aboveAt(i: number, part: OrgMention | undefined): OrgMention | undefined {
    const head = part?.parentAt === i ? this.#runs.run(i).findLast(this.#runs.isHead) : undefined;
    const to = head === undefined ? undefined : this.#behindAbove(i, head);
    return to === undefined ? undefined : this.#mention(i, to - 1, { to, cuts: [] });
  }

  /** Where the name of the body above ends that begins that of a part. */
  #behindAbove(i: number, head: number): number | undefined {
    const { fold, isHead, hitAt } = this.#runs;
    const run = this.#runs.run(i);
    const isUnit = UNIT.test(fold(head)) && /^(?:of|for)$/.test(fold(head + 1));
    if (head - i > 1 && isUnit && ABOVE.test(fold(head - 1)) && isHead(head - 1)) return head;
    const force = run.find((j) => FORCE.test(fold(j)) && !FORCE.test(fold(j + 1)));
    const isOfState = force !== undefined && run.some((j) => j < force && hitAt.get(j)?.kind === 'country');
    return isOfState && force < head - 1 && (isUnit || PART.test(fold(head))) ? force + 1 : undefined;
  }

  /** "1st Tide Regiment", "42 Commando", "His Majesty's Tide Service": where a name begins before its capitalized run. */
  #first(i: number, head: number): number {
    const { fold, tokens, same } = this.#runs;
    const before = tokens[i - 1]?.text ?? '';
    if (!same(i, i - 1)) return i;
    if (/^\d+(?:st|nd|rd|th)$/.test(before) && !tokens[i - 1]?.glued && UNITS_WITH_NUMBER.test(fold(head)))
      return i - 1;
    if (/^\d+$/.test(before) && fold(i) === 'commando') return i - 1;
    return fold(i - 1) === "'s" && fold(i - 2) === 'majesty' && /^(?:his|her)$/.test(fold(i - 3)) ? i - 3 : i;
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

  /** "Office of the Tide Fund (TF)", "Tide Fund Office (TF)": the acronym of the body above. */
  #isOfAnother(acronym: string, from: number, { parentAt, to }: NameTail): boolean {
    if (parentAt !== undefined && this.#isShortFor(acronym, parentAt, to)) return true;
    const lead = this.#runs.hitAt.get(from);
    const isHeaded = lead && this.#runs.tokens.slice(lead.from, lead.to).some(({ fold }) => HEADS.has(fold));
    return isHeaded === true && lead.to < to && lead.ref === this.#runs.hitAt.get(to + 1)?.ref;
  }

  /** "Royal Thai Police": the country by whose people the name says whose the body is. */
  #landWithin(from: number, head: number): Ref | undefined {
    for (let i = from + 1; i <= head; i += 1) {
      const hit = this.#runs.hitAt.get(i);
      const isLand = hit?.kind === 'demonym' || (hit?.kind === 'country' && this.#runs.fold(i - 1) === 'royal');
      if (isLand && hit && this.#runs.fold(hit.to) !== '-' && hit.to <= head) return hit.ref;
    }
    return undefined;
  }

  /** "Geneva Centre": a body named after its town need not be of that country; its police is. */
  #isAbroad = (lead: Hit | undefined, head: number): boolean =>
    lead?.kind === 'place' &&
    !/^(?:authority|department|municipality)$/.test(this.#runs.fold(head)) &&
    !(this.#runs.fold(head) === 'council' && this.#runs.fold(head - 1) === 'city') &&
    !/^(?:police|court|prosecution|customs|university|academy|parliament)$/.test(
      HEADS.get(this.#runs.fold(head)) ?? '',
    );

  #mention(from: number, head: number, tail: NameTail): OrgMention {
    const lead = this.#runs.hitAt.get(from);
    const short = this.#runs.acronymAt(tail.to);
    const acronym = short && this.#isOfAnother(short, from, tail) ? undefined : short;
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
    const isInternational = this.#runs.tokens.slice(from, head).some(({ fold }) => fold === 'international');
    const country =
      (isInternational ? undefined : tail.country) ??
      (lead?.kind === 'region' || this.#isAbroad(lead, head) ? undefined : leadCountry) ??
      within ??
      (owner?.kind === 'country' ? owner.ref : undefined);
    const parentAt =
      tail.parentAt ??
      (lead?.kind === 'body' && lead.to <= head && this.#runs.fold(lead.to) !== '-' ? from : undefined);
    return {
      from,
      to: tail.to,
      rule: tail.parentAt !== undefined ? 'org/nested' : 'org/head',
      score: 0.9,
      classification: HEADS.get(this.#runs.fold(head)) ?? 'body',
      aliases,
      core,
      acronym,
      country,
      parentAt,
    };
  }
}
