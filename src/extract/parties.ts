import type { Ref } from '../model.ts';
import type { Body } from './agencies.ts';
import type { Stretch } from './frame.ts';
import type { Hit } from './gazetteer.ts';
import type { Individual } from './people.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, zoneAt } from './reading.ts';
import { ACTIVITY_NOUNS, PEOPLE } from './tables/activities.ts';
import { POSTS, RANKS } from './tables/posts.ts';
import { isCapital } from './tokens.ts';

/** A party in the text: a body, a person, or a country by its name or its people. */
export interface Party {
  readonly ref: Ref;
  readonly from: number;
  readonly to: number;
  readonly kind: 'agency' | 'person' | 'country';
  /** Token of the people by whom the text names a country: "police" in "Dutch police". */
  readonly people?: number;
}

/** Parties by their first token. Where two begin together the longer stands; parts of longer names are left out, and who stands in the dateline. */
export function partiesIn(
  reading: Reading,
  bodies: readonly Body[],
  people: readonly Individual[],
  hits: readonly Hit[],
  dateline: Stretch | undefined,
): Map<number, Party> {
  const peoples = new Map(hits.filter(({ kind }) => kind === 'demonym').map((hit) => [hit.from, hit]));
  const all: Party[] = [
    ...bodies.flatMap(({ ref, mentions }) =>
      mentions.map(({ from, to }) => ({ ref, from, to, kind: 'agency' as const })),
    ),
    ...people.map((p) => ({
      ref: p.ref,
      from: postStart(reading, p),
      to: postEnd(reading, p),
      kind: 'person' as const,
    })),
    ...hits.flatMap((hit) =>
      hit.kind === 'country'
        ? [
            {
              ref: hit.ref,
              from: governmentBefore(reading, hit.from),
              to: hit.to,
              kind: 'country' as const,
              ...(SENT.test(reading.tokens[hit.to]?.text ?? '') && { people: hit.to }),
            },
          ]
        : [],
    ),
    ...hits.flatMap((hit) => demonymParty(reading, hit, peoples)),
  ];
  const placed = new Map<number, Party>();
  const bodyAt = new Set(all.filter(({ kind }) => kind === 'agency').map(({ from }) => from));
  let end = -1;
  for (const party of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
    // "the U.S. FBI": a country right before a body says whose it is
    if (dateline && party.from >= dateline.from && party.from < dateline.to) continue;
    if (isOnlySaidOf(reading, party)) continue;
    if (party.from < end || (party.kind === 'country' && bodyAt.has(party.to))) continue;
    placed.set(party.from, party);
    end = party.to;
  }
  return placed;
}

/** "the Suva-based Office", "ABC-trained instructors", "ABC participating States": what says something of others is no party itself. */
function isOnlySaidOf(reading: Reading, { to, kind }: Party): boolean {
  const { tokens, sentenceOf } = reading;
  if (kind === 'person') return false;
  if (tokens[to]?.fold === '-') return SAID_OF.test(tokens[to + 1]?.fold ?? '');
  // "the EU Action Plan": a body by whose name a thing is called
  const next = tokens[to];
  const isThing =
    isCapital(next) &&
    !POSTS.has(next?.fold ?? '') &&
    !RANKS.has(next?.fold ?? '') &&
    sentenceOf[to] === sentenceOf[to - 1];
  const isSeat = /^(?:base|headquarters|station|camp|premises|compound)$/.test(next?.fold ?? '');
  if (kind === 'agency' && isThing && !isSeat && zoneAt(reading, to) === 'body') return true;
  return (
    kind === 'agency' &&
    /^(?:participating|member|partner)$/.test(tokens[to]?.fold ?? '') &&
    /^(?:states|countries|state)$/.test(tokens[to + 1]?.fold ?? '')
  );
}

const SAID_OF =
  /^(?:based|trained|born|flagged|registered|style|language|speaking|certified|accredited|wide|made|built)$/;

/** People in small letters right behind a country's name: "the UAE delegation". */
const SENT = /^(?:delegations?|delegates|officials|officers|side|team|representatives|participants)$/;

/** "the Government of X" is the country X: where the phrase begins. */
function governmentBefore({ tokens }: Reading, country: number): number {
  const of = tokens[country - 1]?.fold === 'the' ? country - 2 : country - 1;
  return tokens[of]?.fold === 'of' && tokens[of - 1]?.fold === 'government' ? of - 1 : country;
}

/** A post printed before the name begins the party: "the Deputy Minister of X, NAME" is one, and X none. */
function postStart({ tokens }: Reading, { from, post }: Individual): number {
  let start = from;
  while (post && (tokens[start - 1]?.start ?? -1) >= post.span.start) start -= 1;
  return start;
}

/** A person's post printed behind the name belongs to the person: its body is no party of its own. */
function postEnd({ tokens }: Reading, { to, post }: Individual): number {
  let end = to;
  while (post && (tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= post.span.end) end += 1;
  return end;
}

/** "Dutch police", "Dutch, Finnish and Greek police": a demonym counts for its country where people follow it closely. */
function demonymParty({ tokens, sentenceOf }: Reading, hit: Hit, peoples: ReadonlyMap<number, Hit>): Party[] {
  if (hit.kind !== 'demonym') return [];
  let reach = hit.to + 5;
  for (let i = hit.to; i < reach && sentenceOf[i] === sentenceOf[hit.from]; i += 1) {
    const token = tokens[i];
    const next = /^(?:,|and)$/.test(token?.fold ?? '')
      ? peoples.get(i + (tokens[i + 1]?.fold === 'and' ? 2 : 1))
      : undefined;
    if (next && i === reach - 5) {
      i = next.to - 1;
      reach = next.to + 5;
      continue;
    }
    if (PEOPLE.has(token?.fold ?? ''))
      return [{ ref: hit.ref, from: hit.from, to: reach === hit.to + 5 ? i + 1 : hit.to, kind: 'country', people: i }];
    if (
      !token ||
      (token.shape !== 'lower' && token.shape !== 'capital') ||
      /^(?:to|of|in|for|with|by|at|from)$/.test(token.fold)
    )
      return [];
  }
  return [];
}

/** Words in -ing and -ed that may stand inside a list of parties. */
const FILLER = new Set(
  'including training united related aforementioned participating invited specialised specialized leading based'.split(
    ' ',
  ),
);

/**
 * Reads a list of parties that begins at or shortly after token i. Where the sentence ends in a colon before any party,
 * the list is that of the points below it.
 */
export function listFrom(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): Party[] {
  const inline = listInSentence(reading, parties, i);
  return inline.length > 0 ? inline : pointsBelow(reading, parties, i);
}

/** A list of points is announced at most this many tokens before its colon. */
const ANNOUNCED = 10;

/** A point may be labelled within so many tokens: "Member States: A, B". */
const LABELLED = 8;

/** The first party of each point below the sentence of token i, or all behind its label. */
function pointsBelow(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): Party[] {
  const { tokens, sentences, sentenceOf } = reading;
  const above = sentenceOf[i] ?? -1;
  const end = sentences[above]?.to ?? 0;
  if (tokens[end - 1]?.fold !== ':' || end - i > ANNOUNCED) return [];
  const points: Party[] = [];
  for (let at = above + 1; at < sentences.length; at += 1) {
    const { from, to, zone } = sentences[at] ?? { from: 0, to: 0, zone: 'body' };
    const colon = tokens.slice(from, Math.min(to, from + LABELLED)).findIndex(({ fold }) => fold === ':');
    if (zone !== 'list' && colon < 1) break;
    if (colon > 0) {
      points.push(...listInSentence(reading, parties, from + colon + 1));
      continue;
    }
    const first = Array.from({ length: Math.min(to - from, 4) }, (_, k) => parties.get(from + k)).find(Boolean);
    if (first) points.push(first);
  }
  return points;
}

function listInSentence(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): Party[] {
  const { sentenceOf } = reading;
  const list: Party[] = [];
  let at: number | undefined = next(reading, parties, i, sentenceOf[i] ?? -1);
  while (at !== undefined) {
    const party: Party = parties.get(at) as Party;
    const after = afterName(reading, party.to);
    const isPossessive = reading.tokens[after]?.fold === "'s";
    // "the X's (ABC) Y"
    const behind = afterName(reading, after + 1);
    const owned: Party | undefined = isPossessive ? parties.get(behind) : undefined;
    if (owned) {
      at = behind;
      continue;
    }
    // "with support from A, B's sector took part": what is B's is no part of the list
    const isOwner = reading.tokens[after]?.fold === "'s" && list.length > 0;
    if (isOwner && !reading.tokens.slice(after + 1, after + 4).some(({ fold }) => PEOPLE.has(fold))) break;
    list.push(party);
    const end = beyondRest(reading, parties, beyondParent(reading, parties, after));
    if (!separated(reading, end)) break;
    at =
      next(reading, parties, end, sentenceOf[i] ?? -1, 7) ??
      (list.length >= ESTABLISHED ? beyondUnread(reading, parties, end) : undefined);
  }
  return list;
}

/** "the Harbour Force - Northern Wing, B": steps over what a name has more than was read of it. */
function beyondRest({ tokens }: Reading, parties: ReadonlyMap<number, Party>, i: number): number {
  // "the Office, UN agencies, the Centre"
  let end = PEOPLE.has(tokens[i]?.text ?? '') && separatedAt(tokens[i + 1]?.fold ?? '') ? i + 1 : i;
  while (
    end < i + REST &&
    !parties.has(end) &&
    (isCapital(tokens[end]) || (/^[-–]$/.test(tokens[end]?.text ?? '') && isCapital(tokens[end + 1])))
  )
    end += 1;
  return separatedAt(tokens[end]?.fold ?? '') ? end : i;
}
const REST = 5;
const separatedAt = (fold: string): boolean => /^(?:,|;|and|&)$/.test(fold);

/** A list of so many parties goes on behind an item that is not read. */
const ESTABLISHED = 1;
/** Such an item is no longer than this, in tokens. */
const ITEM = 14;

/** "A, B, Tidal Fisheries, C": the party behind an item in capitals of which nothing is known. */
function beyondUnread(
  { tokens, sentenceOf }: Reading,
  parties: ReadonlyMap<number, Party>,
  from: number,
): number | undefined {
  let at = from;
  while (/^(?:,|;|and|&|the)$/.test(tokens[at]?.fold ?? '')) at += 1;
  if (!isCapital(tokens[at])) return undefined;
  for (let i = at; i < at + ITEM && sentenceOf[i] === sentenceOf[from]; i += 1) {
    const { fold = '', shape } = tokens[i] ?? {};
    if (/^(?:,|;|and|&)$/.test(fold)) {
      let behind = i;
      while (/^(?:,|;|and|&|the)$/.test(tokens[behind]?.fold ?? '')) behind += 1;
      if (parties.has(behind)) return behind;
    }
    const isInside =
      isCapital(tokens[i]) || shape === 'number' || /^(?:of|for|the|on|in|and|&|-|–|—|[()]|'s)$/.test(fold);
    if (!isInside) return undefined;
  }
  return undefined;
}

/** Steps over the parent in "the Centre (ABC) of the Office (DEF)", and over the place in "the Police in Sofia". */
function beyondParent(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): number {
  const word = reading.tokens[i]?.fold ?? '';
  if (!/^(?:of|in)$/.test(word)) return i;
  const at = reading.tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1;
  const parent = parties.get(at);
  if (parent) return afterName(reading, parent.to);
  let seat = at; // "the Headquarters in Sofia, ..."
  while (word === 'in' && isCapital(reading.tokens[seat])) seat += 1;
  return seat > at ? seat : i;
}

function separated({ tokens }: Reading, i: number): boolean {
  const fold = tokens[i]?.fold ?? '';
  return (
    fold === ',' ||
    fold === ';' ||
    fold === 'and' ||
    fold === '&' ||
    fold === '/' ||
    (/^[—–]$/.test(fold) && /^(?:as|and|along)$/.test(tokens[i + 1]?.fold ?? '')) ||
    (fold === 'along' && tokens[i + 1]?.fold === 'with') ||
    (fold === 'as' && tokens[i + 1]?.fold === 'well') ||
    (fold === 'together' && tokens[i + 1]?.fold === 'with')
  );
}

const BARRIERS = new Set(
  'was were is are be been to who which that has have had in on at by about during while where when for after before will would against under through into held took brought began met led gave made saw went came said told drew sent ran kicked found won built set put'.split(
    ' ',
  ),
);

function next(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  i: number,
  sentence: number,
  reach = 14,
): number | undefined {
  const { tokens, sentenceOf } = reading;
  for (let j = i; j < i + reach && sentenceOf[j] === sentence; j += 1) {
    if (parties.has(j)) return j;
    // "by A and B, the fifth seminar of C": what follows is told of the activity
    if (reach < 14 && tokens[j]?.fold === 'with' && !/^(?:together|along)$/.test(tokens[j - 1]?.fold ?? ''))
      return undefined;
    if (reach < 14 && ACTIVITY_NOUNS.has(tokens[j]?.fold ?? '') && tokens[j + 1]?.fold === 'of') return undefined;
    // "two services (the A and the B)"
    if (tokens[j]?.fold === '(' && j > i && parties.has(tokens[j + 1]?.fold === 'the' ? j + 2 : j + 1)) continue;
    // "by A, with the support of B": what follows has a role of its own
    if (j > i && phraseAt(reading, j)) return undefined;
    const token = tokens[j];
    const plain =
      token?.shape === 'lower' ||
      token?.shape === 'number' ||
      token?.shape === 'capital' ||
      /^[,;:&-]$/.test(token?.text ?? '') ||
      (/^[—–]$/.test(token?.text ?? '') && token?.glued);
    if (
      !plain ||
      BARRIERS.has(token?.fold ?? '') ||
      (/(?:ing|ed)$/.test(token?.fold ?? '') && !FILLER.has(token?.fold ?? ''))
    )
      return undefined;
  }
  return undefined;
}

/** Steps over an acronym in brackets. */
function afterName({ tokens }: Reading, i: number): number {
  // "Kosovo*": the sign of a footnote
  if (tokens[i]?.fold === '*' && tokens[i]?.glued) return i + 1;
  if (tokens[i]?.fold !== '(') return i;
  for (let j = i + 1; j < i + 8; j += 1) if (tokens[j]?.fold === ')') return j + 1;
  return i;
}

/** A subject stands no further from its verb, in tokens, where nothing is inserted. */
const NEAR = 8;
/** A subject this near to its verb, in tokens, is the one, wherever the sentence began. */
const CLOSE = 3;
const PREPOSITIONS = new Set('in of from with by at for on under to the between including'.split(' '));

/** The subject of a clause: the first parties of the sentence, before token `until`, that no preposition governs. */
export function subjectOf(reading: Reading, parties: ReadonlyMap<number, Party>, from: number, until: number): Party[] {
  let far: Party[] = [];
  let behindPhrase = false;
  const released = new Set<number>();
  for (let i = from; i < until; i += 1) {
    const party = parties.get(i);
    // "believes that the project supported X": a new clause has a subject of its own
    if (reading.tokens[i]?.fold === 'that' && reading.tokens[i - 1]?.shape === 'lower') far = [];
    if (!party) continue;
    const list = listFrom(reading, parties, i).filter(({ to }) => to <= until);
    const end = list.at(-1)?.to ?? i;
    if ((released.has(i) || !isGoverned(reading, i, from)) && list.length > 0) {
      if (far.length > 0 && behindPhrase) return far;
      if (until - afterName(reading, end) <= CLOSE) return list;
      // "A, ..., held", "A in cooperation with B held"
      const inserted = /^[,(]$/.test(reading.tokens[end]?.text ?? '') || phraseAt(reading, afterName(reading, end));
      if (far.length === 0 && (inserted || until - end <= NEAR)) {
        far = list;
        const behind = afterName(reading, end);
        behindPhrase = phraseAt(reading, reading.tokens[behind]?.fold === ',' ? behind + 1 : behind) !== undefined;
      }
    }
    // "As incidents grow in X, the Office also organized": the list that the preposition governs ends before the subject
    const other = isGoverned(reading, i, from) ? list.find(({ kind }) => kind !== party.kind) : undefined;
    i = other ? other.from - 1 : Math.max(party.to, end) - 1;
    if (other) released.add(other.from);
  }
  return far;
}

/** True where a preposition stands before the name at token i. */
function isGoverned({ tokens }: Reading, i: number, from: number): boolean {
  const before = tokens[i - 1]?.fold === 'the' ? i - 2 : i - 1;
  return before >= from && PREPOSITIONS.has(tokens[before]?.fold ?? '');
}
