import type { Clause } from '../clause.ts';

/** Kinds of activity whose headline begins with its parties. */
const MUTUAL: ReadonlySet<string> = new Set(['meeting', 'agreement', 'visit', 'operation']);

/** "X and Y agree on ...": the headline of what two sides do together begins with them. */
export function headline(clause: Clause): void {
  const { from, to, zone } = clause.sentence;
  if (zone !== 'title' || !MUTUAL.has(clause.frame.kind)) return;
  const list = clause.subjectBefore(to);
  if (list.length < 2) return;
  const sign = { from, to: list.at(-1)?.to ?? to, confidence: 0.86, rule: 'clause/headline' };
  for (const party of list) if (party.kind !== 'person') clause.note(party, 'participant', sign);
}
