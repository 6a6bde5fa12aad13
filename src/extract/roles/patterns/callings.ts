import { isSameKind } from '../../activities/frame.ts';
import { ACTIVITY_NOUNS, HELD } from '../../tables/activities.ts';
import { isWord } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** What callings end in; who is called so by what he did wrong or suffered, and things that end alike. */
const CALLING = /(?:[^s]ers|ors|ists|ians|men|women|guards|nurses|clerks|midwives|judges|chiefs|staff)$/;
const NO_CALLING =
  /^(?:smugglers|traffickers|fighters|hackers|terrorists|launderers|offenders|prisoners|poachers|gangsters|murderers|robbers|fraudsters|extremists|prostitutes|migrants|customers|others|containers|computers|servers|scanners|papers|letters|numbers|borders|orders|matters|waters|centers|sectors|factors|monitors|sensors|motors|errors|invaders|raiders|dealers|scammers)$/;

/** What may stand between people and what they did, and how many words of it. */
const AUXILIARY = /^(?:have|has|had|are|were|will|been|being|be|also|recently|successfully|jointly|both|all|together)$/;
const AUXILIARIES = 3;
/** Verbs of taking part by themselves, and those that do so only with a course behind them, in so many tokens. */
const ATTEND = /^(?:attend|attended|attending|participate|participated|participating|graduated)$/;
const GO_THROUGH = /^(?:joined|completed|underwent|began|finished)$/;
const COURSE_WITHIN = 6;

/** What brings people together or teaches them, right before them. */
const BRINGS = /^(?:trained|train|trains|together|gathered|gathers|gathering)$/;
/** What may stand between that and their calling: how many, and of what kind. */
const MODIFIERS = 5;
/** Words that end what stands before a calling. */
const NO_MODIFIER = /^(?:of|in|on|at|to|from|with|by|and|or|no|few|without|not|their|its|his|her)$/;
/** Words of what was not, of other times and of other courses. */
const ELSE =
  /^(?:not|never|no|few|none|neither|similar|like|cancelled|canceled|postponed|planned|failed|since|ago|previous|earlier|former)$/;

/** "lifeguards from X and Y took part", "trained 20 lifeguards of Z": people of whatever calling, where they came or were taught. */
export function callings(clause: Clause): void {
  const { from, to } = clause.sentence;
  if (!HELD.test(clause.frame.kind) || clause.tokens.slice(from, to).some(({ fold }) => ELSE.test(fold))) return;
  for (let i = from + 1; i < to; i += 1) {
    if (!/^(?:from|of|at)$/.test(clause.foldAt(i)) || !isCalling(clause, i - 1) || clause.quotedAt(i)) continue;
    const list = clause.listFrom(i + 1);
    const last = list.at(-1);
    if (!last || !(didAttend(clause, last.to) || wereGathered(clause, i - 1))) continue;
    const fresh = list.filter((party) => party.kind !== 'person' && !clause.roleOf(party));
    const sign = { from: i - 1, to: i + 1, confidence: 0.86, rule: 'clause/calling-from' };
    clause.noteAll(fresh, 'participant', { ...sign, partyKind: clause.foldAt(i - 1) });
  }
}

const isCalling = ({ tokens, foldAt, sentence }: Clause, i: number): boolean =>
  (tokens[i]?.shape === 'lower' || i === sentence.from) && CALLING.test(foldAt(i)) && !NO_CALLING.test(foldAt(i));

/** "[lifeguards from X] have completed a course": what they did. */
function didAttend({ foldAt, tokens }: Clause, behind: number): boolean {
  let i = foldAt(behind) === ',' && foldAt(behind + 1) === 'who' ? behind + 2 : behind;
  while (i < behind + AUXILIARIES && AUXILIARY.test(foldAt(i))) i += 1;
  const fold = foldAt(i);
  if (/^(?:took|take|taking)$/.test(fold)) return foldAt(i + 1) === 'part';
  if (fold === 'trained') return /^(?:were|was|are|been|being)$/.test(foldAt(i - 1));
  if (ATTEND.test(fold)) return !/^(?:by|to)$/.test(foldAt(i + 1));
  const isCourse = tokens
    .slice(i + 1, i + COURSE_WITHIN)
    .some((token) => HELD.test(ACTIVITY_NOUNS.get(token.fold) ?? ''));
  return GO_THROUGH.test(fold) ? isCourse : fold === 'gathered' && /^(?:in|at|for)$/.test(foldAt(i + 1));
}

/** "trained 20 young [lifeguards]", "a workshop for [lifeguards]": how they came to be there. */
function wereGathered({ tokens, foldAt, frame, sentence }: Clause, calling: number): boolean {
  for (let i = calling - 1; i >= Math.max(sentence.from, calling - MODIFIERS); i -= 1) {
    const fold = foldAt(i);
    if (BRINGS.test(fold)) return true;
    if (fold === 'by' && /^(?:attended|joined)$/.test(foldAt(i - 1))) return true;
    if (fold === 'for' || fold === 'of') {
      const kind = ACTIVITY_NOUNS.get(foldAt(i - 1));
      return kind !== undefined && HELD.test(kind) && isSameKind(kind, frame.kind);
    }
    const isModifier = isWord(tokens[i]) || tokens[i]?.shape === 'number' || tokens[i]?.text === '-';
    if (NO_MODIFIER.test(fold) || !isModifier) return false;
  }
  return false;
}
