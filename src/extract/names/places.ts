import type { Ref } from '../../model.ts';
import type { Stretch } from '../activities/frame.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from '../tables/activities.ts';
import { HAPPENS } from '../tables/happens.ts';
import { HEADS, isSubject, NO_NAME } from '../tables/heads.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import { labelOf } from '../text/labelled.ts';
import { type Reading, textOf } from '../text/reading.ts';
import { tokensWith } from '../text/sentences.ts';
import { isCapital, type Token, whetherWords } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import { type NewPlace, newPlace } from './new-place.ts';
import { venues } from './venues.ts';

/**
 * Finds towns that the authority does not hold: by the country behind them, "in NAME, Country" or "NAME (Country)" at the
 * start of a paragraph; by their kind, "the village of NAME"; and by what happened there, "was held in NAME".
 * @param taken true for tokens of other names
 */
export function newPlaces(
  reading: Reading,
  hits: readonly Hit[],
  datelines: readonly Stretch[],
  countryOf: ReadonlyMap<Ref, Ref>,
  taken: (token: number) => boolean,
): NewPlace[] {
  const known: NewPlace[] = [];
  // "in Toorak, Suva": a part of a town that is known
  const towns = new Set<number>();
  for (const { kind, ref, from } of hits) {
    if (kind === 'place') towns.add(from);
    const town = kind === 'country' ? townBefore(reading, from, taken) : undefined;
    if (town) known.push(newPlace(reading, town.from, town.to, ref));
  }
  const ends = new Set(known.map(({ hit }) => hit.to));
  const isPart = ({ hit }: NewPlace) => reading.tokens[hit.to]?.fold === ',' && towns.has(hit.to + 1);
  const issued = datelines.flatMap((line) => townOf(reading, line, taken));
  return [
    ...known,
    ...venues(reading, hits, countryOf),
    ...[...issued, ...toldPlaces(reading, taken)].filter((place) => !ends.has(place.hit.to) && !isPart(place)),
  ];
}

/** "Battambang, Kingdom of Cambodia": where the form of a state begins before its name. */
function behindForm({ tokens }: Reading, from: number): number {
  const of = tokens[from - 1]?.fold === 'the' ? from - 2 : from - 1;
  const isForm = tokens[of]?.fold === 'of' && /^(?:kingdom|republic|state|sultanate)$/.test(tokens[of - 1]?.fold ?? '');
  if (!isForm) return from;
  return tokens[of - 2]?.fold === 'the' ? of - 2 : of - 1;
}

/** "Mukdahan, Aug 23, 2017 —": the town of a dateline. */
function townOf(reading: Reading, { from, to }: Stretch, taken: (token: number) => boolean): NewPlace[] {
  const { tokens } = reading;
  let end = from;
  while (end < to && end < from + LONGEST && isNamePart(tokens[end]) && !taken(end)) end += 1;
  return end > from && /^[,/(.]$/.test(tokens[end]?.text ?? '') ? [newPlace(reading, from, end)] : [];
}

/** Words that say of what kind a place is, before "of" or behind its name. */
export const KINDS_OF_PLACE = /^(?:area|town|city|village|district|island|port|municipality|beach|bay|strait)$/;
/** What may stand behind the name of a place. */
const GOES_ON =
  /^(?:[,.;):–—]|in|on|from|between|yesterday|today|where|with|to|for|by|during|last|this|at|near|that|which|after|under|as|until|here|has|while|when|and|earlier|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** So many tokens behind the verb a place may stand. */
const BEHIND_VERB = 30;
/** Names of such places are no longer than this, in tokens. */
const LONGEST = 3;

const shows = whetherWords((fold) => HAPPENS.has(fold) || ACTIVITY_VERBS.has(fold) || ACTIVITY_NOUNS.has(fold));

const leadsToPlace = whetherWords((fold) => /^(?:in|of|hosts?(?:ed)?)$/.test(fold));

/** "was held in NAME", "in the village of NAME", "in NAME village" */
function toldPlaces(reading: Reading, taken: (token: number) => boolean): NewPlace[] {
  const { tokens, sentences } = reading;
  const found: NewPlace[] = [];
  let named: ReadonlySet<string> | undefined;
  for (const sentence of sentences) {
    if (sentence.zone !== 'body') continue;
    for (const i of tokensWith(tokens, sentence, leadsToPlace)) {
      const fold = tokens[i]?.fold ?? '';
      const host = /^hosts?(?:ed)?$/.test(fold) ? hostBefore(reading, sentence.from, i, taken) : undefined;
      if (host) {
        named ??= namesBehindIn(tokens);
        if (named.has(textOf(reading, host.from, host.to))) found.push(newPlace(reading, host.from, host.to));
      }
      const isOfKind = fold === 'of' && KINDS_OF_PLACE.test(tokens[i - 1]?.fold ?? '');
      if (!isOfKind && fold !== 'in') continue;
      let to = i + 1;
      while (to < i + 1 + LONGEST && to < sentence.to && isNamePart(tokens[to]) && !taken(to)) to += 1;
      const next = tokens[to]?.fold ?? '';
      const isEnd =
        to > i + 1 && !taken(to) && (GOES_ON.test(next) || KINDS_OF_PLACE.test(next) || tokens[to]?.shape === 'number');
      if (NO_PLACE.test(tokens[i + 1]?.fold ?? '')) continue;
      if (isEnd && (isOfKind || KINDS_OF_PLACE.test(next) || isTold(tokens, sentence.from, i)))
        found.push(newPlace(reading, i + 1, to));
    }
  }
  return found;
}

/** "NAME hosted the meeting": the name before the verb, which is that of a town where the text says "in NAME" too. */
function hostBefore(
  reading: Reading,
  start: number,
  verb: number,
  taken: (token: number) => boolean,
): Stretch | undefined {
  const { tokens } = reading;
  let from = verb;
  while (from > Math.max(start, verb - LONGEST) && isNamePart(tokens[from - 1]) && !taken(from - 1)) from -= 1;
  const opens = from === start || tokens[from - 1]?.text === ',';
  if (
    from === verb ||
    !opens ||
    !tokens.slice(verb + 1, verb + HOSTED_WITHIN).some(({ fold }) => ACTIVITY_NOUNS.has(fold))
  )
    return undefined;
  return { from, to: verb };
}
/** What stands behind "in", in one, two and three words. */
function namesBehindIn(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [i, { fold }] of tokens.entries())
    if (fold === 'in')
      for (let k = 1, name = ''; k <= LONGEST && isCapital(tokens[i + k]); k += 1) {
        name += `${k > 1 ? ' ' : ''}${tokens[i + k]?.text ?? ''}`;
        names.add(name);
      }
  return names;
}

/** What is hosted stands so near behind the verb, in tokens. */
const HOSTED_WITHIN = 9;

/** True where something takes place before token i in its sentence. */
function isTold(tokens: readonly Token[], start: number, i: number): boolean {
  for (let at = i; at >= start && i - at < BEHIND_VERB; at -= 1) if (shows(tokens[at])) return true;
  return false;
}

/** What is no place: "in Phase 2", "Officers in Charge". */
const NO_PLACE =
  /^(?:preventing|combat(?:t?ing)|fighting|countering|strengthening|promoting|enhancing|tackling|addressing|supporting|building|improving|protecting|managing|ensuring|developing|implementing|crisis|crises|emergencies|conflict|transition|charge|chief|general|residence|particular|person|phase|part|stage|chapter|annex|unit|room|level|week|module|lot|batch|group|class|article|step|section|volume|issue)$/;

const LANGUAGES = new Set(
  'arabic english french spanish russian portuguese chinese mandarin german italian dari pashto urdu hindi bengali swahili turkish persian farsi malay'.split(
    ' ',
  ),
);

/** "in South and Southeast Asia" */
const DIRECTIONS = /^(?:north|south|east|west|central|southeast|northeast|southwest|northwest)$/;

/** A capitalized word that is none of names of bodies, posts, months, subjects or activities. */
const isNamePart = (token: Token | undefined): boolean => token?.shape === 'capital' && !isOther(token);
const isOther = whetherWords(
  (fold) =>
    (fold.length < 3 && !/^st\.?$/.test(fold)) ||
    DIRECTIONS.test(fold) ||
    NO_NAME.has(fold) ||
    HEADS.has(fold) ||
    POSTS.has(fold) ||
    RANKS.has(fold) ||
    isSubject(fold) ||
    ACTIVITY_NOUNS.has(fold) ||
    LANGUAGES.has(fold),
);

/** The town before a country: "NAME, Country", "NAME (Country)", "NAME in Country". */
function townBefore(reading: Reading, country: number, taken: (token: number) => boolean): Stretch | undefined {
  const { tokens, sentenceOf, sentences } = reading;
  const to = behindForm(reading, country) - 1;
  const sign = tokens[to]?.text ?? '';
  if (!/^(?:[,(]|in)$/.test(sign)) return undefined;
  let from = to;
  const line = sentences[sentenceOf[to] ?? -1] ?? { from: to, to };
  const start = line.from;
  const goesOn = (i: number) =>
    i >= start && i > to - 5 && isCapital(tokens[i]) && !taken(i) && !NO_NAME.has(tokens[i]?.fold ?? '');
  while (goesOn(from - 1)) from -= 1;
  const before = tokens[from - 1]?.fold ?? '';
  const opened =
    from === start ||
    /^(?:in|at|near)$/.test(before) ||
    (/^[:,]$/.test(before) && labelOf(reading, line)?.place) ||
    (before === 'to' && /^(?:visits?|trips?|travell?ed|travel|tours?)$/.test(tokens[from - 2]?.fold ?? ''));
  const isTown = from < to && opened && (sign !== 'in' || tokens.slice(from, to).every(isNamePart));
  return isTown ? { from, to } : undefined;
}
