import type { Clause } from '../clause.ts';
import type { Party } from '../parties.ts';
import { PARTICIPLES, PEOPLE } from '../tables/activities.ts';

/** How far before "by" its participle may stand, in tokens. */
const REACH = 9;

/** "organized last week in X by Y": the agents of a passive clause. */
export function agents(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let by = from; by < to; by += 1) {
    if (clause.foldAt(by) !== 'by' || clause.quotedAt(by)) continue;
    let at = by - 1;
    while (at > from && at > by - REACH && !PARTICIPLES.has(clause.foldAt(at))) at -= 1;
    const agent = PARTICIPLES.get(clause.foldAt(at));
    if (!agent || (agent.role === 'organizer' && isOfProject(clause, at))) continue;
    const sign = { from: at, to: by + 1, confidence: agent.confidence, rule: `clause/${agent.role}-by` };
    for (const party of clause.listFrom(by + 1)) {
      const isGuest = agent.role === 'supporter' && isThroughPeople(clause, by + 1, party);
      clause.note(party, isGuest ? 'participant' : agent.role, sign);
    }
  }
}

/** "The project, run by X": who runs what is around the activity does not organize it. */
function isOfProject({ tokens, frame }: Clause, at: number): boolean {
  if (frame.kind === 'project') return false;
  const before = tokens.slice(Math.max(0, at - 6), at).filter(({ shape }) => shape !== 'sign');
  // "X is a programme led by Y"
  if (/\bis an? (?:\S+ )?program(?:me)?\b/.test(before.map(({ fold }) => fold).join(' '))) return true;
  return before.some(({ fold }) => fold === 'project' || fold === 'initiative');
}

/** "supported by partners from X" */
const isThroughPeople = ({ tokens }: Clause, from: number, { from: to }: Party): boolean =>
  tokens.slice(from, to).some(({ fold }) => fold === 'from' || PEOPLE.has(fold));
