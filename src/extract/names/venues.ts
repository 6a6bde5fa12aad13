import type { Ref } from '../../model.ts';
import { beginningIn, type Reading } from '../text/reading.ts';
import { tokensWith } from '../text/sentences.ts';
import { isCapital, whetherWords } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import { type NewPlace, newPlace } from './new-place.ts';

/** The name of a building is no longer than this, in tokens. */
const LONGEST = 7;

/** What the names of buildings and grounds end with. */
const VENUES =
  /^(?:airport|seaport|hotel|lodge|resort|inn|museum|palace|campus|centre|center|park|academy|college|prison|hall|auditorium|barracks|base|building|plaza|club|stadium|library|wing)$/;

const isOfVenue = whetherWords((fold) => VENUES.test(fold));

/** "at the Grand Reef Hotel", "at Suva International Airport": a building or ground, in the country of the town in its name. */
export function venues(reading: Reading, hits: readonly Hit[], countryOf: ReadonlyMap<Ref, Ref>): NewPlace[] {
  const { tokens } = reading;
  const found: NewPlace[] = [];
  for (const last of reading.sentences.flatMap((sentence) => tokensWith(tokens, sentence, isOfVenue))) {
    const kind = tokens[last]?.fold ?? '';
    if (!(isCapital(tokens[last]) || kind === 'seaport') || isGoingOn(reading, last)) continue;
    const from = beginning(reading, last);
    if (from === last || /^(?:the|international)$/.test(tokens[from]?.fold ?? '')) continue;
    const before = tokens[tokens[from - 1]?.fold === 'the' ? from - 2 : from - 1]?.fold ?? '';
    if (kind !== 'airport' && !/^(?:at|in)$/.test(before)) continue;
    const land = beginningIn(hits, from, last).find((hit) => hit.kind === 'place' || hit.kind === 'country');
    const country = land && (land.kind === 'country' ? land.ref : countryOf.get(land.ref));
    found.push(newPlace(reading, from, last + 1, country));
  }
  return found;
}

/** True for a building or ground, but for an airport, which is as good as a town. */
export const isVenue = ({ tokens }: Reading, { to }: Hit): boolean => {
  const { fold = '' } = tokens[to - 1] ?? {};
  return fold !== 'airport' && VENUES.test(fold);
};

/** The first of the capitalized words that end with a token. */
function beginning({ tokens, sentenceOf }: Reading, last: number): number {
  let from = last;
  while (isCapital(tokens[from - 1]) && sentenceOf[from - 1] === sentenceOf[last] && last - from < LONGEST) from -= 1;
  return from;
}

/** "the Port Centre Authority", "the Centre for Reefs", "the Training Centre of the Board": a longer name, or a body. */
function isGoingOn({ tokens, sentenceOf }: Reading, last: number): boolean {
  const next = tokens[last + 1];
  if (!next || sentenceOf[last + 1] !== sentenceOf[last]) return false;
  const isBody = /^(?:centre|center|academy|college)$/.test(tokens[last]?.fold ?? '');
  return isCapital(next) || /^(?:for|against)$/.test(next.fold) || (isBody && next.fold === 'of');
}
