import type { Role } from '../../../model.ts';
import { ACTIVITY_NOUNS, PEOPLE } from '../../tables/activities.ts';
import { isCapital } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';
import { cuesAt, opensCue } from '../cue-match.ts';
import { isWish, senseOf } from '../cue-sense.ts';
import { withoutSubject } from '../lists.ts';
import type { Party } from '../parties.ts';
import type { FoundCue } from '../phrases.ts';

/** The words of the tables that give those before or behind them a role: "X organized", "with the support of Y". */
export function cues(clause: Clause): void {
  const { sentence } = clause;
  for (let i = sentence.from; i < sentence.to; ) {
    if (!opensCue(clause.tokens[i])) {
      i += 1;
      continue;
    }
    const all = cuesAt(clause.reading, i);
    const found = clause.quotedAt(i) ? all.filter(({ role }) => role === 'funder') : all;
    for (const cue of found) noteCue(clause, cue);
    i = found[0]?.to ?? i + 1;
  }
}

function noteCue(clause: Clause, cue: FoundCue): void {
  const role = senseOf(clause, cue);
  if (!role) return;
  const { from, to, confidence } = cue;
  const sign = { from, to, confidence, rule: `clause/${cue.words.join('-')}` };
  for (const party of beside(clause, cue)) clause.note(party, roleBeside(clause, cue, party, role), sign);
  beyond(clause, cue);
  if (role === 'organizer' && cue.side === 'before') heldWith(clause, cue);
}

/** What a party is beside a cue: a host, or, as a country in whose cooperation police act, one of those who act. */
function roleBeside(clause: Clause, cue: FoundCue, party: Party, role: Role): Role {
  if (role !== 'organizer') return role;
  if (clause.frame.kind === 'operation' && cue.side === 'after' && party.kind === 'country') return 'participant';
  return isHost(clause, cue, party) ? 'host' : role;
}

const beside = (clause: Clause, cue: FoundCue): Party[] =>
  cue.side === 'after' ? listBehind(clause, cue) : cue.side === 'before' ? subject(clause, cue) : [];

/** How far behind a verb its "to" or "from" may stand, in tokens. */
const OBJECT = 16;

/** "donated ten vehicles to X", "received ten vehicles from X": the other side, beyond what was given. */
function beyond(clause: Clause, { from, to, beyond: other }: FoundCue): void {
  for (let i = to; other && i < to + OBJECT && clause.holds(i); i += 1) {
    if (clause.foldAt(i) === other.word)
      clause.noteAll(clause.listFrom(i + 1), other.role, { from, to, confidence: 0.88, rule: other.rule });
  }
}

/** So far behind the verb its "with" may stand, in tokens. */
const WITH = 26;

/** What ends the clause of a verb. */
const ENDS = new Set(['which', 'who', 'that', ';']);

/** Words with which "with" says more. */
const TOGETHER =
  /^(?:together|along|jointly|cooperation|collaboration|partnership|coordination|conjunction|association)$/;

/** What X has with a state that is said of X only: "on the border with Samoa". */
const SHARED =
  /^(?:borders?|boundary|frontier|ties|relations|tensions|deal|dispute|conflict|war|trade|line|accordance|compliance)$/;

/** "held a workshop in Suva on 3 May with X": who stands right behind "with" took part. */
function heldWith(clause: Clause, { to }: FoundCue): void {
  for (let i = to; i < to + WITH && clause.holds(i) && !ENDS.has(clause.foldAt(i)); i += 1) {
    const party = clause.foldAt(i) === 'with' ? clause.partyAt(i + 1) : undefined;
    const before = clause.foldAt(i - 1);
    if (!party || party.kind === 'person' || TOGETHER.test(before) || SHARED.test(before)) continue;
    if (isWish(clause, { from: i })) return;
    const sign = { from: i, to: i + 1, confidence: 0.84, rule: 'clause/held-with' };
    clause.noteAll(clause.listFrom(i + 1), 'participant', sign);
    return;
  }
}

/** "X hosts the forum", "the Police hosted a delegation": a country that hosts, and who hosts guests, does not organize by that. */
function isHost({ tokens }: Clause, { words, to }: FoundCue, { kind }: Party): boolean {
  if (!/^(?:host|hosts|hosted|hosting)$/.test(words.at(-1) ?? '')) return false;
  return (
    kind === 'country' ||
    tokens.slice(to, to + GUESTS_WITHIN).some(({ fold }) => /^(?:delegations?|visitors)$/.test(fold))
  );
}

/** How far behind "hosted" its guests may stand, in tokens. */
const GUESTS_WITHIN = 5;

/** The list behind a cue. Who organizes is named at once: "of the Presidency of X" does not name X. */
function listBehind(clause: Clause, { role, to }: FoundCue): Party[] {
  const list =
    role === 'organizer' || role === 'funder'
      ? withoutGuests(clause, withoutSubject(clause.reading, clause.listFrom(to)))
      : withoutSubject(clause.reading, clause.listFrom(to));
  const between = clause.tokens.slice(to, list[0]?.from ?? to);
  const isOfOther = between.some(
    ({ fold }, i) =>
      fold === 'of' && isCapital(between[i - 1]) && !/^(?:republic|kingdom|state)$/.test(between[i - 1]?.fold ?? ''),
  );
  return role === 'organizer' && isOfOther ? [] : list;
}

/** "under the auspices of X, representatives of Y met": those of whom people come are not in the list. */
function withoutGuests({ tokens }: Clause, list: Party[]): Party[] {
  const guests = list.findIndex(
    ({ from }, k) => k > 0 && tokens.slice(list[k - 1]?.to ?? from, from).some(({ fold }) => PEOPLE.has(fold)),
  );
  return guests < 0 ? list : list.slice(0, guests);
}

/** Behind these a participle is an adjective: "the recently concluded project". */
const ARTICLES = new Set(['the', 'a', 'an', "'s"]);
const AUXILIARY = new Set('was were been is are be being'.split(' '));
/** A form that "by" makes a passive: "received by", "handed over by". */
const PASSIVE = /(?:ed|en|held|led|run|over)$/;

function subject(clause: Clause, cue: FoundCue): Party[] {
  const { from, to, words, role } = cue;
  const before = clause.foldAt(/ly$/.test(clause.foldAt(from - 1)) ? from - 2 : from - 1);
  if (AUXILIARY.has(before) && clause.foldAt(from) !== 'present') return [];
  if (words.at(-1) !== 'represented' && clause.foldAt(to) === 'by' && PASSIVE.test(words.at(-1) ?? '')) return [];
  if (words[0] === '-') return [clause.parties.endingAt.get(from) ?? []].flat();
  if (ARTICLES.has(before) || isReduced(clause, from, to)) return [];
  if (role === 'organizer' && !namesActivity(clause, from)) return [];
  // "representatives of X met in Suva", "participants from two countries (X and Y) gathered": who met was not X
  if (/^(?:met|gathered|gathers)$/.test(words[0] ?? '') && role === 'organizer') {
    const met = clause.subjectBefore(from);
    const before = clause.tokens.slice(clause.sentence.from, met[0]?.from ?? clause.sentence.from);
    return before.some(({ fold }) => PEOPLE.has(fold) || fold === 'heads') ? [] : met;
  }
  return clause.subjectBefore(from);
}

/** "a meeting between A and B, held in X": behind a comma and before a preposition the form says what was done to the noun. */
const isReduced = (clause: Clause, from: number, to: number): boolean =>
  clause.foldAt(from - 1) === ',' &&
  /^(?:in|on|at|via|from|under|during|between|online)$/.test(clause.foldAt(to)) &&
  clause.tokens.slice(clause.sentence.from, from).some(({ fold }) => ACTIVITY_NOUNS.has(fold));

/** How far behind the verb of who organizes its activity may stand, in tokens. */
const ACTIVITY_WITHIN = 40;

/** Who coordinates a project around an activity does not organize that. */
const isOwnNoun = ({ frame, foldAt }: Clause, verb: number, fold: string): boolean => {
  if (/^(?:events?|ceremony|activity|activities|school)$/.test(fold)) return true;
  const kind = ACTIVITY_NOUNS.get(fold);
  return (
    kind !== undefined &&
    (kind !== 'project' || frame.kind === 'project' || !/^(?:coordinat|implement)/.test(foldAt(verb)))
  );
};

function namesActivity(clause: Clause, i: number): boolean {
  if (clause.foldAt(i) === 'met' || isOfWhich(clause, i)) return true;
  // "trained 20 customs officers"
  if (
    /^(?:training|workshop)$/.test(clause.frame.kind) &&
    clause.foldAt(i) === 'trained' &&
    clause.tokens.slice(i + 1, i + TRAINEES_WITHIN).some(({ fold, shape }) => PEOPLE.has(fold) || shape === 'number')
  )
    return true;
  for (let j = i + 1; j < i + ACTIVITY_WITHIN && clause.holds(j); j += 1)
    if (isOwnNoun(clause, i, clause.foldAt(j))) return true;
  return false;
}

/** "the course, which X organized": the activity stands before the relative pronoun. */
function isOfWhich(clause: Clause, verb: number): boolean {
  const subject = clause.subjectBefore(verb)[0];
  const which = subject ? (clause.foldAt(subject.from - 1) === 'the' ? subject.from - 2 : subject.from - 1) : verb;
  if (!/^(?:which|that)$/.test(clause.foldAt(which))) return false;
  return clause.tokens
    .slice(Math.max(clause.sentence.from, which - WHICH_WITHIN), which)
    .some(({ fold }) => ACTIVITY_NOUNS.has(fold) && isOwnNoun(clause, verb, fold));
}

/** Who is trained stands so near behind the verb, in tokens. */
const TRAINEES_WITHIN = 8;

/** Its activity stands so near before "which", in tokens. */
const WHICH_WITHIN = 8;
