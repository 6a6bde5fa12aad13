import { HEADS } from '../tables/heads.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';
import type { OrgMention } from './org-mention.ts';

/** Names without a head are no longer than this, in tokens. */
const LONGEST_SHOWN = 7;
/** So many words say at most, behind a comma, what kind of body was named. */
const KIND_WITHIN = 6;

/** Words for kinds of bodies, before or behind a name. */
const KIND =
  /^(?:company|firm|ngo|charity|insurer|airline|contractor|consultancy|nonprofit|non-profit|organi[sz]ation)$/;
/** The same, only behind: "Delta Guarda, the coastal police". */
const KIND_BEHIND = /^(?:service|police|agency|authority|foundation|institute|gendarmerie)$/;
/** What a body that is none of the kind is called by: "a criminal organization". */
const UNLAWFUL = /^(?:criminal|terrorist|terror|extremist|armed|militant|trafficking|smuggling|crime)$/;
/** Last words of names of companies and of bodies of many countries. */
const CLOSES = /^(?:limited|ltd|inc|llc|gmbh|airlines|airways|international)$/;
/** Last words that name a body where something else says that it acts. */
/** Words that say of security and justice what they are: of those no body is called by that. */
const OF_SUBJECT = /(?:al|ic|an|ar|ary|er|ime)$/;
const MAY_CLOSE =
  /^(?:tracking|watch|partnership|coalition|initiative|initiatives|security|justice|logistics|consulting|solutions|systems|prisons|mechanism|laboratories|grants|museum|trust|cybernet)$/;
/** Small words inside such a name. */
const LINKS = /^(?:for|of|to|in|de|du|et|del|without)$/;
/** What leads to one who acts: "organized by", "with support from". */
const DONE =
  /^(?:organi[sz]ed|funded|financed|conducted|implemented|delivered|hosted|run|led|supported|out|given|provided)$/;
const JOINTLY = /^(?:partnership|cooperation|collaboration|coordination|support|assistance|help)$/;
const PEOPLE =
  /^(?:representatives?|delegates?|experts?|officials?|staff|trainers?|members?|instructors?|specialists?|consultants?)$/;

/** Reads names without a head that the words around them show to be those of bodies. */
export class ShownNames {
  readonly #runs: NameRuns;

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  at(i: number): OrgMention | undefined {
    if (this.#runs.inTitle(i) || !isCapital(this.#runs.tokens[i])) return undefined;
    const to = this.#end(i);
    if (to === undefined) return undefined;
    const isShown = this.#isOfKind(i) || this.#isToldOf(to) || this.#closes(i, to) || this.#acts(i, to);
    return isShown ? { from: i, to, rule: 'org/shown', score: 0.82, classification: 'body', aliases: [] } : undefined;
  }

  /** Behind the capitalized words from i on, and small words between them; undefined where they are of another name. */
  #end(i: number): number | undefined {
    const { isPart, isHead, breaks, fold, same, inHit } = this.#runs;
    let to = i;
    while (to - i < LONGEST_SHOWN && same(i, to)) {
      if (isPart(to)) {
        if (isHead(to) || HEADS.has(fold(to)) || breaks(to) || RANKS.has(fold(to)) || POSTS.has(fold(to)))
          return undefined;
        to += 1;
      } else if (fold(to) === '-' && this.#runs.tokens[to]?.glued && isPart(to + 1)) to += 1;
      else if (LINKS.test(fold(to)) && to > i && isPart(to + 1) && !inHit.has(to + 1)) to += 1;
      else break;
    }
    const lead = this.#runs.hitAt.get(i);
    const isPlaced = lead !== undefined && lead.to >= to;
    return isPlaced || !this.#isFree(to) ? undefined : to;
  }

  /** True where nothing goes on with the name. */
  #isFree = (to: number): boolean => !isCapital(this.#runs.tokens[to]) && this.#runs.fold(to) !== '-';

  /** "the ferry company Tideline" */
  #isOfKind = (i: number): boolean =>
    KIND.test(this.#runs.fold(i - 1)) && !UNLAWFUL.test(this.#runs.fold(i - 2)) && this.#runs.same(i, i - 1);

  /** "Tideline, a private firm", "Guarda, the police of Lomi" */
  #isToldOf(to: number): boolean {
    const { fold, same, tokens } = this.#runs;
    if (fold(to) !== ',' || !/^(?:an?|the)$/.test(fold(to + 1))) return false;
    for (let k = to + 2; k < to + 2 + KIND_WITHIN && same(to, k); k += 1) {
      const word = fold(k);
      if (word === ',' || UNLAWFUL.test(word)) return false;
      const isKind = KIND.test(word) || (KIND_BEHIND.test(word) && tokens[k]?.shape === 'lower');
      if (isKind && tokens[k]?.shape === 'lower')
        return /^(?:of|for|in|that|which|based|working|to|,|\.|;)$/.test(fold(k + 1));
      if (/^(?:of|for|in|who|that|which)$/.test(word)) return false;
    }
    return false;
  }

  /** "Tideline Airways", "Tide Reform International" */
  #closes = (i: number, to: number): boolean =>
    to - i > 1 && CLOSES.test(this.#runs.fold(to - 1)) && isCapital(this.#runs.tokens[to - 2]);

  /** "organized by Delta Tracking", "experts from Ports for Peace" */
  #acts(i: number, to: number): boolean {
    const { fold, tokens } = this.#runs;
    const isName = MAY_CLOSE.test(fold(to - 1)) || tokens.slice(i, to).some(({ fold: word }) => word === 'for');
    const isSubject = /^(?:security|justice)$/.test(fold(to - 1)) && OF_SUBJECT.test(fold(to - 2));
    if (to - i < 2 || !isName || isSubject) return false;
    const at = fold(i - 1) === 'the' ? i - 2 : i - 1;
    if (fold(at) === 'by') return DONE.test(fold(at - 1));
    // "Director of Citizen Security and Civil Affairs"
    if (POSTS.has(fold(at - 1)) && fold(at) === 'of' && fold(to) === 'and') return false;
    if (/^(?:with|from|of|at)$/.test(fold(at)))
      return JOINTLY.test(fold(at - 1)) || PEOPLE.test(fold(at - 1)) || POSTS.has(fold(at - 1));
    return false;
  }
}
