import type { Ref } from '../../model.ts';
import { HEADLINE_VERBS, HEADS, NO_NAME, PORTFOLIOS } from '../tables/heads.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import { type Reading, textOf, zoneAt } from '../text/reading.ts';
import { askedOnce } from '../text/remembered.ts';
import { isCapital, type Token } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import { isHeadAt } from './name-heads.ts';

/** Runs are no longer, in tokens. */
export const LONGEST = 40;
/** Behind a hyphen: what is said of the word before, which makes no name of the two. */
const IS_SAID_OF = /(?:ed|led|run|wide|level|born|made|held|term|time|scale|style|going|type|day|long|^to)$/;

/** Between two parts of a name that are joined. */
const JOINS = new Set(['and', '&', '-']);

/** "S." */
const INITIAL = /^\p{Lu}\p{Ll}?\.$/u;

/** What stands behind the name of who has or does something. */
const ACTS =
  /^(?:'s|is|was|has|had|will|and|said|signed|organi[sz]ed|held|hosted|conducted|took|attended|supported|announced)$/;

/** What the tokens of a text are to the names of bodies: parts, heads, ends; and the capitalized runs that they form. */
export class NameRuns {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly countryOf: ReadonlyMap<Ref, Ref>;
  /** Hits of the authority by their first token, and by each of their tokens; topics aside. */
  readonly hitAt = new Map<number, Hit>();
  readonly inHit = new Map<number, Hit>();
  /** A word of the table of heads that is no part of another name: "Federation" in a country's name is none. */
  readonly isHead: (i: number) => boolean;
  /** A token that a name may hold: in capitals, and no word that only opens a sentence or a headline. */
  readonly isPart: (i: number) => boolean;
  /** True where a name must end: a post or rank, which takes no name on to the right. */
  readonly breaks: (i: number) => boolean;
  /** True inside a line set in capitals, where case says nothing. */
  readonly shouting: (i: number) => boolean;
  /** True where the token before belongs to the same name. */
  readonly isInner: (i: number) => boolean;
  #acting: ReadonlySet<string> | undefined;
  readonly #runs = new Map<number, readonly number[]>();

  constructor(reading: Reading, hits: readonly Hit[], countryOf: ReadonlyMap<Ref, Ref>) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.countryOf = countryOf;
    const once = askedOnce(this.tokens);
    this.isHead = once((i) => isHeadAt(this, i));
    this.isPart = once((i) => this.#isPart(i));
    this.breaks = once((i) => this.#breaks(i));
    const isLoud = askedOnce(reading.sentences)((sentence) => this.#isLoud(sentence));
    this.shouting = (i) => isLoud(reading.sentenceOf[i] ?? -1);
    this.isInner = once((i) => this.#isInner(i));
    for (const hit of hits) {
      if (hit.kind === 'topic') continue;
      this.hitAt.set(hit.from, hit);
      for (let i = hit.from; i < hit.to; i += 1) this.inHit.set(i, hit);
    }
  }

  // engines look a place below 0 up as the name of a field
  fold = (i: number): string => (i < 0 ? '' : (this.tokens[i]?.fold ?? ''));

  same = (i: number, j: number): boolean => this.reading.sentenceOf[i] === this.reading.sentenceOf[j];

  inBody = (i: number): boolean => this.inHit.get(i)?.kind === 'body';

  /** False where no name begins: in small letters, but for names of the authority and the second half of a compound. */
  mayOpen = (i: number): boolean => isCapital(this.tokens[i]) || this.hitAt.has(i) || this.isOfCompound(i);

  /** True for the first part of a name that is not in a line of capitals. */
  begins = (i: number): boolean => this.isPart(i) && !this.shouting(i) && !this.isInner(i);

  /** "Co-operation", "Info-communications" inside a name: the small letters behind the hyphen; not "Cairo-based". */
  isOfCompound = (i: number): boolean =>
    this.tokens[i]?.glued === true &&
    this.tokens[i]?.shape === 'lower' &&
    this.fold(i - 1) === '-' &&
    this.tokens[i - 1]?.glued === true &&
    this.tokens[i - 2]?.shape === 'capital' &&
    !this.inHit.has(i - 2) &&
    !IS_SAID_OF.test(this.fold(i));

  #isPart(i: number): boolean {
    const token = this.tokens[i];
    // "the Gdańsk Prosecutor's office"
    const isOfProsecution =
      token?.text === 'office' &&
      this.fold(i - 1) === "'s" &&
      /^(?:prosecutor|general)$/.test(this.fold(i - 2)) &&
      isCapital(this.tokens[i - 2]);
    if (!isCapital(token)) return isOfProsecution || this.isOfCompound(i);
    // "S.Moll": an initial opens the name of a person
    if (this.tokens[i + 1]?.glued && INITIAL.test(token?.text ?? '') && !this.inHit.has(i)) return false;
    if (token?.glued && INITIAL.test(this.tokens[i - 1]?.text ?? '') && !this.inHit.has(i)) return false;
    if (this.inTitle(i) && HEADLINE_VERBS.has(this.fold(i))) return false;
    // "Join Hands to Train Customs", in a headline: a verb in capitals
    if (this.fold(i - 1) === 'to' && !this.inHit.has(i) && !HEADS.has(this.fold(i)) && this.inTitle(i)) return false;
    if (!NO_NAME.has(this.fold(i)) || this.inHit.has(i)) return true;
    // "the First Bilateral Department"
    const isOrdinal = /^(?:first|second|third)$/.test(this.fold(i)) && this.fold(i - 1) === 'the' && !this.inTitle(i);
    // "the New South Wales Audit Office"
    const isNewLand =
      this.fold(i) === 'new' && /^(?:south|brunswick|york|caledonia|jersey|mexico|hampshire)$/.test(this.fold(i + 1));
    // "the Committee of Experts on Pensions"
    const isOfBody = this.#isOfBody(i);
    const isOfHead =
      this.fold(i - 1) === 'of' &&
      (HEADS.has(this.fold(i - 2)) || this.fold(i - 2) === 'house') &&
      /^(?:experts|representatives|officials)$/.test(this.fold(i));
    return isOrdinal || isNewLand || isOfHead || isOfBody;
  }

  /** "the Association of Fire Officers": people in capitals whom a body is of. */
  #isOfBody(i: number): boolean {
    if (!/^(?:officers|experts|officials|representatives|participants)$/.test(this.fold(i))) return false;
    let at = i - 1;
    while (at > i - 4 && isCapital(this.tokens[at])) at -= 1;
    return (
      this.fold(at) === 'of' &&
      at < i - 1 &&
      /^(?:association|society|federation|union|network|conference|forum)$/.test(this.fold(at - 1)) &&
      isCapital(this.tokens[at - 1])
    );
  }

  inTitle = (i: number): boolean => zoneAt(this.reading, i) === 'title';

  /** True for a sentence set in capitals. */
  #isLoud(index: number): boolean {
    const sentence = this.reading.sentences[index];
    if (!sentence) return false;
    const words = this.tokens
      .slice(sentence.from, Math.min(sentence.to, sentence.from + 40))
      .filter(({ shape }) => shape !== 'sign' && shape !== 'number');
    return words.length > 3 && words.filter(({ shape }) => shape === 'upper').length > 0.7 * words.length;
  }

  #isInner(i: number): boolean {
    if (!this.same(i, i - 1) || this.isOfPost(i - 1)) return false;
    if (this.isPart(i - 1) && !this.breaks(i - 1)) return true;
    if (this.isHolder(i - 1)) return true;
    // "Ministry of Finance": what a ministry is for begins no name
    const of = this.fold(i - 1) === 'the' ? i - 2 : i - 1;
    if (this.fold(of) === 'of' && /^minist(?:ry|er)$/.test(this.fold(of - 1)) && !this.inHit.has(i))
      return of === i - 1 || PORTFOLIOS.has(this.fold(i));
    // "Administration of Customs": nor does the trade of an office
    const isTrade =
      HEADS.has(this.fold(i)) && this.fold(i - 1) === 'of' && HEADS.has(this.fold(i - 2)) && this.isPart(i - 2);
    if (isTrade) return true;
    if (this.fold(i) === 'law' && this.fold(i - 1) === 'of' && this.fold(i - 2) === 'rule') return true;
    // "the Higher Courses and Kazakh Academy"
    if (!JOINS.has(this.fold(i - 1))) return false;
    const isOfLand =
      /^(?:and|&)$/.test(this.fold(i - 1)) &&
      /^(?:country|demonym)$/.test(this.hitAt.get(i)?.kind ?? '') &&
      !this.isOfRegions(i - 1) &&
      !this.inHit.has(i - 2);
    const joined = !isOfLand && this.isPart(i - 2) && this.same(i, i - 2);
    // "Ministry of Finance and Ministry of Economy"
    const isOther = HEADS.has(this.fold(i)) && this.fold(i + 1) === 'of' && this.fold(i - 3) === 'of';
    return joined && !isOther && !this.closed(i - 2) && !this.isIndividual(i - 2) && this.glueOrAnd(i - 1);
  }

  /** "Director General Northern Coast Guard": the second word of a post. */
  isOfPost = (i: number): boolean =>
    this.fold(i) === 'general' && this.fold(i + 1) !== "'s" && POSTS.has(this.fold(i - 1)) && this.same(i, i - 1);

  /** "Prosecutor's Office", "Women's Network": the possessive of a post, or of people in general, inside a name. */
  isHolder = (i: number): boolean =>
    this.fold(i) === "'s" &&
    (POSTS.has(this.fold(i - 1)) || /^(?:general|people|women|men|children)$/.test(this.fold(i - 1))) &&
    this.isPart(i + 1) &&
    this.isPart(i - 1);

  /** A rank that is no word of bodies' names: "Police" opens both. */
  isRank = (i: number): boolean => RANKS.has(this.fold(i)) && !HEADS.has(this.fold(i)) && !this.inHit.has(i);

  isHonorific = (i: number): boolean => this.isRank(i) && (this.tokens[i]?.text ?? '').includes('.');

  /** True for the last part of a capitalized run that a post or rank opens: a person's name. */
  isIndividual(i: number): boolean {
    let j = i;
    while (this.same(i, j) && this.isPart(j) && !this.breaks(j) && !this.isRank(j) && i - j < 6) j -= 1;
    return this.same(i, j) && isCapital(this.tokens[j]) && (this.breaks(j) || this.isRank(j));
  }

  glueOrAnd = (i: number): boolean => this.fold(i) !== '-' || this.tokens[i]?.glued === true;

  #breaks(i: number): boolean {
    // "Attorney General's Chambers"
    const next = this.fold(i + 1) === '-' ? i + 2 : i + 1;
    if (this.fold(next) === 'general' && this.fold(next + 1) === "'s") return false;
    return POSTS.has(this.fold(i)) && !HEADS.has(this.fold(i)) && this.fold(i + 1) !== "'s";
  }

  /** True for a part that is complete by itself before "and": a head, a country, a known body, an acronym. */
  closed(i: number): boolean {
    const hit = this.inHit.get(i);
    const whole = hit !== undefined && hit.to === i + 1 && hit.kind !== 'demonym' && hit.kind !== 'region';
    return (
      whole ||
      (HEADS.has(this.fold(i)) && !this.modifies(i)) ||
      (this.fold(i) === 'prison' && this.isHead(i)) ||
      this.breaks(i) ||
      this.tokens[i]?.shape === 'upper' ||
      /^\p{Lu}{2,}s$/u.test(this.tokens[i]?.text ?? '')
    );
  }

  /** "Police and Border Guard Board": a head that, before "and" and a longer name without article, only modifies. */
  modifies(i: number): boolean {
    if (!/^(?:police|customs|guard)$/.test(this.fold(i)) || this.fold(i + 1) !== 'and') return false;
    if (this.fold(i - 1) === 'of') return false;
    const alone = this.isPart(i + 2) && !this.inHit.has(i + 2) && this.isPart(i + 3);
    return alone && [i + 3, i + 4].some((j) => this.isHead(j) && this.same(i, j));
  }

  /** Tokens of the capitalized run from i on: premodifiers and heads. */
  run(i: number): readonly number[] {
    const known = this.#runs.get(i);
    if (known) return known;
    const run = this.#run(i);
    this.#runs.set(i, run);
    return run;
  }

  #run(i: number): readonly number[] {
    const run: number[] = [];
    for (let j = i; j < i + LONGEST && this.same(i, j); j += 1) {
      if (this.isPart(j) && !this.breaks(j)) run.push(j);
      else if (!this.bridges(j)) break;
    }
    return run;
  }

  bridges(j: number): boolean {
    const fold = this.fold(j);
    if (this.inHit.has(j)) return true;
    if (fold === '-' && this.tokens[j]?.glued) return this.isPart(j + 1) || this.hangs(j);
    if (this.isHolder(j)) return true;
    if (fold === 'of') return /^(?:rule of law|code of conduct)$/.test(`${this.fold(j - 1)} of ${this.fold(j + 1)}`);
    if (fold === ',') return this.isPart(j + 1) && this.listOfModifiers(j);
    return (
      (fold === 'and' || fold === '&') &&
      this.isPart(j + 1) &&
      !this.closed(j - 1) &&
      (!this.inHit.has(j + 1) || this.isOfRegions(j)) &&
      !this.isIndividual(j - 1)
    );
  }

  /** "Phyto- and Zoosanitary": a hyphen that shares what stands behind the next word. */
  hangs = (hyphen: number): boolean =>
    /^(?:and|&)$/.test(this.fold(hyphen + 1)) && !this.tokens[hyphen + 1]?.glued && this.isPart(hyphen + 2);

  /** "International and Ibero-American Foundation" */
  isOfRegions = (and: number): boolean =>
    /^(?:international|regional|inter)$/.test(this.fold(and - 1)) &&
    /^(?:region|demonym)$/.test(this.hitAt.get(and + 1)?.kind ?? '');

  /** "Visit, Board and Search Unit": single capitalized words up to a conjunction and a head. */
  listOfModifiers(j: number): boolean {
    if (this.closed(j - 1) || this.inHit.has(j - 2)) return false;
    for (let k = j + 1; k < j + 8; k += 1) {
      if (this.fold(k) === 'and') return this.isPart(k + 1) && this.isPart(k + 2) && HEADS.has(this.fold(k + 2));
      const isWord = this.isPart(k) && !this.inHit.has(k) && !this.isPart(k - 1);
      if (!isWord && this.fold(k) !== ',') return false;
    }
    return false;
  }

  /** "the Federal Police (Bundespolizei)": one word by which a body goes in its own language; a short one where the text uses it again. */
  isOwnName = (i: number): boolean =>
    this.fold(i + 1) === ')' &&
    (/^\p{Lu}\p{Ll}{6,}$/u.test(this.tokens[i]?.text ?? '') || this.#isUsedAgain(i)) &&
    !this.hitAt.has(i) &&
    !POSTS.has(this.fold(i)) &&
    !HEADS.has(this.fold(i)) &&
    !NO_NAME.has(this.fold(i));

  #isUsedAgain = (i: number): boolean => {
    const { text = '' } = this.tokens[i] ?? {};
    if (!/^\p{Lu}\p{Ll}{3,5}$/u.test(text) || this.hitAt.has(i)) return false;
    this.#acting ??= this.#wordsThatAct();
    return this.#acting.has(text);
  };

  /** Words in capitals that own or do something: "Tidewa's President", "Tidewa signed". */
  #wordsThatAct(): ReadonlySet<string> {
    const acting = new Set<string>();
    for (const [i, { shape, text }] of this.tokens.entries())
      if (shape === 'capital' && !/^(?:in|at|from|near|to|of)$/.test(this.fold(i - 1)) && ACTS.test(this.fold(i + 1)))
        acting.add(text);
    return acting;
  }

  /** The acronym in brackets that begins at token i. */
  acronymAt(i: number): string | undefined {
    if (this.fold(i) !== '(') return undefined;
    const from = this.fold(i + 1) === 'the' ? i + 2 : i + 1;
    let to = from;
    while (to < from + 4 && /^(?:capital|upper|lower)$/.test(this.tokens[to]?.shape ?? '')) to += 1;
    if (to === from || !/^[),;]$/.test(this.fold(to)) || this.hitAt.get(from)?.kind === 'country') return undefined;
    const text = textOf(this.reading, from, to);
    const known = this.hitAt.get(from);
    if (known?.kind === 'body' && known.to === to) return text;
    if (to - from === 1 && this.isOwnName(from)) return text;
    return to - from <= 4 && /^\p{Lu}\S*\p{Lu}/u.test(text) ? text : undefined;
  }
}
