import { isSameKind } from '../../activities/frame.ts';
import { ACTIVITY_NOUNS, GATHERS } from '../../tables/activities.ts';
import { isWord } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** What it is on stands in so many tokens between the noun and "for". */
const TOPIC = 10;
const LEADS = /^(?:on|of|about|in)$/;

/** "a workshop on evidence for the Harbour Police": those for whom it is held take part. */
export function audiences(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const kind = ACTIVITY_NOUNS.get(clause.foldAt(i));
    if (!kind || !GATHERS.test(kind) || !isSameKind(kind, clause.frame.kind) || clause.quotedAt(i)) continue;
    const link = behindTopic(clause, i + 1);
    const party = link === undefined ? undefined : clause.partyAt(link + 1);
    if (link === undefined || !party || party.kind === 'person' || goesOn(clause, party.to)) continue;
    const all = clause.listFrom(party.from).filter(({ kind: own }) => own === party.kind);
    clause.noteAll(all, 'participant', { from: link, to: link + 1, confidence: 0.86, rule: 'clause/held-for' });
  }
}

/** What may stand behind those for whom something is held. */
const LINKS =
  /^(?:in|at|on|from|to|and|with|by|under|during|between|within|as|was|were|is|are|has|had|will|which|held)$/;

/** "a training for United Nations peacekeeping", "for the Police's dogs": the name only says of what kind. */
const goesOn = ({ tokens, foldAt, holds }: Clause, i: number): boolean =>
  holds(i) && (foldAt(i) === "'s" || (isWord(tokens[i]) && !LINKS.test(foldAt(i))));

/** The "for" right behind a noun, or behind what it is on. */
function behindTopic({ foldAt, tokens, holds, parties }: Clause, start: number): number | undefined {
  if (foldAt(start) === 'for') return start;
  if (!LEADS.test(foldAt(start))) return undefined;
  for (let i = start + 1; i < start + TOPIC && holds(i); i += 1) {
    if (foldAt(i) === 'for') return i;
    if (!isWord(tokens[i]) || parties.at.has(i) || /^(?:held|was|were|is|are|by|with|to|at|from)$/.test(foldAt(i)))
      return undefined;
  }
  return undefined;
}
