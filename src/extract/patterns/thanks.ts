import type { Clause } from '../clause.ts';

/** How far behind those who are thanked it may stand for what, in tokens. */
const FOR_WITHIN = 6;
const SUPPORT = /^(?:support|assistance|help|contribution|contributions|backing)$/;

/** "thanked X and Y for their support": who is thanked for it supported. */
export function thanks(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const isThanks = /^(?:thanked|thanks|thanking)$/.test(clause.foldAt(i));
    if (!isThanks || clause.quotedAt(i)) continue;
    const list = clause.listFrom(i + 1).filter(({ kind }) => kind !== 'person');
    const last = list.at(-1);
    if (!last) continue;
    const behind = clause.tokens.slice(last.to, Math.min(to, last.to + FOR_WITHIN)).map(({ fold }) => fold);
    const reason = behind.indexOf('for');
    if (reason >= 0 && behind.slice(reason).some((fold) => SUPPORT.test(fold)))
      clause.noteAll(list, 'supporter', { from: i, to: i + 1, confidence: 0.82, rule: 'clause/thanked-for-support' });
  }
}
