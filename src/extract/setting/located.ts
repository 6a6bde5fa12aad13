import { isAside } from '../activities/aside.ts';
import type { Frame, Stretch } from '../activities/frame.ts';
import { isToCome } from '../activities/telling.ts';
import type { Hit } from '../names/gazetteer.ts';
import { KINDS_OF_PLACE } from '../names/places.ts';
import { isVenue } from '../names/venues.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { HAPPENS } from '../tables/happens.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import { labelOf } from '../text/labelled.ts';
import { beginningIn, type Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Marks } from './setting.ts';

export const isSite = ({ kind }: Hit): boolean => kind === 'place' || kind === 'country';

/** The places that sentences say the activity was in. */
export const located = (reading: Reading, frame: Frame, lead: readonly Stretch[], { sites, inBody }: Marks): Hit[] =>
  lead.flatMap((s) =>
    beginningIn(sites, s.from, s.to).filter(
      (h) =>
        isSite(h) &&
        h.to <= s.to &&
        (!inBody(h.from) || isVenue(reading, h) || isSeatOfHost(reading, h, inBody, frame.kind)) &&
        isLocated(reading, h) &&
        !isSeat(reading, h) &&
        !isToCome(reading, frame, h.from) &&
        !isAside(reading, frame, h.from, true),
    ),
  );

/** How far before a place the verb may stand that it belongs to, in tokens. */
const VERB_BEFORE = 22;

/** How much speaks for a place: that the activity or its verb stands before it, and not the name of a body with a seat. */
export function standing(reading: Reading, hit: Hit, inBody: (token: number) => boolean, kind: Frame['kind']): number {
  const { tokens, sentenceOf } = reading;
  const { from } = hit;
  let at = from - 1;
  while (at > 0 && !/^(?:in|at)$/.test(tokens[at]?.fold ?? '')) at -= 1;
  const noun = ACTIVITY_NOUNS.get(tokens[at - 1]?.fold ?? '');
  if (noun) return noun === kind || !isOther(tokens, at - 1) ? 3 : 0.5;
  if (inBody(at) && isSeatOfHost(reading, hit, inBody, kind)) return 2;
  if (inBody(at - 1) || tokens[at - 1]?.fold === ')') return 0;
  for (let i = at - 1; i > from - VERB_BEFORE && sentenceOf[i] === sentenceOf[from]; i -= 1)
    if (HAPPENS.has(tokens[i]?.fold ?? '')) return 2;
  return 1;
}

/** "the police in Seoul said", "based in Vienna", "which is in Cairo": where a body sits, and not where something was. */
function isSeat({ tokens }: Reading, { from, to }: Hit): boolean {
  let at = from - 1;
  while (at > 0 && tokens[at]?.fold !== 'in' && isCapital(tokens[at])) at -= 1;
  if (!/^(?:in|from)$/.test(tokens[at]?.fold ?? '')) return false;
  const before = tokens[at - 1]?.fold ?? '';
  if (/^(?:based|headquartered|seated|seat|works|sits)$/.test(before)) return true;
  // "a coordination centre in Sarajevo directed the operation"
  if (
    /^(?:centre|center|room|hub)$/.test(before) &&
    /^(?:coordination|command|control|operations|situation)$/.test(tokens[at - 2]?.fold ?? '')
  )
    return true;
  // "coordinated from the centre in Honiara"
  if (
    tokens
      .slice(Math.max(0, at - FROM_WITHIN), at)
      .some(({ fold }, k, words) => fold === 'from' && DIRECTS.test(words[k - 1]?.fold ?? ''))
  )
    return true;
  const isWhich =
    /^(?:is|are)$/.test(before) && /^(?:which|who|that|seat|headquarters)$/.test(tokens[at - 2]?.fold ?? '');
  return isWhich || /^(?:said|announced|reported|told)$/.test(tokens[to]?.fold ?? '');
}

/** "a driving course in X", "study visits to X": told beside the activity, and not as what it was at. */
function isOther(tokens: Reading['tokens'], noun: number): boolean {
  for (let i = noun - 1; i > noun - PHRASE; i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    if (/^(?:an?|the|this)$/.test(fold)) return !/^(?:at|during|in)$/.test(tokens[i - 1]?.fold ?? '');
    if (/^(?:at|during)$/.test(fold)) return false;
  }
  return true;
}

/** The article of a noun stands this near before it, in tokens. */
const PHRASE = 5;

const DIRECTS = /^(?:coordinated|directed|led|run|monitored|managed|supervised|controlled)$/;
/** From where something is directed stands this near before the place, in tokens. */
const FROM_WITHIN = 8;

/** The post of who sits somewhere begins so near before "at", in tokens. */
const POST_WITHIN = 5;

/** "held at the Training Centre in Doha": the seat in the name of the body at which it was. */
function isSeatOfHost(
  { tokens }: Reading,
  { from }: Hit,
  inBody: (token: number) => boolean,
  kind: Frame['kind'],
): boolean {
  if (tokens[from - 1]?.fold !== 'in') return false;
  let at = from - 1;
  while (inBody(at - 1)) at -= 1;
  const article = tokens[at - 1]?.fold === 'the' ? at - 2 : at - 1;
  // "at the headquarters of the Directorate in Beirut"
  const isPremises =
    tokens[article]?.fold === 'of' && /^(?:headquarters|premises|offices?|seat)$/.test(tokens[article - 1]?.fold ?? '');
  const first = isPremises ? article - 2 : article;
  const lead = /^(?:the|its|their)$/.test(tokens[first]?.fold ?? '') ? first - 1 : first;
  const before = tokens[lead]?.fold ?? '';
  // "from the Security Office at the Embassy in Vientiane"
  if (before === 'at' && inBody(lead - 1)) return false;
  // "said Ada Moen, Superintendent of Police at the Bureau in Lima"
  if (
    before === 'at' &&
    tokens.slice(Math.max(0, lead - POST_WITHIN), lead).some(({ fold }) => POSTS.has(fold) || RANKS.has(fold))
  )
    return false;
  return before === 'at' || (isPremises && before === 'in') || (kind === 'visit' && /^(?:to|visited)$/.test(before));
}

const DIRECTIONS = new Set('north south east west central northern southern eastern western downtown'.split(' '));

const TERRITORIES = /^(?:capital|town|village|city|state|province|region|district|county|oblast|governorate)$/;

/** "police officers in X", and not "a training of officers in X" */
const isOfPeople = (tokens: Reading['tokens'], at: number): boolean =>
  /^(?:experience|officers?|prosecutors?|police)$/.test(tokens[at - 1]?.text ?? '') &&
  !tokens
    .slice(Math.max(0, at - TAUGHT_WITHIN), at)
    .some(({ fold }, k, words) => ACTIVITY_NOUNS.has(fold) && words[k + 1]?.fold === 'of');

/** "in" stands this near before the capital that a town is, in tokens. */
const CAPITAL_WITHIN = 5;

/** Of whom an activity is stands this near behind it, in tokens. */
const TAUGHT_WITHIN = 6;

export function isLocated(reading: Reading, { from, to }: Hit): boolean {
  const { tokens, sentences, sentenceOf } = reading;
  const line = sentences[sentenceOf[from] ?? -1];
  if (line && labelOf(reading, line)?.place) return true;
  // "at Suva International Airport"
  if (isCapital(tokens[to]) && sentenceOf[to] === sentenceOf[from] && !TERRITORIES.test(tokens[to]?.fold ?? ''))
    return false;
  // "returned from X, where they completed a course"
  if (tokens[to]?.fold === ',' && tokens[to + 1]?.fold === 'where') return true;
  // "Tashkent hosted a seminar"
  const behind = /^(?:is|was|will)$/.test(tokens[to]?.fold ?? '') ? to + 1 : to;
  if (/^(?:hosts|hosted|hosting|host)$/.test(tokens[behind]?.fold ?? '')) return true;
  for (let i = from - 1; i >= from - 7; i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === 'visited' && i === from - 1) return true;
    if (fold === '(' && i === from - 1) return ACTIVITY_NOUNS.has(tokens[i - 1]?.fold ?? '');
    if (
      fold === 'to' &&
      /^(?:visit|visits|trip|mission|travel|travels|travell?ed|travell?ing|flew|went|welcomed|came)$/.test(
        tokens[i - 1]?.fold ?? '',
      )
    )
      return true;
    if (fold === 'of' && KINDS_OF_PLACE.test(tokens[i - 1]?.fold ?? '')) return true;
    // "in the Moldovan capital of X"
    if (fold === 'of' && tokens[i - 1]?.fold === 'capital' && i === from - 1)
      return tokens.slice(i - CAPITAL_WITHIN, i - 1).some((token) => token.fold === 'in');
    if (fold === 'in' || fold === 'at') return !isOfPeople(tokens, i);
    if (
      fold !== ',' &&
      fold !== 'the' &&
      fold !== "'s" &&
      !DIRECTIONS.has(fold) &&
      !TERRITORIES.test(fold) &&
      !(fold === '-' && tokens[i]?.glued) &&
      !/^\p{Lu}/u.test(tokens[i]?.text ?? '')
    )
      return false;
  }
  return false;
}
