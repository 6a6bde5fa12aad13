import type { Role } from '../../../model.ts';
import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import { formsOf } from '../../tables/verbs.ts';
import { whetherWords } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** What two do who do something together. */
const ALLIES =
  /^(?:partnered|partnering|partners|partner|teamed up|teaming up|joined forces|joining forces|joined hands|worked|working|works|work|collaborated|collaborating|collaborates|cooperated|cooperating|linked up) (?:closely |hand in hand |side by side )?with$/;
/** How they begin. */
const BEGINS = /^(?:partner|team|join|work|collaborat|cooperat|link)/;
const mayAlly = whetherWords((fold) => BEGINS.test(fold));
/** The words above, at most. */
const LONGEST = 6;
const ORGANIZES = formsOf(
  'organize organise run deliver host hold conduct launch convene implement offer provide bring stage',
);
/** The verb of what they do together stands so near, and its activity so near behind it, in tokens. */
const VERB_WITHIN = 5;
const ACTIVITY_WITHIN = 14;

/** "X teamed up with Y to deliver the course": both organize it; without a deed both take part. */
export function alliances(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (!mayAlly(clause.tokens[i]) || clause.quotedAt(i)) continue;
    const end = allied(clause, i);
    if (!end) continue;
    const others = clause.listFrom(end).filter(({ from: at }) => at - end < VERB_WITHIN);
    const last = others.at(-1);
    if (!last) continue;
    const subject = clause.subjectBefore(i);
    const sides = subject.length > 0 ? subject : i <= from + 1 ? followingSubject(clause, last.to) : [];
    const role = roleOf(clause, last.to, i <= from + 1);
    const sign = { from: i, to: end, confidence: role === 'organizer' ? 0.88 : 0.86, rule: 'clause/allied-with' };
    clause.noteAll([...sides, ...others], role, sign);
  }
}

/** Where the words end that tell of an alliance and begin at token i. */
function allied(clause: Clause, i: number): number | undefined {
  let words = '';
  for (let k = i; k < i + LONGEST && clause.holds(k); k += 1) {
    words += `${k > i ? ' ' : ''}${clause.foldAt(k)}`;
    if (clause.foldAt(k) === 'with') return ALLIES.test(words) ? k + 1 : undefined;
  }
  return undefined;
}

/** "Working with Y, X arrested ten": the subject behind the comma. */
function followingSubject(clause: Clause, comma: number): ReturnType<Clause['listFrom']> {
  const party = clause.foldAt(comma) === ',' ? clause.partyAt(comma + 1) : undefined;
  return party ? [party] : [];
}

function roleOf(clause: Clause, from: number, isOpening: boolean): Role {
  if (clause.frame.kind === 'agreement') return 'signatory';
  if (clause.frame.kind === 'operation') return 'participant';
  for (let i = from; i < from + VERB_WITHIN + (isOpening ? VERB_WITHIN : 0) && clause.holds(i); i += 1)
    if (ORGANIZES.has(clause.foldAt(i)) && namesActivity(clause, i + 1)) return 'organizer';
  return isOnActivity(clause, from) ? 'organizer' : 'participant';
}

/** "collaborated with Y on a workshop": what they worked on. */
function isOnActivity(clause: Clause, from: number): boolean {
  if (clause.foldAt(from) !== 'on' || !/^(?:an?|this|the)$/.test(clause.foldAt(from + 1))) return false;
  for (let i = from + 2; i < from + VERB_WITHIN + 2 && clause.holds(i); i += 1)
    if (ACTIVITY_NOUNS.has(clause.foldAt(i))) return ACTIVITY_NOUNS.get(clause.foldAt(i)) === clause.frame.kind;
  return false;
}

function namesActivity(clause: Clause, from: number): boolean {
  for (let i = from; i < from + ACTIVITY_WITHIN && clause.holds(i); i += 1)
    if (ACTIVITY_NOUNS.has(clause.foldAt(i))) return true;
  return false;
}
