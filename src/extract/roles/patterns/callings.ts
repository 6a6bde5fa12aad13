import { isSameKind } from '../../activities/frame.ts';
import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import { isWord } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** What only people do, right behind those who do it. */
const CAME =
  /^(?:attend(?:ed|ing)?|took|take|taking|participat(?:ed?|ing)|joined|graduated|gathered|completed|underwent|trained|met)$/;
/** What may stand between them and that. */
const AUXILIARY = /^(?:have|has|had|are|were|will|been|being|be|also|recently|successfully|jointly|both|all|together)$/;
/** So many of those stand there at most. */
const AUXILIARIES = 3;

/** What brings people together or teaches them, right before them. */
const GATHERS = /^(?:trained|train|trains|together|gathered|gathers|gathering|united|taught|teaches)$/;
/** What may stand between that and their calling: how many, and of what kind. */
const MODIFIERS = 5;
/** Words that end what stands before a calling. */
const NO_MODIFIER = /^(?:of|in|on|at|to|from|with|by|and|or|no|few|without|not|their|its|his|her)$/;

/** What stands between those who came and from where. */
const LINKS = new Set(['from', 'of', 'at']);

/** What an activity is held for. */
const HELD = /^(?:training|workshop|conference|meeting)$/;

/** "lifeguards from X and Y took part", "trained 20 lifeguards of Z": people of whatever calling, where they came or were taught. */
export function callings(clause: Clause): void {
  const { from, to } = clause.sentence;
  if (!HELD.test(clause.frame.kind)) return;
  for (let i = from + 1; i < to; i += 1) {
    if (!LINKS.has(clause.foldAt(i)) || !isCalling(clause, i - 1) || clause.quotedAt(i)) continue;
    const list = clause.listFrom(i + 1).filter((party) => party.kind !== 'person' && !clause.roleOf(party));
    const last = list.at(-1);
    const shows = last && (whoCame(clause, last.to) ?? whoWereGathered(clause, i - 1));
    if (!shows) continue;
    const sign = { from: i - 1, to: i + 1, confidence: 0.86, rule: 'clause/calling-from' };
    clause.noteAll(list, 'participant', { ...sign, partyKind: clause.foldAt(i - 1) });
  }
}

/** A noun in the plural, or one that means many. */
const isCalling = ({ tokens, foldAt, sentence }: Clause, i: number): boolean =>
  (tokens[i]?.shape === 'lower' || i === sentence.from) && /(?:s|men|women|people|staff)$/.test(foldAt(i));

/** "[lifeguards from X] have completed": what they did. */
function whoCame({ foldAt }: Clause, behind: number): true | undefined {
  let i = foldAt(behind) === ',' && foldAt(behind + 1) === 'who' ? behind + 2 : behind;
  while (i < behind + AUXILIARIES && AUXILIARY.test(foldAt(i))) i += 1;
  return CAME.test(foldAt(i)) || undefined;
}

/** "trained 20 young [lifeguards]", "a workshop for [lifeguards]": how they came to be there. */
function whoWereGathered({ tokens, foldAt, frame, sentence }: Clause, calling: number): true | undefined {
  for (let i = calling - 1; i >= Math.max(sentence.from, calling - MODIFIERS); i -= 1) {
    const fold = foldAt(i);
    if (GATHERS.test(fold)) return true;
    if (fold === 'by' && /^(?:attended|joined)$/.test(foldAt(i - 1))) return true;
    if (fold === 'for' || fold === 'of') {
      const kind = ACTIVITY_NOUNS.get(foldAt(i - 1));
      return (kind && HELD.test(kind) && isSameKind(kind, frame.kind)) || undefined;
    }
    if (NO_MODIFIER.test(fold) || !(isWord(tokens[i]) || tokens[i]?.shape === 'number' || tokens[i]?.text === '-'))
      return undefined;
  }
  return undefined;
}
