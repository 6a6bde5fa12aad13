import type { Role } from '../../../model.ts';
import type { Clause } from '../clause.ts';

/** How far behind those who are thanked it may stand for what, in tokens. */
const FOR_WITHIN = 9;
const SUPPORT = /^(?:support|assistance|help|contribution|contributions|backing)$/;

/** What somebody did who is thanked for that. */
function roleFor({ frame }: Clause, reasons: readonly string[]): Role | undefined {
  if (
    reasons.some((fold) =>
      /^(?:financial|funding|funds|financing|funded|financed|sponsoring|sponsored|sponsorship)$/.test(fold),
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
    // "thanks go to X", "gratitude is due to X"
    const behindTo = [1, 2, 3].find((k) => clause.foldAt(i + k) === 'to' && clause.tokens[i + 1]?.shape === 'lower');
    const list = clause.listFrom(i + 1 + (behindTo ?? 0)).filter(({ kind }) => kind !== 'person');
    const last = list.at(-1);
    if (!last) continue;
    const behind = clause.tokens.slice(last.to, Math.min(to, last.to + FOR_WITHIN)).map(({ fold }) => fold);
    const far = clause.tokens.slice(last.to, Math.min(to, last.to + 3 * FOR_WITHIN)).map(({ fold }) => fold);
    const having = far.findIndex(
      (fold, k) => fold === 'for' && /^(?:having|funding|financing|sponsoring)$/.test(far[k + 1] ?? ''),
    );
    const which = behind.findIndex(
      (fold, k) =>
        /^(?:which|who)$/.test(fold) && /^(?:had|has|have|funded|financed|supported)$/.test(behind[k + 1] ?? ''),
    );
    const reason = which >= 0 ? which : behind.indexOf('for');
    // "For their support the Centre is indebted to X"
    const before =
      clause.foldAt(from) === 'for' ? clause.tokens.slice(from, from + FOR_WITHIN).map(({ fold }) => fold) : [];
    const reasons = having >= 0 ? far.slice(having, having + 4) : reason < 0 ? before : behind.slice(reason);
    const role = roleFor(clause, reasons);
    // "thanks to the Government of X for its assistance in creating the Centre": with something else
    const own = behindTo && role === 'supporter' ? list.filter(({ kind }) => kind === 'agency') : list;
    if (role) clause.noteAll(own, role, { from: i, to: i + 1, confidence: 0.82, rule: 'clause/thanked-for-support' });
  }
}
