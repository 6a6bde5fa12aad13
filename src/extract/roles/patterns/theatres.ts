import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import type { Clause } from '../clause.ts';

/** So far before its countries the noun of an operation may stand, in tokens. */
const NOUN_WITHIN = 4;
/** So many countries in which one operation took place acted in it. */
const SEVERAL = 2;

/** "carried out an operation in X, Y and Z": the countries over which an operation went took part in it. */
export function theatres(clause: Clause): void {
  if (clause.frame.kind !== 'operation') return;
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (clause.foldAt(i) !== 'in' || clause.quotedAt(i)) continue;
    const isOfOperation = clause.tokens
      .slice(Math.max(from, i - NOUN_WITHIN), i)
      .some(({ fold }) => ACTIVITY_NOUNS.get(fold) === 'operation');
    if (!isOfOperation || clause.partyAt(i + 1)?.kind !== 'country') continue;
    const list = clause.listFrom(i + 1).filter(({ kind }) => kind === 'country');
    if (list.length < SEVERAL) continue;
    clause.noteAll(list, 'participant', { from: i, to: i + 1, confidence: 0.85, rule: 'clause/operation-in' });
  }
}
