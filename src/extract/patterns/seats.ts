import type { Clause } from '../clause.ts';

const HELD = new Set('held hosted organized organised conducted convened place'.split(' '));

/** "was held from 3 to 5 May at the Centre": the body at whose seat it was. */
export function seats(clause: Clause): void {
  const { from, to } = clause.sentence;
  let held = -1;
  for (let i = from; i < to; i += 1) {
    const fold = clause.foldAt(i);
    if (HELD.has(fold)) held = i;
    if (/^(?:which|that|who|;)$/.test(fold)) held = -1;
    // "thanked X for hosting the workshop"
    const thanked =
      fold === 'hosting' && clause.foldAt(i - 1) === 'for' ? clause.parties.endingAt.get(i - 1) : undefined;
    if (thanked && thanked.kind !== 'person')
      clause.note(thanked, 'host', { from: i, to: i + 1, confidence: 0.88, rule: 'clause/thanked-for-hosting' });
    // "the Institute at the University" is one of its units
    if (fold !== 'at' || held < 0 || clause.parties.endingAt.has(i)) continue;
    const party = clause.partyAt(i + 1);
    if (party?.kind === 'agency')
      clause.note(party, 'host', { from: held, to: held + 1, confidence: 0.86, rule: 'clause/held-at-seat' });
  }
}
