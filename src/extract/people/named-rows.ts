import type { Ref } from '../../model.ts';
import type { PersonWords } from './person-words.ts';

/** A row of names is no longer than this on either side of a name, in tokens. */
const ROW = 24;
/** The group that a row names stands so near before its verb, in tokens. */
const GROUP_WITHIN = 7;
const GROUPS =
  /^(?:team|delegation|group|mission|panel|facilitators|trainers|instructors|experts|speakers|panelists|lecturers|participants|representatives)$/;

/** Reads rows of names without posts that say who a group was. */
export class NamedRows {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "The team consisted of NAME, NAME and NAME from the BODY": the body of a name between two tokens of such a row. */
  of(from: number, to: number): Ref | undefined {
    const { fold, same, bodyFrom } = this.#words;
    if (to - from < 2 || to - from > 4) return undefined;
    let first = from;
    while (first > from - ROW && same(from, first - 1) && this.#isInRow(first - 1)) first -= 1;
    if (!this.#isOpened(first)) return undefined;
    let last = to;
    while (last < to + ROW && same(from, last) && this.#isInRow(last)) last += 1;
    return /^(?:from|of)$/.test(fold(last)) ? bodyFrom.get(this.#words.behindThe(last + 1))?.ref : undefined;
  }

  #isInRow = (i: number): boolean => this.#words.isNamePart(i) || /^(?:,|and|&)$/.test(this.#words.fold(i));

  /** "consisted of", "was made up of", "included", behind a group */
  #isOpened(i: number): boolean {
    const { fold, same } = this.#words;
    const isOf = fold(i - 1) === 'of' && /^(?:consist(?:s|ed|ing)|composed|comprised|up)$/.test(fold(i - 2));
    if (!isOf && !/^(?:included?|comprised?|were|are)$/.test(fold(i - 1))) return false;
    for (let at = i - 2; at > i - GROUP_WITHIN - 2 && same(i, at); at -= 1) if (GROUPS.test(fold(at))) return true;
    return false;
  }
}
