import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { type Token, whetherWords } from '../text/tokens.ts';

export const isProgramme = (fold: string): boolean => fold === 'programme' || fold === 'program';

/** "in the course of the visit", "of course": no course that is taught. */
const isOfTime = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i]?.fold !== 'course') return false;
  const [before, article] = [tokens[i - 2]?.fold ?? '', tokens[i - 1]?.fold ?? ''];
  return (
    article === 'of' ||
    article === 'due' ||
    (article === 'the' && /^(?:in|during|over)$/.test(before) && tokens[i + 1]?.fold === 'of')
  );
};

/** "the mission goes on supporting", "EUCAP Mission": a body that is on the spot, and no visit. */
const isStanding = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.fold === 'mission' &&
  !/^(?:to|in)$/.test(tokens[i + 1]?.fold ?? '') &&
  !/^(?:expert|official|assessment|finding|study|working|review|scoping|technical|training|day|week|advisory|evaluation|fact|monitoring|exploratory|support|joint|trade|observation|preparatory|inspection)$/.test(
    tokens[i - 1]?.fold ?? '',
  );

/** "a study programme", "the Experience Sharing Programme": a programme that is attended. */
const isOfLearning = (tokens: readonly Token[], i: number): boolean =>
  isProgramme(tokens[i]?.fold ?? '') &&
  /^(?:study|sharing|mentoring|mentorship|fellowship|internship|induction|familiarization|familiarisation|attachment|leadership|certificate|certification|immersion)$/.test(
    tokens[i - 1]?.fold ?? '',
  );

/** True for a word of the table of nouns. */
export const isNoun = whetherWords((fold) => ACTIVITY_NOUNS.has(fold));

/** The kind that the noun at token i names; of two such nouns in a row the last names it: "training workshop". */
export const activityNounAt = ({ tokens }: Reading, i: number): ActivityKind | undefined =>
  isNoun(tokens[i]) ? kindOfNoun(tokens, i) : undefined;

const SESSIONS = /^(?:sessions?|meetings?)$/;

function kindOfNoun(tokens: readonly Token[], i: number): ActivityKind | undefined {
  if (tokens[i]?.fold === 'table' && tokens[i - 1]?.fold !== 'round') return undefined;
  const named = ACTIVITY_NOUNS.get(tokens[i]?.fold ?? '');
  const isCompared = /^benchmark(?:ing)?$/.test(tokens[i - 1]?.fold ?? '') && named === 'training';
  const kind = isCompared ? 'visit' : named === 'project' && isOfLearning(tokens, i) ? 'training' : named;
  if (!kind || isStanding(tokens, i) || (tokens[i]?.glued && tokens[i - 1]?.text === '-') || isOfTime(tokens, i))
    return undefined;
  const isSession = (at: number) => SESSIONS.test(tokens[at]?.fold ?? '');
  // "training session", "plenary meeting": the first word says of which kind
  if (
    isSession(i) &&
    ACTIVITY_NOUNS.has(tokens[i - 1]?.fold ?? '') &&
    kind !== ACTIVITY_NOUNS.get(tokens[i - 1]?.fold ?? '')
  )
    return undefined;
  const next = isSession(i + 1) ? undefined : ACTIVITY_NOUNS.get(tokens[i + 1]?.fold ?? '');
  if (next && next !== 'project') return undefined;
  const before = kind === 'project' ? ACTIVITY_NOUNS.get(tokens[i - 1]?.fold ?? '') : undefined;
  return before ? undefined : kind;
}
