import type { Ref } from '../../model.ts';
import { isSubject } from '../tables/heads.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import type { PostStretch } from './post-complements.ts';

/** Units written small, and how far behind "of" they may stand, in tokens. */
const UNITS = /^(?:department|division|unit|section|office|directorate|bureau|service|branch)$/;
const UNIT = 6;
/** The words listed at the beginning of a name are no more than this, in tokens. */
const LISTED = 6;
/** The name of a region is no longer than this behind a body, in tokens. */
const REGION = 4;
/** The name of a part of a body is no longer than this, in tokens. */
const PART = 4;
/** What a body has somewhere, written small. */
const OUTPOST = /^(?:delegation|mission|office|branch|team|bureau|headquarters)$/;
/** Heads of units that are written small behind the name of their body. */
const IN_SMALL = /^(?:authority|department|section|unit|division|office|bureau|committee|team)$/;

/** A body that a post is of, and the token behind its name. */
export interface Seat {
  readonly ref: Ref;
  readonly to: number;
}

/** Reads the bodies behind posts: "Director [of the] BODY", "of X's BODY", "of the ABC delegation in Cairo". */
export class PostSeats {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** Reads on over a body that stands behind the post without more than "of the". */
  on(read: PostStretch): PostStretch | undefined {
    return (
      this.#held(read) ??
      this.#bracketed(read) ??
      this.#underGovernment(read) ??
      this.#ofThatCountry(read) ??
      this.#ofUnit(read) ??
      this.#ofListedName(read)
    );
  }

  /** The body that begins at a token, or behind the country that owns it: "Tonga Police Board", "Saudi Arabia's Police Board". */
  at(i: number): Seat | undefined {
    const { fold, tokens, taken, bodyFrom } = this.#words;
    let owner = i;
    while (taken(owner) && isCapital(tokens[owner]) && !bodyFrom.has(owner)) owner += 1;
    const owned = fold(owner) === "'s" ? owner + 1 : i + 1;
    return bodyFrom.get(i) ?? (taken(i) && isCapital(tokens[i]) ? bodyFrom.get(owned) : undefined);
  }

  /** "the BODY's OTHER BODY": what a body has, which is meant. */
  owned({ ref, to }: Seat): Seat {
    return (this.#words.fold(to) === "'s" ? this.#words.bodyFrom.get(to + 1) : undefined) ?? { ref, to };
  }

  /** "the ABC delegation in Cairo", "the Audit Office (AO SR)": the token behind what is said of a body behind its name. */
  end = (i: number): number => this.#behindBracket(this.#outpost(i));

  /** "Ambassador of X, KOICA Country Director NAME": the body behind the comma is that of the next person's post. */
  opensNext(i: number): boolean {
    const { bodyFrom, isPost, tokens } = this.#words;
    const to = bodyFrom.get(i)?.to;
    if (to === undefined) return false;
    return isPost(to) || (isCapital(tokens[to]) && isPost(to + 1));
  }

  /** "Director General Northern Coast Guard" */
  #held(read: PostStretch): PostStretch | undefined {
    const { fold, bodyFrom } = this.#words;
    const isBeside = read.to === read.start || fold(read.to - 1) === 'general';
    const held = isBeside && read.organization === undefined ? bodyFrom.get(read.to) : undefined;
    return held && { ...read, organization: held.ref, to: held.to };
  }

  /** "Director of the Fire Safety office (FSO)": the body in brackets, where no other is named. */
  #bracketed(read: PostStretch): PostStretch | undefined {
    const { fold, bodyFrom } = this.#words;
    const body = fold(read.to) === '(' && read.to > read.start ? bodyFrom.get(read.to + 1) : undefined;
    const isAlone = body && fold(body.to) === ')' && read.organization === undefined && body.to + 1 < read.most;
    return isAlone ? { ...read, organization: body.ref, to: body.to + 1 } : undefined;
  }

  /** "Chairman of the Committee under the government of X" */
  #underGovernment(read: PostStretch): PostStretch | undefined {
    const { fold, taken } = this.#words;
    const { to, most, organization } = read;
    if (fold(to) !== 'under' || !organization || fold(to + 2) !== 'government' || !taken(to + 4)) return undefined;
    let end = to + 4;
    while (taken(end) && end < most) end += 1;
    return { ...read, to: end };
  }

  /** "president of the Court of Accounts of that country" */
  #ofThatCountry(read: PostStretch): PostStretch | undefined {
    const { fold } = this.#words;
    const isOf = fold(read.to) === 'of' && /^(?:that|this)$/.test(fold(read.to + 1));
    return isOf && read.organization ? { ...read, to: read.to + 3 } : undefined;
  }

  /** "head of the analysis department of the BODY" */
  #ofUnit(read: PostStretch): PostStretch | undefined {
    if (this.#words.fold(read.to) !== 'of' || read.organization !== undefined) return undefined;
    const unit = this.#unitBehind(read.to);
    return unit && { ...read, organization: unit.ref, to: unit.to };
  }

  /** "of the Political, Press and Information Section of the BODY": words in capitals and commas before the rest of a name. */
  #ofListedName(read: PostStretch): PostStretch | undefined {
    const { fold, tokens, taken, bodyFrom, isPost, isRank } = this.#words;
    if (fold(read.to) !== 'of' || fold(read.to + 1) !== 'the' || read.organization !== undefined) return undefined;
    const start = read.to + 2;
    let to = start;
    while (to < start + LISTED && !taken(to) && (isCapital(tokens[to]) || fold(to) === ',')) {
      if (isPost(to) || isRank(to)) return undefined;
      to += 1;
    }
    const isListed = fold(start + 1) === ',' && /^(?:and|&)$/.test(fold(to)) && isCapital(tokens[to - 1]);
    const body = isListed ? bodyFrom.get(to + 1) : undefined;
    return body && { ...read, organization: body.ref, to: body.to };
  }

  /** The body behind a unit that is written small: "of the analysis department of the BODY". */
  #unitBehind(of: number): Seat | undefined {
    const { fold, tokens, bodyFrom } = this.#words;
    for (let i = of + 1; i < of + UNIT && tokens[i]?.shape === 'lower'; i += 1)
      if (UNITS.test(fold(i)) && fold(i + 1) === 'of') return bodyFrom.get(fold(i + 2) === 'the' ? i + 3 : i + 2);
    return undefined;
  }

  /** "the ABC delegation in Cairo": over what the body has there; the token itself where nothing is said of it. */
  #outpost(i: number): number {
    const { fold, tokens } = this.#words;
    // "the ABC competition authority": a small word before the head
    const head = tokens[i]?.shape === 'lower' && IN_SMALL.test(fold(i + 1)) ? i + 1 : i;
    if (head === i && !OUTPOST.test(tokens[i]?.text ?? '')) return Math.max(this.#behindRegion(i), this.#behindPart(i));
    const to = head + 1;
    return fold(to) === 'in' && isCapital(tokens[to + 1]) ? to + 2 : to;
  }

  /** "the BODY West Africa, NAME": over the name of where the body is. */
  #behindRegion(i: number): number {
    const { fold, tokens, taken, bodyFrom } = this.#words;
    let to = i;
    while (to < i + REGION && taken(to) && isCapital(tokens[to]) && !bodyFrom.has(to)) to += 1;
    return fold(to) === ',' ? to : i;
  }

  /** "the BODY Monitoring Pillar, NAME": over capitals that say which part of the body is meant. */
  #behindPart(i: number): number {
    const { fold, tokens, taken, isPost } = this.#words;
    const isTask = isSubject(fold(i)) || /ing$/.test(fold(i));
    let to = i;
    while (isTask && to < i + PART && isCapital(tokens[to]) && !taken(to) && !isPost(to)) to += 1;
    return to > i + 1 && fold(to) === ',' ? to : i;
  }

  /** "the Audit Office (AO SR)": the token behind an acronym of one or two words in brackets. */
  #behindBracket(i: number): number {
    const { fold } = this.#words;
    if (fold(i) !== '(') return i;
    if (fold(i + 2) === ')') return i + 3;
    return fold(i + 3) === ')' ? i + 4 : i;
  }
}
