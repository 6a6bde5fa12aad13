import type { Role } from '../../model.ts';
import type { Clause } from '../clause.ts';

/** How far behind those who are thanked it may stand for what, in tokens. */
const FOR_WITHIN = 9;
const SUPPORT = /^(?:support|assistance|help|contribution|contributions|backing)$/;

/** What somebody did who is thanked for that. */
function roleFor({ frame }: Clause, reasons: readonly string[]): Role | undefined {
  if (
    reasons.some((fold) =>
      /^(?:financial|funding|financing|funded|financed|sponsoring|sponsored|sponsorship)$/.test(fold),
    )
  )
    return 'funder';
  if (reasons.some((fold) => SUPPORT.test(fold))) return 'supporter';
  const isGift = frame.kind === 'donation' && reasons.some((fold) => /^(?:donation|gift|equipment)$/.test(fold));
  return isGift ? 'donor' : undefined;
}

/** "thanked X and Y for their support": who is thanked for it supported. */
export function thanks(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const isThanks =
      /^(?:thanked|thank|thanks|thanking|grateful|indebted|thankful|gratitude|appreciation|praised|commended|congratulated)$/.test(
        clause.foldAt(i),
      );
    if (!isThanks || clause.quotedAt(i)) continue;
    const list = clause.listFrom(i + 1).filter(({ kind }) => kind !== 'person');
    const last = list.at(-1);
    if (!last) continue;
    const behind = clause.tokens.slice(last.to, Math.min(to, last.to + FOR_WITHIN)).map(({ fold }) => fold);
    const reason = behind.indexOf('for');
    // "For their support the Centre is indebted to X"
    const before =
      clause.foldAt(from) === 'for' ? clause.tokens.slice(from, from + FOR_WITHIN).map(({ fold }) => fold) : [];
    const reasons = reason < 0 ? before : behind.slice(reason);
    const role = roleFor(clause, reasons);
    if (role) clause.noteAll(list, role, { from: i, to: i + 1, confidence: 0.82, rule: 'clause/thanked-for-support' });
  }
}
