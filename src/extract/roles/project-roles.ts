import type { Role } from '../../model.ts';
import type { Stretch } from '../activities/frame.ts';
import type { ProjectAround } from '../activities/project-around.ts';
import type { Ledger } from '../ledger.ts';
import { evidence } from '../text/evidence.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import { Clause } from './clause.ts';
import { cuesAt } from './cue-match.ts';
import { afterName, withoutSubject } from './lists.ts';
import type { Party } from './parties.ts';

/** What is done with a project, and the role of who does it, by the participle and by the verb. */
const DOINGS: readonly (readonly [Role, RegExp, RegExp])[] = [
  [
    'organizer',
    /^(?:implemented|led|run|managed|executed|coordinated|administered|delivered|carried|realised|realized|operated)$/,
    /^(?:implements?|leads?|runs?|manages?|executes?|coordinates?|administers?|implementing|implemented)$/,
  ],
  [
    'funder',
    /^(?:funded|financed|co-funded|co-financed|sponsored|paid)$/,
    /^(?:funds?|finances?|funded|financed|pays)$/,
  ],
  ['supporter', /^(?:supported|backed|assisted)$/, /^(?:supports|backs|supported|supporting)$/],
];
const byParticiple = (fold: string): Role | undefined => DOINGS.find(([, participle]) => participle.test(fold))?.[0];
const byVerb = (fold: string): Role | undefined => DOINGS.find(([, , verb]) => verb.test(fold))?.[0];

/** Words that may stand between a project and what is said to be done with it. */
const BETWEEN =
  /^(?:,|;|which|that|is|are|was|were|will|be|been|being|has|have|and|jointly|also|currently|fully|partly|mainly|co|-|–|financially|generously|out|it|"|”|’|\)|an?|joint|regional|initiative|project|program|programme|scheme|phase|[ivx]+|\d+)$/;

/** How far behind a project what is done with it may stand, in tokens. */
const REACH = 60;

/**
 * Reads who implements, funds and supports the project around an activity: what stands behind its name or before it,
 * and nothing that is said of the activity.
 */
export function readProject(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  main: string,
  { frame, mentions, within }: ProjectAround,
  ledger: Ledger,
): void {
  const both = { at: parties, endingAt: new Map([...parties.values()].map((party) => [party.to, party])) };
  for (const mention of mentions) {
    const clause = new Clause(reading, both, frame, reading.sentenceOf[mention.from] ?? 0, ledger);
    if (isUnsure(clause)) continue;
    noteBehind(clause, mention);
    noteBefore(clause, mention);
  }
  if (within && ledger.isAttended(frame.ref))
    ledger.statement(main, 'withinProject', frame.ref, {
      evidence: evidence(reading, within.from, within.to),
      confidence: 0.85,
      rule: 'activity/within-project',
    });
}

/** "Nor is the project supported by A", "Asked whether A funds the project": what is not said to be so. */
const isUnsure = ({ tokens, sentence, foldAt }: Clause): boolean =>
  /^(?:nor|neither|asked|if|should|whether)$/.test(foldAt(sentence.from)) ||
  tokens
    .slice(sentence.from, sentence.to)
    .some(({ fold }) => /^(?:whether|rumou?rs?|allegedly|reportedly)$/.test(fold));

/** "the project, which is funded by A and implemented by B" */
function noteBehind(clause: Clause, { from, to }: Stretch): void {
  const isSubject = from - clause.sentence.from < SUBJECT_WITHIN;
  if (clause.foldAt(to) === "'s") return;
  let i = afterName(clause.reading, to);
  // "organized by the project and funded by A": what is funded is the activity
  if (!isSubject && /^(?:and|but|or)$/.test(clause.foldAt(i))) return;
  // "funded by the project, with support from A": who supports the activity
  if (isAgent(clause, from) && !(clause.foldAt(i) === ',' && /^(?:which|that)$/.test(clause.foldAt(i + 1)))) return;
  for (const end = i + REACH; i < end && clause.holds(i); ) {
    const role = byParticiple(clause.foldAt(i));
    const by = role && agentOf(clause, i + 1);
    if (role && by !== undefined) {
      const list = note(clause, role, i, by);
      i = list.at(-1)?.to ?? by;
      continue;
    }
    // "commissioned by C, co-funded by A"
    if (/ed$/.test(clause.foldAt(i)) && clause.foldAt(i + 1) === 'by') {
      i = clause.listFrom(i + 2).at(-1)?.to ?? i + 2;
      continue;
    }
    const phrase = cuesAt(clause.reading, i).find(({ role: own, side }) => side === 'after' && IS_OF_PROJECT.test(own));
    if (phrase) {
      const list = note(clause, phrase.role, i, phrase.to);
      i = list.at(-1)?.to ?? phrase.to;
      continue;
    }
    const doer = /^(?:which|that)$/.test(clause.foldAt(i)) ? doerBehind(clause, i + 1) : undefined;
    if (doer !== undefined) {
      i = doer;
      continue;
    }
    if (clause.quotedAt(i) || DENIES.test(clause.foldAt(i))) return;
    const goesOn = isOfTitle(clause, i) || BETWEEN.test(clause.foldAt(i)) || role !== undefined;
    if (!goesOn && !isSubject) return;
    if (!goesOn) {
      const next = nextVerb(clause, i);
      if (next === undefined) return;
      i = next;
      continue;
    }
    i = afterName(clause.reading, i + 1);
  }
}

/** "funded by the project", "held by Norway's project": the project does something itself. */
const isAgent = ({ foldAt, sentence }: Clause, from: number): boolean =>
  Array.from({ length: AGENT_WITHIN }, (_, k) => from - 1 - k).some((i) => i > sentence.from && foldAt(i) === 'by');
/** "by" stands so near before the name of what does something, in tokens. */
const AGENT_WITHIN = 5;

/** "The project supports ports and is funded by A": the token of the next verb of which the project is the subject. */
function nextVerb({ foldAt, holds }: Clause, from: number): number | undefined {
  for (let i = from; i < from + REACH && holds(i); i += 1) {
    if (/^(?:which|that|who|whose|while|but|;)$/.test(foldAt(i))) return undefined;
    if (/^(?:and|,)$/.test(foldAt(i)) && /^(?:is|was|are|were|has|will)$/.test(foldAt(i + 1))) return i + 1;
  }
  return undefined;
}

/** ", Support for the Rule of Law in the Islands, which": what says more of a project, and names no body and no person. */
const isOfTitle = ({ tokens, parties, foldAt }: Clause, i: number): boolean =>
  /^(?:for|of|the|in|on)$/.test(foldAt(i)) ||
  (isCapital(tokens[i]) && !/^(?:agency|person)$/.test(parties.at.get(i)?.kind ?? ''));

const DENIES =
  /^(?:not|never|no|neither|nor|without|yet|could|may|might|should|would|until|if|longer|partly|declined)$/;

const IS_OF_PROJECT = /^(?:funder|supporter)$/;
/** A project stands no further from the beginning of the sentence of which it is the subject, in tokens. */
const SUBJECT_WITHIN = 3;

/** Where "by" stands behind a participle, its setting aside: "carried out jointly by". */
function agentOf({ foldAt }: Clause, i: number): number | undefined {
  let at = i;
  while (at < i + 3 && /^(?:out|jointly|and|together|for)$|ly$/.test(foldAt(at))) at += 1;
  return foldAt(at) === 'by' ? at + 1 : undefined;
}

/** Notes those in the list at token `at` by the words from token `from` on. */
function note(clause: Clause, role: Role, from: number, at: number): Party[] {
  const list = withoutSubject(clause.reading, clause.listFrom(at)).filter(({ kind }) => kind !== 'person');
  clause.noteAll(list, role, { from, to: at, confidence: 0.87, rule: `project/${role}` });
  // "funded and implemented by A"
  const beside = clause.foldAt(from - 1) === 'and' ? byParticiple(clause.foldAt(from - 2)) : undefined;
  if (beside && beside !== role)
    clause.noteAll(list, beside, { from: from - 2, to: at, confidence: 0.87, rule: `project/${beside}` });
  return list;
}

/** "which A and B will implement jointly": notes A and B; the token behind the verb. */
function doerBehind(clause: Clause, i: number): number | undefined {
  const list = clause.listFrom(i).filter(({ kind }) => kind !== 'person');
  const [first] = list;
  if (!first || first.from > i + 1) return undefined;
  let verb = afterName(clause.reading, list.at(-1)?.to ?? i);
  while (/^(?:will|jointly|has|have|is|are|also|been)$/.test(clause.foldAt(verb))) verb += 1;
  const role = byVerb(clause.foldAt(verb));
  if (!role) return undefined;
  clause.noteAll(list, role, { from: verb, to: verb + 1, confidence: 0.86, rule: `project/${role}` });
  return verb + 1;
}

/** So far before a project the verb may stand whose object it is, in tokens. */
const VERB_WITHIN = 3;

/** "the EU-funded project", "A implements the project", "funded by A under the project" */
function noteBefore(clause: Clause, { from, to }: Stretch): void {
  noteFunder(clause, from);
  for (let i = Math.max(clause.sentence.from, from - 2); i < to; i += 1) {
    const role = clause.foldAt(i) === '-' ? byParticiple(clause.foldAt(i + 1)) : undefined;
    const party = role && clause.parties.endingAt.get(i);
    if (role && party) clause.note(party, role, { from: i, to: i + 2, confidence: 0.87, rule: `project/${role}` });
  }
  // "supports the project's critics"
  if (clause.foldAt(to) === "'s") return;
  for (let i = from - 1; i >= Math.max(clause.sentence.from, from - VERB_WITHIN); i -= 1) {
    if (/^(?:of|in|for|under|through|within|by|with|from|to|and|via|,)$/.test(clause.foldAt(i))) return;
    const role = byVerb(clause.foldAt(i));
    if (!role || clause.quotedAt(i)) continue;
    // "declined to fund", "no longer funds", "had funded"
    if ([1, 2, 3].some((k) => DENIES.test(clause.foldAt(i - k)) || clause.foldAt(i - k) === 'had')) return;
    const doers = clause.subjectBefore(i).filter(({ kind }) => kind !== 'person');
    clause.noteAll(doers, role, { from: i, to: i + 1, confidence: 0.85, rule: `project/${role}` });
    return;
  }
}

/** So far before a project "by" may stand behind which its funder is named, in tokens. */
const FUNDER_WITHIN = 16;

/** "The training was funded by A under the project" */
function noteFunder(clause: Clause, project: number): void {
  const leads = clause.tokens.slice(Math.max(clause.sentence.from, project - 4), project).map(({ fold }) => fold);
  const link = leads.findIndex((fold) => /^(?:under|through|within|via)$/.test(fold));
  const end = project - leads.length + link;
  for (let by = project - 1; link >= 0 && by > Math.max(clause.sentence.from, project - FUNDER_WITHIN); by -= 1) {
    if (clause.foldAt(by) !== 'by' || byParticiple(clause.foldAt(by - 1)) !== 'funder') continue;
    const list = clause.listFrom(by + 1);
    if (list.at(-1)?.to === end) note(clause, 'funder', by - 1, by + 1);
    return;
  }
}
