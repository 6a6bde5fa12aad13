import { HOLDERS } from '../../tables/posts.ts';
import { isCapital } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** The post of a guest stands so near behind the verb, in tokens. */
const POST_WITHIN = 6;

/** "The Director of X received the Head of Y": those meet for whose bodies they hold posts. */
export function receptions(clause: Clause): void {
  if (!/^(?:meeting|visit)$/.test(clause.frame.kind)) return;
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (!/^(?:received|receives|welcomed|welcomes)$/.test(clause.foldAt(i)) || clause.quotedAt(i)) continue;
    const guest = holderBehind(clause, i);
    if (guest === undefined) continue;
    const sign = { from: i, to: i + 1, confidence: 0.86, rule: 'clause/received-head-of' };
    clause.noteAll(clause.listFrom(guest), 'participant', sign);
    for (const party of clause.subjectBefore(i)) if (party.kind !== 'person') clause.note(party, 'participant', sign);
  }
}

/** Words that may stand between the verb and the post of a guest. */
const BEFORE_POST =
  /^(?:the|an?|its|his|her|their|new|newly|visiting|acting|deputy|vice|first|assistant|executive|general|regional|national|then|today|yesterday)$/;

/** The first token of the body whose head is received. */
function holderBehind({ foldAt, partyAt, tokens }: Clause, verb: number): number | undefined {
  for (let i = verb + 1; i < verb + POST_WITHIN; i += 1) {
    if (HOLDERS.has(foldAt(i)) && foldAt(i + 1) === 'of') return partyAt(i + 2) && i + 2;
    if (!BEFORE_POST.test(foldAt(i)) && !isCapital(tokens[i])) return undefined;
  }
  return undefined;
}
