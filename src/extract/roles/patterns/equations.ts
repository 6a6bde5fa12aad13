import type { Role } from '../../../model.ts';
import { IN_GENERAL, QUALIFIES, ROLE_NOUNS } from '../../tables/role-nouns.ts';
import { whetherWords } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';

/** So far behind its noun the verb may stand, and so far behind the verb its first party, in tokens. */
const VERB_WITHIN = 7;
const PARTY_WITHIN = 7;
const EQUALS = /^(?:is|are|was|were|include|includes|included|comprise|comprises|comprised)$/;
/** What ends the phrase of the noun before a verb was found. */
const ENDS = /^(?:who|which|that|,|;|:|and|but|will|have|has|had)$/;

/** "The organizers of the course were X and Y", "Participants included X", "Among the donors are X": who is said to be what. */
export function equations(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (!mayName(clause.tokens[i]) || clause.quotedAt(i)) continue;
    const role = roleAt(clause, i);
    if (role && INVERTED.test(clause.foldAt(i))) inverted(clause, i, role);
    if (role) apposed(clause, i, role);
    const verb = role && verbBehind(clause, i + 1);
    if (!role || !verb) continue;
    const list = clause.listFrom(verb + 1);
    if ((list[0]?.from ?? to) - verb > PARTY_WITHIN) continue;
    clause.noteAll(list, role, { from: i, to: verb + 1, confidence: 0.87, rule: 'clause/equation' });
    i = verb;
  }
}

/** What may be said of a subject: a plain participant is said to be many things. */
const INVERTED =
  /^(?:co-)?(?:organi[sz]ers?|donors?|funders?|sponsors?|beneficiary|beneficiaries|recipients?|signatory|signatories)$/;

/** "The Centre was the organizer": the noun behind the verb, of what stands before it. */
function inverted(clause: Clause, noun: number, role: Role): void {
  let verb = noun - 1;
  while (verb > noun - 5 && /^(?:the|a|an|one|of|main|sole|chief|principal|also|joint|co)$/.test(clause.foldAt(verb)))
    verb -= 1;
  if (!/^(?:is|are|was|were)$/.test(clause.foldAt(verb))) return;
  const sign = { from: verb, to: noun + 1, confidence: 0.86, rule: 'clause/equation' };
  clause.noteAll(clause.subjectBefore(verb), role, sign);
}

/** "The donors, X and Y, have pledged": who stands beside the noun, between commas. */
function apposed(clause: Clause, noun: number, role: Role): void {
  const isOpened = /^(?:the|its|their|main|sole|principal|joint|-|executing|implementing)$/.test(
    clause.foldAt(noun - 1),
  );
  // "the main donor of the event, X"
  const isOfEvent =
    clause.foldAt(noun + 1) === 'of' &&
    /^(?:the|this)$/.test(clause.foldAt(noun + 2)) &&
    clause.foldAt(noun + 4) === ',';
  const comma = isOfEvent ? noun + 4 : noun + 1;
  if (clause.foldAt(comma) !== ',' || !isOpened) return;
  const first = clause.partyAt(comma + 1);
  const list = first ? clause.listFrom(comma + 1) : [];
  const end = list.at(-1)?.to ?? noun;
  if (list.length === 0 || !(/^[,.(]$/.test(clause.foldAt(end)) || !clause.holds(end))) return;
  clause.noteAll(list, role, { from: noun, to: noun + 1, confidence: 0.87, rule: 'clause/apposed' });
}

/** True for nouns that may name a role. */
const mayName = whetherWords((fold) => IN_GENERAL.has(fold) || fold === 'host' || ROLE_NOUNS.has(fold));

/** "participating Member States", but not "non-participating" */
function qualifierOf({ foldAt }: Clause, noun: number): Role | undefined {
  const at = foldAt(noun - 1) === 'member' ? noun - 2 : noun - 1;
  return foldAt(at - 1) === '-' && foldAt(at - 2) === 'non' ? undefined : QUALIFIES.get(foldAt(at));
}

/** The role that the noun at token i names. */
function roleAt(clause: Clause, i: number): Role | undefined {
  const fold = clause.foldAt(i);
  if (IN_GENERAL.has(fold))
    return (
      qualifierOf(clause, i) ??
      QUALIFIES.get(clause.foldAt(i + 1)) ??
      (clause.foldAt(i + 1) === 'taking' && clause.foldAt(i + 2) === 'part' ? 'participant' : undefined)
    );
  if (fold === 'host' && clause.foldAt(i - 1) === '-' && clause.foldAt(i - 2) === 'co') return 'organizer';
  // "signed by the parties" names them as no more than that; "both parties were satisfied"
  return clause.foldAt(i - 1) === 'both' ? undefined : ROLE_NOUNS.get(fold);
}

function verbBehind(clause: Clause, from: number): number | undefined {
  for (let i = from; i < from + VERB_WITHIN && clause.holds(i); i += 1) {
    if (EQUALS.test(clause.foldAt(i))) return isPassive(clause, i) ? undefined : i;
    // "Facilitators come from X"
    if (/^(?:come|came|hail|hailed)$/.test(clause.foldAt(i)) && clause.foldAt(i + 1) === 'from') return i + 1;
    if (ENDS.test(clause.foldAt(i))) return undefined;
  }
  return undefined;
}

/** "the participants were welcomed by X" */
const isPassive = (clause: Clause, verb: number): boolean =>
  /(?:ed|en|ing|held|shown|able|also)$/.test(clause.foldAt(verb + 1)) && clause.partyAt(verb + 1) === undefined;
