import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import type { Clause } from '../clause.ts';

/** How far behind a noun of activity its "between" may stand, in tokens. */
const BETWEEN = 22;

/** What lies or goes between two that do nothing by that. */
const LIES =
  /^(?:borders?|frontiers?|boundary|boundaries|line|road|railway|route|sea|strait|corridor|war|conflict|tensions)$/;

/** "the meeting planned for May between A and B": the sides behind "between" take part in what the noun names. */
export function sides(clause: Clause): void {
  const { from, to } = clause.sentence;
  let noun = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i += 1) {
    if (ACTIVITY_NOUNS.has(clause.foldAt(i)) || clause.foldAt(i) === 'exchange') noun = i;
    if (clause.foldAt(i) !== 'between' || i - noun > BETWEEN || clause.quotedAt(i) || isEarlier(clause, noun)) continue;
    if (clause.frame.kind !== 'agreement' && LIES.test(clause.foldAt(i - 1))) continue;
    const list = clause.listFrom(i + 1);
    const role = clause.frame.kind === 'agreement' ? 'signatory' : 'participant';
    if (list.length > 1) clause.noteAll(list, role, { from: i, to: i + 1, confidence: 0.88, rule: 'clause/between' });
  }
}

/** An agreement is named so near behind "after", in tokens. */
const AFTER_WITHIN = 5;

/** "after the status agreement between A and B had been signed", in what tells of something else: two that agreed before. */
function isEarlier(clause: Clause, noun: number): boolean {
  if (clause.frame.kind === 'agreement' || ACTIVITY_NOUNS.get(clause.foldAt(noun)) !== 'agreement') return false;
  for (let i = noun - 1; i > noun - AFTER_WITHIN; i -= 1)
    if (/^(?:after|since|following|under|within|despite|on|by)$/.test(clause.foldAt(i))) return true;
  return false;
}
