import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import type { Clause } from '../clause.ts';
import { isWish } from '../cue-sense.ts';
import type { Party } from '../parties.ts';
import { mayTakePart } from '../row-signs.ts';

/** So many bodies in a row are those that took part. */
const ENOUGH = 3;

/** Roles of those who give: with one of them in a row, the others give too. */
const GIVES = /^(?:funder|supporter|donor)$/;

/** What tells a row of bodies to be something else than who took part: members, owners, those to be worked with. */
const OTHERWISE =
  /^(?:members?|belong|belongs|cooperates?|collaborates?|works?|worked|served|publishes|published|website|subsidiaries|agreements?|memoranda|memorandum|mous?|will|may|might|would|could|should|mandates?|under|framework|according|like)$/;

/** "Seated at the tables: A, B and C", "a course for the A, the B and the C": bodies in a row, to none of which the sentence gives a role in another way. */
export function rows(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const first = clause.parties.at.get(i);
    if (first?.kind !== 'agency' || clause.quotedAt(i)) continue;
    const list = clause.listFrom(i);
    const last = list.at(-1) ?? first;
    const bodies = list.filter(({ kind }) => kind === 'agency');
    const sign = { from: first.from, to: last.to, confidence: 0.82, rule: 'clause/row-of-bodies' };
    if (bodies.length >= ENOUGH && isOpened(clause, i) && !isOtherwise(clause, i, bodies))
      for (const body of bodies) if (!clause.roleOf(body)) clause.note(body, 'participant', sign);
    i = Math.max(i, last.to - 1);
  }
}

/** True where a sign opens the row, or what it is a row of: those from whom people came, or for whom a course was. */
function isOpened(clause: Clause, i: number): boolean {
  const before = clause.foldAt(i - 1) === 'the' ? i - 2 : i - 1;
  if (before < clause.sentence.from) return clause.sentence.zone === 'list';
  if (/^[:;(–—-]$/.test(clause.tokens[before]?.text ?? '')) return true;
  // "Seated at the tables were the A, B and C"
  if (
    clause.foldAt(before) === 'were' &&
    /^(?:seated|gathered|assembled|among)$/.test(clause.foldAt(clause.sentence.from))
  )
    return true;
  // "So did the A, the B and the C"
  if (clause.foldAt(before) === 'from' || (clause.foldAt(before) === 'did' && clause.foldAt(before - 1) === 'so'))
    return true;
  return clause.foldAt(before) === 'for' && ACTIVITY_NOUNS.get(clause.foldAt(before - 1)) === clause.frame.kind;
}

/** True where the words before say that the row is of something else, or one of its bodies has a role of its own. */
const isOtherwise = (clause: Clause, i: number, bodies: readonly Party[]): boolean =>
  !mayTakePart(clause) ||
  isWish(clause, { from: i }) ||
  bodies.some((body) => GIVES.test(clause.roleOf(body) ?? '')) ||
  clause.tokens.slice(clause.sentence.from, i).some(({ fold }) => OTHERWISE.test(fold));
