import type { Ref } from '../../model.ts';
import { textOf } from '../text/reading.ts';
import { isWord } from '../text/tokens.ts';
import { AGENDA } from '../text/zones.ts';
import type { PersonWords } from './person-words.ts';
import type { PostPhrase } from './post-phrases.ts';

/** What a line calls the people whom the points below it name. */
const PEOPLE =
  /^(?:participants|attendees|experts|members|speakers|panelists|panellists|trainers|instructors|facilitators|lecturers|presenters|moderators|assessors|evaluators|delegates|representatives)$/;
/** What they form: of that it must be said who is in it. */
const GROUPS = /^(?:delegation|team|panel|mission|group)$/;
const CONSISTS = /^(?:consist(?:s|ed)|made|composed|compris(?:es|ed)|includ(?:es|ed))$/;
/** The other words of such a line: any besides tells of something else than of who was there. */
const PLAIN =
  /^(?:the|this|following|of|and|&|a|an|in|at|from|by|its|their|was|were|is|are|up|who|took|part|participated|attended|list|region|country|mutual|joint|regional|national|international|evaluation|assessment|training|workshop|seminar|course|meeting|conference|event|visit|study|expert|all|other|main|:)$/;
/** A heading without a colon is at most this long, in tokens. */
const HEADING = 6;
/** The post before a name is at most this long, in tokens. */
const POST = 9;
/** Posts that are no posts of a head, by which the table of posts does not go. */
const TASKS =
  /^(?:assessor|advis[eo]r|expert|officer|analyst|inspector|investigator|prosecutor|judge|lawyer|trainer|instructor|facilitator|lead|leader|attache|specialist|evaluator|rapporteur|moderator|chair|chairperson|co-chair|consultant|observer|interpreter|reviewer|examiner|auditor)$/;
const DASH = /^[–—-]$/;
/** Points of an agenda at which nobody speaks, and things that did not come to be. */
const SILENT =
  /^(?:lunch|dinner|breakfast|break|registration|departure|arrival|visit|prize|prayer|cancelled|canceled|memory)$/;

/** Reads lists of people: points below a line that announces them, which are but a name with a post, a country or a body; and agendas. */
export class Rosters {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "- NAME, Fiji", "1. NAME (BODY)", "- Financial Assessor – NAME", "09:30 The river as a border – NAME, BODY" */
  shows(from: number, to: number): boolean {
    if (to - from < 2 || to - from > 5) return false;
    if (this.#isInAgenda(from)) return this.#speaksAt(from, to);
    const start = this.#startOfPoint(from);
    if (start === undefined) return false;
    const { fold, same, isNamePart } = this.#words;
    const isWhole = !same(from, to) || /^(?:[,(–—:;-]|from|of)$/.test(fold(to));
    // "Financial Assessor – NAME"
    const isPost = this.#isPost(to - 1) && isNamePart(to + 1);
    return isWhole && !isPost && (this.#opens(from) === start || this.postOf(from) !== undefined);
  }

  /** "Financial Assessor – NAME": the post that stands before a name and a dash or colon. */
  postOf(from: number): PostPhrase | undefined {
    const start = this.#startOfPoint(from);
    const dash = this.#opens(from) - 1;
    if (start === undefined || dash <= start || dash - start > POST) return undefined;
    const { fold, reading } = this.#words;
    if (!(DASH.test(fold(dash)) || fold(dash) === ':') || !this.#isPost(dash - 1)) return undefined;
    return { from: start, to: dash, text: textOf(reading, start, dash) };
  }

  /** "- NAME – BODY", "- NAME, BODY": the body that closes a point behind a name. */
  bodyOf(from: number, to: number): Ref | undefined {
    const { fold, same, bodyFrom } = this.#words;
    if (!/^[,–—-]$/.test(fold(to)) || !this.shows(from, to)) return undefined;
    const body = bodyFrom.get(this.#words.behindThe(to + 1));
    return body && (!same(to, body.to) || /^[(;.]$/.test(fold(body.to))) ? body.ref : undefined;
  }

  /** "09:30 Niger River Basin – NAME, BODY": capitalized words before a dash are what is spoken of. */
  isTopic = (from: number, to: number): boolean =>
    this.#isInAgenda(from) && !this.#words.isRank(from - 1) && DASH.test(this.#words.fold(to));

  /** The name between two tokens stands behind the last dash of its line, with a rank or before a body. */
  #speaksAt(from: number, to: number): boolean {
    const { fold, same, tokens, bodyFrom } = this.#words;
    const opens = this.#opens(from);
    if (!DASH.test(fold(opens - 1))) return false;
    for (let at = opens - 1; same(from, at); at -= 1) if (SILENT.test(fold(at))) return false;
    for (let at = to; same(from, at); at += 1) if (DASH.test(fold(at)) && !tokens[at]?.glued) return false;
    if (opens < from && !same(from, to)) return true;
    return /^[,(]$/.test(fold(to)) && (opens < from || bodyFrom.has(this.#words.behindThe(to + 1)));
  }

  #isInAgenda = (i: number): boolean => {
    const { sentences, sentenceOf, blocks } = this.#words.reading;
    return blocks[sentences[sentenceOf[i] ?? -1]?.block ?? -1]?.rule === AGENDA;
  };

  #isPost = (i: number): boolean => TASKS.test(this.#words.fold(i)) || this.#words.isPost(i);

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
    if (words.at(-1) !== ':' && words.length > HEADING) return false;
    const isOfPeople =
      words.some((word) => PEOPLE.test(word)) ||
      (words.some((word) => GROUPS.test(word)) && words.some((word) => CONSISTS.test(word)));
    return (
      isOfPeople &&
      words.every((word) => PLAIN.test(word) || PEOPLE.test(word) || GROUPS.test(word) || CONSISTS.test(word))
    );
  }
}
