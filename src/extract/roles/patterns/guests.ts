import { POSTS } from '../../tables/posts.ts';
import type { Clause } from '../clause.ts';

/** How a sentence begins that goes on with who was there. */
const OPENING =
  /\b(?:present (?:were|was)|(?:was|were) (?:also )?(?:attended|joined|opened) by|in attendance (?:were|was)|among (?:the |those )?(?:guests|participants|attendees|present) (?:were|was)|(?:guests|attendees|participants) (?:included|were))\b/;
/** So many tokens of the sentence show it. */
const OPENS_WITHIN = 14;
/** The post of a guest stands so near before the body, in tokens. */
const POST_WITHIN = 5;
/** What ends the row of guests. */
const ENDS = /^(?:who|which|that|while|where|when|but)$/;

/** "Also present were the president of the Court and the head of the Mission": guests whom only their posts name are there for their bodies. */
export function guests(clause: Clause): void {
  const { from, to } = clause.sentence;
  const opening = clause.tokens
    .slice(from, Math.min(to, from + OPENS_WITHIN))
    .map(({ fold }) => fold)
    .join(' ');
  if (!OPENING.test(opening)) return;
  for (let i = from; i < to; i += 1) {
    const of = clause.foldAt(i - 1) === 'the' ? i - 2 : i - 1;
    const party = clause.parties.at.get(i);
    if (ENDS.test(clause.foldAt(i)) && i > from + OPENS_WITHIN) return;
    if (party?.kind !== 'agency' || clause.foldAt(of) !== 'of' || clause.quotedAt(i) || clause.roleOf(party)) continue;
    for (let k = of - 1; k > of - POST_WITHIN && clause.tokens[k]?.shape === 'lower'; k -= 1)
      if (POSTS.has(clause.foldAt(k)) && /^(?:the|an?|its)$/.test(clause.foldAt(k - 1)))
        clause.note(party, 'participant', { from: k, to: of + 1, confidence: 0.83, rule: 'clause/guest-of' });
  }
}
