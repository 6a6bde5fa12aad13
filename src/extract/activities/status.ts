import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { mayHold } from '../text/sentences.ts';
import { whetherWords } from '../text/tokens.ts';
import type { Frame } from './frame.ts';

export type ActivityStatus = 'held' | 'planned' | 'postponed' | 'cancelled';

/** Of an activity beside the main one its own sentence says whether it is to come. */
export function statusIn({ tokens, sentences }: Reading, { sentence }: Frame): ActivityStatus {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return tokens.slice(from, to).some(({ fold }) => fold === 'will' || fold === 'upcoming') ? 'planned' : 'held';
}

/** The status of the main activity, by the title and the first sentences. */
export function statusOf({ tokens, sentences }: Reading, { kind }: Frame): ActivityStatus {
  const lead = sentences.filter((s) => s.zone === 'title' || s.zone === 'body').slice(0, 4);
  if (!lead.some((s) => mayHold(s, isOfNotHeld))) return 'held';
  const words = lead.flatMap((s) => tokens.slice(s.from, s.to).map(({ fold }) => fold)).join(' ');
  if (isSaidOf(words, CALLED_OFF, kind)) return 'cancelled';
  if (isSaidOf(words, /\b(?:was|were|been|is|are) postponed\b/, kind)) return 'postponed';
  if (/\bwill (?:be held|take place|host|hold|organi[sz]e)\b/.test(words)) return 'planned';
  const first = lead.find((s) => s.zone === 'body') ?? { from: 0, to: 0 };
  const opening = tokens.slice(first.from, first.to).map(({ fold }) => fold);
  return /\bwill (?:take part|participate|attend|meet|gather|visit)\b/.test(opening.join(' ')) ? 'planned' : 'held';
}

/** Words of which each other status than "held" has one. */
const NOT_HELD = new Set('will postponed cancelled canceled called'.split(' '));
const isOfNotHeld = whetherWords((fold) => NOT_HELD.has(fold));
const CALLED_OFF = /\b(?:was|were|been|is|are) (?:cancelled|canceled|called off)\b/;
/** So many words before a verb its subject stands. */
const SUBJECT_WITHIN = 10;

/** "the visit was postponed": true where the noun before the verb is of the activity's kind, or of none. */
function isSaidOf(words: string, verb: RegExp, kind: ActivityKind): boolean {
  const found = verb.exec(words);
  if (!found) return false;
  const before = words.slice(0, found.index).trim().split(' ').slice(-SUBJECT_WITHIN);
  const noun = before.findLast((word) => ACTIVITY_NOUNS.has(word));
  return noun === undefined || ACTIVITY_NOUNS.get(noun) === kind;
}
