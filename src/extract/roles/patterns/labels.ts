import { ROLE_LABELS } from '../../tables/labels.ts';
import type { Clause } from '../clause.ts';

/** A label stands at most this many tokens before its colon. */
const LABEL = 4;

/** "Organizers: A and B", "Funded by: C": a line that gives a role by its label. */
export function labels(clause: Clause): void {
  const { from, to } = clause.sentence;
  const role = ROLE_LABELS.get(clause.foldAt(from));
  const colon = clause.tokens.slice(from, Math.min(to, from + LABEL)).findIndex(({ fold }) => fold === ':');
  if (!role || colon < 1) return;
  const sign = { from, to: from + 1, confidence: 0.88, rule: 'clause/labelled' };
  clause.noteAll(clause.listFrom(from + colon + 1), role, sign);
}
