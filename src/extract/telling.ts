import type { ActivityKind } from '../model.ts';
import type { DateMention } from './dates.ts';
import type { Frame, Stretch } from './frame.ts';
import { beginningIn, type Reading } from './reading.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from './tables/activities.ts';
import { HAPPENS } from './tables/happens.ts';
import { askedOfWords, isCapital, type Token } from './tokens.ts';

/** Kinds of which a text calls one by the other's noun: "the five-day training" of a seminar. */
const TAUGHT = /^(?:training|workshop)$/;
export const isSameKind = (a: ActivityKind | undefined, b: ActivityKind): boolean =>
  a === b || (a !== undefined && TAUGHT.test(a) && TAUGHT.test(b));

/** True for words of which a sentence that tells of a deed has one. */
const tells = askedOfWords(
  (fold) => HAPPENS.has(fold) || fold === 'ceremony' || ACTIVITY_NOUNS.has(fold) || ACTIVITY_VERBS.has(fold),
);

/** True for a sentence with a verb of holding or a word of the activity's kind. */
export function tellsOfDeed({ tokens }: Reading, { from, to }: Stretch, { kind }: Frame): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        tells(token) &&
        (HAPPENS.has(token.fold) ||
          token.fold === 'ceremony' ||
          isSameKind(ACTIVITY_NOUNS.get(token.fold), kind) ||
          ACTIVITY_VERBS.get(token.fold) === kind),
    );
}

/** The dates of a sentence that are those of the activity: not the dateline's, not another's. */
export const datesOf = (
  reading: Reading,
  { from, to }: Stretch,
  frame: Frame,
  dates: readonly DateMention[],
): DateMention[] =>
  beginningIn(dates, from, to).filter(
    (d) => d.to <= to && !d.issued && !isAside(reading, frame, d.from) && !isOfFounding(reading, d.from),
  );

/** So far before a date the word may stand that dates something else by it, in tokens. */
const FOUNDING = 4;
const FOUNDED = /^(?:founded|established|created|formed|since|adopted|dated|dates|ratified|expires?)$/;

/** "which was set up in May 2015", "the convention that entered into force on": no day of the activity. */
const isOfFounding = ({ tokens, sentenceOf }: Reading, at: number): boolean =>
  tokens.slice(Math.max(0, at - FOUNDING), at).some(
    ({ fold }, k, words) =>
      // "police in Seoul said Sunday, 28 February"
      (/^(?:said|announced|reported|told)$/.test(fold) &&
        words.slice(k + 1).every((word) => /^(?:on|,|.*day)$/.test(word.fold))) ||
      (sentenceOf[at - words.length + k] === sentenceOf[at] &&
        (FOUNDED.test(fold) || /^(?:set up|into force)$/.test(`${fold} ${words[k + 1]?.fold ?? ''}`))),
  );

/** "the Training Course on Control Operations": a noun of another kind that goes on with the name of one of this kind. */
function isWithinName(tokens: readonly Token[], at: number, kind: ActivityKind): boolean {
  if (/^(?:which|that)$/.test(tokens[at - 1]?.fold ?? '')) return false;
  for (
    let i = at - 1;
    isCapital(tokens[i]) || /^(?:of|on|for|and|the|in|to|an?|["“”])$/.test(tokens[i]?.fold ?? '');
    i -= 1
  )
    if (ACTIVITY_NOUNS.get(tokens[i]?.fold ?? '') === kind) return true;
  return false;
}

/** How far before a date or place what it belongs to may stand, in tokens. */
const ASIDE = 24;

/** "the visit, which follows the memorandum of 2016, will be completed on": a clause that is closed before the place or date. */
function isInserted(tokens: readonly Token[], which: number, at: number): boolean {
  if (tokens[which - 1]?.fold !== ',') return false;
  for (let i = which + 1; i < at - 1; i += 1)
    if (
      tokens[i]?.fold === ',' &&
      /^(?:will|was|were|is|are|has|had|took|began|ended|closed|started)$/.test(tokens[i + 1]?.fold ?? '')
    )
      return true;
  return false;
}

/** A word that tells another edition stands this near before its noun, in tokens. */
const OTHER_WITHIN = 3;

/** "prior to the congress, which began on Monday in X": the setting of another activity. */
export function isAside({ tokens, sentenceOf }: Reading, { kind }: Frame, at: number, isPlace = false): boolean {
  // "the plenary, which Tashkent will host"
  if (/^(?:which|that)$/.test(tokens[at - 1]?.fold ?? '')) return true;
  let other = false;
  let isMain = false;
  for (let i = at - 1; i > at - ASIDE && sentenceOf[i] === sentenceOf[at]; i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    // "the experts, who had met in X"
    // "Bolivia -whose accession is in progress-, gathered today": an insertion that is closed
    if (fold === 'whose' && !tokens.slice(i + 1, at).some(({ text }) => /^[-–—,]$/.test(text))) return true;
    if ((fold === 'who' || fold === 'which') && tokens[i + 1]?.fold === 'had') return true;
    const named = fold === 'session' || fold === 'sessions' ? undefined : ACTIVITY_NOUNS.get(fold);
    // "the Training Course on Control Operations, which": a noun inside a name
    const noun = named && named !== kind && isWithinName(tokens, i, kind) ? kind : named;
    // "a continuation of the previous workshop, held in X"
    if (
      named &&
      tokens
        .slice(Math.max(0, i - OTHER_WITHIN), i)
        .some((word) => /^(?:previous|earlier|former|preceding)$/.test(word.fold))
    )
      return true;
    // "said that a second edition would be held in X", "the course that they had given in X"
    if (fold === 'was' || fold === 'were') isMain = true;
    if (
      fold === 'would' ||
      (fold === 'had' && !isMain && !/^(?:begun|started|opened)$/.test(tokens[i + 1]?.fold ?? ''))
    )
      return true;
    // "the agreement which both sides concluded in March"
    if (
      fold === 'which' &&
      tokens[i - 1]?.fold !== ',' &&
      /^(?:both|the|they|he|she|it)$/.test(tokens[i + 1]?.fold ?? '') &&
      ACTIVITY_NOUNS.has(tokens[i - 1]?.fold ?? '')
    )
      return true;
    const isToBe = fold === 'held' && tokens[i - 1]?.fold === 'be' && tokens[i - 2]?.fold === 'to';
    if (((fold === 'which' || fold === 'that') && !isInserted(tokens, i, at)) || isToBe) other = true;
    // "signed at the plenary, which was held in X": there the signing was too
    else if (noun)
      return (
        other &&
        noun !== kind &&
        !(isPlace && tokens.slice(Math.max(0, i - ASIDE), i).some((t) => t.fold === 'at' || t.fold === 'during'))
      );
  }
  return false;
}

/** "The draft will be submitted to the meeting of 16 July": what stands at a token is to come, though the activity was held. */
export function isToCome({ tokens, sentences, sentenceOf }: Reading, { kind, sentence }: Frame, at: number): boolean {
  const will = ({ fold }: Token) => fold === 'will';
  const own = sentences[sentence] ?? { from: 0, to: 0 };
  if (sentenceOf[at] === sentence || tokens.slice(own.from, own.to).some(will)) return false;
  const before = tokens.slice(sentences[sentenceOf[at] ?? -1]?.from ?? at, at);
  const verb = before.findIndex(will);
  // "The course will run for two weeks at": the activity itself
  const isItself = before
    .slice(0, Math.max(verb, 0))
    .some(
      ({ fold }, i) =>
        isSameKind(ACTIVITY_NOUNS.get(fold), kind) &&
        !/^(?:another|further|other|next|second|new)$/.test(before[i - 1]?.fold ?? ''),
    );
  return verb >= 0 && !isItself;
}
