import type { Role } from '../../model.ts';
import { ACTIVITY_NOUNS, GATHERS, PEOPLE } from '../tables/activities.ts';
import { whetherWords } from '../text/tokens.ts';
import type { Clause } from './clause.ts';
import { isConditional, isGiftToCome, isOfOtherActivity, isToOther } from './other-activity.ts';
import type { FoundCue } from './phrases.ts';

/** The role that a cue gives in its sentence; none where the sentence tells of something else by it. */
export function senseOf(clause: Clause, cue: FoundCue): Role | undefined {
  if (cue.kinds && !cue.kinds.includes(clause.frame.kind)) return undefined;
  if (
    isAlways(clause, cue) ||
    isMembership(clause, cue) ||
    (/^(?:donor|recipient)$/.test(cue.role) && isOfSimilar(clause, cue))
  )
    return undefined;
  if (isConditional(clause) || isToOther(clause, cue)) return undefined;
  if (cue.role === 'donor' && isGiftToCome(clause, cue.from)) return undefined;
  if (
    isOfOtherActivity(clause, cue) ||
    isOfOtherAgreement(clause, cue) ||
    isOfThings(clause, cue) ||
    isWish(clause, cue) ||
    isInPassing(clause, cue)
  )
    return undefined;
  // "the students began their training"
  if (isOwnCourse(cue) && clause.foldAt(cue.to) === 'their') return undefined;
  if (isOwnRaid(clause, cue) || isOfTalks(clause, cue)) return 'participant';
  // "the inquiry began at the initiative of X"
  if (cue.words.includes('initiative') && cue.words[0] === 'at' && clause.frame.kind === 'operation')
    return 'participant';
  // "support was provided jointly with X"
  if (cue.words[0] === 'jointly' && /^(?:provided|given|supplied|developed|funded)$/.test(clause.foldAt(cue.from - 1)))
    return 'participant';
  // "The gift is a joint effort of X and Y"
  if (cue.role === 'organizer' && clause.frame.kind === 'donation' && cue.words[0] === 'joint') return 'donor';
  // "provided vehicles for the workshop": help in kind
  if (cue.role === 'donor' && GATHERS.test(clause.frame.kind)) return 'supporter';
  // "The Minister was received by X"
  if (cue.role === 'recipient' && clause.frame.kind === 'visit') return 'host';
  return isOfAgreed(clause, cue) ? 'signatory' : cue.role;
}

/** "Canada will continue to support X", "expressed its readiness to support X", "X and Y have carried out many projects": what is done at all times, or may be. */
const isAlways = ({ foldAt }: Clause, { role, side, from, to }: FoundCue): boolean =>
  /^(?:neither|not|no)$/.test(foldAt(to)) ||
  (role === 'supporter' &&
    foldAt(from - 1) === 'to' &&
    /^(?:continue[sd]?|readiness|willingness|ready|willing)$/.test(foldAt(from - 2))) ||
  (role === 'organizer' && side === 'before' && /^(?:many|several|numerous|various|countless)$/.test(foldAt(to)));

/** "both institutions are members of X": to what they belong. */
const isMembership = ({ foldAt }: Clause, { words, from }: FoundCue): boolean =>
  words[0] === 'members' && [1, 2].some((k) => /^(?:are|is|were|be|being|become|became|as)$/.test(foldAt(from - k)));

/** "Similar boats had been given to X", "has given similar vehicles to X": a gift of another time. */
const isOfSimilar = ({ tokens, sentence }: Clause, { from, to }: FoundCue): boolean =>
  tokens
    .slice(Math.max(sentence.from, from - SIMILAR_WITHIN), Math.min(sentence.to, to + 2))
    .some(({ fold }) => fold === 'similar');
const SIMILAR_WITHIN = 5;

/** Verbs by which those who are trained begin and end it. */
const isOwnCourse = ({ role, words }: FoundCue): boolean =>
  role === 'organizer' && /^(?:began|started|completed|concluded)$/.test(words.at(-1) ?? '');

/** "in accordance with the agreement signed between A and B", "after the agreement between A and B": on which the activity rests. */
const isOfOtherAgreement = ({ tokens, frame, sentence }: Clause, { role, from }: FoundCue): boolean =>
  role === 'signatory' &&
  frame.kind !== 'agreement' &&
  tokens
    .slice(Math.max(sentence.from, from - BASIS), from)
    .some(
      ({ fold }, k, all) =>
        /^(?:under|accordance|pursuant|based|line|basis)$/.test(fold) ||
        (k > all.length - JUST_BEFORE && /^(?:after|since|following|despite|had)$/.test(fold)),
    );
const JUST_BEFORE = 5;

const WISHES =
  /^(?:possibility|possibilities|suggested|proposed|recommended|urged|forward|hope|hopes|hoped|wants|wishes)$/;
const tellsWish = whetherWords((fold) => WISHES.test(fold));

/** "discussed the possibility of training in collaboration with X": what may be. */
export const isWish = ({ tokens, sentence }: Clause, { from }: Pick<FoundCue, 'from'>): boolean =>
  tokens.slice(sentence.from, from).some(tellsWish);

/** "X and Y, which have received boats from Z, attended": what a relative clause in the perfect tells was before. */
const isInPassing = (clause: Clause, { from, role }: FoundCue): boolean => {
  const { tokens, sentence, frame, index } = clause;
  const start = Math.max(sentence.from, from - PASSING);
  let have = from - 1;
  while (have >= start && !HAVE.has(tokens[have]?.fold ?? '')) have -= 1;
  if (have < start) return false;
  const perfect = have - start;
  const before = tokens.slice(start, from).map(({ fold }) => fold);
  const isMain = before.slice(perfect).some((fold) => /^(?:was|were|,)$/.test(fold));
  // "the workshop, which X has organized"
  const which = before.findLastIndex((fold) => /^(?:which|who|that)$/.test(fold));
  // "the second time that X had hosted the conference"
  if (role === 'organizer' && before[which] === 'that' && before[which - 1] === 'time') return false;
  const own = before.slice(Math.max(0, which - 4), Math.max(which, 0));
  const isLead = before[perfect] !== 'had' || index <= frame.sentence + 1;
  if (isLead && own.some((fold) => ACTIVITY_NOUNS.get(fold) === frame.kind)) return false;
  // "twenty computers which X and Y have donated": what X did, and not what X is
  const whose = from - before.length + which + 1;
  const isObject = which >= 0 && before[perfect] !== 'had' && clause.partyAt(whose) !== undefined;
  if (isObject) return false;
  const isNear = perfect >= before.length - 3 || before[perfect] === 'had';
  return !isMain && isNear && before.slice(0, perfect).some((fold) => /^(?:which|who|that)$/.test(fold));
};
const HAVE = new Set(['have', 'has', 'had']);
/** A relative clause begins no further before a cue in it, in tokens. */
const PASSING = 24;

/** "goods from various countries, including X": countries of which nobody takes part. */
const isOfThings = ({ tokens, sentence }: Clause, { words, from }: FoundCue): boolean =>
  /^(?:countries|agencies|institutions|partners|organi[sz]ations|bodies|authorities)$/.test(words[0] ?? '') &&
  /^(?:including|as|:|\()$/.test(words.at(-1) ?? '') &&
  !tokens
    .slice(sentence.from, sentence.to)
    .some(({ fold }, k) => ATTENDS.test(fold) || (k < from - sentence.from && PEOPLE.has(fold)));
const ATTENDS =
  /^(?:attend|attended|participated?|participating|part|present|together|gathered|joined|involv(?:ed|ing)|met|came|come|represented)$/;

/** How far before an agreement the word may stand that makes it a basis, in tokens. */
const BASIS = 9;

/** "The police conducted raids": who acts in an operation does not thereby organize the whole of it. */
const isOwnRaid = ({ tokens, frame }: Clause, { role, side, to }: FoundCue): boolean =>
  frame.kind === 'operation' &&
  role === 'organizer' &&
  side === 'before' &&
  tokens.slice(to, to + 4).some(({ fold }) => /^(?:raids?|arrests?|searches|search|checks|inspections)$/.test(fold));

/** "X and Y held talks": who talks together. */
const isOfTalks = (clause: Clause, { role, side, to, words }: FoundCue): boolean =>
  clause.frame.kind === 'meeting' &&
  role === 'organizer' &&
  side === 'before' &&
  /^(?:held|holds|holding|hold)$/.test(words.at(-1) ?? '') &&
  clause.tokens.slice(to, to + 4).some(({ fold }) => /^(?:talks|discussions|consultations|negotiations)$/.test(fold));

/** "signed an agreement to launch a project": who launches what is agreed on signs. */
const isOfAgreed = ({ frame }: Clause, { role, words }: FoundCue): boolean =>
  frame.kind === 'agreement' &&
  role === 'organizer' &&
  /^(?:launch|launche[sd]|begin|began|start|started|conclude[sd]?)$/.test(words.at(-1) ?? '');
