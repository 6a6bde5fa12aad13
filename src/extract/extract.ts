import type { Authority, Entity, Extraction, Mention, Ref, Release } from '../model.ts';
import { chaptersOf, wholeStory } from './activities/chapters.ts';
import type { Frame } from './activities/frame.ts';
import { sectionsOf } from './activities/sections.ts';
import { type ActivityStatus, statusIn, statusOf } from './activities/status.ts';
import type { Story } from './activities/story.ts';
import { atOnce, inTurn, type Outcome, type Steps } from './in-turn.ts';
import { Ledger } from './ledger.ts';
import { agenciesOf, type Body, namedAgain, pointersIn } from './names/agencies.ts';
import { capitalsAsStates, settleCountries } from './names/ambiguous.ts';
import { branchesIn } from './names/branches.ts';
import { compileGazetteer, type Gazetteer, type Hit, lookUp } from './names/gazetteer.ts';
import { nested } from './names/nesting.ts';
import type { OrgMention } from './names/org-mention.ts';
import { organizationsIn } from './names/organizations.ts';
import { newPlaces } from './names/places.ts';
import { smallUnitsIn } from './names/small-units.ts';
import { type Individual, peopleIn } from './people/people.ts';
import { readClauses } from './roles/clauses.ts';
import { partiesIn } from './roles/parties.ts';
import { readPresence } from './roles/presence.ts';
import { readProject } from './roles/project-roles.ts';
import { readSharedParties } from './roles/shared-parties.ts';
import { readTwoSides } from './roles/two-sides.ts';
import { datelineOf, markIssued } from './setting/dateline.ts';
import { datesIn } from './setting/dates.ts';
import { withRelative } from './setting/issue-day.ts';
import { dateWithin, placeWithin, readSetting } from './setting/setting.ts';
import { evidence } from './text/evidence.ts';
import { foreignLanguage } from './text/language.ts';
import { covered, coverOf, isTelling, type Reading, read, spanOf, zoneAt } from './text/reading.ts';

/**
 * Makes the encoder for one authority: a function from a release to all that it says.
 * The same release gives the same extraction; time grows in line with the length of the text.
 */
export function createExtractor(authority: Authority): (release: Release) => Extraction {
  const gazetteer = compileGazetteer(authority);
  return (release) => atOnce(passes(gazetteer, release));
}

/** As `createExtractor`, for several releases: each pass reads all of them before the next does, which is faster. */
export function createBatchExtractor(authority: Authority): (releases: readonly Release[]) => Outcome<Extraction>[] {
  const gazetteer = compileGazetteer(authority);
  return (releases) => inTurn(releases.map((release) => passes(gazetteer, release)));
}

/** Reads one release pass by pass. It stops behind each that has much to do, where another release may have its turn. */
function* passes(gazetteer: Gazetteer, release: Release): Steps<Extraction> {
  const reading = read(release);
  yield;
  const hits = settleCountries(reading, lookUp(gazetteer, reading.tokens), gazetteer);
  yield;
  const found = organizationsIn(reading, hits, gazetteer.countryOf);
  yield;
  const more = namedAgain(reading, found);
  const named = inOrder(found, [...more, ...branchesIn(reading, hits, [...found, ...more])]);
  yield;
  const whole = [...named, ...pointersIn(reading, named)];
  const withUnits = nested(reading, [...whole, ...smallUnitsIn(reading, whole)], hits);
  yield;
  const bodies = agenciesOf(reading, hits, withUnits, gazetteer.bodies);
  yield;
  const namings: OrgMention[] = [];
  for (const { mentions } of bodies) for (const mention of mentions) namings.push(mention);
  const inBody = coverOf(reading, namings);
  const inHit = coverOf(
    reading,
    hits.filter(({ kind }) => kind !== 'topic'),
  );
  const days = datesIn(reading);
  yield;
  const dateline = datelineOf(reading, hits, days);
  const sections = sectionsOf(reading, days);
  const datelines = [...(dateline ? [dateline] : []), ...sections.flatMap((one) => one.dateline ?? [])];
  const towns = newPlaces(reading, hits, datelines, gazetteer.countryOf, (i) => inBody(i) || inHit(i));
  const sites = [...hits, ...towns.map(({ hit }) => hit)].sort((a, b) => a.from - b.from);
  yield;
  const people = peopleIn(reading, bodies, hits, (i) => inBody(i) || inHit(i));
  yield;
  const posts = people.flatMap(({ post }) => (post ? [post.span] : [])).sort((a, b) => a.start - b.start);
  const inPost = covered(reading.tokens, posts);
  const ledger = new Ledger();
  const dates = withRelative(reading, markIssued(reading, days, dateline, sections));
  yield;
  const language = foreignLanguage(reading);
  yield;
  const chapters = language ? [] : chaptersOf(reading, sections, dates, (i) => inBody(i) || inPost[i] === true);
  yield;
  describeBodies(reading, bodies, ledger);
  describePeople(reading, people, bodies, ledger);
  yield;
  const story = wholeStory(chapters);
  const frame = story?.frames[0];
  if (story) {
    for (const one of story.frames)
      introduce(reading, one, one === frame ? statusOf(reading, one) : statusIn(reading, one), ledger);
    const states = [...hits, ...capitalsAsStates(reading, hits, gazetteer)];
    const parties = partiesIn(reading, bodies, people, states, dateline);
    yield;
    readClauses(reading, parties, story, ledger);
    yield;
    readPresence(reading, people, story.frameAt, hits, ledger);
    yield;
    for (const { main, story: own } of chapters) if (own.around) readSharedParties(reading, main, own.around, ledger);
    for (const { main, story: own } of chapters)
      if (own.project) readProject(reading, parties, main.ref, own.project, ledger);
    for (const { main, story: own } of chapters) readTwoSides(reading, main, own.frames, ledger);
    yield;
    const landOfBody = new Map<Ref, Ref>();
    for (const { ref, country } of bodies) if (country) landOfBody.set(ref, country);
    const landOfTown = new Map<Ref, Ref>();
    for (const { place } of towns) if (place.country) landOfTown.set(place.ref, place.country);
    const landOf = (party: Ref) =>
      party.startsWith('country/')
        ? party
        : (landOfTown.get(party) ?? gazetteer.countryOf.get(party) ?? landOfBody.get(party));
    const first = reading.sentences.find((s) => s.zone === 'body') ?? { from: 0, to: 0 };
    const owned = sentencesByFrame(reading, story);
    for (const { section, main, story: own } of chapters) {
      for (const one of own.frames.filter((frame) => frame !== own.project?.frame))
        readSetting(
          reading,
          one,
          {
            sites,
            dates,
            first,
            dateline: section.dateline ?? dateline,
            ofNews: sections.length > 1 ? section.dateline : undefined,
            inBody,
            landOf,
          },
          owned.get(one) ?? new Set(),
          ledger,
        );
      placeWithin(main, own.frames, ledger);
      dateWithin(reading, main, own.frames, ledger);
    }
    topics(reading, hits, story, ledger, (i) => inBody(i) || inPost[i] === true);
    yield;
  }
  const settled = ledger.settled();
  const mains = new Set(chapters.map(({ main }) => main));
  const told = (story?.frames ?? []).filter(
    (one) => one === frame || ledger.isAttended(one.ref) || settled.has(one.ref) || mains.has(one),
  );
  // a programme has no bounds that the text tells
  const around = new Set(chapters.map(({ story: own }) => own.project?.frame.ref));
  const activities = told.map(
    ({ ref, name, named }): Entity => ({
      kind: 'activity',
      ref,
      names: [{ text: name, type: 'full' }],
      ongoing: around.has(ref),
      named,
    }),
  );
  const used = new Set<string>();
  for (const f of ledger.facts()) if (f.type === 'statement' && f.property === 'place') used.add(f.object);
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
    warnings: warningsOf(language, mentions.length + told.length > 0),
  };
}

/** Names in the order of the text, the longer of two that begin together first; those found before are in it. */
const inOrder = (found: readonly OrgMention[], more: readonly OrgMention[]): readonly OrgMention[] =>
  more.length === 0 ? found : [...found, ...more].sort((a, b) => a.from - b.from || b.to - a.to);

/** The sentences that tell of each activity, by their index: none that tell of what was before. */
function sentencesByFrame(
  { sentences }: Reading,
  { frameAt, isBefore }: Story,
): ReadonlyMap<Frame, ReadonlySet<number>> {
  const owned = new Map<Frame, Set<number>>();
  for (let index = 0; index < sentences.length; index += 1) {
    if (isBefore(index)) continue;
    const frame = frameAt(index);
    const own = owned.get(frame) ?? new Set<number>();
    owned.set(frame, own.add(index));
  }
  return owned;
}

function warningsOf(language: string | undefined, isRecognized: boolean): string[] {
  const foreign = `The text is in ${language}. Only names, dates and countries are read from it: give the English version for roles.`;
  const empty =
    'Nothing in this text was recognized: no body, person, country or activity. Is it the text of a release?';
  return [...(language ? [foreign] : []), ...(isRecognized ? [] : [empty])];
}

/** How sure a name shows of what its body is a part, by the rule that read the name, where it is less than most. */
const PART_OF: ReadonlyMap<string, number> = new Map([
  ['org/nested', 0.8],
  ['org/authority', 0.85],
  ['org/behind-acronym', 0.8],
  ['org/part', 0.85],
  ['org/acronym', 0.85],
]);

function describeBodies(reading: Reading, bodies: readonly Body[], ledger: Ledger): void {
  for (const { ref, country, parent, mentions, agency } of bodies) {
    const named = mentions.find((m) => m.country) ?? mentions[0];
    if (parent)
      ledger.statement(ref, 'subOrganizationOf', parent.ref, {
        evidence: evidence(reading, parent.mention.from, parent.mention.to),
        confidence: PART_OF.get(parent.mention.rule) ?? 0.88,
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

/** Notes who holds which post. Of which body it is, is a guess where the post does not name it. */
function describePeople(
  { tokens }: Reading,
  people: readonly Individual[],
  bodies: readonly Body[],
  ledger: Ledger,
): void {
  const named = new Map(bodies.map(({ ref, mentions }) => [ref, mentions]));
  for (const { ref, post } of people) {
    if (!post) continue;
    const { start, end } = post.span;
    const isNamed = named
      .get(post.organization ?? '')
      ?.some(({ from, to }) => (tokens[to - 1]?.end ?? 0) > start && (tokens[from]?.start ?? end) < end);
    const isGuess = post.organization !== undefined && !isNamed;
    ledger.tenure({
      person: ref,
      post: post.text,
      evidence: post.span,
      confidence: isGuess ? 0.88 : 0.92,
      rule: isGuess ? 'post/of-only-body' : 'post/beside-name',
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
  const mentions: Mention[] = [];
  const add = (at: { from: number; to: number }, kind: Mention['kind'], ref: Ref, rule: string, score: number) => {
    const { start, end } = spanOf(reading, at.from, at.to);
    mentions.push({ start, end, kind, ref, rule, score });
  };
  for (const { ref, mentions: own } of bodies) for (const m of own) add(m, 'agency', ref, m.rule, m.score);
  for (const p of people) add(p, 'person', p.ref, 'person/name', 0.9);
  for (const h of hits) {
    const { kind } = h;
    if (kind === 'body' || (inBody(h.from) && kind !== 'country' && kind !== 'demonym')) continue;
    const ref = kind === 'topic' ? `topic/${h.ref}` : h.ref;
    add(h, kind === 'demonym' ? 'country' : kind, ref, `gazetteer/${kind}`, 0.95);
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
}
