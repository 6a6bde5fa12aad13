import type { ActivityKind, Authority, Entity, Extraction, Mention, Ref, Release } from '../model.ts';
import { mainActivity } from './activities.ts';
import { agenciesOf, type Body, namedAgain, pointersIn } from './agencies.ts';
import { capitalsAsStates, settleCountries } from './ambiguous.ts';
import { readClauses } from './clauses.ts';
import { datelineOf, markIssued } from './dateline.ts';
import { datesIn } from './dates.ts';
import { evidence } from './evidence.ts';
import type { Frame } from './frame.ts';
import { compileGazetteer, type Gazetteer, type Hit, lookUp } from './gazetteer.ts';
import { foreignLanguage } from './language.ts';
import { Ledger } from './ledger.ts';
import type { OrgMention } from './org-mention.ts';
import { organizationsIn } from './organizations.ts';
import { partiesIn } from './parties.ts';
import { type Individual, peopleIn } from './people.ts';
import { newPlaces } from './places.ts';
import { readPresence } from './presence.ts';
import { covered, isTelling, type Reading, read, spanOf, textOf, zoneAt } from './reading.ts';
import { readSetting } from './setting.ts';
import { type Story, storyOf } from './story.ts';
import { ACTIVITY_NOUNS } from './tables/activities.ts';
import { isCapital } from './tokens.ts';

/**
 * Makes the encoder for one authority: a function from a release to all that it says.
 * The same release gives the same extraction; time grows in line with the length of the text.
 */
export function createExtractor(authority: Authority): (release: Release) => Extraction {
  const gazetteer = compileGazetteer(authority);
  return (release) => extractWith(gazetteer, release);
}

function extractWith(gazetteer: Gazetteer, release: Release): Extraction {
  const reading = read(release);
  const hits = settleCountries(reading, lookUp(gazetteer, reading.tokens), gazetteer);
  const found = organizationsIn(reading, hits, gazetteer.countryOf);
  const named = [...found, ...namedAgain(reading, found)].sort((a, b) => a.from - b.from || b.to - a.to);
  const bodies = agenciesOf(
    reading,
    hits,
    nested(reading, [...named, ...pointersIn(reading, named)]),
    gazetteer.bodies,
  );
  const inBody = cover(
    reading,
    bodies.flatMap(({ mentions }) => mentions),
  );
  const inHit = cover(
    reading,
    hits.filter(({ kind }) => kind !== 'topic'),
  );
  const towns = newPlaces(reading, hits, (i) => inBody(i) || inHit(i));
  const sites = [...hits, ...towns.map(({ hit }) => hit)].sort((a, b) => a.from - b.from);
  const people = peopleIn(reading, bodies, hits, (i) => inBody(i) || inHit(i));
  const posts = people.flatMap(({ post }) => (post ? [post.span] : [])).sort((a, b) => a.start - b.start);
  const inPost = covered(reading.tokens, posts);
  const ledger = new Ledger();
  const days = datesIn(reading);
  const dateline = datelineOf(reading, hits, days);
  const dates = markIssued(reading, days, dateline);
  const frame = foreignLanguage(reading) ? undefined : mainActivity(reading, (i) => inBody(i) || inPost[i] === true);
  describeBodies(reading, bodies, ledger);
  describePeople(people, ledger);
  const story = frame && storyOf(reading, frame, dates, inBody);
  if (story) {
    for (const one of story.frames)
      introduce(reading, one, one === frame ? statusOf(reading, one) : statusIn(reading, one), ledger);
    const states = [...hits, ...capitalsAsStates(reading, hits, gazetteer)];
    const parties = partiesIn(reading, bodies, people, states, dateline);
    readClauses(reading, parties, story, ledger);
    readPresence(reading, people, story.frameAt, hits, ledger);
    const landOfBody = new Map(bodies.flatMap(({ ref, country }) => (country ? [[ref, country] as const] : [])));
    const landOf = (party: Ref) => (party.startsWith('country/') ? party : landOfBody.get(party));
    for (const one of story.frames)
      readSetting(
        reading,
        one,
        { sites, dates, dateline, inBody, landOf },
        (sentence) => story.frameAt(sentence) === one && !story.isBefore(sentence),
        ledger,
      );
    topics(reading, hits, story, ledger, (i) => inBody(i) || inPost[i] === true);
  }
  const told = (story?.frames ?? []).filter((one) => one === frame || ledger.isAttended(one.ref));
  const activities = told.map(
    ({ ref, name, named }): Entity => ({
      kind: 'activity',
      ref,
      names: [{ text: name, type: 'full' }],
      ongoing: false,
      named,
    }),
  );
  const used = new Set(
    ledger.facts().flatMap((f) => (f.type === 'statement' && f.property === 'place' ? [f.object] : [])),
  );
  const placed = towns
    .map(({ place }) => place)
    .filter(({ ref }, i, all) => used.has(ref) && all.findIndex((p) => p.ref === ref) === i);
  const unused = new Set(towns.filter(({ place }) => !used.has(place.ref)).map(({ hit }) => hit));
  const shown = sites.filter((hit) => !unused.has(hit));
  const mentions = mentionsOf(reading, shown, bodies, people, inBody);
  const entities = [...bodies.map((b) => b.agency), ...people.map((p) => p.person), ...activities, ...placed];
  return {
    release,
    zones: [
      ...reading.blocks.map(({ start, end, zone, rule }) => ({ start, end, zone, rule })),
      ...reading.quotes.map((span) => ({ ...span, zone: 'quote' as const, rule: 'zone/quotation-marks' })),
    ],
    mentions,
    entities,
    facts: ledger.withoutNeedless(
      new Set((story?.frames ?? []).filter((one) => !told.includes(one)).map(({ ref }) => ref)),
    ),
    pressContacts: people.filter((p) => zoneAt(reading, p.from) === 'contact').map((p) => p.ref),
    warnings: warningsOf(reading, mentions),
  };
}

function warningsOf(reading: Reading, mentions: readonly Mention[]): string[] {
  const language = foreignLanguage(reading);
  const foreign = `The text is in ${language}. Only names, dates and countries are read from it: give the English version for roles.`;
  const empty =
    'Nothing in this text was recognized: no body, person, country or activity. Is it the text of a release?';
  return [...(language ? [foreign] : []), ...(mentions.length === 0 ? [empty] : [])];
}

/** "X's Y", "Y (ABC) of the X", "Department Y, Ministry X": the body Y is a part of the body X. */
function nested(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const { tokens } = reading;
  const foldAt = (i: number) => tokens[i]?.fold ?? '';
  const endingAt = new Map(found.map((m) => [m.to, m]));
  const startingAt = new Map([...found].reverse().map((m) => [m.from, m]));
  const spelt = new Map(found.flatMap((m) => (m.acronym && m.to - m.from > 1 ? [[m.acronym, m.from] as const] : [])));
  const named = new Map(
    [...found].reverse().flatMap((m) => (m.to - m.from > 1 ? [[textOf(reading, m.from, m.to), m.from] as const] : [])),
  );
  return found.map((mention) => {
    if (mention.parentAt !== undefined) return mention;
    // "Delta Navy Rescue Service" where the text names the Delta Navy
    for (let to = mention.to - 1; to > mention.from + 1; to -= 1) {
      const parentAt = foldAt(to) === 'and' ? undefined : named.get(textOf(reading, mention.from, to));
      if (parentAt !== undefined && isCapital(tokens[to]) && isUnit(reading, to, mention.to))
        return { ...mention, parentAt };
    }
    // "ABC Police" where the text spells ABC out
    const lead = mention.to - mention.from > 1 ? spelt.get(tokens[mention.from]?.text ?? '') : undefined;
    if (lead !== undefined && lead !== mention.from)
      return isAgain(reading, mention, startingAt.get(lead))
        ? { ...mention, acronym: textOf(reading, mention.from, mention.from + 1) }
        : { ...mention, parentAt: lead };
    // "the X's Y", "the X's (ABC) Y"
    const isShort = foldAt(mention.from - 1) === ')' && foldAt(mention.from - 3) === '(';
    const possessive = isShort ? mention.from - 4 : mention.from - 1;
    const owner = foldAt(possessive) === "'s" ? endingAt.get(possessive) : undefined;
    const close = mention.acronym && foldAt(mention.to) === '(' ? closingAfter(reading, mention.to) : mention.to;
    const next = foldAt(close + 1) === 'the' ? close + 2 : close + 1;
    const goesOn =
      (close > mention.to && foldAt(close) === 'of') ||
      (foldAt(close) === ',' &&
        /\b(?:department|division|unit|section|directorate)\b/i.test(textOf(reading, mention.from, mention.to)));
    const candidate = goesOn ? startingAt.get(next) : undefined;
    const above =
      candidate &&
      (foldAt(close) === 'of' || candidate.classification === 'ministry') &&
      (!mention.country || !candidate.country || mention.country === candidate.country)
        ? candidate
        : undefined;
    const parent = owner ?? above ?? apposed(reading, close, (i) => startingAt.get(i));
    return parent
      ? { ...mention, parentAt: parent.from, ...(parent.country && !mention.country && { country: parent.country }) }
      : mention;
  });
}

/** "the ABC Centre" of a text that calls the Aid and Border Centre ABC. */
function isAgain({ tokens }: Reading, { from, to }: OrgMention, whole: OrgMention | undefined): boolean {
  const head = tokens[to - 1]?.fold ?? '';
  return to - from === 2 && whole !== undefined && tokens.slice(whole.from, whole.to).some(({ fold }) => fold === head);
}

/** What says in words that a body is a part of another: ", which is part of the", ", a unit of the". */
const IS_PART =
  /^, (?:which (?:is (?:a |an )?(?:part|unit|department|agency|structure) of|comes under|falls under|belongs to|reports to)|an? (?:\S+ ){0,2}(?:part|unit|department|division|agency|structure|institution|body|branch|arm|organ|section) (?:of|under|within)) (?:the )?$/;
/** Such words are no more than these. */
const PART_WITHIN = 9;

/** The body that words behind the token say a body to be a part of. */
function apposed(
  { tokens }: Reading,
  from: number,
  startingAt: (token: number) => OrgMention | undefined,
): OrgMention | undefined {
  if (tokens[from]?.fold !== ',') return undefined;
  let words = '';
  for (let i = from; i < from + PART_WITHIN; i += 1) {
    const parent = i > from ? startingAt(i) : undefined;
    if (parent) return IS_PART.test(words) ? parent : undefined;
    words += `${tokens[i]?.fold} `;
  }
  return undefined;
}

/** "Rescue Service" behind "Delta Navy" is a unit of it; "General Administration" behind "Delta Customs" is its name. */
function isUnit({ tokens }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ fold }) => fold);
  return (
    words.length > 1 && words[0] !== 'general' && !/^(?:administration|authority|agency|force)$/.test(words[1] ?? '')
  );
}

function closingAfter({ tokens }: Reading, open: number): number {
  for (let i = open + 1; i < open + 8; i += 1) if (tokens[i]?.fold === ')') return i + 1;
  return open;
}

function cover(reading: Reading, spans: readonly { from: number; to: number }[]): (token: number) => boolean {
  const covered = new Array<boolean>(reading.tokens.length).fill(false);
  for (const { from, to } of spans) covered.fill(true, from, to);
  return (token) => covered[token] === true;
}

function describeBodies(reading: Reading, bodies: readonly Body[], ledger: Ledger): void {
  for (const { ref, country, parent, mentions, agency } of bodies) {
    const named = mentions.find((m) => m.country) ?? mentions[0];
    if (parent)
      ledger.statement(ref, 'subOrganizationOf', parent.ref, {
        evidence: evidence(reading, parent.mention.from, parent.mention.to),
        confidence: 0.92,
        rule: parent.mention.rule,
      });
    if (country && named && !agency.authority)
      ledger.statement(ref, 'jurisdiction', country, {
        evidence: evidence(reading, named.from, named.to),
        confidence: 0.92,
        rule: 'org/country-in-name',
      });
  }
}

function describePeople(people: readonly Individual[], ledger: Ledger): void {
  for (const { ref, post } of people) {
    if (!post) continue;
    ledger.tenure({
      person: ref,
      post: post.text,
      evidence: post.span,
      confidence: 0.92,
      rule: 'post/beside-name',
      ...(post.organization && { organization: post.organization }),
    });
  }
}

function introduce(reading: Reading, frame: Frame, status: ActivityStatus, ledger: Ledger): void {
  const from = reading.sentences[frame.sentence]?.from ?? 0;
  const introduction = {
    evidence: evidence(reading, from, from + 1),
    confidence: frame.confidence,
    rule: 'activity/lead',
    cue: frame.cue,
  };
  ledger.statement(frame.ref, 'activityKind', frame.kind, introduction);
  ledger.statement(frame.ref, 'activityStatus', status, introduction);
}

type ActivityStatus = 'held' | 'planned' | 'postponed' | 'cancelled';

/** Of an activity beside the main one its own sentence says whether it is to come. */
function statusIn({ tokens, sentences }: Reading, { sentence }: Frame): ActivityStatus {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return tokens.slice(from, to).some(({ fold }) => fold === 'will' || fold === 'upcoming') ? 'planned' : 'held';
}

function statusOf({ tokens, sentences }: Reading, { kind }: Frame): ActivityStatus {
  const lead = sentences.filter((s) => s.zone === 'title' || s.zone === 'body').slice(0, 4);
  const words = lead.flatMap((s) => tokens.slice(s.from, s.to).map(({ fold }) => fold)).join(' ');
  if (isSaidOf(words, CALLED_OFF, kind)) return 'cancelled';
  if (isSaidOf(words, /\b(?:was|were|been|is|are) postponed\b/, kind)) return 'postponed';
  if (/\bwill (?:be held|take place|host|hold|organi[sz]e)\b/.test(words)) return 'planned';
  const first = lead.find((s) => s.zone === 'body') ?? { from: 0, to: 0 };
  const opening = tokens.slice(first.from, first.to).map(({ fold }) => fold);
  return /\bwill (?:take part|participate|attend|meet|gather|visit)\b/.test(opening.join(' ')) ? 'planned' : 'held';
}

const CALLED_OFF = /\b(?:was|were|been|is|are) (?:cancelled|canceled|called off)\b/;
/** So many words before a verb its subject stands. */
const SUBJECT_WITHIN = 10;

/** "the visit was postponed": true where the noun before the verb is of the activity's kind, or of none. */
function isSaidOf(words: string, verb: RegExp, kind: ActivityKind): boolean {
  const found = verb.exec(words);
  if (!found) return false;
  const before = words.slice(0, found.index).trim().split(' ').slice(-SUBJECT_WITHIN);
  const noun = before.findLast((word) => ACTIVITY_NOUNS.has(word));
  return noun === undefined || ACTIVITY_NOUNS.get(noun) === kind;
}

/** What the text deals with. Words inside names and posts say what a body or person is there for, not what was dealt with. */
function topics(
  reading: Reading,
  hits: readonly Hit[],
  { frameAt }: Story,
  ledger: Ledger,
  inName: (token: number) => boolean,
): void {
  for (const hit of hits)
    if (hit.kind === 'topic' && !inName(hit.from) && isTelling(zoneAt(reading, hit.from)))
      ledger.statement(frameAt(reading.sentenceOf[hit.from] ?? -1).ref, 'topic', hit.ref, {
        evidence: evidence(reading, hit.from, hit.to),
        confidence: 0.8,
        rule: 'topic/label',
        cue: spanOf(reading, hit.from, hit.to),
      });
}

function mentionsOf(
  reading: Reading,
  hits: readonly Hit[],
  bodies: readonly Body[],
  people: readonly Individual[],
  inBody: (token: number) => boolean,
): Mention[] {
  const named = bodies.flatMap(({ ref, mentions }) =>
    mentions.map((m) => ({
      ...spanOf(reading, m.from, m.to),
      kind: 'agency' as const,
      ref,
      rule: m.rule,
      score: m.score,
    })),
  );
  const persons = people.map((p) => ({
    ...spanOf(reading, p.from, p.to),
    kind: 'person' as const,
    ref: p.ref,
    rule: 'person/name',
    score: 0.9,
  }));
  const known = hits.filter(
    (h) => h.kind !== 'body' && (!inBody(h.from) || h.kind === 'country' || h.kind === 'demonym'),
  );
  const others = known.map((h) => ({
    ...spanOf(reading, h.from, h.to),
    kind: h.kind === 'demonym' ? ('country' as const) : (h.kind as Mention['kind']),
    ref: h.kind === 'topic' ? `topic/${h.ref}` : h.ref,
    rule: `gazetteer/${h.kind}`,
    score: 0.95,
  }));
  return [...named, ...persons, ...others].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1),
  );
}
