import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import type { PostStretch } from './post-complements.ts';

/** What ambassadors are called besides. */
const EXTRAORDINARY = new Set(['extraordinary', 'plenipotentiary']);
/** What a chief of some field is called. */
const OF_CHIEFS = /^(?:officer|inspector|scientist|engineer|executive|economist|superintendent)$/;
/** In brackets behind the post of who holds it for a time. */
const AD_INTERIM = /^(?:ag\.?|a\.i\.?|acting|interim|ad interim|retd\.?|rtd\.?)$/;

/** Reads on the title of a post behind its first word: "Secretary General", "Commander-in-Chief", "Chairman (Ag.)". */
export class PostTitles {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** The token behind the next words of the title; undefined where it does not go on. */
  on(read: PostStretch): number | undefined {
    return (
      this.#general(read) ??
      this.#placed(read) ??
      this.#adInterim(read) ??
      this.#joined(read) ??
      this.#extraordinary(read) ??
      this.#inChief(read) ??
      this.#nextPost(read) ??
      this.#inCharge(read)
    );
  }

  /** "Director General", "Director-General" */
  #general({ to }: PostStretch): number | undefined {
    const { fold, isPost } = this.#words;
    if (isPost(to) || (fold(to) === 'general' && isPost(to - 1))) return to + 1;
    return fold(to) === '-' && fold(to + 1) === 'general' && isPost(to - 1) ? to + 2 : undefined;
  }

  /** "Commander Solomon Islands": where the post is held. */
  #placed({ start, to, most }: PostStretch): number | undefined {
    const { tokens, taken, bodyFrom } = this.#words;
    if (to !== start || !taken(to) || !isCapital(tokens[to]) || bodyFrom.has(to)) return undefined;
    let end = to;
    while (taken(end) && end < most) end += 1;
    return end;
  }

  /** "Director a.i.", "Director ad interim", "Director (Ag.)" */
  #adInterim({ to }: PostStretch): number | undefined {
    const { fold } = this.#words;
    if (/^a\.i\.?$/.test(fold(to))) return to + 1;
    if (fold(to) === 'a' && fold(to + 1) === '.' && fold(to + 2) === 'i') return to + 3;
    if (fold(to) === 'ad' && fold(to + 1) === 'interim') return to + 2;
    return fold(to) === '(' && fold(to + 2) === ')' && AD_INTERIM.test(fold(to + 1)) ? to + 3 : undefined;
  }

  /** "Chairman/Chief Executive Officer" */
  #joined({ to }: PostStretch): number | undefined {
    const { fold, tokens, taken, isRank } = this.#words;
    const isNext = isCapital(tokens[to + 1]) && !taken(to + 1) && !isRank(to + 1);
    return /^[/–]$/.test(fold(to)) && isNext ? to + 2 : undefined;
  }

  #extraordinary({ to }: PostStretch): number | undefined {
    const { fold } = this.#words;
    if (EXTRAORDINARY.has(fold(to))) return to + 1;
    return /^(?:and|&)$/.test(fold(to)) && EXTRAORDINARY.has(fold(to + 1)) ? to + 2 : undefined;
  }

  #inChief({ to }: PostStretch): number | undefined {
    const { fold } = this.#words;
    return fold(to) === '-' && fold(to + 1) === 'in' && fold(to + 3) === 'chief' ? to + 4 : undefined;
  }

  /** "Director Programme Coordinator", "Chief Plant Protection Officer": words in capitals that lead to a second post. */
  #nextPost({ to }: PostStretch): number | undefined {
    const { fold, tokens, taken, isPost, isRank } = this.#words;
    const isField = (i: number) => isCapital(tokens[i]) && !taken(i);
    if (fold(to - 1) === 'chief' && isField(to) && isField(to + 1) && OF_CHIEFS.test(fold(to + 2))) return to + 3;
    return isCapital(tokens[to]) && isPost(to + 1) && !isRank(to + 1) && !taken(to) ? to + 2 : undefined;
  }

  /** "Inspector General in charge of Operations", "Special Agent in Charge NAME" */
  #inCharge({ to }: PostStretch): number | undefined {
    return this.#words.fold(to) === 'in' && this.#words.fold(to + 1) === 'charge' ? to + 2 : undefined;
  }
}
