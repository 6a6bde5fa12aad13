import type { Ref } from '../../model.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';
import { PostSeats, type Seat } from './post-seats.ts';
import { PostTasks } from './post-tasks.ts';
import { PostTitles } from './post-titles.ts';

/** Posts whose holders are sent to a body. */
const SENT_TO = /^(?:observer|representative|ambassador|envoy|delegate)$/;
/** What leads from a post to what it is of. */
const LINK = /^(?:of|at|for|in|to|from|on|with|against)$/;

/** How far a post has been read from behind its word on. */
export interface PostStretch {
  readonly start: number;
  /** The reading goes no further than this token. */
  readonly most: number;
  readonly to: number;
  /** Where the post itself ends, when its body stands behind "at" or a comma. */
  readonly cut: number | undefined;
  readonly organization: Ref | undefined;
}

/** What closes a body behind a dash. */
const ENDS = /^(?:[,;.)(]|and)$/;

/** Reads posts on behind their word: "Director of the Division for Law at the BODY". */
export class PostComplements {
  readonly #words: PersonWords;
  readonly #titles: PostTitles;
  readonly #seats: PostSeats;
  readonly #tasks: PostTasks;

  constructor(words: PersonWords) {
    this.#words = words;
    this.#titles = new PostTitles(words);
    this.#seats = new PostSeats(words);
    this.#tasks = new PostTasks(words);
  }

  /** What stands behind a post at token `start`: of what, where and for what it is, no further than token `most`. */
  behind(start: number, most: number): PostStretch {
    const to = this.#behindLetters(start);
    let read: PostStretch = { start, most, to, cut: undefined, organization: undefined };
    while (read.to < most && this.#words.same(start - 1, read.to)) {
      const on = this.#on(read);
      if (!on) break;
      read = on;
    }
    return read;
  }

  /** "the Principal Secretary (PS) of the BODY": its letters in brackets are no part of what is said of a post. */
  #behindLetters(start: number): number {
    const { fold, tokens } = this.#words;
    const isLetters =
      fold(start) === '(' && /^\p{Lu}{2,4}$/u.test(tokens[start + 1]?.text ?? '') && fold(start + 2) === ')';
    return isLetters && /^(?:of|at|for|in)$/.test(fold(start + 3)) ? start + 3 : start;
  }

  /** One step further; undefined where the post ends. */
  #on(read: PostStretch): PostStretch | undefined {
    const title = this.#titles.on(read);
    if (title !== undefined) return { ...read, to: title };
    const seat = this.#seats.on(read);
    if (seat) return seat;
    const task = this.#tasks.on(read) ?? this.#above(read);
    return task === undefined ? this.#linked(read) : { ...read, to: task };
  }

  /** "Head of the Division, Council, NAME": over the body above, before the name. */
  #above({ to, most, organization }: PostStretch): number | undefined {
    const { fold, bodyFrom } = this.#words;
    if (fold(to) !== ',' || !organization || most === Number.POSITIVE_INFINITY) return undefined;
    const above = bodyFrom.get(to + 1);
    return above && fold(above.to) === ',' && above.to < most ? above.to : undefined;
  }

  /** What a preposition, "and" or a comma adds. */
  #linked(read: PostStretch): PostStretch | undefined {
    const { fold } = this.#words;
    const { to, organization } = read;
    const isAnd = /^(?:and|&)$/.test(fold(to));
    const isDash = this.#isDash(to);
    const isComma = (fold(to) === ',' || isDash) && organization === undefined && !this.#seats.opensNext(to + 1);
    if (!isComma && !isAnd && !LINK.test(fold(to))) return undefined;
    const next = /^(?:the|a|an)$/.test(fold(to + 1)) ? to + 2 : to + 1;
    const body = this.#seats.at(next);
    if (isDash && !(body && ENDS.test(fold(body.to)))) return undefined;
    if (body && ((isAnd && organization) || (isComma && this.#goesOn(body)))) return undefined;
    if (body && !(isAnd && fold(to - 1) === ',')) return this.#of(read, body);
    const end = isComma ? undefined : this.#tasks.behind(to, next, read.most);
    return end === undefined ? undefined : { ...read, to: end };
  }

  /** "Senior Nutritionist – Ministry of Health, attended" */
  #isDash = (i: number): boolean => {
    const token = this.#words.tokens[i];
    return /^[-–—]$/.test(token?.text ?? '') && !token?.glued;
  };

  /** "Lead, EU CyberNet": true where the name goes on behind what is known of it. */
  #goesOn({ to }: Seat): boolean {
    const { tokens, taken, same, isPost } = this.#words;
    return isCapital(tokens[to]) && !taken(to) && same(to - 1, to) && !isPost(to);
  }

  /** The post with the body that stands behind its preposition or comma. */
  #of(read: PostStretch, body: Seat): PostStretch {
    const { fold } = this.#words;
    const link = fold(read.to);
    const seat = this.#seats.owned(body);
    // "Representative of X to the Y": who is sent to a body does not belong to it
    const isSent = link === 'to' && (read.to !== read.start || SENT_TO.test(fold(read.start - 1)));
    const isBeside = /^(?:at|from|with|[,–—-])$/.test(link);
    const organization = read.organization ?? (isSent ? undefined : seat.ref);
    const cut = read.cut ?? (isBeside ? read.to : undefined);
    return { ...read, to: this.#seats.end(seat.to), cut, organization };
  }
}
