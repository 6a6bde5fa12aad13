import type { DateMention } from '../setting/dates.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from '../tables/activities.ts';
import { HAPPENS } from '../tables/happens.ts';
import { beginningIn, type Reading } from '../text/reading.ts';
import { mayHold, type Sentence } from '../text/sentences.ts';
import { type Token, whetherWords } from '../text/tokens.ts';
import { isAside } from './aside.ts';
import { type Frame, isSameKind, type Stretch } from './frame.ts';

/** Words for an activity of any kind. */
const ANY = /^(?:ceremony|event)$/;

/** True for words of which a sentence that tells of a deed has one. */
const tells = whetherWords(
  (fold) => HAPPENS.has(fold) || ANY.test(fold) || ACTIVITY_NOUNS.has(fold) || ACTIVITY_VERBS.has(fold),
);

/** True for a sentence with a verb of holding or a word of the activity's kind. */
export function tellsOfDeed({ tokens, sentences }: Reading, own: Sentence, { kind, sentence }: Frame): boolean {
  // "welcomed a delegation": the sentence that brings the activity in
  if (sentences[sentence]?.from === own.from) return true;
  if (!mayHold(own, tells)) return false;
  for (let i = own.from; i < own.to; i += 1) {
    if (!tells(tokens[i])) continue;
    const fold = tokens[i]?.fold ?? '';
    const isOfAny = HAPPENS.has(fold) || fold === 'ceremony';
    // "The event will go on until Friday"
    if (isOfAny || (fold === 'event' && i < own.from + 2)) return true;
    if (isSameKind(ACTIVITY_NOUNS.get(fold), kind) || ACTIVITY_VERBS.get(fold) === kind) return true;
  }
  return false;
}

/** The dates of a sentence that are those of the activity: not the dateline's, not another's. */
export const datesOf = (
  reading: Reading,
  { from, to }: Stretch,
  frame: Frame,
  dates: readonly DateMention[],
): DateMention[] =>
  beginningIn(dates, from, to).filter(
    (d) =>
      d.to <= to &&
      !d.issued &&
      !isDeadline(reading, d.from) &&
      !isOfGround(reading, frame, d.from) &&
      !isAside(reading, frame, d.from) &&
      !isOfFounding(reading, d.from) &&
      !isOfPaper(reading, frame, d.from),
  );

/** An agreement on which another rests is named so near before its day, in tokens. */
const GROUND = 26;

/** "The signing follows the memorandum that both signed on 20 October": the day of another agreement. */
function isOfGround({ tokens, sentences, sentenceOf }: Reading, { kind }: Frame, at: number): boolean {
  if (kind !== 'agreement') return false;
  const start = Math.max(sentences[sentenceOf[at] ?? -1]?.from ?? at, at - GROUND);
  for (let i = start; i < at; i += 1)
    if (tokens[i]?.fold === 'follows' && !/^(?:which|that)$/.test(tokens[i - 1]?.fold ?? ''))
      return [1, 2, 3].some((k) => ACTIVITY_NOUNS.get(tokens[i + k]?.fold ?? '') === kind);
  return false;
}

/** What has to be done stands so near before its day, in tokens. */
const DEADLINE = 14;
const TO_SEND =
  /^(?:register|registrations?|apply|applications?|submit|submitted|submissions?|nominations?|nominate|enrol|rsvp)$/;
const OPEN_FOR = /^(?:registrations?|applications?|submissions?|nominations?)$/;

/** "register by 28 April", "the deadline for applications is 25 April": until when something else has to be done. */
function isDeadline({ tokens, sentences, sentenceOf }: Reading, at: number): boolean {
  const link = tokens[at - 1]?.fold ?? '';
  const asked = /^(?:by|before)$/.test(link) ? TO_SEND : /^(?:until|till)$/.test(link) ? OPEN_FOR : undefined;
  const start = Math.max(sentences[sentenceOf[at] ?? -1]?.from ?? at, at - DEADLINE);
  const before = tokens.slice(start, at);
  if (/^(?:is|was|:)$/.test(link)) return before.some(({ fold }) => fold === 'deadline');
  return asked !== undefined && before.some(({ fold }) => asked.test(fold));
}

const PAPER =
  /^(?:commitments?|decisions?|declarations?|pledges?|statements?|reports?|orders?|laws?|resolutions?|requests?|recommendations?|agreements?|memorandum|memoranda|protocols?|treaty|treaties|conventions?)$/;

/** "as part of the commitments made on 30 August": the day of what was said or signed, in what tells of something else. */
const isOfPaper = ({ tokens }: Reading, { kind }: Frame, at: number): boolean =>
  kind !== 'agreement' &&
  /^(?:on|in)$/.test(tokens[at - 1]?.fold ?? '') &&
  /^(?:made|signed|issued|concluded|reached|taken|passed|approved|endorsed)$/.test(tokens[at - 2]?.fold ?? '') &&
  PAPER.test(tokens[at - 3]?.fold ?? '') &&
  tokens
    .slice(Math.max(0, at - 3 - BASIS), at - 3)
    .some(({ fold }) => /^(?:part|under|line|accordance|following|based|implement\w*)$/.test(fold));
/** What makes a paper the ground of something stands so near before it, in tokens. */
const BASIS = 5;

/** So far before a date the word may stand that dates something else by it, in tokens. */
const FOUNDING = 4;
const FOUNDED = /^(?:founded|established|created|formed|since|adopted|dated|dates|ratified|expires?)$/;

/** "which was set up in May 2015", "the convention that entered into force on": no day of the activity. */
const isOfFounding = ({ tokens, sentenceOf }: Reading, at: number): boolean =>
  tokens.slice(Math.max(0, at - FOUNDING), at).some(
    ({ fold }, k, words) =>
      // "police in Seoul said Sunday, 28 February"
      (/^(?:said|announced|reported|told)$/.test(fold) &&
        words.slice(k + 1).every((word) => /^(?:on|,|.*day)$/.test(word.fold))) ||
      (sentenceOf[at - words.length + k] === sentenceOf[at] &&
        // "since this Monday"
        ((FOUNDED.test(fold) && !(fold === 'since' && words[k + 1]?.fold === 'this')) ||
          /^(?:set up|into force)$/.test(`${fold} ${words[k + 1]?.fold ?? ''}`))),
  );

/** "The draft will be submitted to the meeting of 16 July": what stands at a token is to come, though the activity was held. */
export function isToCome({ tokens, sentences, sentenceOf }: Reading, { kind, sentence }: Frame, at: number): boolean {
  const will = ({ fold }: Token) => fold === 'will';
  const own = sentences[sentence] ?? { from: 0, to: 0 };
  if (sentenceOf[at] === sentence || tokens.slice(own.from, own.to).some(will)) return false;
  const before = tokens.slice(sentences[sentenceOf[at] ?? -1]?.from ?? at, at);
  const verb = before.findIndex(will);
  // "The course will run for two weeks at": the activity itself
  const isItself = before
    .slice(0, Math.max(verb, 0))
    .some(
      ({ fold }, i) =>
        isSameKind(ACTIVITY_NOUNS.get(fold), kind) &&
        !/^(?:another|further|other|next|second|new)$/.test(before[i - 1]?.fold ?? ''),
    );
  return verb >= 0 && !isItself;
}

/** So far behind its subject the verb may stand by which a project began, in tokens. */
const LAUNCH_WITHIN = 12;
const LAUNCHED = /^(?:launched|inaugurated|began|begun|started|commenced)$/;
/** What is not so, or not any more. */
const NOT_SO = /^(?:not|never|have|would|could|should|may|might|until|before|planned)$/;

/** "The project was launched", "It began": the token of the verb by which a project began in a sentence of which it is the subject. */
export function launchIn({ tokens }: Reading, { from, to }: Stretch): number | undefined {
  for (let i = from; i < Math.min(to, from + LAUNCH_WITHIN); i += 1) {
    if (!LAUNCHED.test(tokens[i]?.fold ?? '')) continue;
    const before = tokens.slice(from, i);
    const noun = before.findLastIndex(
      ({ fold }) => ACTIVITY_NOUNS.get(fold) === 'project' || fold === 'it' || fold === 'twinning',
    );
    const between = before.slice(noun + 1);
    // behind its noun stand a name, brackets and auxiliaries, and no other noun
    const isSubject =
      noun >= 0 &&
      between.every(({ fold, shape }) => shape !== 'lower' || BETWEEN.test(fold)) &&
      !before.some(({ fold }) => NOT_SO.test(fold));
    return isSubject ? i : undefined;
  }
  return undefined;
}
/** Small words between a project and the verb by which it began. */
const BETWEEN = /^(?:of|for|on|in|the|and|which|that|was|is|has|been|officially|formally|itself|will)$|ly$/;
