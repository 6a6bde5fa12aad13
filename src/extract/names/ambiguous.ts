import { HEADS, isSubject, NO_NAME } from '../tables/heads.ts';
import { NOT_BEFORE, NOT_BEHIND, PERSONAL_COUNTRIES, STATES_OF_A_UNION } from '../tables/homonyms.ts';
import { POSTS, RANKS, SPEECH } from '../tables/posts.ts';
import { coverOf, type Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Gazetteer, Hit } from './gazetteer.ts';

/**
 * Settles names of places that are also something else: the name of a person ("Mr. Jordan", "Sofia Noor, Director"),
 * or that of a state of another country, where the text names towns of that country and nothing else of the first ("Atlanta, Georgia").
 */
export function settleCountries(reading: Reading, hits: readonly Hit[], gazetteer: Gazetteer): Hit[] {
  const inHit = coverOf(hits);
  const towns = new Set(hits.flatMap(({ kind, ref }) => (kind === 'place' ? [gazetteer.countryOf.get(ref)] : [])));
  const peoples = new Set(hits.flatMap(({ kind, ref }) => (kind === 'demonym' ? [ref] : [])));
  return hits.flatMap((hit) => {
    if (hit.kind === 'place' && hit.to - hit.from === 1 && isNamedLikeTown(reading, hit.from, inHit)) return [];
    if (hit.kind === 'country' && isOfLongerName(reading, hit)) return [];
    if (hit.kind !== 'country' || hit.to - hit.from > 1) return [hit];
    const name = reading.tokens[hit.from]?.fold ?? '';
    if (PERSONAL_COUNTRIES.has(name) && isOfPerson(reading, hit.from, inHit)) return [];
    const union = STATES_OF_A_UNION.get(name);
    return [union && towns.has(union) && !towns.has(hit.ref) && !peoples.has(hit.ref) ? { ...hit, ref: union } : hit];
  });
}

/** "New South Wales", "Lake Chad", "Niger Delta" */
function isOfLongerName({ tokens }: Reading, { from, to }: Hit): boolean {
  const before = /^(?:north|south|east|west)$/.test(tokens[from - 1]?.fold ?? '') ? from - 2 : from - 1;
  const isBehind = NOT_BEHIND.has(tokens[before]?.fold ?? '') && isCapital(tokens[before]);
  return isBehind || (NOT_BEFORE.has(tokens[to]?.fold ?? '') && isCapital(tokens[to]));
}

/** "Tashkent and Astana agreed": two capitals side by side, where nothing says that something was in them, are two states. */
export function capitalsAsStates({ tokens, sentenceOf }: Reading, hits: readonly Hit[], gazetteer: Gazetteer): Hit[] {
  const { capitals } = gazetteer;
  const inRow = hits.flatMap((hit, i) => {
    const other = hits[i + 1];
    return other?.from === hit.to + 1 && capitals.has(hit.ref) && capitals.has(other.ref)
      ? [[hit, other] as const]
      : [];
  });
  return inRow.flatMap(([hit, other]) => {
    if (sentenceOf[hit.from] !== sentenceOf[other.from]) return [];
    const isPair = /^(?:and|–|-)$/.test(tokens[hit.to]?.fold ?? '');
    const opens = sentenceOf[hit.from - 1] !== sentenceOf[hit.from] || tokens[hit.from - 1]?.fold === 'between';
    const acts = tokens[hit.from - 1]?.fold === 'between' || tokens[other.to]?.shape === 'lower';
    if (!isPair || !opens || !acts) return [];
    return [hit, other].flatMap((one): Hit[] => {
      const ref = gazetteer.countryOf.get(one.ref);
      return ref ? [{ ...one, kind: 'country', ref }] : [];
    });
  });
}

/** "Sofia Noor, Director", "Ms. Victoria Noor", "Mr. Adam Kingston": people who are called like towns. */
function isNamedLikeTown(reading: Reading, i: number, inHit: ReadonlySet<number>): boolean {
  const { tokens, sentenceOf } = reading;
  const fold = (j: number) => (sentenceOf[j] === sentenceOf[i] ? (tokens[j]?.fold ?? '') : '');
  const isRank = (j: number) => RANKS.has(fold(j)) && isCapital(tokens[j]);
  const isName = (j: number) =>
    tokens[j]?.shape === 'capital' &&
    sentenceOf[j] === sentenceOf[i] &&
    !inHit.has(j) &&
    !isOfBodies(tokens[j]?.fold ?? '');
  if (isRank(i - 1) || (isName(i - 1) && isRank(i - 2))) return true;
  const isShown = fold(i + 2) === ',' || SPEECH.has(fold(i + 2)) || SPEECH.has(fold(i - 1));
  return isName(i + 1) && isShown && !/^(?:in|at|near|from|of|to|,|and|the)$/.test(fold(i - 1));
}

const isOfBodies = (fold: string): boolean =>
  NO_NAME.has(fold) || HEADS.has(fold) || POSTS.has(fold) || isSubject(fold);

/** True where the word before or behind belongs to a person's name. */
function isOfPerson({ tokens, sentenceOf }: Reading, i: number, inHit: ReadonlySet<number>): boolean {
  const [before, behind] = [tokens[i - 1], tokens[i + 1]];
  const same = (j: number) => sentenceOf[j] === sentenceOf[i];
  const isName = (j: number) => {
    const { fold = '' } = tokens[j] ?? {};
    return (
      same(j) && isCapital(tokens[j]) && !inHit.has(j) && !NO_NAME.has(fold) && !HEADS.has(fold) && !POSTS.has(fold)
    );
  };
  if (same(i - 1) && RANKS.has(before?.fold ?? '') && isCapital(before)) return true;
  return (
    (isName(i - 1) && (sentenceOf[i - 2] === sentenceOf[i] || behind?.fold === ',')) ||
    (isName(i + 1) &&
      behind?.shape === 'capital' &&
      (POSTS.has(before?.fold ?? '') || /^(?:from|said|,)$/.test(tokens[i + 2]?.fold ?? '')))
  );
}
