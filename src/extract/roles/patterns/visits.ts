import { guestBehind, RECEIVES } from '../../activities/receptions.ts';
import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import { isCapital } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';
import type { Party } from '../parties.ts';

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
        const isTo = clause.foldAt(j) === 'to' && !/^(?:is|was|dear)$/.test(clause.foldAt(j - 1));
        const party = isTo ? clause.partyAt(j + 1) : undefined;
        if (party && party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/visit-to' });
      }
    const stay = stayAt(clause, i);
    if (stay !== undefined) {
      const own = clause.subjectBefore(i).filter(({ kind }) => kind !== 'person');
      const guests = own.length > 0 ? own : teamBefore(clause, i);
      clause.noteAll(guests, 'visitor', { ...sign, rule: 'clause/is-on-visit' });
      const home = guests.length > 0 ? clause.partyAt(stay + 1) : undefined;
      if (home && home.kind !== 'person') clause.note(home, 'host', { ...sign, rule: 'clause/stayed-at' });
    }
    if (isReceiving(clause, i))
      for (const party of clause.subjectBefore(i))
        if (party.kind !== 'person') clause.note(party, 'host', { ...sign, rule: 'clause/received' });
  }
}

const TEAM = /^(?:team|delegation|group|contingent|officers|officials|experts|members|representatives)$/;

/** "A team of X is in": those of whom the people before a verb are. */
function teamBefore({ foldAt, listFrom, sentence }: Clause, verb: number): Party[] {
  for (let i = sentence.from + 1; i < verb; i += 1)
    if (/^(?:of|from)$/.test(foldAt(i)) && TEAM.test(foldAt(i - 1)))
      return listFrom(i + 1).filter(({ kind, to }) => kind !== 'person' && to <= verb);
  return [];
}

/** What brings somebody somewhere stands so near behind the place, in tokens. */
const PURPOSE_WITHIN = 8;
const LEARNS =
  /^(?:learn|attend|study|observe|visit|train|meet|discuss|share|see|take|participate|benchmark|assess|review)$/;

/** "to learn", "this week", "for a three-day visit", "on a study tour": why somebody is there for a while. */
function isPurpose(tokens: Clause['tokens'], at: number): boolean {
  const [fold, next] = [tokens[at]?.fold ?? '', tokens[at + 1]?.fold ?? ''];
  if (fold === 'to') return LEARNS.test(next);
  if (fold === 'this') return /^(?:week|month)$/.test(next);
  return (
    /^(?:for|on)$/.test(fold) &&
    tokens
      .slice(at + 1, at + PURPOSE_WITHIN)
      .some((token) => /^(?:training|workshop|visit|meeting|conference)$/.test(ACTIVITY_NOUNS.get(token.fold) ?? ''))
  );
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
  return to > link + 1 && isPurpose(tokens, to) ? link : undefined;
}

const isReceiving = ({ tokens, foldAt }: Clause, i: number): boolean =>
  RECEIVES.has(foldAt(i)) && guestBehind(tokens, i, (at) => GUESTS.has(foldAt(at))) !== undefined;
