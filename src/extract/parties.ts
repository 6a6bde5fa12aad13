import type { Ref } from '../model.ts';
import type { Body } from './agencies.ts';
import type { Hit } from './gazetteer.ts';
import type { Individual } from './people.ts';
import type { Reading } from './reading.ts';
import { PEOPLE } from './tables/activities.ts';

/** A party in the text: a body, a person, or a country by its name or its people. */
export interface Party {
  readonly ref: Ref;
  readonly from: number;
  readonly to: number;
  readonly kind: 'agency' | 'person' | 'country';
}

/** Parties by their first token. Where two begin together the longer stands; parts of longer names are left out. */
export function partiesIn(
  reading: Reading,
  bodies: readonly Body[],
  people: readonly Individual[],
  hits: readonly Hit[],
): Map<number, Party> {
  const all: Party[] = [
    ...bodies.flatMap(({ ref, mentions }) =>
      mentions.map(({ from, to }) => ({ ref, from, to, kind: 'agency' as const })),
    ),
    ...people.map(({ ref, from, to }) => ({ ref, from, to, kind: 'person' as const })),
    ...hits.flatMap((hit) =>
      hit.kind === 'country' ? [{ ref: hit.ref, from: hit.from, to: hit.to, kind: 'country' as const }] : [],
    ),
    ...hits.flatMap((hit) => demonymParty(reading, hit)),
  ];
  const placed = new Map<number, Party>();
  let end = -1;
  for (const party of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (party.from < end) continue;
    placed.set(party.from, party);
    end = party.to;
  }
  return placed;
}

/** "Dutch police": a demonym counts for its country where people follow it closely. */
function demonymParty({ tokens, sentenceOf }: Reading, hit: Hit): Party[] {
  if (hit.kind !== 'demonym') return [];
  for (let i = hit.to; i < hit.to + 5 && sentenceOf[i] === sentenceOf[hit.from]; i += 1) {
    const token = tokens[i];
    if (PEOPLE.has(token?.fold ?? '')) return [{ ref: hit.ref, from: hit.from, to: i + 1, kind: 'country' }];
    if (
      !token ||
      (token.shape !== 'lower' && token.shape !== 'capital') ||
      /^(?:to|of|in|for|with|by|at|from)$/.test(token.fold)
    )
      return [];
  }
  return [];
}

const FILLER = new Set(
  'the a an both all its their his of from including : government governments state republic people and experts partners other relevant respective as well representatives officials also between among two three four five six seven eight nine ten training arm'.split(
    ' ',
  ),
);
const SEPARATORS = new Set([',', ';', 'and', '&', 'as', 'well', 'together', 'along', 'with']);

/** Reads a list of parties that begins at or shortly after token i. */
export function listFrom(reading: Reading, parties: ReadonlyMap<number, Party>, i: number): Party[] {
  const { sentenceOf } = reading;
  const list: Party[] = [];
  let at: number | undefined = next(reading, parties, i, sentenceOf[i] ?? -1);
  while (at !== undefined) {
    const party: Party = parties.get(at) as Party;
    const after = afterName(reading, party.to);
    const owned: Party | undefined = reading.tokens[after]?.fold === "'s" ? parties.get(after + 1) : undefined;
    if (owned) {
      at = after + 1;
      continue;
    }
    list.push(party);
    at = separated(reading, after) ? next(reading, parties, after, sentenceOf[i] ?? -1) : undefined;
  }
  return list;
}

function separated({ tokens }: Reading, i: number): boolean {
  const fold = tokens[i]?.fold ?? '';
  return (
    fold === ',' ||
    fold === ';' ||
    fold === 'and' ||
    fold === '&' ||
    (fold === 'as' && tokens[i + 1]?.fold === 'well') ||
    (fold === 'together' && tokens[i + 1]?.fold === 'with')
  );
}

function next(
  { tokens, sentenceOf }: Reading,
  parties: ReadonlyMap<number, Party>,
  i: number,
  sentence: number,
): number | undefined {
  for (let j = i; j < i + 8 && sentenceOf[j] === sentence; j += 1) {
    if (parties.has(j)) return j;
    const fold = tokens[j]?.fold ?? '';
    if (!FILLER.has(fold) && !SEPARATORS.has(fold) && !PEOPLE.has(fold) && tokens[j]?.shape !== 'number')
      return undefined;
  }
  return undefined;
}

/** Steps over an acronym in brackets. */
function afterName({ tokens }: Reading, i: number): number {
  if (tokens[i]?.fold !== '(') return i;
  for (let j = i + 1; j < i + 8; j += 1) if (tokens[j]?.fold === ')') return j + 1;
  return i;
}

const PREPOSITIONS = new Set('in of from with by at for on under to the between'.split(' '));

/** The subject of a clause: the first parties of the sentence, before token `until`, that no preposition governs. */
export function subjectOf(reading: Reading, parties: ReadonlyMap<number, Party>, from: number, until: number): Party[] {
  for (let i = from; i < until; i += 1) {
    const party = parties.get(i);
    if (!party) continue;
    const article = reading.tokens[i - 1]?.fold === 'the' ? 2 : 1;
    const before = i - article >= from ? (reading.tokens[i - article]?.fold ?? '') : '';
    if (!PREPOSITIONS.has(before)) return listFrom(reading, parties, i).filter(({ to }) => to <= until);
    i = party.to - 1;
  }
  return [];
}
