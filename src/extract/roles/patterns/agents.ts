import type { ActivityKind, Role } from '../../../model.ts';
import { ACTIVITY_NOUNS, GATHERS, PARTICIPLES, PEOPLE } from '../../tables/activities.ts';
import { GIFTS } from '../../tables/gifts.ts';
import type { Clause } from '../clause.ts';
import { isConditional, isGiftToCome, isOfOtherActivity } from '../other-activity.ts';
import type { Party } from '../parties.ts';

/** How far before "by" its participle may stand, in tokens. */
const REACH = 9;

/** "organized last week in X by Y": the agents of a passive clause. */
export function agents(clause: Clause): void {
  const { from, to } = clause.sentence;
  let last: number | undefined;
  for (let by = from; by < to; by += 1) {
    if (clause.foldAt(by) !== 'by' || clause.quotedAt(by)) continue;
    const before = participleBefore(clause, by);
    const at: number =
      last !== undefined && goesOn(clause, by) && (before < last || !PARTICIPLES.has(clause.foldAt(before)))
        ? last
        : before;
    last = PARTICIPLES.has(clause.foldAt(at)) ? at : last;
    const agent = PARTICIPLES.get(clause.foldAt(at));
    if (!agent || (agent.role === 'organizer' && isOfProject(clause, at))) continue;
    // "The workshop was not funded by X"
    if (/^(?:not|never)$/.test(clause.foldAt(/ly$/.test(clause.foldAt(at - 1)) ? at - 2 : at - 1))) continue;
    if (isConditional(clause) || isOfOtherActivity(clause, { role: agent.role, from: at })) continue;
    if (agent.role === 'organizer' && isOfGuests(clause, at)) continue;
    if (agent.role === 'funder' && isOfBody(clause, at)) continue;
    if (agent.role === 'donor' && (!givesSomething(clause, at) || isGiftToCome(clause, at))) continue;
    if (agent.role === 'organizer' && (isOfAnother(clause, at) || isOfWords(clause, at)) && !isOwnInquiry(clause, at))
      continue;
    if (OF_PROJECTS.test(clause.foldAt(at)) && !/^(?:project|agreement|operation)$/.test(clause.frame.kind)) continue;
    if (OF_RAIDS.test(clause.foldAt(at)) && clause.frame.kind !== 'operation') continue;
    const isHosted = clause.foldAt(at - 1) === 'and' && /^hosted$/.test(clause.foldAt(at - 2));
    const own = roleIn(clause, at, by, agent.role);
    const sign = { from: at, to: by + 1, confidence: agent.confidence, rule: `clause/${own}-by` };
    const list = beforePeople(clause, clause.listFrom(by + 1));
    for (const party of list) {
      const role = throughPeople(clause, by + 1, party, own);
      clause.note(party, isHosted && role === 'supporter' ? 'host' : role, sign);
    }
    const end = list.at(-1)?.to ?? by;
    // "organized and financed by X"
    const beside = clause.foldAt(at - 1) === 'and' ? PARTICIPLES.get(clause.foldAt(at - 2)) : undefined;
    if (beside && !isHosted && beside.role !== own && /^(?:organizer|funder)$/.test(beside.role))
      clause.noteAll(list, beside.role, { ...sign, from: at - 2, rule: `clause/${beside.role}-by` });
    // "held by X with Y"
    const other = own === 'organizer' && clause.foldAt(end) === 'with' ? clause.partyAt(end + 1) : undefined;
    if (other)
      clause.noteAll(clause.listFrom(end + 1), 'participant', {
        ...sign,
        confidence: 0.84,
        rule: 'clause/held-by-with',
      });
    // "presented by X to Y", "concluded by X with Y"
    if (own === 'donor' && clause.foldAt(end) === 'to')
      clause.noteAll(clause.listFrom(end + 1), 'recipient', { ...sign, rule: 'clause/given-by-to' });
    if (own === 'signatory' && clause.foldAt(end) === 'with')
      clause.noteAll(clause.listFrom(end + 1), 'signatory', { ...sign, rule: 'clause/signed-by-with' });
  }
}

/** "financed by A, B experts take part": whose people go on with a sentence is no agent of what stands before the comma. */
function beforePeople({ tokens }: Clause, list: readonly Party[]): readonly Party[] {
  const isAnd = (i: number) => /^(?:and|&)$/.test(tokens[i]?.fold ?? '');
  const isPeople = (i: number) => tokens[i]?.shape === 'lower' && PEOPLE.has(tokens[i]?.fold ?? '');
  const guests = list.findIndex(
    ({ kind, from, to }, k) => k > 0 && (isAnd(from - 1) || isAnd(from - 2) || (kind === 'agency' && isPeople(to))),
  );
  const first = list[guests];
  return first && !isAnd(first.from - 1) && !isAnd(first.from - 2) ? list.slice(0, guests) : list;
}

/** What is done by somebody in an operation, and says nothing of other activities. */
const OF_RAIDS = /^(?:questioned|rescued|freed|discovered|stopped|searched|boarded|recovered)$/;

/** What is done with a project for long. */
const OF_PROJECTS = /^(?:executed|managed|administered|rolled)$/;

/** "the outcome of an investigation led by X": whose inquiry it was acts in an operation. */
const isOwnInquiry = ({ tokens, frame, sentence }: Clause, at: number): boolean =>
  frame.kind === 'operation' &&
  tokens.slice(Math.max(sentence.from, at - 5), at).some(({ fold }) => /^(?:investigation|probe|inquiry)$/.test(fold));

/** "attended by X, as well as by Y and by Z": another agent of the same participle. */
const goesOn = ({ foldAt }: Clause, by: number): boolean =>
  /^(?:and|,|half|rest)$/.test(foldAt(by - 1)) || (foldAt(by - 1) === 'as' && foldAt(by - 2) === 'well');

/** "Sessions were led by X": who leads a part. */
const isOfPart = ({ tokens, sentence }: Clause, at: number): boolean =>
  tokens
    .slice(Math.max(sentence.from, at - 4), at)
    .some(({ fold }) =>
      /^(?:sessions?|discussions?|debates?|lectures?|modules?|presentations?|classes|teaching)$/.test(fold),
    );

/** "organized by X and hosted by Y": beside an organizer a host is no more than that. */
const isOnlyHost = ({ tokens, sentence, foldAt }: Clause, at: number): boolean =>
  foldAt(at) === 'hosted' &&
  tokens
    .slice(sentence.from, sentence.to)
    .some(
      ({ fold }, k) => sentence.from + k !== at && fold !== 'hosted' && PARTICIPLES.get(fold)?.role === 'organizer',
    );

/** Words that say where and when: between a participle and "by" there may be many. */
const SETTING =
  /^(?:in|on|at|from|to|and|the|,|-|–|until|between|region|city|province|district|state|week|month|last|this|days?|two|three|a|an|\(|\))$/;
/** With the words of its setting a participle stands no further from "by", in tokens. */
const WITH_SETTING = 32;

/** "held from 14 to 16 August in Kigali, Rwanda, by X": the participle before "by". */
function participleBefore({ foldAt, tokens, sentence }: Clause, by: number): number {
  let at = by - 1;
  let isSet = true;
  for (; at > sentence.from && at > by - WITH_SETTING; at -= 1) {
    if (PARTICIPLES.has(foldAt(at))) return at;
    isSet &&= tokens[at]?.shape !== 'lower' || SETTING.test(foldAt(at));
    if (!isSet && at <= by - REACH) return at;
  }
  return at;
}

/** "raids carried out by X", "financially supported by Y": what the kind of activity and the words beside it make of a role. */
function roleIn(clause: Clause, at: number, by: number, role: Role): Role {
  const { foldAt, frame } = clause;
  if (role === 'supporter' && [foldAt(at - 1), foldAt(by - 1)].includes('financially')) return 'funder';
  if (isOwnInquiry(clause, at)) return 'participant';
  if (frame.kind === 'agreement' && /^(?:concluded|executed)$/.test(foldAt(at))) return 'signatory';
  if (frame.kind === 'agreement' && /^(?:facilitated|brokered|mediated)$/.test(foldAt(at))) return 'supporter';
  if (frame.kind === 'visit' && foldAt(at) === 'hosted') return 'host';
  // "The training was provided by X"
  const isCourse =
    role === 'donor' &&
    !givesGift(clause, at) &&
    GATHERS.test(frame.kind) &&
    /^(?:provided|given|delivered)$/.test(foldAt(at)) &&
    clause.tokens
      .slice(Math.max(clause.sentence.from, at - 5), at)
      .some(({ fold }) => /^(?:training|workshop)$/.test(ACTIVITY_NOUNS.get(fold) ?? ''));
  if (isCourse) return 'organizer';
  const isHelp = role === 'donor' && GATHERS.test(frame.kind) && !givesGift(clause, at);
  if (isHelp) return 'supporter';
  const isDone = role === 'organizer' && /^(?:carried|conducted|executed)$/.test(foldAt(at));
  if (frame.kind === 'operation' && (isDone || role === 'donor')) return 'participant';
  if (role === 'organizer' && isOfPart(clause, at)) return 'facilitator';
  if (role === 'organizer' && isOnlyHost(clause, at)) return 'host';
  return frame.kind === 'donation' && /^(?:delivered|given|offered)$/.test(foldAt(at)) ? 'donor' : role;
}

const MONEY = /^(?:funds?|funding|financing|finances?|money|grants?|budget|costs?|sponsorship|financial)$/;

/** "Interpretation was provided by X": no gift and no money. */
const givesGift = ({ tokens, sentence }: Clause, at: number): boolean =>
  tokens.slice(Math.max(sentence.from, at - 12), at).some(({ fold }) => GIFTS.has(fold) || MONEY.test(fold));

/** "The project, run by X": who runs what is around the activity does not organize it. */
function isOfProject({ tokens, frame }: Clause, at: number): boolean {
  if (frame.kind === 'project') return false;
  // "The tour, part of the project, was run by X"
  const comma = tokens.slice(Math.max(0, at - 4), at).findLast(({ fold }) => fold === ',');
  if (comma && /^(?:was|is|were|are)$/.test(tokens[tokens.indexOf(comma, at - 4) + 1]?.fold ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - 6), at).filter(({ shape }) => shape !== 'sign');
  // "X is a programme led by Y"
  if (/\bis an? (?:\S+ )?program(?:me)?\b/.test(before.map(({ fold }) => fold).join(' '))) return true;
  return before.some(({ fold }) => fold === 'project' || fold === 'initiative');
}

/** "The delegation of X was headed by Y": who leads guests does not organize. */
const isOfGuests = ({ tokens, sentence }: Clause, at: number): boolean =>
  /^(?:headed|led|chaired)$/.test(tokens[at]?.fold ?? '') &&
  tokens.slice(Math.max(sentence.from, at - 9), at).some(({ fold }) => /^(?:delegations?|team|side|group)$/.test(fold));

/** "The Mission is funded by X": who pays for a body. */
function isOfBody(clause: Clause, at: number): boolean {
  const { parties, foldAt, sentence } = clause;
  let to = at;
  while (
    to > sentence.from &&
    /^(?:is|was|are|were|been|being|has|have|fully|partly|jointly|also|which|,)$/.test(foldAt(to - 1))
  )
    to -= 1;
  if (to === sentence.from + 1 && foldAt(sentence.from) === 'it') return !tellsOfActivity(clause);
  const isNamed = clause.tokens.slice(sentence.from, to).some(({ fold }) => ACTIVITY_NOUNS.has(fold));
  return to < at && parties.endingAt.get(to)?.kind === 'agency' && !(foldAt(to) === ',' && isNamed);
}

/** Kinds of activity by what they have in common: people come together, or police act, or something is given or agreed. */
const SORT: Readonly<Partial<Record<ActivityKind, number>>> = {
  training: 1,
  workshop: 1,
  conference: 1,
  meeting: 1,
  visit: 1,
  operation: 2,
  donation: 3,
  agreement: 3,
  project: 3,
};

/** "seized in an operation coordinated by X", "on the margins of the conference organized by X": another activity's agent. */
function isOfAnother({ tokens, frame, sentence }: Clause, at: number): boolean {
  const opened = tokens.slice(Math.max(sentence.from, at - 5), at).map(({ fold }) => fold);
  if (opened.some((fold) => /^(?:investigation|case|probe|inquiry|proceedings)$/.test(fold))) return true;
  // "discussed a coming meeting, scheduled for May, organized by X"
  if (
    tokens
      .slice(Math.max(sentence.from, at - TO_COME), at)
      .some(
        ({ fold }, k, all) =>
          /^(?:coming|upcoming|forthcoming)$/.test(fold) &&
          all.slice(k).some((word) => ACTIVITY_NOUNS.has(word.fold)) &&
          all.slice(0, k).some((word) => /^(?:discuss|talk|spoke|consider|announc|prepar)/.test(word.fold)),
      )
  )
    return true;
  // "the project is implemented by a consortium led by X"
  if (frame.kind !== 'project' && tokens[at - 1]?.fold === 'consortium') return true;
  const kind = ACTIVITY_NOUNS.get(tokens[at - 1]?.fold ?? '');
  if (kind && SORT[kind] !== SORT[frame.kind] && kind !== 'project') return true;
  // "a week after the conference held by X"
  if (kind && /^(?:after|before|following)$/.test(tokens[at - 3]?.fold ?? '') && tokens[at - 2]?.fold === 'the')
    return true;
  return tokens.slice(sentence.from, at).some(({ fold }) => fold === 'margins' || fold === 'sidelines');
}

/** "UNODC was presented by X with a letter": a gift where the activity is one, or where something of worth is named. */
const givesSomething = ({ frame, tokens, sentence, foldAt }: Clause, at: number): boolean =>
  frame.kind === 'donation' ||
  !/^(?:presented|supplied)$/.test(foldAt(at)) ||
  tokens.slice(sentence.from, sentence.to).some(({ fold }) => GIFTS.has(fold));

/** "information given by X", "lessons taught by Y": only a course that is given is organized. */
const isOfWords = ({ tokens, sentence, foldAt }: Clause, at: number): boolean =>
  /^(?:given|taught)$/.test(foldAt(at)) &&
  !tokens
    .slice(Math.max(sentence.from, at - 5), at)
    .some(({ fold }) => /^(?:training|workshop)$/.test(ACTIVITY_NOUNS.get(fold) ?? ''));

/** What is still to come is spoken of so near before its participle, in tokens. */
const TO_COME = 16;

/** True where the sentence before, of which "it" speaks, names an activity. */
function tellsOfActivity({ reading, tokens, index }: Clause): boolean {
  const { from, to } = reading.sentences[index - 1] ?? { from: 0, to: 0 };
  return tokens.slice(from, to).some(({ fold }) => ACTIVITY_NOUNS.has(fold));
}

const INSTRUCTORS =
  /^(?:experts?|instructors?|trainers?|specialists?|officials|officers|professionals|judges|prosecutors|investigators|staff|lecturers)$/;

/** "supported by partners from X", "delivered by experts from Y": the role of those whose people are said to have done it. */
function throughPeople({ tokens, sentence }: Clause, from: number, { from: to, to: end }: Party, role: Role): Role {
  const before = tokens.slice(from, to).map(({ fold }) => fold);
  if (role === 'supporter') return before.some((fold) => fold === 'from' || PEOPLE.has(fold)) ? 'participant' : role;
  // "held by two customs officials of X", "held by two X customs officials"
  const isBeyond = /^(?:,|for|to|in|on|at|with)$/.test(tokens[end]?.fold ?? '');
  const behind = isBeyond ? [] : tokens.slice(end, Math.min(end + 2, sentence.to)).map(({ fold }) => fold);
  return role === 'organizer' && [...before, ...behind].some((fold) => INSTRUCTORS.test(fold)) ? 'expert' : role;
}
