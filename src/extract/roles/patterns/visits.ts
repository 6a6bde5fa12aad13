import { isCapital } from '../../text/tokens.ts';
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
    if (/^(?:visit|tour|mission)$/.test(clause.foldAt(i)))
      for (let j = i + 1; j < Math.min(to, i + VISIT); j += 1) {
        const party = clause.foldAt(j) === 'to' ? clause.partyAt(j + 1) : undefined;
        if (party && party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/visit-to' });
      }
    const stay = stayAt(clause, i);
    if (stay !== undefined) {
      for (const party of clause.subjectBefore(i))
        if (party.kind !== 'person') clause.note(party, 'visitor', { ...sign, rule: 'clause/is-on-visit' });
      const home = clause.partyAt(stay + 1);
      if (home && home.kind !== 'person') clause.note(home, 'host', { ...sign, rule: 'clause/stayed-at' });
    }
    if (isReceiving(clause, i))
      for (const party of clause.subjectBefore(i))
        if (party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/received' });
  }
}

/** How far behind "is in" the place ends at most, in tokens. */
const PLACE = 8;

/** "is in Fiji to learn", "was recently at the Board for": the token of "in" or "at" where somebody is away from home, and nothing lies. */
function stayAt({ foldAt, tokens }: Clause, i: number): number | undefined {
  if (!/^(?:is|are|was|were)$/.test(foldAt(i))) return undefined;
  const link = /^(?:recently|currently|now|also)$/.test(foldAt(i + 1)) ? i + 2 : i + 1;
  if (!/^(?:in|at)$/.test(foldAt(link))) return undefined;
  let to = link + 1;
  while (to < link + 1 + PLACE && (isCapital(tokens[to]) || /^(?:,|the|of|for|\(|\))$/.test(foldAt(to)))) {
    if (foldAt(to) === 'for' && !isCapital(tokens[to + 1])) break;
    to += 1;
  }
  return to > link + 1 && /^(?:to|for|this|on|until|from)$/.test(foldAt(to)) ? link : undefined;
}

/** Who is received stands so near behind the verb, in tokens. */
const GUESTS_WITHIN = 10;

const isReceiving = (clause: Clause, i: number): boolean =>
  /^(?:received|receives|welcomed|welcomes|hosted|hosts)$/.test(clause.foldAt(i)) &&
  clause.foldAt(i + 1) !== 'by' &&
  clause.tokens.slice(i + 1, i + GUESTS_WITHIN).some(({ fold }) => GUESTS.has(fold));
