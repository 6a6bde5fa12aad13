import type { ActivityKind } from '../../model.ts';
import { MONTHS } from '../setting/dates.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital, type Token } from '../text/tokens.ts';
import { activityNounAt } from './activity-nouns.ts';
import { type Frame, isSameKind } from './frame.ts';

/** How far before a date or place what it belongs to may stand, in tokens. */
const ASIDE = 24;

/** "prior to the congress, which began on Monday in X": true where a date or place is the setting of another activity. */
export function isAside(reading: Reading, { kind }: Frame, at: number, isPlace = false): boolean {
  const { tokens, sentenceOf } = reading;
  const fold = (i: number) => (i < 0 ? '' : (tokens[i]?.fold ?? ''));
  // "the plenary, which Tashkent will host"
  if (/^(?:which|that)$/.test(fold(at - 1))) return true;
  if (isOfFollowing(tokens, sentenceOf, at)) return true;
  let other = false;
  let isMain = false;
  for (let i = at - 1; i > at - ASIDE && sentenceOf[i] === sentenceOf[at]; i -= 1) {
    // "the visit, which follows the memorandum of 2016, will be completed on"
    const inserted = fold(i) === ',' && RESUMES.test(fold(i + 1)) ? insertionBefore(tokens, i) : undefined;
    if (inserted !== undefined) i = inserted;
    if (opensOther(tokens, i, at)) return true;
    const named = fold(i) === 'session' || fold(i) === 'sessions' ? undefined : kindAt(reading, i);
    if (named && isOfAnother(tokens, i)) return true;
    if (fold(i) === 'was' || fold(i) === 'were') isMain = true;
    // "said that a second edition would be held in X", "the course that they had given in X"
    if (fold(i) === 'would' || (fold(i) === 'had' && !isMain && !/^(?:begun|started|opened)$/.test(fold(i + 1))))
      return true;
    const isToBe = fold(i) === 'held' && fold(i - 1) === 'be' && fold(i - 2) === 'to';
    const noun = named && named !== kind && isWithinName(tokens, i, kind) ? kind : named;
    if (fold(i) === 'which' || fold(i) === 'that' || isToBe) other = true;
    // "signed at the plenary, which was held in X": there the signing was too
    // "invited the delegation to take part in the conference in X"
    else if (noun && isPlace && !isSameKind(noun, kind) && isInvited(tokens, sentenceOf, i)) return true;
    else if (noun) return other && !isSameKind(noun, kind) && !(isPlace && isHeldAt(tokens, i));
  }
  return false;
}

/** The kind that a noun names, a study programme as what is attended. */
const kindAt = (reading: Reading, i: number): ActivityKind | undefined => {
  const kind = ACTIVITY_NOUNS.get(reading.tokens[i]?.fold ?? '');
  return kind === 'project' ? (activityNounAt(reading, i) ?? kind) : kind;
};

/** True for a noun before which somebody is said to have invited others. */
const isInvited = (tokens: readonly Token[], sentenceOf: readonly number[], noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - ASIDE), noun)
    .some(({ fold }, k, all) => fold === 'invited' && sentenceOf[noun - all.length + k] === sentenceOf[noun]);

/** "Following the conference in Rome of 15 March, 53 courses are foreseen": what stands before that comma was before. */
function isOfFollowing(tokens: readonly Token[], sentenceOf: readonly number[], at: number): boolean {
  let from = at;
  while (from > at - ASIDE && sentenceOf[from - 1] === sentenceOf[at]) from -= 1;
  if (tokens[from]?.fold !== 'following' || sentenceOf[from - 1] === sentenceOf[at]) return false;
  return !tokens.slice(from, at).some(({ fold }) => fold === ',');
}

/** Verbs by which a sentence goes on behind a clause between commas. */
const RESUMES =
  /^(?:will|was|were|is|are|has|had|took|began|ended|closed|started|concluded|opened|gathered|brought|met|held|signed|visited)$/;

/** Where a clause opens that a comma closes: "which" behind a comma of its own, or behind a noun: "a project which X funds, began". */
function insertionBefore(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma - 1; i > comma - ASIDE; i -= 1)
    if (
      /^(?:which|who|whose|where)$/.test(tokens[i]?.fold ?? '') &&
      (tokens[i - 1]?.fold === ',' || ACTIVITY_NOUNS.has(tokens[i - 1]?.fold ?? ''))
    )
      return i - 1;
  return undefined;
}

/** True for a word that opens a clause about something else, which goes on up to the date or place. */
function opensOther(tokens: readonly Token[], i: number, at: number): boolean {
  const fold = tokens[i]?.fold ?? '';
  const next = tokens[i + 1]?.fold ?? '';
  // "Bolivia -whose accession is in progress-, gathered today": an insertion that is closed
  if (fold === 'whose') return !tokens.slice(i + 1, at).some(({ text }) => /^[-–—,]$/.test(text));
  // "the experts, who had met in X"
  if ((fold === 'who' || fold === 'which') && next === 'had') return true;
  // "the agreement which both sides concluded in March"
  const isOfNoun = tokens[i - 1]?.fold !== ',' && ACTIVITY_NOUNS.has(tokens[i - 1]?.fold ?? '');
  return fold === 'which' && isOfNoun && /^(?:both|the|they|he|she|it)$/.test(next);
}

/** A word that tells another edition stands this near before its noun, in tokens. */
const OTHER_WITHIN = 3;
/** "September 2014", "2014": how a date begins that is of a noun. */
const isMonthOrYear = (fold: string): boolean => MONTHS.includes(fold) || /^(?:19|20)\d\d$/.test(fold);

/** "a continuation of the previous workshop, held in X"; "the seminar of September 2014 in X" */
const isOfAnother = (tokens: readonly Token[], noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - OTHER_WITHIN), noun)
    .some(({ fold }) => /^(?:previous|earlier|former|preceding)$/.test(fold)) ||
  (tokens[noun + 1]?.fold === 'of' && isMonthOrYear(tokens[noun + 2]?.fold ?? '') && tokens[noun + 4]?.fold === 'in');

/** "at the plenary, which was held in X" */
const isHeldAt = (tokens: readonly Token[], noun: number): boolean =>
  tokens.slice(Math.max(0, noun - ASIDE), noun).some(({ fold }) => fold === 'at' || fold === 'during');

/** "the Training Course on Control Operations": a noun of another kind that goes on with the name of one of this kind. */
function isWithinName(tokens: readonly Token[], at: number, kind: ActivityKind): boolean {
  if (/^(?:which|that)$/.test(tokens[at - 1]?.fold ?? '')) return false;
  for (let i = at - 1; isCapital(tokens[i]) || WITHIN_NAME.test(tokens[i]?.fold ?? ''); i -= 1)
    if (ACTIVITY_NOUNS.get(tokens[i]?.fold ?? '') === kind) return true;
  return false;
}

const WITHIN_NAME = /^(?:of|on|for|and|the|in|to|an?|["“”])$/;
