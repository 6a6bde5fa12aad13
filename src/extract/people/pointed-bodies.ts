import type { Ref } from '../../model.ts';
import { HEADS } from '../tables/heads.ts';
import type { PersonWords } from './person-words.ts';

/** So far back "the ministry's" may point, in tokens. */
const POINTS_BACK = 600;

/** The bodies to which the words before a post point: its owner, the side on which its holder is. */
export class PointedBodies {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "the Centre, represented by its Director", "the BODY, whose Director": the last body before in the sentence. */
  ofOwner(from: number, to: number): Ref | undefined {
    const { fold, tokens } = this.#words;
    const opens = this.#opening(from);
    if (/^(?:its|their)$/.test(fold(opens - 1))) return this.#words.bodyBefore(from);
    const isFor = fold(from - 1) === 'which' && fold(from - 2) === 'for';
    if (isFor) return this.#beside(fold(from - 3) === ',' ? from - 3 : from - 2);
    // "for the BODY, by the Assistant Director"
    const by = fold(from - 1) === 'the' ? from - 2 : from - 1;
    if (fold(by) === 'by' && fold(by - 1) === ',') {
      const body = this.#words.bodyTo.get(by - 1);
      return body && fold(fold(body.from - 1) === 'the' ? body.from - 2 : body.from - 1) === 'for'
        ? body.ref
        : undefined;
    }
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

  /** "its [second] secretary": where the small word before a post begins. */
  #opening = (from: number): number =>
    /^(?:first|second|third|acting|new|then|executive|national|regional|general)$/.test(this.#words.fold(from - 1))
      ? from - 1
      : from;

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
