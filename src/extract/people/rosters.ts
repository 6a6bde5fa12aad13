import { textOf } from '../text/reading.ts';
import { isWord } from '../text/tokens.ts';
import { AGENDA } from '../text/zones.ts';
import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

/** What a line calls the people whom the points below it name. */
const PEOPLE =
  /^(?:participants|attendees|experts|members|speakers|panelists|panellists|trainers|instructors|facilitators|lecturers|presenters|moderators|assessors|evaluators|delegates|delegation|team|panel|mission|graduates)$/;
/** Points that tell of something else than of who was there. */
const ELSE = /^(?:appointed|elected|nominated|awarded|absent|apologies|contacts?|invited|not|former|previous|prizes?)$/;
/** A heading without a colon is at most this long, in tokens. */
const HEADING = 6;
/** The post before a name is at most this long, in tokens. */
const POST = 9;
/** Words for those who do something. */
const DOER = /(?:[eo]r|ist|ian|ant|head|chair|chief)$/;

/** Reads lists of people: points below a line that announces them, which are but a name with a post, a country or a body. */
export class Rosters {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "- NAME, Fiji", "1. NAME (BODY)", "- Financial Assessor – NAME", "09:30 The river as a border – NAME, BODY" */
  shows(from: number, to: number): boolean {
    if (this.#isInAgenda(from)) return this.#speaksAt(from, to);
    const start = this.#startOfPoint(from);
    if (start === undefined || to - from < 2 || to - from > 5) return false;
    const { fold, same, isNamePart } = this.#words;
    const isWhole = !same(from, to) || /^[,(–—:;-]$/.test(fold(to));
    // "Financial Assessor – NAME"
    const isPost = DOER.test(fold(to - 1)) && isNamePart(to + 1);
    return isWhole && !isPost && (this.#opens(from) === start || this.postOf(from) !== undefined);
  }

  /** "Financial Assessor – NAME": the post that stands before a name and a dash or colon. */
  postOf(from: number): PostPhrase | undefined {
    const start = this.#startOfPoint(from);
    const dash = this.#opens(from) - 1;
    if (start === undefined || dash <= start || dash - start > POST) return undefined;
    const { fold, tokens, reading } = this.#words;
    if (!/^[–—:-]$/.test(fold(dash)) || !DOER.test(fold(dash - 1)) || !isWord(tokens[dash - 1])) return undefined;
    return { from: start, to: dash, text: textOf(reading, start, dash) };
  }

  /** "09:30 Niger River Basin – NAME, BODY": capitalized words before a dash are what is spoken of. */
  isTopic = (from: number, to: number): boolean =>
    this.#isInAgenda(from) && !this.#words.isRank(from - 1) && /^[–—-]$/.test(this.#words.fold(to));

  /** The name between two tokens stands behind the last dash of its line, by itself or before a comma or bracket. */
  #speaksAt(from: number, to: number): boolean {
    const { fold, same } = this.#words;
    if (!/^[–—-]$/.test(fold(this.#opens(from) - 1)) || to - from < 2 || to - from > 5) return false;
    for (let at = to; same(from, at); at += 1)
      if (/^[–—-]$/.test(fold(at)) && !this.#words.tokens[at]?.glued) return false;
    return !same(from, to) || /^[,(]$/.test(fold(to));
  }

  #isInAgenda = (i: number): boolean => {
    const { sentences, sentenceOf, blocks } = this.#words.reading;
    return blocks[sentences[sentenceOf[i] ?? -1]?.block ?? -1]?.rule === AGENDA;
  };

  /** First token of the ranks before a name. */
  #opens(from: number): number {
    let at = from;
    while (this.#words.isRank(at - 1)) at -= 1;
    return at;
  }

  /** First word of the point of such a list in which a token stands. */
  #startOfPoint(i: number): number | undefined {
    const { sentences, sentenceOf, aboveList } = this.#words.reading;
    const index = sentenceOf[i] ?? -1;
    const point = sentences[index];
    if (point?.zone !== 'list' || !this.#announces(aboveList[index] ?? -1)) return undefined;
    let start = point.from;
    while (start < i && (!isWord(this.#words.tokens[start]) || /^(?:\d+|[a-z])$/.test(this.#words.fold(start))))
      start += 1;
    return start;
  }

  /** "The team consisted of the following experts:", "Speakers" */
  #announces(index: number): boolean {
    const line = this.#words.reading.sentences[index];
    if (!line) return false;
    const words = this.#words.tokens.slice(line.from, line.to).map(({ fold }) => fold);
    const opens = words.at(-1) === ':' || words.length <= HEADING;
    return opens && words.some((word) => PEOPLE.test(word)) && !words.some((word) => ELSE.test(word));
  }
}
