import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import type { Clause, Sign } from '../clause.ts';
import type { Party } from '../parties.ts';

const GIFT = /^(?:donation|gift|grant)$/;

/** "an operation by X", "a donation of X was handed over": who stands right behind the noun of what was done. */
export function nouns(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const link = clause.foldAt(i + 1);
    const party = clause.partyAt(i + 2);
    if (!party || party.kind === 'person' || clause.quotedAt(i)) continue;
    const sign = { from: i, to: i + 2, confidence: 0.86 };
    if (GIFT.test(clause.foldAt(i)) && /^(?:of|by|from)$/.test(link)) noteGift(clause, party, sign);
    else if (
      link === 'by' &&
      ACTIVITY_NOUNS.get(clause.foldAt(i)) === clause.frame.kind &&
      clause.frame.kind !== 'visit'
    )
      clause.note(party, 'organizer', { ...sign, rule: 'clause/activity-by' });
  }
}

/** "the donation from X to Y" */
function noteGift(clause: Clause, giver: Party, sign: Omit<Sign, 'rule'>): void {
  clause.note(giver, 'donor', { ...sign, rule: 'clause/gift-of' });
  if (clause.foldAt(giver.to) === 'to')
    clause.noteAll(clause.listFrom(giver.to + 1), 'recipient', { ...sign, rule: 'clause/gift-to' });
}
