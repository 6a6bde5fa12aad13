import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital, type Token, whetherWords } from '../text/tokens.ts';
import type { Stretch } from './frame.ts';

// What a mention of an activity weighs: whether it is told, or only named beside what is told.

/** What a session weighs: most activities have some. */
export const PART = 0.4;
const PARTS = /^(?:sessions?|exercises|lectures?|drills)$/;
export const isOfParts = (fold: string): boolean => PARTS.test(fold);

/** A project is more often the frame of an activity than the activity itself. */
const BACKGROUND = 0.6;

const LAUNCHES = new Set(
  'launch launched launches launching starts started start begun begins new inaugurated'.split(' '),
);

/** What an activity weighs on whose margins another took place. */
export const MARGIN = 0.2;

/** "on the margins of the conference", "ahead of the summit" */
const isMargin = (tokens: readonly Token[], at: number): boolean => {
  for (let i = Math.max(0, at - 7); i < at; i += 1)
    if (leadsToMargin(tokens[i]) && (tokens[i]?.fold !== 'ahead' || (i + 1 < at && tokens[i + 1]?.fold === 'of')))
      return true;
  return false;
};
const leadsToMargin = whetherWords((fold) => /^(?:margins|sidelines|fringes|ahead)$/.test(fold));

/** "the opening conference of a two-year twinning project": the conference is told. */
const isOfGathering = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i > at - GATHERING_WITHIN; i -= 1)
    if (tokens[i]?.fold === 'of' && /^(?:conference|meeting|workshop|seminar)$/.test(tokens[i - 1]?.fold ?? ''))
      return true;
  return false;
};

/** A gathering stands this near before the project that it is of, in tokens. */
const GATHERING_WITHIN = 7;

/** "As part of the project, X held": within which something else was done. */
const isFramework = (tokens: readonly Token[], at: number, from: number): boolean => {
  const words = tokens.slice(Math.max(from, at - FRAMEWORK_WITHIN), at).map(({ fold }) => fold);
  return (
    /^(?:as part|with?in the (?:framework|context|scope)|under|within) /.test(words.join(' ')) &&
    at - from < FRAMEWORK_WITHIN
  );
};
/** A project is named so near behind the words that open its sentence, in tokens. */
const FRAMEWORK_WITHIN = 12;

const GROUNDS = /^(?:after|since|following|follows|under|despite)$/;

/** What makes an agreement the ground of something stands so near before it, in tokens. */
const GROUND_WITHIN = 4;

/** The share of its weight that a mention has: all of it where the activity itself is told. */
export function background({ tokens }: Reading, kind: ActivityKind, at: number, { from, to }: Stretch): number {
  if (isMargin(tokens, at)) return MARGIN;
  // "the Agreement on Port State Measures": a treaty that is named and not signed
  // "the Nauru Agreement": one that has a name of its own
  const isNamed =
    isCapital(tokens[at - 1]) && at - 1 > from && /^(?:agreement|arrangement|treaty)$/.test(tokens[at]?.fold ?? '');
  const isTreaty =
    kind === 'agreement' && tokens[at]?.shape === 'capital' && (tokens[at + 1]?.fold === 'on' || isNamed);
  if (isTreaty && !tokens.slice(from, to).some(({ fold }) => ACTIVITY_VERBS.get(fold) === kind)) return MARGIN;
  // "after the agreement between X and Y", "under the agreement"
  const isGround =
    kind === 'agreement' &&
    tokens
      .slice(Math.max(from, at - GROUND_WITHIN), at)
      .some(({ fold }, k, words) => GROUNDS.test(fold) && !(fold === 'following' && words[k - 1]?.fold === 'the'));
  if (isGround) return MARGIN;
  if (kind !== 'project') return 1;
  if (isOfGathering(tokens, at) || isFramework(tokens, at, from)) return MARGIN;
  return tokens.slice(from, to).some(({ fold }) => LAUNCHES.has(fold)) ? 1 : BACKGROUND;
}

const EVENT_VERBS = new Set(
  'held hold holds hosted hosts organized organised conducted took brought attended concluded convened opened gathered'.split(
    ' ',
  ),
);

/** What marks a noun as the activity itself: how long it was, a verb of holding beside it, "the course" said again. */
export function emphasis(reading: Reading, i: number): number {
  const { tokens } = reading;
  const from = Math.max(0, i - 8);
  let [lasting, held] = [0, 0];
  for (let k = from; k < i + 8; k += 1) {
    const fold = tokens[k]?.fold ?? '';
    if (k < i && k > from && tokens[k - 1]?.text === '-' && /^(?:day|days|week|month)$/.test(fold)) lasting = 2;
    // "the conference, to be held in May" is still to come
    const isToBe = k > from + 1 && tokens[k - 1]?.fold === 'be' && tokens[k - 2]?.fold === 'to';
    if (!isToBe && EVENT_VERBS.has(fold)) held = 0.7;
  }
  const subject = tookPlace(reading, i) ? 2 : 0;
  const again =
    /^(?:the|this)$/.test(tokens[i - 1]?.fold ?? '') && !/^(?:of|for|on)$/.test(tokens[i + 1]?.fold ?? '') ? 0.6 : 0;
  return lasting + held + again + subject;
}

/** How far behind its subject a verb of holding may stand, in tokens. */
const VERB_WITHIN = 24;
/** Verbs of holding behind a subject, as one string of folded words. */
const TOOK_PLACE =
  /^(?:(?:was|were|is|are|will be|has been|have been|is being) (?:\w+ly )?(?:held|hosted|organi[sz]ed|conducted|convened|delivered|under ?way|opened|concluded|launched|inaugurated|attended)\b|(?:took|takes|will take) place|(?:kicked|kicks) off|(?:concluded|ended|began|commenced|started|opened|ran) (?:on|in|at|today|yesterday|this|last|with)\b)/;

/** The words with which they begin. */
const HOLDING = new Set(
  'was were is are will has have took takes kicked kicks concluded ended began commenced started opened ran'.split(' '),
);

/** What ends the phrase of a noun before its verb. */
const ENDS = new Set(['which', 'that', 'who', '.', ';', ':']);

/** "A seminar on ... was held": the noun is the subject of a verb of holding. */
function tookPlace({ tokens, sentenceOf }: Reading, i: number): boolean {
  for (let j = i + 1; j < i + VERB_WITHIN && sentenceOf[j] === sentenceOf[i]; j += 1) {
    const fold = tokens[j]?.fold ?? '';
    if (HOLDING.has(fold)) {
      const words = tokens.slice(j, j + 4).map((token) => token.fold);
      if (TOOK_PLACE.test(words.join(' '))) return true;
    }
    if (ENDS.has(fold) || ACTIVITY_NOUNS.has(fold)) return false;
  }
  return false;
}
