import type { Clause } from '../clause.ts';

const HELD = new Set(
  'held hosted organized organised conducted convened place given delivered gathered opened launched graduated trained together met ceremony course courses training workshop seminar classes lectures'.split(
    ' ',
  ),
);

/** What ends the clause of a verb. */
const ENDS = new Set(['which', 'that', 'who', ';']);

/** How far behind its verb "at" may stand, in tokens. */
const AT_WITHIN = 24;

/** "at the seat of the School", "at the new laboratory of the Institute": where the body is named. */
function seatBehind(clause: Clause, at: number): number {
  const start = clause.foldAt(at + 1) === 'the' ? at + 2 : at + 1;
  for (let i = start; i < start + 3; i += 1)
    if (
      clause.foldAt(i + 1) === 'of' &&
      /^(?:seat|headquarters|premises|laboratory|facilities|facility|campus|offices|office|base)$/.test(
        clause.tokens[i]?.text ?? '',
      )
    )
      return i + 2;
  return at + 1;
}

/** "was held from 3 to 5 May at the Centre": the body at whose seat it was. */
export function seats(clause: Clause): void {
  const { from, to } = clause.sentence;
  let held = -1;
  for (let i = from; i < to; i += 1) {
    const fold = clause.foldAt(i);
    if (HELD.has(fold)) held = i;
    if (ENDS.has(fold)) held = -1;
    // "thanked X for hosting the workshop"
    const thanked =
      fold === 'hosting' && clause.foldAt(i - 1) === 'for' ? clause.parties.endingAt.get(i - 1) : undefined;
    if (thanked && thanked.kind !== 'person')
      clause.note(thanked, 'host', { from: i, to: i + 1, confidence: 0.88, rule: 'clause/thanked-for-hosting' });
    // "the Institute at the University" is one of its units
    if (!(fold === 'at' || fold === 'in') || held < 0 || clause.parties.endingAt.has(i) || i - held > AT_WITHIN)
      continue;
    const seat = seatBehind(clause, i);
    if (fold === 'in' && seat === i + 1) continue;
    const party = clause.partyAt(seat);
    if (party?.kind === 'agency')
      clause.note(party, 'host', { from: held, to: held + 1, confidence: 0.86, rule: 'clause/held-at-seat' });
  }
}
