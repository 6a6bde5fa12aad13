import type { Ref, Role, Span } from '../model.ts';
import { type Frame, isOfGiving } from './activities.ts';
import { isDenied } from './denial.ts';
import type { Hit } from './gazetteer.ts';
import type { Ledger } from './ledger.ts';
import { listFrom, type Party, subjectOf } from './parties.ts';
import type { Individual } from './people.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, spanOf } from './reading.ts';
import type { Story } from './story.ts';
import { ACTIVITY_NOUNS, CUES, PARTICIPLES, PEOPLE, PERSONAL_ROLES, ROLE_OF_PEOPLE } from './tables/activities.ts';
import { ROLE_LABELS } from './tables/labels.ts';
import type { Cue } from './tables/phrases.ts';
import { SPEECH } from './tables/posts.ts';
import { isCapital, type Token } from './tokens.ts';

/** Evidence is at most this long, in code units. */
const LONGEST = 600;
/** Behind these a participle is an adjective: "the recently concluded project". */
const ARTICLES = new Set(['the', 'a', 'an', "'s"]);
const AUXILIARY = new Set('was were been is are be being'.split(' '));

/** A form that "by" makes a passive: "received by", "handed over by". */
const PASSIVE = /(?:ed|en|held|led|run|over)$/;

/** Reads who took part from the clauses of a release, and writes it into the ledger. */
export function readClauses(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  people: readonly Individual[],
  frameAt: Story['frameAt'],
  hits: readonly Hit[],
  ledger: Ledger,
): void {
  const endingAt = new Map([...parties.values()].map((party) => [party.to, party]));
  reading.sentences.forEach((sentence, index) => {
    if (!/^(?:title|body|list)$/.test(sentence.zone)) return;
    if (isDenied(reading, sentence)) return;
    const frame = frameAt(index);
    let i = sentence.from;
    while (i < sentence.to) {
      const cues = cuesAt(reading, i).filter(({ role }) => !reading.quoted[i] || role === 'funder');
      const end = cues[0]?.end ?? i;
      for (const cue of cues) {
        if (cue.words.length === 2 && GIFT_NOUNS.has(cue.words[0] ?? '')) {
          beyond(reading, parties, frame, ledger, { from: i, to: end }, GIVEN_TO);
          continue;
        }
        const list =
          cue.side === 'after'
            ? listBehind(reading, parties, end, cue)
            : subject(reading, parties, endingAt, sentence.from, i, cue);
        const rule = `clause/${cue.words.join('-')}`;
        const role = isOwnRaid(reading, frame, cue, end) ? 'participant' : cue.role;
        for (const party of list)
          note(reading, ledger, frame, party, role, spanOf(reading, i, end), cue.confidence, rule);
        if (cue.words[0] === 'extradited') beyond(reading, parties, frame, ledger, { from: i, to: end }, HANDED_TO);
        if (cue.role === 'donor') beyond(reading, parties, frame, ledger, { from: i, to: end }, GIVEN_TO);
        if (cue.role === 'recipient' && cue.side === 'before')
          beyond(reading, parties, frame, ledger, { from: i, to: end }, RECEIVED_FROM);
      }
      if (end > i) {
        i = end;
      } else i += 1;
    }
    labelled(reading, parties, frame, ledger, sentence);
    if (sentence.zone === 'title') headline(reading, parties, frame, ledger, sentence);
    agents(reading, parties, frame, ledger, sentence);
    partners(reading, endingAt, frame, ledger, sentence);
    sites(reading, parties, endingAt, frame, ledger, sentence);
    sides(reading, parties, frame, ledger, sentence);
    if (frame.kind === 'visit') visits(reading, parties, frame, ledger, sentence);
    if (sentence.zone === 'list') attendance(reading, parties, frame, ledger, index);
    groups(reading, parties, frame, ledger, sentence);
  });
  for (const person of people) personal(reading, person, frameAt(reading.sentenceOf[person.from] ?? -1), ledger, hits);
}

/** The cues by their first word. */
const CUES_BY_WORD = new Map<string, Cue[]>();
for (const cue of CUES) CUES_BY_WORD.set(cue.words[0] ?? '', [...(CUES_BY_WORD.get(cue.words[0] ?? '') ?? []), cue]);

/** Verbs that are of giving only beside a gift. */
const GIVING = new Set(
  'gave gives given provided provides presented presents delivered delivers supplied supplies transferred transfers received receives'.split(
    ' ',
  ),
);

/** The longest cues at token i, with where they end: of one length there may be one for each side. */
function cuesAt(reading: Reading, i: number): (Cue & { readonly end: number })[] {
  const found = (CUES_BY_WORD.get(reading.tokens[i]?.fold ?? '') ?? []).flatMap((cue) => {
    const end = matchEnd(reading, i, cue.words);
    return end === undefined || (GIVING.has(cue.words.join(' ')) && !isOfGiving(reading, i)) ? [] : [{ ...cue, end }];
  });
  const phrase = found.length === 0 ? phraseAt(reading, i) : undefined;
  // "held with" is no phrase of its own in "held with the support of"
  if (found.some(({ end }) => phraseAt(reading, end - 1))) return [];
  return phrase ? [phrase] : found.filter(({ words }) => words.length === found[0]?.words.length);
}

/** Where the words end that begin at token i; between them an acronym in brackets may stand: "memorandum (MoU) with". */
function matchEnd({ tokens, sentenceOf }: Reading, i: number, words: readonly string[]): number | undefined {
  let at = i;
  for (const [k, word] of words.entries()) {
    if (k > 0 && tokens[at]?.fold === '(' && tokens[at + 2]?.fold === ')') at += 3;
    if (k > 0 && /(?:ly|^also|^now)$/.test(tokens[at]?.fold ?? '') && tokens[at]?.fold !== word) at += 1;
    if (tokens[at]?.fold !== word || sentenceOf[at] !== sentenceOf[i]) return undefined;
    at += 1;
  }
  return at;
}

/** "the delivery of ten vehicles to X" */
const GIFT_NOUNS = new Set('delivery handover donation provision'.split(' '));
/** How far behind "donated" its "to" may stand, in tokens. */
const GIFT = 16;

/** What leads from a verb of giving over its gift to the other side. */
interface OtherSide {
  readonly word: string;
  readonly role: Role;
  readonly rule: string;
}
const GIVEN_TO: OtherSide = { word: 'to', role: 'recipient', rule: 'clause/given-to' };
const HANDED_TO: OtherSide = { word: 'to', role: 'participant', rule: 'clause/extradited-to' };
const RECEIVED_FROM: OtherSide = { word: 'from', role: 'donor', rule: 'clause/received-from' };

/** "donated ten vehicles to X", "received ten vehicles from X": the other side of a gift. */
function beyond(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  cue: { readonly from: number; readonly to: number },
  { word, role, rule }: OtherSide,
): void {
  const same = (i: number) => reading.sentenceOf[i] === reading.sentenceOf[cue.from];
  for (let i = cue.to; i < cue.to + GIFT && same(i); i += 1) {
    if (reading.tokens[i]?.fold !== word) continue;
    for (const party of listFrom(reading, parties, i + 1))
      note(reading, ledger, frame, party, role, spanOf(reading, cue.from, cue.to), 0.9, rule);
  }
}

/** "The police conducted raids": who acts in an operation does not thereby organize the whole of it. */
const isOwnRaid = ({ tokens }: Reading, { kind }: Frame, { role, side }: Cue, end: number): boolean =>
  kind === 'operation' &&
  role === 'organizer' &&
  side === 'before' &&
  tokens.slice(end, end + 4).some(({ fold }) => /^(?:raids?|arrests?|searches|search|checks|inspections)$/.test(fold));

/** The list behind a cue. Who organizes is named at once: "of the Presidency of X" does not name X. */
function listBehind(reading: Reading, parties: ReadonlyMap<number, Party>, end: number, { role }: Cue): Party[] {
  const list = listFrom(reading, parties, end);
  const between = reading.tokens.slice(end, list[0]?.from ?? end);
  const isOfOther = between.some(({ fold }, i) => fold === 'of' && isCapital(between[i - 1]));
  return role === 'organizer' && isOfOther ? [] : list;
}

function subject(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  endingAt: ReadonlyMap<number, Party>,
  from: number,
  cue: number,
  { role, words }: Cue,
): Party[] {
  const before = /ly$/.test(reading.tokens[cue - 1]?.fold ?? '') ? cue - 2 : cue - 1;
  if (AUXILIARY.has(reading.tokens[before]?.fold ?? '') && reading.tokens[cue]?.fold !== 'present') return [];
  if (reading.tokens[cue + words.length]?.fold === 'by' && PASSIVE.test(words.at(-1) ?? '')) return [];
  if (words[0] === '-') return [endingAt.get(cue) ?? []].flat();
  if (ARTICLES.has(reading.tokens[before]?.fold ?? '')) return [];
  if (isReduced(reading, from, cue, cue + words.length)) return [];
  if (role === 'organizer' && !namesActivity(reading, cue)) return [];
  return subjectOf(reading, parties, from, cue);
}

/** "a meeting between A and B, held in X": behind a comma and before a preposition the form says what was done to the noun. */
const isReduced = ({ tokens }: Reading, from: number, cue: number, end: number): boolean =>
  tokens[cue - 1]?.fold === ',' &&
  /^(?:in|on|at|via|from|under|during|between|online)$/.test(tokens[end]?.fold ?? '') &&
  tokens.slice(from, cue).some(({ fold }) => ACTIVITY_NOUNS.has(fold));

function namesActivity({ tokens, sentenceOf }: Reading, i: number): boolean {
  if (tokens[i]?.fold === 'met') return true;
  for (let j = i + 1; j < i + 40 && sentenceOf[j] === sentenceOf[i]; j += 1)
    if (ACTIVITY_NOUNS.has(tokens[j]?.fold ?? '')) return true;
  return false;
}

/** "The project, run by X": who runs what is around the activity does not organize it. */
function isOfProject({ tokens }: Reading, { kind }: Frame, at: number, role: Role): boolean {
  if (kind === 'project' || role !== 'organizer') return false;
  const before = tokens.slice(Math.max(0, at - 6), at).filter(({ shape }) => shape !== 'sign');
  // "X is a programme led by Y"
  if (/\bis an? (?:\S+ )?program(?:me)?\b/.test(before.map(({ fold }) => fold).join(' '))) return true;
  return before.some(({ fold }) => fold === 'project' || fold === 'initiative');
}

/** "supported by partners from X" */
const isThroughPeople = ({ tokens }: Reading, from: number, { from: to }: Party): boolean =>
  tokens.slice(from, to).some(({ fold }) => fold === 'from' || PEOPLE.has(fold));

/** How far before "by" its participle may stand, in tokens. */
const REACH = 9;

/** "organized last week in X by Y": the agents of a passive clause. */
function agents(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  for (let by = from; by < to; by += 1) {
    if (reading.tokens[by]?.fold !== 'by' || reading.quoted[by]) continue;
    let at = by - 1;
    while (at > from && at > by - REACH && !PARTICIPLES.has(reading.tokens[at]?.fold ?? '')) at -= 1;
    const agent = PARTICIPLES.get(reading.tokens[at]?.fold ?? '');
    if (!agent || isOfProject(reading, frame, at, agent.role)) continue;
    for (const party of listFrom(reading, parties, by + 1))
      note(
        reading,
        ledger,
        frame,
        party,
        agent.role === 'supporter' && isThroughPeople(reading, by + 1, party) ? 'participant' : agent.role,
        spanOf(reading, at, by + 1),
        agent.confidence,
        `clause/${agent.role}-by`,
      );
  }
}

/** "an A - B joint workshop": bodies right before "joint" organize what it names. */
function partners(
  reading: Reading,
  endingAt: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  const { tokens } = reading;
  for (let i = from + 1; i < to; i += 1) {
    if (tokens[i]?.fold !== 'joint' || !endingAt.has(i)) continue;
    const noun = tokens.slice(i + 1, i + 8).find(({ fold }) => ACTIVITY_NOUNS.has(fold));
    if (!noun || ACTIVITY_NOUNS.get(noun.fold) === 'project') continue;
    for (let party = endingAt.get(i); party && party.kind === 'agency'; ) {
      note(reading, ledger, frame, party, 'organizer', spanOf(reading, i, i + 1), 0.88, 'clause/joint');
      const before = /^(?:-|–|\/|and|&|,)$/.test(tokens[party.from - 1]?.fold ?? '') ? party.from - 1 : -1;
      party = endingAt.get(before);
    }
  }
}

/** A label stands at most this many tokens before its colon. */
const LABEL = 4;

/** "Organizers: A and B", "Funded by: C": a line that gives a role by its label. */
function labelled(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  const { tokens } = reading;
  const role = ROLE_LABELS.get(tokens[from]?.fold ?? '');
  const colon = tokens.slice(from, Math.min(to, from + LABEL)).findIndex(({ fold }) => fold === ':');
  if (!role || colon < 1) return;
  for (const party of listFrom(reading, parties, from + colon + 1))
    note(reading, ledger, frame, party, role, spanOf(reading, from, from + 1), 0.88, 'clause/labelled');
}

/** How far behind a visit, or who is received, the other side may stand, in tokens. */
const VISIT = 14;

/** "the visit of a delegation of X to Y", "Y received a delegation from X": who is visited is the host. */
function visits(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  const { tokens, quoted } = reading;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (quoted[i]) continue;
    const cue = spanOf(reading, i, i + 1);
    if (fold === 'visit' || fold === 'tour') {
      for (let j = i + 1; j < Math.min(to, i + VISIT); j += 1) {
        const party = tokens[j]?.fold === 'to' ? parties.get(tokens[j + 1]?.fold === 'the' ? j + 2 : j + 1) : undefined;
        if (party && party.kind !== 'person') note(reading, ledger, frame, party, 'host', cue, 0.88, 'clause/visit-to');
      }
    }
    const isReceived =
      /^(?:received|receives|welcomed|welcomes|hosted|hosts)$/.test(fold) && tokens[i + 1]?.fold !== 'by';
    if (!isReceived || !tokens.slice(i + 1, i + 6).some((token) => GUESTS.has(token.fold))) continue;
    for (const party of subjectOf(reading, parties, from, i))
      if (party.kind !== 'person') note(reading, ledger, frame, party, 'host', cue, 0.88, 'clause/received');
  }
}

const GUESTS = new Set('delegation delegations visitors officials officers experts group'.split(' '));

/** How far behind a noun of activity its "between" may stand, in tokens. */
const BETWEEN = 12;

/** "the meeting planned for May between A and B": the sides behind "between" take part in what the noun names. */
function sides(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  let noun = -1;
  for (let i = from; i < to; i += 1) {
    const fold = reading.tokens[i]?.fold ?? '';
    if (ACTIVITY_NOUNS.has(fold)) noun = i;
    if (fold !== 'between' || noun < 0 || i - noun > BETWEEN || reading.quoted[i]) continue;
    const list = listFrom(reading, parties, i + 1);
    if (list.length < 2) continue;
    const role = frame.kind === 'agreement' ? 'signatory' : 'participant';
    for (const party of list)
      note(reading, ledger, frame, party, role, spanOf(reading, i, i + 1), 0.88, 'clause/between');
  }
}

const ATTENDANCE = /^(?:participants|attendees|participating|members|partners|delegations)$/;

/** Points below a line that says "Participants" name those who took part. */
function attendance(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  index: number,
): void {
  const { tokens, sentences } = reading;
  let above = index;
  while (sentences[above]?.zone === 'list') above -= 1;
  const line = sentences[above];
  if (!line) return;
  const isHeading = line.to - line.from <= 5 && ATTENDANCE.test(tokens[line.from]?.fold ?? '');
  // "The following countries took part:"
  const isAnnounced =
    tokens[line.to - 1]?.fold === ':' &&
    /\b(?:took part|participated|attended|participating|represented)\b/.test(
      tokens
        .slice(Math.max(line.from, line.to - 12), line.to)
        .map(({ fold }) => fold)
        .join(' '),
    );
  if (!isHeading && !isAnnounced) return;
  const { from, to } = sentences[index] ?? line;
  for (let i = from; i < Math.min(to, from + 4); i += 1) {
    const party = parties.get(i);
    if (!party) continue;
    note(
      reading,
      ledger,
      frame,
      party,
      'participant',
      spanOf(reading, line.from, line.from + 1),
      0.88,
      'clause/listed',
    );
    return;
  }
}

const HELD = new Set('held hosted organized organised conducted convened place'.split(' '));

/** "was held from 3 to 5 May at the Centre": the body at whose seat it was. */
function sites(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  endingAt: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  const { tokens } = reading;
  let held = -1;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (HELD.has(fold)) held = i;
    if (/^(?:which|that|who|;)$/.test(fold)) held = -1;
    // "the Institute at the University" is one of its units
    if (fold !== 'at' || held < 0 || endingAt.has(i)) continue;
    const party = parties.get(tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1);
    if (party?.kind === 'agency')
      note(reading, ledger, frame, party, 'host', spanOf(reading, held, held + 1), 0.86, 'clause/held-at-seat');
  }
}

/** So many countries in a row are those that took part. */
const ENOUGH = 4;
/** Kinds of activity whose headline begins with its parties. */
const MUTUAL: ReadonlySet<string> = new Set(['meeting', 'agreement', 'visit', 'operation']);

/** "X and Y agree on ...": the headline of what two sides do together begins with them. */
function headline(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to }: { from: number; to: number },
): void {
  if (!MUTUAL.has(frame.kind)) return;
  const list = subjectOf(reading, parties, from, to);
  if (list.length < 2) return;
  for (const party of list)
    if (party.kind !== 'person')
      note(
        reading,
        ledger,
        frame,
        party,
        'participant',
        spanOf(reading, from, list.at(-1)?.to ?? to),
        0.86,
        'clause/headline',
      );
}

/** Steps over what is inserted in brackets: "experts (ten of them women) from". */
function afterBrackets({ tokens }: Reading, i: number): number {
  if (tokens[i]?.fold !== '(') return i;
  for (let j = i + 1; j < i + 8; j += 1) if (tokens[j]?.fold === ')') return j + 1;
  return i;
}

/** "Tajik officers", "prosecutors from X and Y": countries that take part through their people. */
function groups(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  frame: Frame,
  ledger: Ledger,
  { from, to, zone }: { from: number; to: number; zone: string },
): void {
  for (let i = from; i < to; i += 1) {
    if (reading.quoted[i]) continue;
    const party = parties.get(i);
    const people = reading.tokens[party?.people ?? -1];
    if (party?.kind === 'country' && people)
      note(
        reading,
        ledger,
        frame,
        party,
        ROLE_OF_PEOPLE.get(people.fold) ?? 'participant',
        { start: people.start, end: people.end },
        zone === 'title' ? 0.8 : 0.85,
        'clause/people-of',
        people.fold,
      );
    if (party?.kind === 'country') {
      const list = listFrom(reading, parties, i).filter(({ kind }) => kind === 'country');
      if (list.length >= ENOUGH) {
        const last = list.at(-1) ?? party;
        for (const p of list)
          note(reading, ledger, frame, p, 'participant', spanOf(reading, i, last.to), 0.86, 'clause/country-list');
        i = last.to - 1;
        continue;
      }
    }
    const fold = reading.tokens[i]?.fold ?? '';
    const link = afterBrackets(reading, i + 1);
    const governed =
      fold !== 'government' &&
      PEOPLE.has(reading.tokens[i]?.fold ?? '') &&
      /^(?:from|of|in)$/.test(reading.tokens[link]?.fold ?? '');
    if (!governed) continue;
    const from = reading.tokens[link]?.fold === 'from';
    const list = listFrom(reading, parties, link + 1);
    // "a team of experts from X": the experts are from X, not the team
    const inner = reading.tokens.slice(link + 1, list[0]?.from ?? link).some((token) => PEOPLE.has(token.fold));
    if (inner) continue;
    for (const p of list)
      if (p.kind === 'country' || (from && p.kind === 'agency'))
        note(
          reading,
          ledger,
          frame,
          p,
          ROLE_OF_PEOPLE.get(fold) ?? 'participant',
          spanOf(reading, i, link + 1),
          0.9,
          'clause/people-from',
          fold,
        );
    if (list.length >= ENOUGH) i = (list.at(-1)?.to ?? i + 1) - 1;
  }
}

/** "Ambassador of X to Y", "X's Minister": the post makes its holder act for the country X. */
function countryOfPost(reading: Reading, person: Individual, hits: readonly Hit[]): Ref | undefined {
  const { start, end } = person.post?.span ?? { start: 0, end: 0 };
  const inside = hits.filter(
    (h) =>
      (h.kind === 'country' || h.kind === 'demonym') &&
      (reading.tokens[h.from]?.start ?? -1) >= start &&
      (reading.tokens[h.to - 1]?.end ?? end + 1) <= end,
  );
  return inside.find(
    (h) =>
      h.kind === 'demonym' ||
      reading.tokens[h.to]?.fold === "'s" ||
      /^(?:of|for)$/.test(reading.tokens[h.from - (reading.tokens[h.from - 1]?.fold === 'the' ? 2 : 1)]?.fold ?? ''),
  )?.ref;
}

/** So far, in tokens, a verb of speech may stand behind a name with its post, or before it. */
const SPEAKS_WITHIN = 12;

/** The verb by which a person speaks: behind the name and its post, or right before it. */
function speechOf({ tokens }: Reading, person: Individual, sentence: { from: number; to: number }): Token | undefined {
  const behind = tokens.slice(person.to, sentence.to);
  const post = behind.findIndex(({ start }) => start >= (person.post?.span.end ?? 0));
  const from = person.to + Math.max(post, 0);
  const before = tokens.slice(Math.max(sentence.from, person.from - SPEAKS_WITHIN), person.from);
  const said = before.findLast(
    ({ fold }) => SPEECH.has(fold) && !/^(?:pointed|opened|addressed|welcomed|thanked)$/.test(fold),
  );
  return tokens.slice(from, Math.min(sentence.to, from + SPEAKS_WITHIN)).find(({ fold }) => SPEECH.has(fold)) ?? said;
}

function personal(reading: Reading, person: Individual, frame: Frame, ledger: Ledger, hits: readonly Hit[]): void {
  const sentence = reading.sentences[reading.sentenceOf[person.from] ?? -1];
  if (!sentence || !/^(?:title|body|list)$/.test(sentence.zone)) return;
  const speech = speechOf(reading, person, sentence);
  // Who is only quoted on an operation was not in it; who has a role by a clause needs no second.
  const known = ledger.takesPart(person.ref);
  if (!known && speech && frame.kind === 'operation') return;
  const role = known?.role ?? (speech ? 'speaker' : 'participant');
  const behalf = person.post?.organization ?? person.body;
  ledger.participation({
    activity: frame.ref,
    party: person.ref,
    role,
    evidence: evidence(reading, person.from, person.to),
    confidence: 0.9,
    rule: speech ? 'person/speaks' : 'person/present',
    ...(speech && { cue: { start: speech.start, end: speech.end } }),
    ...(behalf && { onBehalfOf: behalf }),
  });
  const country = countryOfPost(reading, person, hits);
  if (country && !ledger.takesPart(country))
    ledger.participation({
      activity: frame.ref,
      party: country,
      role: 'participant',
      evidence: evidence(reading, person.from, person.to),
      confidence: 0.85,
      basis: 'inferred',
      rule: 'person/post-of-country',
    });
}

const HOSTS = new Set('government authorities police customs ministry service services side'.split(' '));

/** "Tajik officers concluded a course": people without a body of their own do not organize. */
const areGuests = ({ tokens }: Reading, { kind, to, people }: Party): boolean => {
  const last = tokens[people ?? to - 1]?.fold ?? '';
  return kind === 'country' && PEOPLE.has(last) && !HOSTS.has(last);
};

function note(
  reading: Reading,
  ledger: Ledger,
  frame: Frame,
  party: Party,
  role: Role,
  cue: Span,
  confidence: number,
  rule: string,
  partyKind?: string,
): void {
  const acted = party.kind === 'person' ? roleOfPerson(reading, role, cue) : role;
  if (!acted || (role === 'organizer' && areGuests(reading, party))) return;
  // A state that supports pays; a body may support in kind.
  const paying = role === 'supporter' && party.kind === 'country';
  ledger.participation({
    activity: frame.ref,
    party: party.ref,
    role: paying ? 'funder' : acted,
    evidence: evidence(reading, party.from, party.to, cue),
    confidence: paying ? 0.85 : confidence,
    rule: paying ? 'clause/supporting-state' : rule,
    cue,
    ...(partyKind && { partyKind }),
  });
}

const PAYS_OR_HOSTS: ReadonlySet<Role> = new Set<Role>(['donor', 'funder', 'host', 'supporter']);

/** A person acts for somebody: who organizes a part leads it, who hands a gift over or pays only takes part. */
function roleOfPerson({ text }: Reading, role: Role, cue: Span): Role | undefined {
  if (role === 'organizer') return PERSONAL_ROLES.get(text.slice(cue.start, cue.end).toLowerCase());
  return PAYS_OR_HOSTS.has(role) ? 'participant' : role;
}

/** The sentence that holds the mention; where it is too long, the stretch around mention and cue. */
export function evidence(reading: Reading, from: number, to: number, cue?: Span): Span {
  const sentence = reading.sentences[reading.sentenceOf[from] ?? -1];
  const mention = spanOf(reading, from, to);
  const whole = sentence ? spanOf(reading, sentence.from, sentence.to) : mention;
  if (whole.end - whole.start <= LONGEST) return whole;
  const near = {
    start: Math.min(mention.start, cue?.start ?? mention.start),
    end: Math.max(mention.end, cue?.end ?? mention.end),
  };
  return near.end - near.start <= LONGEST ? near : mention;
}
