import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital, isWord } from '../text/tokens.ts';
import type { Stretch } from './frame.ts';

/** What names an activity: the name of its own that it bears, or the phrase around its noun or verb. */
export const activityName = (
  reading: Reading,
  kind: ActivityKind,
  own: readonly Spot[],
  spot: Spot,
  within: Stretch,
): Stretch => properName(reading, kind, within) ?? fullestName(reading, own, spot);

/** Where a word shows the activity. */
export interface Spot {
  readonly at: number;
  readonly noun: boolean;
  readonly sentence: number;
}

/** A fuller name stands at most this many sentences behind the first. */
const NEAR = 4;

/** The activity is named as it is where it is introduced; where that is a bare noun, by the first phrase that says more. */
function fullestName(reading: Reading, own: readonly Spot[], spot: Spot): Stretch {
  const first = spot.noun ? phraseAround(reading, spot.at) : deedAt(reading, spot.at);
  if (first.to - first.from > 1 || !spot.noun) return first;
  const others = own.filter(({ noun, sentence }) => noun && sentence < spot.sentence + NEAR);
  const fuller = others.find(({ at }) => {
    const { from, to } = phraseAround(reading, at);
    return (
      to > at + 1 &&
      reading.tokens[at + 1]?.fold !== 'for' &&
      !reading.tokens.slice(from, at).some(({ fold }) => OF_ANOTHER.has(fold))
    );
  });
  return fuller ? phraseAround(reading, fuller.at) : first;
}

/** Words by which a phrase names another activity of a series. */
const OF_ANOTHER = new Set('next previous last earlier first second upcoming annual'.split(' '));

/** What leads to the name of an operation: "an operation known as X". */
const CALLED = /^(?:known as|called|named|dubbed|codenamed|code ?-? ?named)$/;

/** "Operation GOLDEN NET", "the operation, known as Joint Action Days": the name of its own that an operation bears. */
function properName(reading: Reading, kind: ActivityKind, within: Stretch): Stretch | undefined {
  if (kind !== 'operation') return undefined;
  const { tokens, sentences } = reading;
  for (const { from, to, zone } of sentences.slice(within.from, within.to)) {
    if (zone !== 'body' && zone !== 'title') continue;
    for (let i = from; i < to; i += 1) {
      const fold = tokens[i]?.fold ?? '';
      const opens = fold === 'operation' && isCapital(tokens[i]) && isCapital(tokens[i + 1]) && zone === 'body';
      if (opens) return { from: i, to: namesEnd(reading, i + 1) };
      const two = `${fold} ${tokens[i + 1]?.fold ?? ''}`;
      const apposed = ACTIVITY_NOUNS.get(fold) === kind ? appositionBefore(reading, i, from) : undefined;
      if (apposed !== undefined) return { from: apposed, to: namesEnd(reading, apposed) };
      const start = CALLED.test(two) ? i + 2 : CALLED.test(fold) ? i + 1 : -1;
      if (start < 0) continue;
      const at = /^["“”'‘]$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
      const told = tokens.slice(Math.max(from, i - 6), i).some((token) => ACTIVITY_NOUNS.get(token.fold) === kind);
      if (told && isCapital(tokens[at])) return { from: at, to: namesEnd(reading, at) };
    }
  }
  return undefined;
}

/** "the Joint Action Days 2024, an operation": where the name begins that stands before the noun. */
function appositionBefore({ tokens }: Reading, noun: number, from: number): number | undefined {
  let comma = noun - 1;
  while (comma > noun - 4 && tokens[comma]?.shape === 'lower') comma -= 1;
  if (tokens[comma]?.fold !== ',' || !/^an?$/.test(tokens[comma + 1]?.fold ?? '')) return undefined;
  let start = comma;
  while (start > from && (isCapital(tokens[start - 1]) || tokens[start - 1]?.shape === 'number')) start -= 1;
  return comma - start > 1 ? start : undefined;
}

/** End of a run of capitalized words and numbers. */
function namesEnd({ tokens, sentenceOf }: Reading, from: number): number {
  let to = from;
  while (
    sentenceOf[to] === sentenceOf[from] &&
    to < from + 8 &&
    (isCapital(tokens[to]) || tokens[to]?.shape === 'number')
  )
    to += 1;
  return to;
}

/** What was done, from its verb on: "handed over ten vehicles to the Nepal Police". */
function deedAt({ tokens, sentenceOf }: Reading, at: number): Stretch {
  let to = at + 1;
  while (
    to < at + 9 &&
    sentenceOf[to] === sentenceOf[at] &&
    !/^(?:on|in|at|during|[.,;:(])$/.test(tokens[to]?.fold ?? '')
  )
    to += 1;
  while (STOP.has(tokens[to - 1]?.fold ?? '')) to -= 1;
  return { from: at, to };
}

const STOP = new Set(
  'the a an of for on in at to by from with and or is was were has been its their this that which'.split(' '),
);

/** The phrase around a noun of activity: "regional workshop on the tracing of firearms". */
export function phraseAround(reading: Reading, at: number): Stretch {
  const { tokens, sentenceOf } = reading;
  const same = (i: number) => sentenceOf[i] === sentenceOf[at];
  let from = at;
  while (same(from - 1) && at - from < 7) {
    const token = tokens[from - 1];
    const adjective =
      isWord(token) && !STOP.has(token?.fold ?? '') && !/(?:ed|s)$/.test(isCapital(token) ? '' : (token?.fold ?? ''));
    // "21ST"
    const isCount = token?.shape === 'number' && (tokens[from]?.text === '-' || tokens[from]?.glued === true);
    if (!adjective && !isCount && token?.text !== '-') break;
    from -= 1;
  }
  let to = at + 1;
  if (/^(?:on|of|for|about|against)$/.test(tokens[to]?.fold ?? '')) {
    let end = to + 1;
    while (
      same(end) &&
      end - to < 14 &&
      (isWord(tokens[end]) || tokens[end]?.text === '-') &&
      !/^(?:for|at|by|from|with|to|was|were|has|is|that|which|held|brought|took|concluded|began|ended|gathered|opened)$/.test(
        tokens[end]?.fold ?? '',
      )
    )
      end += 1;
    while (STOP.has(tokens[end - 1]?.fold ?? '')) end -= 1;
    if (end > to + 1) to = end;
  }
  return { from, to };
}
