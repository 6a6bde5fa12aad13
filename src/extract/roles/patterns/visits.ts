import type { Clause } from '../clause.ts';

/** How far behind a visit the other side may stand, in tokens. */
const VISIT = 14;
const GUESTS = new Set(
  'delegation delegations visitors officials officers experts group participants guests trainees colleagues'.split(' '),
);

/** "the visit of a delegation of X to Y", "Y received a delegation from X": who is visited is the host. */
export function visits(clause: Clause): void {
  if (clause.frame.kind !== 'visit') return;
  const { from, to } = clause.sentence;
  // "At the Ministry, the participants were briefed"
  const seat = clause.foldAt(from) === 'at' ? clause.partyAt(from + 1) : undefined;
  if (seat?.kind === 'agency' && clause.foldAt(seat.to) === ',')
    clause.note(seat, 'host', { from, to: from + 1, confidence: 0.86, rule: 'clause/visited-at' });
  for (let i = from; i < to; i += 1) {
    if (clause.quotedAt(i)) continue;
    const sign = { from: i, to: i + 1, confidence: 0.88 };
    if (/^(?:visit|tour)$/.test(clause.foldAt(i)))
      for (let j = i + 1; j < Math.min(to, i + VISIT); j += 1) {
        const party = clause.foldAt(j) === 'to' ? clause.partyAt(j + 1) : undefined;
        if (party && party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/visit-to' });
      }
    if (isReceiving(clause, i))
      for (const party of clause.subjectBefore(i))
        if (party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/received' });
  }
}

const isReceiving = (clause: Clause, i: number): boolean =>
  /^(?:received|receives|welcomed|welcomes|hosted|hosts)$/.test(clause.foldAt(i)) &&
  clause.foldAt(i + 1) !== 'by' &&
  clause.tokens.slice(i + 1, i + 6).some(({ fold }) => GUESTS.has(fold));
