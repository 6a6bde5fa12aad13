import type { Ref } from '../../model.ts';
import type { Body } from '../names/agencies.ts';
import { HEADS, NO_NAME } from '../tables/heads.ts';
import { GIVEN_NAMES, PARTICLES, POSTS, RANKS, singularPost } from '../tables/posts.ts';
import type { Reading } from '../text/reading.ts';
import { askedOnce } from '../text/remembered.ts';
import { isCapital, type Token, whetherWords } from '../text/tokens.ts';

/** Letters behind a name: degrees, orders, seats. */
const LETTERS_BEHIND = new Set('MP MEP QC OBE OFR PhD Rtd MD MSc MBA CBE KC SC JP Esq JD'.split(' '));
const OFFICERS = /^(?:admiral|colonel|captain|brigadier|commodore)$/;
/** Words that stand between the names of those who meet, in a headline in capitals. */
const BETWEEN = new Set(['against', 'between', 'among']);

/** Words that are of no name: posts, what only opens a sentence, and "Operation Sunrise, of the BODY,". */
const isOfNoName = whetherWords(
  (fold) =>
    /^(?:ombudsman|operation)$/.test(fold) ||
    BETWEEN.has(fold) ||
    NO_NAME.has(fold) ||
    POSTS.has(fold) ||
    singularPost(fold) !== '',
);
/** Words by which bodies are called, one or several. */
const isHead = whetherWords(
  (fold) => HEADS.has(fold) || HEADS.has(fold.replace(/s$/, '')) || HEADS.has(fold.replace(/ies$/, 'y')),
);

const HAJI = /^hjh?\.?$/;

/** What the tokens of a text are to the names of people: ranks, posts, parts of a name, and the bodies beside them. */
export class PersonWords {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** True for tokens of other names. */
  readonly taken: (token: number) => boolean;
  readonly bodyFrom = new Map<number, { ref: Ref; to: number }>();
  readonly bodyTo = new Map<number, { ref: Ref; from: number }>();
  /** Words that the text writes in small letters elsewhere. */
  #common: ReadonlySet<string> | undefined;
  /** A word in capitals that may be part of a person's name. */
  readonly isNamePart: (i: number) => boolean;

  constructor(reading: Reading, bodies: readonly Body[], taken: (token: number) => boolean) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.taken = taken;
    this.isNamePart = askedOnce(this.tokens)((i) => this.#isNamePart(i));
    for (const { ref, mentions } of bodies)
      for (const m of mentions) {
        if ((this.bodyFrom.get(m.from)?.to ?? 0) < m.to) this.bodyFrom.set(m.from, { ref, to: m.to });
        this.bodyTo.set(m.to, { ref, from: m.from });
      }
  }

  fold = (i: number): string => (i < 0 ? '' : (this.tokens[i]?.fold ?? ''));

  same = (i: number, j: number): boolean => this.reading.sentenceOf[i] === this.reading.sentenceOf[j];

  /** The token behind an article. */
  behindThe = (i: number): number => (this.fold(i) === 'the' ? i + 1 : i);

  /** The last body that ends before token i in its sentence. */
  bodyBefore(i: number): Ref | undefined {
    for (let at = i - 1; this.same(i, at); at -= 1) {
      const body = this.bodyTo.get(at);
      if (body) return body.ref;
    }
    return undefined;
  }

  isRank = (i: number): boolean =>
    isCapital(this.tokens[i]) &&
    // "Haji Rosmadi Hj Wahid": inside a name it is of the name
    !(
      HAJI.test(this.fold(i)) &&
      (this.tokens[i - 1]?.shape === 'capital' || /^(?:bin|binti)$/.test(this.fold(i - 1))) &&
      !RANKS.has(this.fold(i - 1))
    ) &&
    !(this.fold(i) === 'm.' && this.tokens[i - 1]?.shape === 'capital' && !RANKS.has(this.fold(i - 1))) &&
    !(this.fold(i) === 'm.' && /^\p{Lu}\.$/u.test(this.tokens[i - 1]?.text ?? '')) &&
    (RANKS.has(this.fold(i)) ||
      // "H E NAME"
      (this.fold(i) === 'e' && this.fold(i - 1) === 'h') ||
      (this.fold(i) === 'h' && this.fold(i + 1) === 'e') ||
      this.tokens[i]?.text === 'HE' ||
      (this.fold(i) === 'tan' && this.fold(i + 1) === 'sri'));

  /** "Endangered Species" of a text that writes "species" elsewhere: a word of the language, and no surname. */
  isCommon(fold: string): boolean {
    if (PARTICLES.has(fold)) return false;
    this.#common ??= smallWords(this.tokens);
    const common = this.#common;
    return [fold, `${fold}s`, fold.replace(/s$/, '')].some((form) => common.has(form));
  }

  /** A "member" holds a post only where it is said of what, an "official" where it is said of which body. */
  isPost = (i: number): boolean =>
    this.fold(i) === 'ombudsman' ||
    (this.fold(i) === 'executive' && this.fold(i - 1) === 'chief') ||
    (this.fold(i) === 'general' && this.fold(i - 1) === 'commanding') ||
    // "NAME, First Admiral of the BODY"
    (this.fold(i + 1) === 'of' && OFFICERS.test(this.fold(i))) ||
    (this.fold(i) === 'justice' && /^(?:chief|associate)$/.test(this.fold(i - 1))) ||
    (this.fold(i) === 'official' && (/^(?:of|from|at|with)$/.test(this.fold(i + 1)) || this.bodyTo.has(i))) ||
    (POSTS.has(this.fold(i)) && (this.fold(i) !== 'member' || this.fold(i + 1) === 'of'));

  /** "Marina Moen", not "Marina de Guerra": what bodies are called too, before a surname. */
  #isGivenName(i: number): boolean {
    const next = this.tokens[i + 1];
    return GIVEN_NAMES.has(this.fold(i)) && next?.shape === 'capital' && !this.taken(i + 1) && !HEADS.has(next.fold);
  }

  #isNamePart(i: number): boolean {
    const token = this.tokens[i];
    if (!token || !isCapital(token) || this.taken(i) || LETTERS_BEHIND.has(token.text)) return false;
    const { fold } = token;
    return (
      !isOfNoName(token) &&
      !(fold === 'executive' && this.fold(i - 1) === 'chief') &&
      // "Special Agent in Charge NAME"
      !(fold === 'charge' && this.fold(i - 1) === 'in') &&
      (!isHead(token) || this.#isGivenName(i)) &&
      !this.isRank(i) &&
      (this.tokens[i + 1]?.glued === true ||
        isCapital(this.tokens[i + 1]) ||
        !/^(?:\p{L}\.){2,}$/u.test(token.text.length > 8 ? '' : token.text.replace(/^(?:\p{Lu}\.){3,}$/u, '')))
    );
  }
}

function smallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { shape, glued, fold } of tokens) if (shape === 'lower' && !glued) words.add(fold);
  return words;
}
