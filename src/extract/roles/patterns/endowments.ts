import { GIFTS } from '../../tables/gifts.ts';
import { formsOf } from '../../tables/verbs.ts';
import type { Clause } from '../clause.ts';

const ENDOWS = formsOf('provide present equip supply give furnish hand gift donate');
/** A gift stands so near behind who receives it, in tokens. */
const GIFT_WITHIN = 7;

/** "X provided Y with ten vehicles", "X gave Y ten vehicles": who stands between the verb and the gift receives it. */
export function endowments(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (!ENDOWS.has(clause.foldAt(i)) || clause.quotedAt(i)) continue;
    const receiver = clause.partyAt(i + 1);
    if (!receiver) continue;
    const behind = clause.tokens.slice(receiver.to, Math.min(to, receiver.to + GIFT_WITHIN));
    const isGiven = behind.some(({ fold }) => GIFTS.has(fold)) && clause.foldAt(receiver.to) !== "'s";
    if (!isGiven) continue;
    const sign = { from: i, to: i + 1, confidence: 0.88 };
    clause.note(receiver, 'recipient', { ...sign, rule: 'clause/endowed' });
    for (const giver of clause.subjectBefore(i)) clause.note(giver, 'donor', { ...sign, rule: 'clause/endows' });
  }
}
