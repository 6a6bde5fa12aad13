import { isSameKind } from '../../activities/frame.ts';
import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import { isCapital, whetherWords } from '../../text/tokens.ts';
import type { Clause, Sign } from '../clause.ts';
import type { Party } from '../parties.ts';

/** Last words of the names of bodies that teach: a course of theirs is given by them. */
const TEACHES = /^(?:academy|institute|school|college|university)$/;

const COURSE = /^(?:course|training|workshop|seminar)$/;

const GIFT = /^(?:donation|gift|grant)$/;

/** True for the nouns of what is done by somebody. */
const isOfDeed = whetherWords((fold) => ACTIVITY_NOUNS.has(fold) || COURSE.test(fold) || GIFT.test(fold));

/** "an operation by X", "a donation of X was handed over": who stands right behind the noun of what was done. */
export function nouns(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (!isOfDeed(clause.tokens[i])) continue;
    const link = clause.foldAt(i + 1);
    const party = clause.partyAt(i + 2);
    noteOwner(clause, i);
    if (!party || party.kind === 'person' || clause.quotedAt(i)) continue;
    const sign = { from: i, to: i + 2, confidence: 0.86 };
    if (GIFT.test(clause.foldAt(i)) && /^(?:of|by|from)$/.test(link)) noteGift(clause, party, sign);
    else if (
      link === 'of' &&
      COURSE.test(clause.foldAt(i)) &&
      party.kind === 'agency' &&
      TEACHES.test(clause.foldAt(party.to - 1)) &&
      isSameKind(ACTIVITY_NOUNS.get(clause.foldAt(i)), clause.frame.kind)
    )
      clause.note(party, 'organizer', { ...sign, confidence: 0.82, rule: 'clause/course-of' });
    else if (
      link === 'by' &&
      ACTIVITY_NOUNS.get(clause.foldAt(i)) === clause.frame.kind &&
      clause.frame.kind !== 'visit' &&
      !isSetting(clause, i)
    )
      clause.note(party, 'organizer', { ...sign, rule: 'clause/activity-by' });
  }
}

/** "were supported in this workshop by X": the noun says in what, and X did something else. */
const isSetting = ({ foldAt }: Clause, noun: number): boolean =>
  /^(?:this|the)$/.test(foldAt(noun - 1)) &&
  /^(?:in|during|on|at|throughout|with|to|through|about|into)$/.test(foldAt(noun - 2)) &&
  /ed$/.test(foldAt(noun - 3));

/** "INTERPOL's Operation NAME" */
function noteOwner(clause: Clause, i: number): void {
  if (clause.frame.kind !== 'operation' || clause.foldAt(i) !== 'operation' || clause.quotedAt(i)) return;
  const owner = clause.foldAt(i - 1) === "'s" ? clause.parties.endingAt.get(i - 1) : undefined;
  if (owner?.kind === 'agency' && isCapital(clause.tokens[i]) && isCapital(clause.tokens[i + 1]))
    clause.note(owner, 'organizer', { from: i, to: i + 1, confidence: 0.85, rule: 'clause/operation-of' });
}

/** "the donation from X to Y" */
function noteGift(clause: Clause, giver: Party, sign: Omit<Sign, 'rule'>): void {
  clause.note(giver, 'donor', { ...sign, rule: 'clause/gift-of' });
  if (clause.foldAt(giver.to) === 'to')
    clause.noteAll(clause.listFrom(giver.to + 1), 'recipient', { ...sign, rule: 'clause/gift-to' });
}
