import { PEOPLE } from '../tables/activities.ts';
import { HEADS, isSubject, NO_BODY } from '../tables/heads.ts';
import { POSTS } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';
import type { OrgMention } from './org-mention.ts';
import { shortOwnerAt } from './short-owners.ts';

/** Fields for which people hold posts, and no bodies: "Director of ICT". */
const FIELDS = /^(?:ICT|AML|CFT|CBRN|STEM|WASH|CSR|HRD|NGO|CEO|COVID)$/;
/** A name that an acronym spells is no longer than this, in tokens. */
const SPELLED = 24;
/** Verbs of what bodies do, folded. */
const DEEDS = new Set(
  'carried attended participated joined visited met hosted hosts ran runs organized organised held conducted launched convened donated signed supported trained welcomed funded facilitated coordinated delighted pleased'.split(
    ' ',
  ),
);
/** How those who do something with others are brought in. */
const JOINTLY = /^(?:in (?:cooperation|collaboration|partnership|coordination) with|(?:together|jointly|along) with)/;
/** What bodies have. */
const OF_BODIES = new Set(
  'office offices headquarters premises director staff secretariat mandate members experts representatives president'.split(
    ' ',
  ),
);
/** What services are called by behind the name of their country. */
const SERVICES = new Set('fisheries immigration quarantine biosecurity prisons'.split(' '));
/** Capitals behind a country's name that name no body. */
const NO_ACRONYM = new Set('sar dc tv pm mp vip usd eur ngo ngos ii iii iv uk us eu un'.split(' '));

/** Reads names of bodies that an acronym shows to be such: one that is spelt out, that acts, or beside a post or country. */
export class AcronymNames {
  readonly #runs: NameRuns;
  #acting: ReadonlySet<string> | undefined;
  #spelled: ReadonlyMap<number, OrgMention> | undefined;

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  /** An acronym that is never spelt out, beside a post: "ABC Director", "Director of ABC". */
  bareAt(i: number): OrgMention | undefined {
    const token = this.#runs.tokens[i];
    if (
      token?.shape !== 'upper' ||
      !/^\p{Lu}{3,10}$/u.test(token.text) ||
      FIELDS.test(token.text) ||
      this.#runs.inHit.has(i) ||
      this.#runs.shouting(i)
    )
      return undefined;
    return this.#shownAt(i, token.text);
  }

  #shownAt(i: number, acronym: string): OrgMention | undefined {
    const post = (j: number) =>
      POSTS.has(this.#runs.fold(this.#runs.fold(j) === 'general' ? j - 1 : j)) && this.#runs.same(i, j);
    const article = this.#runs.fold(i - 1) === 'the' ? 1 : 0;
    const people = (j: number) => PEOPLE.has(this.#runs.fold(j)) && this.#runs.same(i, j);
    const held =
      (/^(?:of|at|for|from)$/.test(this.#runs.fold(i - 1 - article)) && post(i - 2 - article)) ||
      (this.#runs.fold(i - 1 - article) === 'from' && people(i - 2 - article) && !NO_ACRONYM.has(this.#runs.fold(i)));
    const led =
      !this.#runs.isRank(i - 1) &&
      [1, 2, 3, 4, 5, 6].some(
        (k) => post(i + k) && this.#runs.tokens.slice(i + 1, i + k + 1).every((t) => isCapital(t) || t.fold === 'and'),
      );
    const acts = !held && !led && (this.#acts(i) || this.#isHelper(i));
    const owner = shortOwnerAt(this.#runs, i);
    if (!held && !led && !acts && !owner && !this.#isListed(i)) return undefined;
    return {
      from: i,
      to: owner?.to ?? i + 1,
      country: owner?.country,
      rule: acts ? 'org/acronym-that-acts' : 'org/acronym-of-post',
      score: 0.8,
      classification: 'body',
      aliases: [],
      acronym,
    };
  }

  /** "with the support of ABC", "organized by ABC": an acronym behind words that lead to a body. */
  #isHelper(i: number): boolean {
    const { fold, inTitle, tokens } = this.#runs;
    if (inTitle(i) || NO_ACRONYM.has(fold(i)) || isCapital(tokens[i + 1]) || /^(?:-|'s)$/.test(fold(i + 1)))
      return false;
    const at = fold(i - 1) === 'the' ? i - 2 : i - 1;
    if (/^(?:of|from)$/.test(fold(at))) return /^(?:support|assistance|help|auspices|sponsorship)$/.test(fold(at - 1));
    if (fold(at) === 'with') return /^(?:cooperation|collaboration|partnership|coordination)$/.test(fold(at - 1));
    return (
      fold(at) === 'by' &&
      /^(?:organi[sz]ed|funded|financed|hosted|supported|implemented|delivered|conducted)$/.test(fold(at - 1))
    );
  }

  /** "INTERPOL, UNODC, ABCD and EFGH": an acronym in a list behind a known body. */
  #isListed(i: number): boolean {
    if (this.#runs.inTitle(i) || NO_ACRONYM.has(this.#runs.fold(i))) return false;
    const isLast = this.#runs.fold(i - 1) === 'and';
    if (!isLast && !/^(?:,|and|\.|;)$/.test(this.#runs.fold(i + 1))) return false;
    for (let at = i; /^(?:,|and)$/.test(this.#runs.fold(at - 1)); at -= 2) {
      if (this.#runs.inBody(at - 2)) return true;
      if (this.#runs.tokens[at - 2]?.shape !== 'upper' || !this.#runs.same(i, at - 2)) return false;
    }
    return false;
  }

  /** "Rwanda FDA": an acronym behind the name of its country. */
  countryAcronymAt(i: number): OrgMention | undefined {
    const lead = this.#runs.hitAt.get(i);
    if (lead?.kind !== 'country' && lead?.kind !== 'demonym') return undefined;
    const token = this.#runs.tokens[lead.to];
    const isService =
      SERVICES.has(token?.fold ?? '') &&
      isCapital(token) &&
      !isCapital(this.#runs.tokens[lead.to + 1]) &&
      !this.#runs.inTitle(i);
    const named = { from: i, to: lead.to + 1, score: 0.82, country: lead.ref };
    if (isService && this.#runs.same(i, lead.to))
      return { ...named, rule: 'org/country-and-service', classification: 'national-agency', aliases: [] };
    if (!/^\p{Lu}{2,6}$/u.test(token?.text ?? '') || this.#runs.inHit.has(lead.to) || this.#runs.shouting(i))
      return undefined;
    if (
      !this.#runs.same(i, lead.to) ||
      NO_ACRONYM.has(token?.fold ?? '') ||
      this.#runs.tokens[lead.from]?.shape === 'upper'
    )
      return undefined;
    if (isCapital(this.#runs.tokens[lead.to + 1]) || this.#runs.fold(lead.to + 1) === '-') return undefined;
    const acronym = token?.text ?? '';
    return { ...named, rule: 'org/country-and-acronym', classification: 'body', aliases: [acronym], acronym };
  }

  /** "ABC hosted", "ABC's office in X": an acronym that the text never spells out does what bodies do. */
  #acts(i: number): boolean {
    if (
      this.#runs.inTitle(i) ||
      this.#runs.fold(i + 1) === '(' ||
      this.#runs.fold(i - 1) === '(' ||
      this.#runs.fold(i - 1) === '-'
    )
      return false;
    // "ABC, in cooperation with X, held"
    if (
      this.#runs.fold(i + 1) === ',' &&
      JOINTLY.test(
        this.#runs.tokens
          .slice(i + 2, i + 5)
          .map(({ fold }) => fold)
          .join(' '),
      )
    )
      return this.#runs.same(i, i + 5);
    const next = /^(?:has|have|had|is|was|also|will|\p{L}+ly)$/u.test(this.#runs.fold(i + 1)) ? i + 2 : i + 1;
    if (this.#runs.fold(i + 1) === "'s") return OF_BODIES.has(this.#runs.fold(i + 2));
    return this.#runs.same(i, next) && this.#runs.tokens[next]?.shape === 'lower' && DEEDS.has(this.#runs.fold(next));
  }

  /** A capitalized name without a head that an acronym in brackets, made of its initials, shows to be one. */
  definedAt(i: number): OrgMention | undefined {
    const run = this.#runs.run(i);
    const to = (run.at(-1) ?? i) + 1;
    const acronym = run.length < 2 ? undefined : this.#runs.acronymAt(to);
    if (!acronym) return undefined;
    const last = this.#runs.fold(to - 1);
    const isThing = NO_BODY.has(last) || isSubject(last) || (/[^s]s$/.test(last) && !HEADS.has(last));
    const lead = this.#runs.hitAt.get(i);
    const isOfState = (lead?.kind === 'country' || lead?.kind === 'demonym') && acronym.length > 2;
    const isOwned = /^(?:its|'s)$/.test(this.#runs.fold(i - 1));
    const isBody = !isThing || ((isOfState || isOwned) && last === 'team') || this.#actsAnywhere(acronym);
    if (this.#isCountry(i, to) || !isBody) return undefined;
    if (this.#runs.inHit.get(to - 1)?.kind === 'region') return undefined;
    // "Caribbean Financial Action Task Force (CFATF)": a body of the authority may end the name of another
    if (this.#runs.inBody(to - 1) && this.#runs.inHit.get(to - 1)?.from === i) return undefined;
    const initials = (words: readonly number[]) => words.map((j) => this.#runs.fold(j)[0]).join('');
    // "Malta Computer Emergency Response Team (CERT)"
    const own = isOfState ? run.filter((j) => j >= lead.to) : run;
    if (initials(run) !== acronym.toLowerCase() && initials(own) !== acronym.toLowerCase()) return undefined;
    return { from: i, to, rule: 'org/acronym', score: 0.85, classification: 'body', aliases: [acronym], acronym };
  }

  /** "Delta Police, Prisons and Rescue Services (DPPRS)": a name with commas whose initials the acronym behind it gives. */
  spelledAt(i: number): OrgMention | undefined {
    this.#spelled ??= this.#allSpelled();
    return this.#spelled.get(i);
  }

  #allSpelled(): ReadonlyMap<number, OrgMention> {
    const spelled = new Map<number, OrgMention>();
    const { tokens, fold, same } = this.#runs;
    tokens.forEach((token, to) => {
      if (token.fold !== '(') return;
      const acronym = this.#runs.acronymAt(to);
      if (!acronym || !/^\p{Lu}{4,9}$/u.test(acronym) || this.#runs.shouting(to)) return;
      let left = acronym.length;
      let [from, hasComma] = [to, false];
      for (let i = to - 1; left > 0 && same(i, to) && to - i < SPELLED; i -= 1) {
        const isWord = this.#runs.isPart(i) && isCapital(tokens[i]);
        if (isWord && tokens[i]?.text[0] !== acronym[left - 1]) return;
        if (isWord) [left, from] = [left - 1, i];
        else if (fold(i) === ',') hasComma = true;
        else if (!/^(?:and|of|the|for|on|in|&|-|'s)$/.test(fold(i))) return;
      }
      if (left > 0 || !hasComma || !HEADS.has(fold(to - 1))) return;
      const lead = this.#runs.hitAt.get(from);
      spelled.set(from, {
        from,
        to,
        rule: 'org/spelled',
        score: 0.9,
        classification: 'body',
        aliases: [acronym],
        acronym,
        country: lead?.kind === 'country' || lead?.kind === 'demonym' ? lead.ref : undefined,
      });
    });
    return spelled;
  }

  /** True where the text says of an acronym what it says of bodies: that it did something, or that somebody works for it. */
  #actsAnywhere(acronym: string): boolean {
    this.#acting ??= new Set(
      this.#runs.tokens.filter(({ shape }, i) => shape === 'upper' && this.#isActing(i)).map(({ text }) => text),
    );
    return this.#acting.has(acronym);
  }

  #isActing(i: number): boolean {
    const { fold } = this.#runs;
    if (fold(i - 1) === '(') return false;
    return DEEDS.has(fold(i + 1)) || (/^(?:of|for|at)$/.test(fold(i - 1)) && POSTS.has(fold(i - 2)));
  }

  #isCountry = (from: number, to: number): boolean =>
    this.#runs.hitAt.get(from)?.kind === 'country' && this.#runs.hitAt.get(from)?.to === to;
}
