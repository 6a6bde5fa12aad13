import type { Ref } from '../../model.ts';
import { HEADS, isSubject, NO_NAME } from '../tables/heads.ts';
import { NOT_BEFORE, NOT_BEHIND, PERSONAL_COUNTRIES, STATES_OF_A_UNION } from '../tables/homonyms.ts';
import { NO_SURNAMES, POSTS, RANKS, SPEECH } from '../tables/posts.ts';
import { coverOf, type Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Gazetteer, Hit } from './gazetteer.ts';

/**
 * Settles names of places that are also something else: the name of a person ("Mr. Jordan", "Sofia Noor, Director"),
 * or that of a state of another country, where the text names towns of that country and nothing else of the first ("Atlanta, Georgia").
 */
export function settleCountries(reading: Reading, hits: readonly Hit[], gazetteer: Gazetteer): Hit[] {
  const inHit = coverOf(reading, hits);
  const towns = new Set<Ref | undefined>();
  const peoples = new Set<Ref>();
  for (const { kind, ref } of hits) {
    if (kind === 'place') towns.add(gazetteer.countryOf.get(ref));
    if (kind === 'demonym') peoples.add(ref);
  }
  return hits
    .filter((hit) => !isOfOther(reading, hit, inHit))
    .map((hit) => {
      const isWord = hit.kind === 'country' && hit.to - hit.from === 1;
      const union = isWord ? STATES_OF_A_UNION.get(reading.tokens[hit.from]?.fold ?? '') : undefined;
      if (!union) return hit;
      // "Georgia, United States"
      const isNamed =
        reading.tokens[hit.to]?.fold === ',' &&
        hits.some((h) => h.ref === union && h.from <= hit.to + 2 && h.from > hit.to);
      const isState = towns.has(union) && !towns.has(hit.ref) && !peoples.has(hit.ref);
      return isNamed || isState ? { ...hit, ref: union } : hit;
    });
}

/** True for what names a person, or begins or ends the name of something else. */
function isOfOther(reading: Reading, hit: Hit, inHit: (token: number) => boolean): boolean {
  const isWord = hit.to - hit.from === 1;
  if (hit.kind === 'place') return isWord && isNamedLikeTown(reading, hit.from, inHit);
  if (hit.kind !== 'country') return false;
  const isPersonal = isWord && PERSONAL_COUNTRIES.has(reading.tokens[hit.from]?.fold ?? '');
  return isOfLongerName(reading, hit) || (isPersonal && isOfPerson(reading, hit.from, inHit));
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
  const inRow: (readonly [Hit, Hit])[] = [];
  for (const [i, hit] of hits.entries()) {
    const other = hits[i + 1];
    if (other?.from === hit.to + 1 && capitals.has(hit.ref) && capitals.has(other.ref)) inRow.push([hit, other]);
  }
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

/** What leads to a place. */
const IN = /^(?:in|at|near|from|of|to|the)$/;
/** How far before the comma the post may stand whose holder is named, in tokens. */
const APPOSED = 14;

/** "Sofia Noor, Director", "Ms. Victoria Noor", "Mr. Adam Kingston": people who are called like towns. */
function isNamedLikeTown(reading: Reading, i: number, inHit: (token: number) => boolean): boolean {
  const { tokens, sentenceOf } = reading;
  const fold = (j: number) => (sentenceOf[j] === sentenceOf[i] ? (tokens[j]?.fold ?? '') : '');
  const isRank = (j: number) => RANKS.has(fold(j)) && isCapital(tokens[j]);
  const isName = (j: number) =>
    tokens[j]?.shape === 'capital' &&
    sentenceOf[j] === sentenceOf[i] &&
    !inHit(j) &&
    !isOfBodies(tokens[j]?.fold ?? '');
  const isEndOfName = (j: number) =>
    sentenceOf[j] !== sentenceOf[i] ||
    /^[,;.)]$/.test(fold(j)) ||
    /^(?:and|of|from)$/.test(fold(j)) ||
    SPEECH.has(fold(j));
  if (isRank(i - 1) || (isName(i - 1) && isRank(i - 2))) return true;
  const behind = isName(i + 2) ? i + 3 : i + 2;
  if (isName(i + 1) && isPostBefore(reading, i) && isEndOfName(behind)) return true;
  // "opened by Adam Kingston, Director of"
  const isPostBehind = fold(i + 1) === ',' && [2, 3].some((k) => POSTS.has(fold(i + k)) && isCapital(tokens[i + k]));
  if (isName(i - 1) && !isName(i - 2) && isPostBehind && !IN.test(fold(i - 2))) return true;
  const isShown = fold(behind) === ',' || SPEECH.has(fold(behind)) || SPEECH.has(fold(i - 1));
  return isName(i + 1) && isShown && !IN.test(fold(i - 1)) && !/^(?:,|and)$/.test(fold(i - 1));
}

/** "Director Sofia Noor", "the Director of the Board, Sofia Noor,": a post right before, or before the comma with what it is of. */
function isPostBefore({ tokens, sentenceOf }: Reading, i: number): boolean {
  const isPost = (j: number) => POSTS.has(tokens[j]?.fold ?? '') && isCapital(tokens[j]);
  if (tokens[i - 1]?.fold !== ',') return isPost(i - 1) && sentenceOf[i - 1] === sentenceOf[i];
  for (let j = i - 2; j > i - APPOSED && sentenceOf[j] === sentenceOf[i] && tokens[j]?.fold !== ','; j -= 1)
    if (isPost(j)) return true;
  return false;
}

const isOfBodies = (fold: string): boolean =>
  NO_NAME.has(fold) || HEADS.has(fold) || POSTS.has(fold) || NO_SURNAMES.has(fold) || isSubject(fold);

/** True where the word before or behind belongs to a person's name. */
function isOfPerson({ tokens, sentenceOf }: Reading, i: number, inHit: (token: number) => boolean): boolean {
  const [before, behind] = [tokens[i - 1], tokens[i + 1]];
  const same = (j: number) => sentenceOf[j] === sentenceOf[i];
  const isName = (j: number) => {
    const { fold = '' } = tokens[j] ?? {};
    return same(j) && isCapital(tokens[j]) && !inHit(j) && !NO_NAME.has(fold) && !HEADS.has(fold) && !POSTS.has(fold);
  };
  if (same(i - 1) && RANKS.has(before?.fold ?? '') && isCapital(before)) return true;
  return (
    (isName(i - 1) && (sentenceOf[i - 2] === sentenceOf[i] || behind?.fold === ',')) ||
    (isName(i + 1) &&
      behind?.shape === 'capital' &&
      (POSTS.has(before?.fold ?? '') || /^(?:from|said|,)$/.test(tokens[i + 2]?.fold ?? '')))
  );
}
