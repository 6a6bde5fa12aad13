import type { Role } from '../../model.ts';
import { statusIn } from '../activities/status.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Clause } from './clause.ts';

/** How far before its cue the noun of another activity may stand, and how far before that what tells it from this one, in tokens. */
const NOUN_WITHIN = 12;
const TOLD_WITHIN = 4;
const OTHER = /^(?:next|previous|earlier|former|preceding|preceded|follows|another|upcoming|future)$/;

/** "the next workshop, which will be organized by X"; "part of a programme implemented by X": the role is one in another activity. */
export function isOfOtherActivity(
  clause: Clause,
  { role, from }: { readonly role: Role; readonly from: number },
): boolean {
  const { tokens, sentence, frame } = clause;
  for (let i = from - 1; i >= Math.max(sentence.from, from - NOUN_WITHIN); i -= 1) {
    const kind = ACTIVITY_NOUNS.get(tokens[i]?.fold ?? '');
    if (!kind && tokens[i]?.fold !== 'edition') continue;
    if (kind === 'project' && frame.kind !== 'project')
      return role === 'organizer' && isPart(tokens, i) && !isOpening(clause, i, from);
    return tokens.slice(Math.max(sentence.from, i - TOLD_WITHIN), i).some(({ fold }) => OTHER.test(fold));
  }
  return false;
}

/** "As part of the project, X held a workshop": behind the comma somebody is named, of whom the rest is told. */
function isOpening({ tokens, partyAt }: Clause, noun: number, cue: number): boolean {
  for (let i = noun + 1; i < cue; i += 1) {
    if (/^(?:which|that)$/.test(tokens[i]?.fold ?? '')) return false;
    if (tokens[i]?.fold === ',') return partyAt(i + 1) !== undefined;
  }
  return false;
}

/** "X will join the next workshop": what is done is done in another activity. */
export const isToOther = ({ tokens }: Clause, { to }: { readonly to: number }): boolean =>
  tokens
    .slice(to, to + TOLD_WITHIN)
    .some(({ fold }, k) => ACTIVITY_NOUNS.has(fold) && OBJECT.test(tokens[to + k - 1]?.fold ?? ''));
const OBJECT = /^(?:next|upcoming|future|previous|another)$/;

/** "two boats, which will be donated by X": a gift to come, where one was given. */
export const isGiftToCome = ({ foldAt, frame, reading }: Clause, at: number): boolean =>
  foldAt(at - 1) === 'be' &&
  /^(?:will|shall|would)$/.test(foldAt(at - 2)) &&
  frame.kind === 'donation' &&
  statusIn(reading, frame) === 'held';

/** "If approved, X would host": what may come to be. */
export const isConditional = ({ tokens, sentence }: Clause): boolean =>
  tokens[sentence.from]?.fold === 'if' &&
  tokens.slice(sentence.from, sentence.to).some(({ fold }) => /^(?:would|could|might)$/.test(fold));

/** "part of a programme", "under the project" */
const isPart = (tokens: Clause['tokens'], noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - PART_WITHIN), noun)
    .some(({ fold }) => /^(?:part|under|within|framework)$/.test(fold));
const PART_WITHIN = 14;
