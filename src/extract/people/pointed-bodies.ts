import type { Ref } from '../../model.ts';
import { HEADS } from '../tables/heads.ts';
import type { PersonWords } from './person-words.ts';

/** Posts that their holders have of a state. */
const OF_STATES = /^(?:minister|president|ambassador|governor|king|queen)$/;
/** So far back "the ministry's" may point, in tokens. */
const POINTS_BACK = 600;
/** How far before a post the group may stand to which its holder belongs, in tokens. */
const GROUP = 24;
/** So far back the group may have been named that somebody leads, in tokens. */
const GROUP_BACK = 200;
const GROUPS = /^(?:delegation|group|team|contingent|party)$/;

/** The bodies to which the words before a post point: its owner, the group that its holder leads, the side on which he is. */
export class PointedBodies {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "the Centre, represented by its Director", "the BODY, whose Director": the last body before in the sentence. */
  ofOwner(from: number, to: number): Ref | undefined {
    const { fold, tokens } = this.#words;
    if (/^(?:its|their)$/.test(fold(from - 1))) return this.#lastBefore(from);
    if (fold(from - 1) === 'whose') return this.#beside(fold(from - 2) === ',' ? from - 2 : from - 1);
    // "Deputy Prosecutor of the same office": the last body before
    const isSame = fold(to - 2) === 'same' || (fold(to) === 'same' && HEADS.has(fold(to + 1)));
    if (isSame && HEADS.has(fold(fold(to) === 'same' ? to + 1 : to - 1))) return this.#last(from);
    // "the ministry's spokesman": the last body that was called so
    const isPointing = fold(from - 1) === "'s" && tokens[from - 2]?.shape === 'lower' && fold(from - 3) === 'the';
    if (!isPointing || !HEADS.has(fold(from - 2))) return undefined;
    return this.#last(from - 3, (body) =>
      tokens.slice(body.from, body.to).some((token) => token.fold === fold(from - 2)),
    );
  }

  /** The last body that ends before token i, of those that fit. */
  #last(i: number, fits: (body: { from: number; to: number }) => boolean = () => true): Ref | undefined {
    for (let at = i; at > Math.max(0, i - POINTS_BACK); at -= 1) {
      const body = this.#words.bodyTo.get(at);
      if (body && fits({ from: body.from, to: at })) return body.ref;
    }
    return undefined;
  }

  /** The body right before token i, whose acronym in brackets may stand between. */
  #beside(i: number): Ref | undefined {
    const { fold, bodyTo } = this.#words;
    return (bodyTo.get(i) ?? (fold(i - 1) === ')' && fold(i - 3) === '(' ? bodyTo.get(i - 3) : undefined))?.ref;
  }

  /** The last body that ends before token i in its sentence. */
  #lastBefore(i: number): Ref | undefined {
    for (let at = i - 1; this.#words.same(i, at); at -= 1) {
      const body = this.#words.bodyTo.get(at);
      if (body) return body.ref;
    }
    return undefined;
  }

  /** "officials from the BODY, including Director NAME", "a team of the BODY led by Director NAME" */
  ofGroup(from: number, to: number): Ref | undefined {
    const words = this.#words;
    const isOfState = words.tokens.slice(from, to).some((token) => OF_STATES.test(token.fold));
    if (isOfState && words.fold(from) !== 'vice') return undefined;
    for (let i = from - 1; i > from - GROUP && words.same(from, i); i -= 1) {
      // "a delegation of the BODY, made up of the Director, NAME"
      if (words.fold(i) === 'of' && /^(?:up|composed|consisting|comprised)$/.test(words.fold(i - 1)))
        return this.#lastBefore(i);
      const isLed = words.fold(i) === 'by' && /^(?:led|headed|represented|chaired)$/.test(words.fold(i - 1));
      // "officers of the BODY arrived, among them NAME, Director"
      if (words.fold(i) === 'them' && words.fold(i - 1) === 'among') return this.#lastBefore(i);
      if (!isLed && words.fold(i) !== 'including' && words.fold(i) !== 'comprising') continue;
      let end = isLed ? i - 1 : i;
      if (words.fold(end - 1) === ',') end -= 1;
      if (words.fold(end - 1) === ')') end -= 3;
      return words.bodyTo.get(end)?.ref ?? (isLed ? this.#ofNamedGroup(end) : undefined);
    }
    return undefined;
  }

  /** "The delegation is led by Director NAME": the body of which the delegation was said to be. */
  #ofNamedGroup(end: number): Ref | undefined {
    const { fold, bodyFrom, same } = this.#words;
    const group = /^(?:is|was)$/.test(fold(end - 1)) ? end - 2 : end - 1;
    if (!GROUPS.test(fold(group)) || fold(group - 1) !== 'the' || same(group, group - 2)) return undefined;
    for (let at = group - 2; at > Math.max(0, group - GROUP_BACK); at -= 1) {
      if (!GROUPS.test(fold(at)) || !/^(?:of|from)$/.test(fold(at + 1))) continue;
      const body = bodyFrom.get(fold(at + 2) === 'the' ? at + 3 : at + 2);
      if (body) return body.ref;
    }
    return undefined;
  }

  /** "On the part of the BODY the meeting was attended by the Director, NAME": the body on whose side a sentence tells. */
  ofSide(from: number): Ref | undefined {
    const { reading, fold, bodyFrom } = this.#words;
    const start = reading.sentences[reading.sentenceOf[from] ?? -1]?.from ?? from;
    const opening = reading.tokens
      .slice(start, start + 4)
      .map((token) => token.fold)
      .join(' ');
    if (!/^on the (?:part|side) of$/.test(opening)) return undefined;
    return bodyFrom.get(fold(start + 4) === 'the' ? start + 5 : start + 4)?.ref;
  }
}
