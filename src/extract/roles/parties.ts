import type { Ref } from '../../model.ts';
import type { Stretch } from '../activities/frame.ts';
import type { Body } from '../names/agencies.ts';
import type { Hit } from '../names/gazetteer.ts';
import type { Individual } from '../people/people.ts';
import { PEOPLE } from '../tables/activities.ts';
import { numberOf } from '../tables/numbers.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import { type Reading, zoneAt } from '../text/reading.ts';
import { isCapital, type Token } from '../text/tokens.ts';

/** A party in the text: a body, a person, or a country by its name or its people. */
export interface Party {
  readonly ref: Ref;
  readonly from: number;
  readonly to: number;
  readonly kind: 'agency' | 'person' | 'country';
  /** Token of the people by whom the text names a country: "police" in "Dutch police". */
  readonly people?: number | undefined;
}

/** Parties by their first token. Where two begin together the longer stands; parts of longer names are left out, and who stands in the dateline. */
export function partiesIn(
  reading: Reading,
  bodies: readonly Body[],
  people: readonly Individual[],
  hits: readonly Hit[],
  dateline: Stretch | undefined,
): Map<number, Party> {
  const all: Party[] = [];
  const add = (kind: Party['kind'], ref: Ref, from: number, to: number, people?: number) =>
    all.push({ ref, from, to, kind, people });
  for (const { ref, mentions } of bodies) for (const { from, to } of mentions) add('agency', ref, from, to);
  for (const person of people) add('person', person.ref, postStart(reading, person), postEnd(reading, person));
  for (const { kind, ref, from, to } of hits) {
    const isSent = SENT.test(reading.tokens[to]?.text ?? '');
    if (kind === 'country') add(kind, ref, governmentBefore(reading, from), to, isSent ? to : undefined);
  }
  // "French and US agencies": a country in capitals says of people whose they are
  const isOfPeople = ({ kind, from, to }: Hit) =>
    kind === 'demonym' || (kind === 'country' && to === from + 1 && reading.tokens[from]?.shape === 'upper');
  const peoples = new Map(hits.filter(isOfPeople).map((hit) => [hit.from, hit]));
  for (const hit of peoples.values()) {
    const party = demonymParty(reading, hit, peoples);
    if (party) add('country', hit.ref, hit.from, party.to, party.people);
  }
  const placed = new Map<number, Party>();
  const bodyAt = new Set(all.filter(({ kind }) => kind === 'agency').map(({ from }) => from));
  let end = -1;
  let owner: Party | undefined;
  for (const party of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (dateline && party.from >= dateline.from && party.from < dateline.to) continue;
    if (isOnlySaidOf(reading, party)) continue;
    // "the U.S. FBI": a country right before a body says whose it is, and the name begins with it
    if (party.kind === 'country' && bodyAt.has(party.to)) {
      if (party.from >= end) owner = party;
      continue;
    }
    if (party.from < end) continue;
    const from = party.kind === 'agency' && owner?.to === party.from ? owner.from : party.from;
    placed.set(from, { ...party, from });
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
    !leadsToPost(tokens, to) &&
    !POSTS.has(next?.fold ?? '') &&
    !RANKS.has(next?.fold ?? '') &&
    sentenceOf[to] === sentenceOf[to - 1];
  if (kind === 'agency' && isThing && !SEATS.test(next?.fold ?? '') && zoneAt(reading, to) === 'body') return true;
  if (kind === 'agency' && /^(?:countries|states|nations)$/.test(tokens[to]?.fold ?? '')) return true;
  return (
    kind === 'agency' &&
    /^(?:participating|member|partner)$/.test(tokens[to]?.fold ?? '') &&
    /^(?:states|countries|state)$/.test(tokens[to + 1]?.fold ?? '')
  );
}

const SEATS = /^(?:base|headquarters|station|camp|premises|compound)$/;

/** "the ABC Country Manager": capitals that a post ends. */
function leadsToPost(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 4 && isCapital(tokens[i]); i += 1) if (POSTS.has(tokens[i]?.fold ?? '')) return true;
  return false;
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

/** What may stand behind counted people: "42 Paraguayans and one Uruguayan"; not "two Bolivian vessels". */
const isEndOfCount = (next: Token | undefined): boolean =>
  next?.shape !== 'lower' || /^(?:and|or|who|were|was|took|attended|from)$/.test(next.fold);

/** A body of a country that is named by what it is, in small letters. */
const BODY = /^(?:agency|authority|commission|bureau|institute|council|directorate|inspectorate|academy)$/;

/** "Dutch police", "Dutch, Finnish and Greek police": a demonym counts for its country where people follow it closely. */
function demonymParty(
  { tokens, sentenceOf }: Reading,
  hit: Hit,
  peoples: ReadonlyMap<number, Hit>,
): Pick<Party, 'to' | 'people'> | undefined {
  // "the Canadian-funded course"
  if (tokens[hit.to]?.text === '-' && /^(?:funded|financed|sponsored)$/.test(tokens[hit.to + 1]?.fold ?? ''))
    return { to: hit.to };
  // "48 officers: two Bolivians, 42 Paraguayans"
  if (numberOf(tokens[hit.from - 1]?.fold ?? '') !== undefined && isEndOfCount(tokens[hit.to]))
    return { to: hit.to, people: hit.from };
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
    // "the Egyptian statistical agency"
    const isBody = token?.shape === 'lower' && BODY.test(token.fold);
    if (isBody || PEOPLE.has(token?.fold ?? '')) return { to: reach === hit.to + 5 ? i + 1 : hit.to, people: i };
    if (
      !token ||
      (token.shape !== 'lower' && token.shape !== 'capital') ||
      /^(?:to|of|in|for|with|by|at|from)$/.test(token.fold)
    )
      return undefined;
  }
  return undefined;
}
