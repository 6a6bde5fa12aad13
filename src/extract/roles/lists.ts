import { ACTIVITY_NOUNS, PEOPLE } from '../tables/activities.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Party } from './parties.ts';
import { phraseAt } from './phrases.ts';

/** How forms of verbs end that end a list. */
const OF_VERBS = /(?:ing|ed)$/;
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
      for (const party of listInSentence(reading, parties, from + colon + 1)) points.push(party);
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
  let at: number | undefined = next(reading, parties, i, sentenceOf[i] ?? -1) ?? beyondUnread(reading, parties, i);
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
    list.push(party, ...bracketed(reading, parties, party));
    const own = beyondRest(reading, parties, beyondParent(reading, parties, after));
    const seat = beyondSeat(reading, own) ?? own;
    // 'A, "the former B", C'
    const end = QUOTES.test(reading.tokens[seat]?.text ?? '') ? seat + 1 : seat;
    const isLabel = party.kind === 'country' && reading.tokens[end]?.fold === ':';
    if (!separated(reading, end) && !isLabel) break;
    at =
      repeated(reading, parties, i, end) ??
      next(reading, parties, end, sentenceOf[i] ?? -1, 7) ??
      (list.length >= ESTABLISHED ? beyondUnread(reading, parties, end) : undefined);
  }
  return list;
}

const QUOTES = /^["“”]$/;

/** Bodies in brackets behind a name stand no further from its end, in tokens. */
const BRACKETED = 40;

/** "authorities in France (Border Police, Customs)": the bodies of a country that stand in brackets behind it. */
function bracketed({ tokens, sentenceOf }: Reading, parties: ReadonlyMap<number, Party>, { kind, to }: Party): Party[] {
  if (kind !== 'country' || tokens[to]?.fold !== '(') return [];
  const inside: Party[] = [];
  for (let i = to + 1; i < to + BRACKETED && sentenceOf[i] === sentenceOf[to] && tokens[i]?.fold !== ')'; i += 1) {
    const party = parties.get(i);
    if (party?.kind === 'agency') inside.push(party);
  }
  return inside;
}

/** "Thanks to a grant from A, B now has": what stands behind a comma and before a verb, with no "and" in the list, is no item of it. */
export function withoutSubject({ tokens }: Reading, list: Party[]): Party[] {
  const [before, last] = list.slice(-2);
  if (!before || !last || list.length !== 2) return list;
  const between = tokens.slice(before.to, last.from).map(({ fold }) => fold);
  const isJoined = between.some((fold) => /^(?:and|&|;|as|or)$/.test(fold));
  const next = tokens[last.to];
  const isVerb =
    next?.shape === 'lower' &&
    /(?:ed|es|s)$|^(?:will|has|have|had|is|was|were|are|now|also|took|held|met|led|ran|gave|won)$/.test(next.fold);
  return !isJoined && isVerb && between.includes(',') ? [before] : list;
}

/** A place behind a name and before its semicolon is no longer than this, in tokens. */
const SEAT = 10;
const IN_SEAT = new Set([',', 'of', 'the', '-']);

/** "the Institute (ABC), Town, Country; the next": steps over where a body is, to the semicolon. */
function beyondSeat({ tokens, sentenceOf }: Reading, from: number): number | undefined {
  if (tokens[from]?.fold !== ',') return undefined;
  for (let i = from + 1; i < from + SEAT && sentenceOf[i] === sentenceOf[from]; i += 1) {
    if (tokens[i]?.fold === ';') return i;
    if (!isCapital(tokens[i]) && !IN_SEAT.has(tokens[i]?.fold ?? '')) return undefined;
  }
  return undefined;
}

/** "to A and to B": the party behind a preposition that is said again. */
function repeated(
  { tokens }: Reading,
  parties: ReadonlyMap<number, Party>,
  first: number,
  and: number,
): number | undefined {
  const preposition = tokens[first - 1]?.fold ?? '';
  if (!/^(?:of|from|to|by|with|for)$/.test(preposition)) return undefined;
  const at = tokens[and]?.fold === ',' && tokens[and + 1]?.fold === 'and' ? and + 2 : and + 1;
  if (tokens[at]?.fold !== preposition) return undefined;
  const behind = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
  return parties.has(behind) ? behind : undefined;
}

/** "the Harbour Force - Northern Wing, B": steps over what a name has more than was read of it. */
function beyondRest(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): number {
  const { tokens } = reading;
  // "the Commission itself and the Centre"
  if (SELF.test(tokens[i]?.fold ?? '')) return i + 1;
  // "the Office, UN agencies, the Centre"
  if (tokens[i]?.shape === 'number' && /^(?:,|and|\))$/.test(tokens[i + 1]?.fold ?? '')) return i + 1; // "Kenya 5, Uganda 6"
  let end = PEOPLE.has(tokens[i]?.text ?? '') && separatedAt(tokens[i + 1]?.fold ?? '') ? i + 1 : i;
  while (
    end < i + REST &&
    !parties.has(end) &&
    (isCapital(tokens[end]) ||
      (isCapital(tokens[end + 1]) &&
        ((/^(?:for|of|on)$/.test(tokens[end]?.fold ?? '') && !parties.has(end + 1)) ||
          /^[-–/]$/.test(tokens[end]?.text ?? ''))))
  )
    end += 1;
  const behind = end > i ? afterName(reading, end) : end;
  return separatedAt(tokens[behind]?.fold ?? '') ? behind : i;
}
const REST = 5;
const SELF = /^(?:itself|themselves)$/;
const SEPARATORS = new Set([',', ';', 'and', '&']);
const separatedAt = (fold: string): boolean => SEPARATORS.has(fold);

/** A list of so many parties goes on behind an item that is not read. */
const ESTABLISHED = 1;
/** Such an item is no longer than this, in tokens. */
const ITEM = 14;

/** "A, B, Tidal Fisheries, C": the party behind an item in capitals of which nothing is known. */
function beyondUnread(reading: Reading, parties: ReadonlyMap<number, Party>, from: number): number | undefined {
  const { tokens, sentenceOf } = reading;
  let at = from;
  while (/^(?:,|;|and|&|the)$/.test(tokens[at]?.fold ?? '')) at += 1;
  if (!isCapital(tokens[at])) return undefined;
  for (let i = at; i < at + ITEM && sentenceOf[i] === sentenceOf[from]; i += 1) {
    const behind = afterName(reading, i);
    // "the Mission (for the north and the islands)": brackets in which nobody is named say nothing of the list
    if (!tokens.slice(i, behind).some((_, k) => parties.has(i + k))) i = behind;
    const { fold = '', shape } = tokens[i] ?? {};
    // "the Project Implementer – the BODY"
    if (/^(?:,|;|and|&)$/.test(fold) || (/^[-–—]$/.test(fold) && tokens[i + 1]?.fold === 'the')) {
      let behind = i;
      while (/^(?:,|;|and|&|-|–|—|the)$/.test(tokens[behind]?.fold ?? '')) behind += 1;
      if (parties.has(behind)) return behind;
    }
    const isInside =
      isCapital(tokens[i]) || shape === 'number' || /^(?:of|for|the|on|in|and|&|-|–|—|[()/]|'s)$/.test(fold);
    if (!isInside) return undefined;
  }
  return undefined;
}

/** What stands before the body of which another is a part, or before where it is. */
const OF_PARENT = new Set(['of', 'in', 'under', 'within']);

/** Steps over the parent in "the Centre (ABC) of the Office (DEF)", "the Department under X's Ministry", and over the place in "the Police in Sofia". */
function beyondParent(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): number {
  const word = reading.tokens[i]?.fold ?? '';
  if (!OF_PARENT.has(word)) return i;
  const at = reading.tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1;
  const owner = parties.get(at);
  const parent = owner && reading.tokens[owner.to]?.fold === "'s" ? parties.get(owner.to + 1) : owner;
  if (parent) return afterName(reading, parent.to);
  let seat = at; // "the Headquarters in Sofia, ..."
  while (word === 'in' && isCapital(reading.tokens[seat])) seat += 1;
  if (seat === at) return i;
  // "the Board in Suva, Fiji": the country of the town
  const land = reading.tokens[seat]?.fold === ',' ? parties.get(seat + 1) : undefined;
  return land?.kind === 'country' && land.people === undefined ? land.to : seat;
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
    (fold === 'but' && tokens[i + 1]?.fold === 'also') ||
    (/^(?:together|jointly)$/.test(fold) && tokens[i + 1]?.fold === 'with')
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
    if (reach < 14 && isInserted(reading, parties, j)) continue;
    // "by A and B, the fifth seminar of C": what follows is told of the activity
    if (reach < 14 && tokens[j]?.fold === 'with' && !/^(?:together|along|jointly)$/.test(tokens[j - 1]?.fold ?? ''))
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
      /^[,;:&/"“”„-]$/.test(token?.text ?? '') ||
      (/^[—–]$/.test(token?.text ?? '') && token?.glued);
    if (
      !plain ||
      BARRIERS.has(token?.fold ?? '') ||
      (OF_VERBS.test(token?.fold ?? '') && !FILLER.has(token?.fold ?? ''))
    )
      return undefined;
  }
  return undefined;
}

/** "A, with B, organized": who is inserted with another. */
function isInserted({ tokens }: Reading, parties: ReadonlyMap<number, Party>, i: number): boolean {
  if (tokens[i]?.fold !== 'with' || tokens[i - 1]?.fold !== ',') return false;
  const party = parties.get(tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1);
  return party !== undefined && tokens[party.to]?.fold === ',';
}

/** What stands in brackets behind a name is no longer than this, in tokens. */
const INSERTED = 14;

/** Steps over what stands in brackets behind a name: an acronym, what its bearer is there for. */
export function afterName({ tokens }: Reading, i: number): number {
  // "Kosovo*": the sign of a footnote
  if (tokens[i]?.fold === '*' && tokens[i]?.glued) return i + 1;
  if (tokens[i]?.fold !== '(') return i;
  for (let j = i + 1; j < i + INSERTED; j += 1) if (tokens[j]?.fold === ')') return j + 1;
  return i;
}
