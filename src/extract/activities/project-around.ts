import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { isTelling, type Reading } from '../text/reading.ts';
import { mayHold, type Sentence, tokensWith } from '../text/sentences.ts';
import { isCapital, isWord, whetherWords } from '../text/tokens.ts';
import { phraseAround } from './activity-names.ts';
import { activityNounAt } from './activity-nouns.ts';
import { isDenied } from './denial.ts';
import { BESIDE, type Frame, frameOf, type Stretch } from './frame.ts';
import { isPast } from './other-editions.ts';
import { tellsOfDeed } from './telling.ts';

/** The project within which an activity was done, and where the text speaks of it. */
export interface ProjectAround {
  readonly frame: Frame;
  /** The phrases that name it or point to it, in the order of the text. */
  readonly mentions: readonly Stretch[];
  /** The first words that say that the activity was done within it, where some do. */
  readonly within?: Stretch | undefined;
}

/** "held under the project "Safe Ports"": finds the first project that a section names, and where it speaks of it. */
export function projectIn(
  reading: Reading,
  main: Frame,
  section: Stretch,
  isBefore: (sentence: number) => boolean,
  taken: (token: number) => boolean,
): ProjectAround | undefined {
  if (main.kind === 'project') return undefined;
  let frame: Frame | undefined;
  const mentions: Stretch[] = [];
  let within: Stretch | undefined;
  for (let index = section.from; index < section.to; index += 1) {
    const sentence = reading.sentences[index];
    if (!sentence || !mayHold(sentence, mayBeProject) || !isTelling(sentence.zone) || isBefore(index)) continue;
    const nouns = projectsIn(reading, sentence);
    if (nouns.length === 0 || isDenied(reading, sentence) || isPast(reading, sentence)) continue;
    for (const i of nouns) {
      if (taken(i) || reading.quoted[i] || isExcluded(reading, sentence, i)) continue;
      const named = namedAt(reading, i, sentence);
      const mention = named?.phrase ?? phraseAround(reading, i);
      const isSame = frame !== undefined && (named ? sharesName(reading, frame, named.phrase) : pointsBack(reading, i));
      const found = { kind: 'project', sentence: index, confidence: BESIDE } as const;
      if (!frame && named) frame = frameOf(reading, found, i, named.name);
      else if (!isSame) continue;
      mentions.push(mention);
      within ??= isWithin(reading, mention, sentence) && tellsOf(reading, sentence, main) ? mention : undefined;
    }
  }
  return frame && { frame, mentions, within };
}

/** "The project was not part of it", "outside the framework of the project" */
const isExcluded = ({ tokens }: Reading, { from, to }: Sentence, i: number): boolean =>
  tokens.slice(from, i).some(({ fold }) => /^(?:outside|unlike)$/.test(fold)) ||
  tokens
    .slice(i + 1, Math.min(to, i + NOT_WITHIN))
    .some(({ fold }, k, all) => fold === 'not' && all[k + 1]?.fold === 'part');
/** So far behind a project "not part of it" may stand, in tokens. */
const NOT_WITHIN = 5;

/** Behind these a noun of project names a post or a thing of it: "the project manager". */
const OF_PROJECT =
  /^(?:managers?|leaders?|coordinators?|directors?|officers?|team|teams|staff|office|documents?|partners?|activities|activity|experts?|consortium|countries|beneficiaries|specialists?|assistants?|proposals?|implementation|management|components?|cycle|meetings?|participants?|advisers?|advisors?|committee)$/;

const mayBeProject = whetherWords((fold) => ACTIVITY_NOUNS.get(fold) === 'project');

/** The tokens of a sentence that name or point to a project. */
const projectsIn = (reading: Reading, sentence: Sentence): number[] =>
  tokensWith(reading.tokens, sentence, mayBeProject).filter((i) => isProject(reading, i));

/** "the project", "the programme": not "the project manager". */
const isProject = (reading: Reading, i: number): boolean =>
  activityNounAt(reading, i) === 'project' && !OF_PROJECT.test(reading.tokens[i + 1]?.fold ?? '');

const OPENING_QUOTE = /^["“„«‘']$/;
const CLOSING_QUOTE = /^["”“»’']$/;
/** A title in quotation marks is no longer than this, in tokens. */
const TITLE = 40;

/** A phrase around a noun of project that names it, and the name alone: the title where it stands in quotation marks. */
interface Named {
  readonly phrase: Stretch;
  readonly name: Stretch;
}

/** What names a project by the noun at token i: a title in quotation marks, or capitals before or behind it. */
function namedAt(reading: Reading, i: number, { from: start, to: end }: Sentence): Named | undefined {
  const { tokens } = reading;
  const { from, to } = phraseAround(reading, i);
  const behind = tokens[i + 1]?.fold === ',' ? i + 2 : i + 1;
  const called = CALLED.test(tokens[behind]?.fold ?? '') ? behind + 1 : i + 1;
  if (OPENING_QUOTE.test(tokens[called]?.text ?? '')) {
    for (let k = called + 1; k < Math.min(end, called + TITLE); k += 1)
      if (CLOSING_QUOTE.test(tokens[k]?.text ?? '') && k > called + 1)
        return isCapital(tokens[called + 1])
          ? { phrase: { from, to: k + 1 }, name: { from: called + 1, to: k } }
          : undefined;
    return undefined;
  }
  // "the "Safe Ports" project"
  if (CLOSING_QUOTE.test(tokens[i - 1]?.text ?? ''))
    for (let k = i - 2; k >= Math.max(start, i - TITLE); k -= 1)
      if (OPENING_QUOTE.test(tokens[k]?.text ?? ''))
        return { phrase: { from: k, to: i + 1 }, name: { from: k + 1, to: i - 1 } };
  const first = nameBegins(reading, i, start);
  const isTitled =
    isCapital(tokens[i]) && /^(?:on|for|of)$/.test(tokens[i + 1]?.fold ?? '') && isCapital(tokens[i + 2]);
  const last = namesEnd(reading, i + 1, end);
  const ends = first < i ? (isCapital(tokens[i]) ? to : i + 1) : isTitled ? to : last;
  const phrase = { from: Math.min(first, from), to: ends };
  const name = { from: first, to: ends };
  const isOwn = tokens.slice(phrase.from, ends).some((token) => isCapital(token) && !GENERIC.test(token.fold));
  return isOwn && (first < i || isTitled || last > i + 1) ? { phrase, name } : undefined;
}

/** What leads from the noun to the title. */
const CALLED = /^(?:entitled|titled|called|named|known|-|–|:|on)$/;

/** Small words that may stand in a title. */
const SMALL = /^(?:of|for|the|in|on|and|to|through|with|against|-|–)$/;

/** Where the name begins that ends at the noun at token i: "Judicial Reform and Institutional Strengthening (ABC) Project". */
function nameBegins(reading: Reading, i: number, start: number): number {
  const fold = (at: number) => reading.tokens[at]?.fold ?? '';
  let first = i;
  for (let at = i - 1; at >= start && i - at < TITLE; at -= 1) {
    if (fold(at) === ')' && fold(at - 2) === '(' && first === i) at -= 2;
    else if (isNameWord(reading, at)) first = at;
    else if (!(SMALL.test(fold(at)) && isNameWord(reading, at - 1))) break;
  }
  return first;
}

/** Where the title ends that begins at token i, small words between its capitals and all. */
function namesEnd(reading: Reading, i: number, end: number): number {
  let last = i;
  for (let at = i; at < Math.min(end, i + TITLE); at += 1) {
    if (isNameWord(reading, at)) last = at + 1;
    else if (last === i || !SMALL.test(reading.tokens[at]?.fold ?? '')) break;
  }
  return last;
}

/** A capitalized word that may stand in the name of a project. */
const isNameWord = ({ tokens }: Reading, i: number): boolean =>
  isWord(tokens[i]) &&
  isCapital(tokens[i]) &&
  !/^(?:the|an?|this|its|under|within|through|as|in|with|for|by|from|on|at|like|unlike)$/.test(tokens[i]?.fold ?? '');

/** "the project", "this programme", "the joint project" */
const pointsBack = ({ tokens }: Reading, i: number): boolean =>
  /^(?:the|this|its)$/.test(tokens[i - 1]?.fold ?? '') ||
  (/^(?:the|this)$/.test(tokens[i - 2]?.fold ?? '') && OF_SAME.test(tokens[i - 1]?.fold ?? ''));
/** What is said of a project that was named. */
const OF_SAME = /^(?:joint|regional|whole|same|entire|overall|twinning|three-year|two-year|larger|wider)$/;

/** True where one of two names of projects says no more than the other: words that any project bears left out. */
function sharesName({ tokens }: Reading, { name }: Frame, { from, to }: Stretch): boolean {
  const wordsIn = (words: readonly string[]) =>
    words.filter((word) => /^\p{Lu}/u.test(word) && !GENERIC.test(word.toLowerCase()));
  const own = wordsIn(name.split(/[^\p{L}\p{N}]+/u));
  const other = wordsIn(tokens.slice(from, to).map(({ text }) => text));
  return (
    own.length > 0 &&
    other.length > 0 &&
    (own.every((word) => other.includes(word)) || other.every((word) => own.includes(word)))
  );
}
/** Words by which no project is told from others. */
const GENERIC = /^(?:project|programme|program|initiative|twinning|joint|regional|national|global|eu|technical|the)$/;

/** True for a sentence about the activity: "It was held under the project"; not "Tonga bought boats under the project". */
const tellsOf = (reading: Reading, sentence: Sentence, main: Frame): boolean =>
  !/^(?:next|last|unlike|earlier|previous)$/.test(reading.tokens[sentence.from]?.fold ?? '') &&
  (/^(?:it|this|these|both)$/.test(reading.tokens[sentence.from]?.fold ?? '') || tellsOfDeed(reading, sentence, main));

/** So many tokens before a project the words stand that say that something was done within it. */
const LEADS_WITHIN = 7;

/** "within the framework of the project", "as part of the project" */
const isWithin = ({ tokens }: Reading, { from }: Stretch, sentence: Stretch): boolean =>
  /\b(?:under|within|part of|framework of|in the frame of|auspices of|context of)(?: [\p{L}-]+){0,4}$/u.test(
    tokens
      .slice(Math.max(sentence.from, from - LEADS_WITHIN), from)
      .map(({ fold }) => fold)
      .join(' '),
  );
