import type { Clause } from '../clause.ts';
import type { Party } from '../parties.ts';
import { type FoundCue, phraseAt } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { ACTIVITY_NOUNS, PEOPLE } from '../tables/activities.ts';
import { CUES, type Cue } from '../tables/cues.ts';
import { OPENINGS } from '../tables/phrases.ts';
import type { VerbForm } from '../tables/verbs.ts';
import { isCapital } from '../tokens.ts';
import { hasObject } from '../verb-object.ts';

/** The words of the tables that give those before or behind them a role: "X organized", "with the support of Y". */
export function cues(clause: Clause): void {
  const { sentence } = clause;
  for (let i = sentence.from; i < sentence.to; ) {
    if (!FIRST.has(clause.foldAt(i))) {
      i += 1;
      continue;
    }
    const found = cuesAt(clause.reading, i).filter(({ role }) => !clause.quotedAt(i) || role === 'funder');
    for (const cue of found) {
      if (isOfOtherAgreement(clause, cue) || isOfThings(clause, cue) || isWish(clause, cue) || isInPassing(clause, cue))
        continue;
      // "the students began their training"
      if (isOwnCourse(cue) && clause.foldAt(cue.to) === 'their') continue;
      const role =
        isOwnRaid(clause, cue) || isOfTalks(clause, cue)
          ? 'participant'
          : isOfAgreed(clause, cue)
            ? 'signatory'
            : cue.role;
      const rule = `clause/${cue.words.join('-')}`;
      for (const party of beside(clause, cue))
        clause.note(party, role === 'organizer' && isHost(clause, cue, party) ? 'host' : role, { ...cue, rule });
      beyond(clause, cue);
    }
    i = found[0]?.to ?? i + 1;
  }
}

/** Verbs by which those who are trained begin and end it. */
const isOwnCourse = ({ role, words }: FoundCue): boolean =>
  role === 'organizer' && /^(?:began|started|completed|concluded)$/.test(words.at(-1) ?? '');

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

/** The cues by their first word. */
const CUES_BY_WORD = new Map<string, Cue[]>();
for (const cue of CUES) {
  const own = CUES_BY_WORD.get(cue.words[0] ?? '') ?? [];
  own.push(cue);
  CUES_BY_WORD.set(cue.words[0] ?? '', own);
}

/** Words with which a cue or a phrase begins. */
const FIRST = new Set([...CUES_BY_WORD.keys(), ...OPENINGS.keys()]);

/** The longest cues at token i: of one length there may be one for each side. */
function cuesAt(reading: Reading, i: number): FoundCue[] {
  const found: FoundCue[] = [];
  for (const cue of CUES_BY_WORD.get(reading.tokens[i]?.fold ?? '') ?? []) {
    const to = matchEnd(reading, i, cue.words);
    const from = to === undefined ? undefined : beginOf(reading, i, cue.form);
    const fits = to !== undefined && (cue.object === undefined || hasObject(reading, to, cue.object));
    if (from !== undefined && fits) found.push({ ...cue, from, to });
  }
  const phrase = found.length === 0 ? phraseAt(reading, i) : undefined;
  // "held with" is no phrase of its own in "held with the support of"
  if (found.some(({ to }) => phraseAt(reading, to - 1))) return [];
  return phrase ? [phrase] : found.filter(({ words }) => words.length === found[0]?.words.length);
}

const BEING = /^(?:is|are|was|were|been|be)$/;
const BASE_BEHIND = /^(?:will|would|to|can|could|shall|should|also|jointly|and|must|together|they|who|which|that)$/;

/** Where a verb at token i begins with its auxiliary; none where its form wants one that is not there. */
function beginOf({ tokens }: Reading, i: number, form: VerbForm | undefined): number | undefined {
  if (form === undefined || form === 'finite') return i;
  const before = /(?:ly|^also|^now|^jointly)$/.test(tokens[i - 1]?.fold ?? '') ? i - 2 : i - 1;
  const fold = tokens[before]?.fold ?? '';
  if (form === 'progressive') return BEING.test(fold) ? before : undefined;
  return BASE_BEHIND.test(fold) || isCapital(tokens[before]) || fold === ')' ? i : undefined;
}

/** Where the words end that begin at token i; between them an acronym in brackets may stand: "memorandum (MoU) with". */
function matchEnd({ tokens, sentenceOf }: Reading, i: number, words: readonly string[]): number | undefined {
  let at = i;
  for (let k = 0; k < words.length; k += 1) {
    if (k > 0 && tokens[at]?.fold === '(' && tokens[at + 2]?.fold === ')') at += 3;
    if (k > 0 && tokens[at]?.fold !== words[k] && /(?:ly|^also|^now)$/.test(tokens[at]?.fold ?? '')) at += 1;
    if (tokens[at]?.fold !== words[k] || sentenceOf[at] !== sentenceOf[i]) return undefined;
    at += 1;
  }
  return at;
}

/** "in accordance with the agreement signed between A and B": an agreement on which the activity rests. */
const isOfOtherAgreement = ({ tokens, frame, sentence }: Clause, { role, from }: FoundCue): boolean =>
  role === 'signatory' &&
  frame.kind !== 'agreement' &&
  tokens
    .slice(Math.max(sentence.from, from - BASIS), from)
    .some(({ fold }) => /^(?:under|accordance|pursuant|based|line|basis)$/.test(fold));

/** "discussed the possibility of training in collaboration with X": what may be. */
const isWish = ({ tokens, sentence }: Clause, { from }: FoundCue): boolean =>
  tokens
    .slice(sentence.from, from)
    .some(({ fold }) =>
      /^(?:possibility|possibilities|suggested|proposed|recommended|urged|forward|hoped)$/.test(fold),
    );

/** "X and Y, which have received boats from Z, attended": what a relative clause in the perfect tells was before. */
const isInPassing = ({ tokens, sentence, frame, index }: Clause, { from }: FoundCue): boolean => {
  const before = tokens.slice(Math.max(sentence.from, from - PASSING), from).map(({ fold }) => fold);
  const perfect = before.findLastIndex((fold) => /^(?:have|has|had)$/.test(fold));
  const isMain = before.slice(perfect).some((fold) => /^(?:was|were|,)$/.test(fold));
  // "the workshop, which X has organized"
  const which = before.findLastIndex((fold) => /^(?:which|who|that)$/.test(fold));
  const own = before.slice(Math.max(0, which - 4), Math.max(which, 0));
  const isLead = before[perfect] !== 'had' || index <= frame.sentence + 1;
  if (isLead && own.some((fold) => ACTIVITY_NOUNS.get(fold) === frame.kind)) return false;
  const isNear = perfect >= before.length - 3 || before[perfect] === 'had';
  return (
    perfect >= 0 && !isMain && isNear && before.slice(0, perfect).some((fold) => /^(?:which|who|that)$/.test(fold))
  );
};
/** A relative clause begins no further before a cue in it, in tokens. */
const PASSING = 24;

/** "goods from various countries, including X": countries of which nobody takes part. */
const isOfThings = ({ tokens, sentence }: Clause, { words, from }: FoundCue): boolean =>
  /^(?:countries|agencies|institutions|partners|organi[sz]ations|bodies|authorities)$/.test(words[0] ?? '') &&
  /^(?:including|as|:)$/.test(words.at(-1) ?? '') &&
  !tokens
    .slice(sentence.from, sentence.to)
    .some(({ fold }, k) => ATTENDS.test(fold) || (k < from - sentence.from && PEOPLE.has(fold)));
const ATTENDS =
  /^(?:attend|attended|participated?|participating|part|present|together|gathered|joined|involv(?:ed|ing)|met)$/;

/** How far before an agreement the word may stand that makes it a basis, in tokens. */
const BASIS = 9;

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

/** The list behind a cue. Who organizes is named at once: "of the Presidency of X" does not name X. */
function listBehind(clause: Clause, { role, to }: FoundCue): Party[] {
  const list =
    role === 'organizer' || role === 'funder' ? withoutGuests(clause, clause.listFrom(to)) : clause.listFrom(to);
  const between = clause.tokens.slice(to, list[0]?.from ?? to);
  const isOfOther = between.some(({ fold }, i) => fold === 'of' && isCapital(between[i - 1]));
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
  const { from, words, role } = cue;
  const before = clause.foldAt(/ly$/.test(clause.foldAt(from - 1)) ? from - 2 : from - 1);
  if (AUXILIARY.has(before) && clause.foldAt(from) !== 'present') return [];
  if (words.at(-1) !== 'represented' && clause.foldAt(from + words.length) === 'by' && PASSIVE.test(words.at(-1) ?? ''))
    return [];
  if (words[0] === '-') return [clause.parties.endingAt.get(from) ?? []].flat();
  if (ARTICLES.has(before) || isReduced(clause, from, from + words.length)) return [];
  if (role === 'organizer' && !namesActivity(clause, from)) return [];
  // "representatives of X met in Suva", "the heads of agencies in X met": who met was not X
  if (words[0] === 'met' && role === 'organizer') {
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
  return kind !== undefined && (kind !== 'project' || frame.kind === 'project' || !/^coordinat/.test(foldAt(verb)));
};

function namesActivity(clause: Clause, i: number): boolean {
  if (clause.foldAt(i) === 'met' || isOfWhich(clause, i)) return true;
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
    .some(({ fold }) => ACTIVITY_NOUNS.has(fold));
}

/** Its activity stands so near before "which", in tokens. */
const WHICH_WITHIN = 8;
