import type { Role } from '../../../model.ts';
import { SPEECH } from '../../tables/posts.ts';
import type { Clause } from '../clause.ts';
import { afterName } from '../lists.ts';

/** What was done on behalf of somebody stands so near before that, in tokens. */
const DONE_WITHIN = 8;
const DEEDS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:receiv|accept)/, 'recipient'],
  [/^sign/, 'signatory'],
  [/^(?:donat|hand|present)/, 'donor'],
];

/** "Receiving the keys on behalf of X": for whom somebody acted. */
export function behalf(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (clause.foldAt(i) === 'through') through(clause, i);
    if (clause.foldAt(i) !== 'behalf' || clause.foldAt(i + 1) !== 'of' || clause.quotedAt(i)) continue;
    const words = clause.tokens.slice(Math.max(from, i - DONE_WITHIN), i).map(({ fold }) => fold);
    const deed = DEEDS.find(([verb]) => words.some((fold) => verb.test(fold)))?.[1];
    const isTold = words.some(
      (fold) => SPEECH.has(fold) || /^(?:open|clos|attend|speak|spoke|welcom|address|thank)/.test(fold),
    );
    if (!deed && !isTold) continue;
    const fits = deed === 'signatory' ? clause.frame.kind === 'agreement' : clause.frame.kind === 'donation';
    const list = clause.listFrom(i + 2).filter(({ kind }) => kind !== 'person');
    clause.noteAll(list.slice(0, 1), deed && fits ? deed : 'participant', {
      from: i,
      to: i + 2,
      confidence: 0.84,
      rule: 'clause/on-behalf-of',
    });
  }
}

/** "The Government of X, through Y, handed over": by whom the subject acts. */
function through(clause: Clause, i: number): void {
  const subject = clause.foldAt(i - 1) === ',' ? clause.parties.endingAt.get(i - 1) : undefined;
  const party = subject && subject.kind !== 'person' ? clause.partyAt(i + 1) : undefined;
  if (party?.kind !== 'agency' || clause.quotedAt(i) || clause.foldAt(afterName(clause.reading, party.to)) !== ',')
    return;
  clause.note(party, 'participant', { from: i, to: i + 1, confidence: 0.84, rule: 'clause/through' });
}
