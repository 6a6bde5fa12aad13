import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS, GATHERS } from '../tables/activities.ts';
import { GIVES } from '../tables/gifts.ts';
import { HEADS } from '../tables/heads.ts';
import { HOLDERS } from '../tables/posts.ts';
import { isTelling, type Reading } from '../text/reading.ts';
import { type Sentence, tokensWith } from '../text/sentences.ts';
import { isCapital, type Token, whetherWords } from '../text/tokens.ts';
import { activityName, type Spot } from './activity-names.ts';
import { activityNounAt, isProgramme } from './activity-nouns.ts';
import { isDenied } from './denial.ts';
import { type Frame, frameOf, type Stretch } from './frame.ts';
import { isOfGiving } from './giving.ts';
import { isPast } from './other-editions.ts';
import { guestBehind, RECEIVES } from './receptions.ts';

/** Sentences that introduce: the title and the first of the body. */
const LEAD = 4;

/** Chooses the activity that title and lead speak of. */
export function mainActivity(reading: Reading, taken: (token: number) => boolean, within: Stretch): Frame | undefined {
  const weights = new Map<ActivityKind, number>();
  const spots: (Spot & { readonly kind: ActivityKind; readonly isNamedOnly: boolean })[] = [];
  let lead = 0;
  let launched = false;
  let handed = false;
  let programme: ActivityKind | undefined;
  const held = new Set<ActivityKind>();
  for (const [place, sentence] of reading.sentences.slice(within.from, within.to).entries()) {
    const index = within.from + place;
    if (!isTelling(sentence.zone) || isDenied(reading, sentence)) continue;
    const weight = sentence.zone === 'title' ? 3 : lead < LEAD ? 3 - lead * 0.6 : 0.25;
    if (sentence.zone !== 'title') lead += 1;
    for (const i of tokensWith(reading.tokens, sentence, mayShow)) {
      const fold = reading.tokens[i]?.fold ?? '';
      const noun = activityNounAt(reading, i);
      // "ran a training programme", and then "the programme"
      if (noun && noun !== 'project' && isProgramme(reading.tokens[i + 1]?.fold ?? '')) programme ??= noun;
      const isAgain =
        noun === 'project' && isProgramme(fold) && /^(?:the|this)$/.test(reading.tokens[i - 1]?.fold ?? '');
      // "held a workshop. The programme covered": of a project nothing was told
      const isTold = (weights.get('project') ?? 0) > NAMED_ONLY;
      const before = isAgain && !isTold ? spots.find((spot) => GATHERS.test(spot.kind)) : undefined;
      const kind =
        (isAgain ? (programme ?? before?.kind) : undefined) ??
        noun ??
        verbAt(reading.tokens, i) ??
        (isOfGiving(reading, i) ? 'donation' : undefined);
      if (!kind || taken(i) || reading.quoted[i] || (noun && HEADS.has(reading.tokens[i + 1]?.fold ?? ''))) continue;
      const first = spots.at(-1)?.sentence !== index;
      const marked = noun ? emphasis(reading, i) : 0;
      const share = background(reading, kind, i, sentence);
      const worth = weight * (first ? 1 : 0.5) * share * (isOfParts(fold) ? PART : 1) + (isOfParts(fold) ? 0 : marked);
      weights.set(kind, (weights.get(kind) ?? 0) + worth);
      if (kind === 'donation' && isHandedOver(reading, i, sentence)) handed = true;
      if (kind === 'project' && isLaunched(reading, i, sentence)) launched = true;
      const isDone = noun ? marked > 0 : /(?:ed|met)$/.test(fold);
      if (kind !== 'project' && isDone && !isToCome(reading, sentence)) held.add(kind);
      spots.push({ kind, at: i, noun: noun !== undefined, sentence: index, isNamedOnly: share === MARGIN });
    }
  }
  // "trains officers ... held a training seminar": of which "the training" speaks too
  const taught = spots.find(({ kind, noun }) => noun && /^(?:training|workshop)$/.test(kind));
  if (taught?.kind === 'workshop' && isOfTraining(reading, taught.at)) {
    weights.set('workshop', (weights.get('workshop') ?? 0) + (weights.get('training') ?? 0));
    weights.delete('training');
  }
  const byWeight = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // what was held within a project that nobody launched is told rather than the project
  const inProject = byWeight.find(([kind, weight]) => held.has(kind) && weight >= LATE);
  const first = reading.sentences.findIndex(({ zone }, index) => zone === 'body' && index >= within.from);
  const opens = (one: ActivityKind) =>
    spots.some(({ kind, noun, sentence }) => kind === one && noun && sentence <= first);
  // "set out for a visit to X. ... A meeting took place": the visit is told, in the course of which they met
  const onVisit = opens('visit') && !opens('meeting') ? byWeight.find(([kind]) => kind === 'visit') : undefined;
  // "A delegation visited the Agency and presented the Joint Operation": of which nobody raided or arrested
  const visited = spots.some(({ kind, sentence }) => kind === 'visit' && sentence === first);
  const isPresented = visited && spots.every(({ kind, noun }) => kind !== 'operation' || noun);
  const told = byWeight.filter(([kind]) => !(isPresented && kind === 'operation'));
  const heaviest = told[0]?.[0] === 'meeting' && onVisit ? onVisit : told[0];
  const preferred = heaviest?.[0] === 'project' && !launched && inProject ? inProject : heaviest;
  const best = (preferred ? [preferred, ...told] : told).find(
    (one) => one[1] >= leastOf(one[0], one === inProject, handed),
  );
  if (!best) return undefined;
  const [kind, weight] = best;
  const all = spots.filter((s) => s.kind === kind);
  // "signed a protocol. It follows the memorandum of May": named by what was done
  const done = all.filter(({ isNamedOnly }) => !isNamedOnly);
  const own = done.length > 0 ? done : all;
  const body = own.filter((s) => reading.sentences[s.sentence]?.zone !== 'title');
  const spot = body.find((s) => s.noun) ?? own.find((s) => s.noun) ?? own[0];
  if (!spot) return undefined;
  const confidence = Math.min(0.95, 0.6 + weight / 20);
  return frameOf(
    reading,
    { kind, sentence: spot.sentence, confidence },
    spot.at,
    activityName(reading, kind, own, spot, within),
  );
}

/** "training seminar", "train-the-trainer seminar" */
const isOfTraining = ({ tokens }: Reading, at: number): boolean =>
  /^(?:training|trainers?)$/.test(tokens[at - 1]?.fold ?? '');

/** True for words by which an activity may be seen. */
const mayShow = whetherWords(
  (fold) => ACTIVITY_NOUNS.has(fold) || ACTIVITY_VERBS.has(fold) || GIVES.has(fold) || RECEIVES.has(fold),
);

const isYear = ({ fold }: Token): boolean => /^(?:19|20)\d\d$/.test(fold);

/** "The Office handed over five boats": told of no other year. */
const isHandedOver = (reading: Reading, verb: number, sentence: Sentence): boolean => {
  const fold = reading.tokens[verb]?.fold;
  const isGift = fold === 'donated' || (fold === 'handed' && reading.tokens[verb + 1]?.fold === 'over');
  return isGift && !isPast(reading, sentence) && !reading.tokens.slice(sentence.from, sentence.to).some(isYear);
};

/** Who is handed over is no gift. */
const CAPTIVES =
  /^(?:custody|smugglers?|suspects?|men|fugitives?|detainees?|prisoners?|criminals?|nationals|offenders?)$/;

const MANPOWER = /^(?:manpower|personnel|staff|workforce|eye|professionals)$/;

/** Who is wanted stands this near before the passive by which he is handed over, in tokens. */
const CAPTIVE_WITHIN = 12;
const WANTED = /^(?:suspects?|fugitives?|detainees?|prisoners?|wanted|extradited|convicts?)$/;

/** "hosted a delegation", "received the Ambassador", "received the Director of the Board": the kind of activity that is told by its guests. */
function kindOfReception(tokens: readonly Token[], verb: number): ActivityKind | undefined {
  const guest = guestBehind(tokens, verb, (i) => {
    const { fold = '' } = tokens[i] ?? {};
    const isHolder = HOLDERS.has(fold) && tokens[i + 1]?.fold === 'of' && isCapital(tokens[i]);
    return isHolder || /^(?:delegation|ambassador|minister|counterpart)$/.test(fold);
  });
  if (guest === undefined) return undefined;
  return tokens[guest]?.fold === 'delegation' ? 'visit' : 'meeting';
}

/** The kind that a verb shows: not "trained manpower", and not "handed two suspects over". */
function verbAt(tokens: readonly Token[], i: number): ActivityKind | undefined {
  if (RECEIVES.has(tokens[i]?.fold ?? '')) return kindOfReception(tokens, i);
  const kind = ACTIVITY_VERBS.get(tokens[i]?.fold ?? '');
  if (tokens[i]?.fold === 'hand' && tokens[i + 1]?.fold !== 'over') return undefined;
  // "after the agreement had been signed"
  const auxiliary = tokens[i - 1]?.fold === 'been' ? i - 2 : i - 1;
  if (kind === 'agreement' && tokens[auxiliary]?.fold === 'had') return undefined;
  // "A Turkish citizen was handed over"
  if (kind === 'donation' && tokens.slice(Math.max(0, i - CAPTIVE_WITHIN), i).some(({ fold }) => WANTED.test(fold)))
    return undefined;
  if (kind === 'donation' && tokens.slice(i + 1, i + 6).some(({ fold }) => CAPTIVES.test(fold))) return undefined;
  return kind === 'training' && MANPOWER.test(tokens[i + 1]?.fold ?? '') ? undefined : kind;
}

/** What a session weighs: most activities have some. */
const PART = 0.4;
const PARTS = /^(?:sessions?|exercises|lectures?|drills)$/;
const isOfParts = (fold: string): boolean => PARTS.test(fold);

/** What an activity weighs at least that a release is about; and where its kind is one that texts come to late. */
const SPOKEN_OF = 1.5;
const LATE = 0.7;
/** What a project weighs at most that is only named as what something else is part of. */
const NAMED_ONLY = 0.7;
/** What a gift weighs at least of which nothing else is told. */
const TOLD_LATE = 0.2;
const leastOf = (kind: ActivityKind, isInProject: boolean, handed: boolean): number => {
  if (kind === 'donation' && handed) return TOLD_LATE;
  return HANDS_OVER.has(kind) || isInProject ? LATE : SPOKEN_OF;
};
const HANDS_OVER: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['donation', 'agreement']);

/** A project is more often the frame of an activity than the activity itself. */
const BACKGROUND = 0.6;

const LAUNCHES = new Set(
  'launch launched launches launching starts started start begun begins new inaugurated'.split(' '),
);

const isToCome = ({ tokens }: Reading, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ fold }) => fold === 'will');

/** A verb of launching stands this near to its project, in tokens. */
const LAUNCH_WITHIN = 9;
const LAUNCHED = /^(?:launch|launche[sd]|launching|inaugurated|kicked|begun|began)$/;
const isLaunched = ({ tokens }: Reading, at: number, { from, to }: Stretch): boolean =>
  tokens
    .slice(Math.max(from, at - LAUNCH_WITHIN), Math.min(to, at + LAUNCH_WITHIN))
    .some(({ fold }) => LAUNCHED.test(fold));

/** What an activity weighs on whose margins another took place. */
const MARGIN = 0.2;

/** "on the margins of the conference", "ahead of the summit" */
const isMargin = (tokens: readonly Token[], at: number): boolean => {
  for (let i = Math.max(0, at - 7); i < at; i += 1)
    if (leadsToMargin(tokens[i]) && (tokens[i]?.fold !== 'ahead' || (i + 1 < at && tokens[i + 1]?.fold === 'of')))
      return true;
  return false;
};
const leadsToMargin = whetherWords((fold) => /^(?:margins|sidelines|fringes|ahead)$/.test(fold));

/** "the opening conference of a two-year twinning project": the conference is told. */
const isOfGathering = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i > at - GATHERING_WITHIN; i -= 1)
    if (tokens[i]?.fold === 'of' && /^(?:conference|meeting|workshop|seminar)$/.test(tokens[i - 1]?.fold ?? ''))
      return true;
  return false;
};

/** A gathering stands this near before the project that it is of, in tokens. */
const GATHERING_WITHIN = 7;

/** "As part of the project, X held": within which something else was done. */
const isFramework = (tokens: readonly Token[], at: number, from: number): boolean => {
  const words = tokens.slice(Math.max(from, at - FRAMEWORK_WITHIN), at).map(({ fold }) => fold);
  return (
    /^(?:as part|with?in the (?:framework|context|scope)|under|within) /.test(words.join(' ')) &&
    at - from < FRAMEWORK_WITHIN
  );
};
/** A project is named so near behind the words that open its sentence, in tokens. */
const FRAMEWORK_WITHIN = 12;

const GROUNDS = /^(?:after|since|following|follows|under|despite)$/;

/** What makes an agreement the ground of something stands so near before it, in tokens. */
const GROUND_WITHIN = 4;

function background({ tokens }: Reading, kind: ActivityKind, at: number, { from, to }: Stretch): number {
  if (isMargin(tokens, at)) return MARGIN;
  // "the Agreement on Port State Measures": a treaty that is named and not signed
  // "the Nauru Agreement": one that has a name of its own
  const isNamed =
    isCapital(tokens[at - 1]) && at - 1 > from && /^(?:agreement|arrangement|treaty)$/.test(tokens[at]?.fold ?? '');
  const isTreaty =
    kind === 'agreement' && tokens[at]?.shape === 'capital' && (tokens[at + 1]?.fold === 'on' || isNamed);
  if (isTreaty && !tokens.slice(from, to).some(({ fold }) => ACTIVITY_VERBS.get(fold) === kind)) return MARGIN;
  // "after the agreement between X and Y", "under the agreement"
  const isGround =
    kind === 'agreement' &&
    tokens
      .slice(Math.max(from, at - GROUND_WITHIN), at)
      .some(({ fold }, k, words) => GROUNDS.test(fold) && !(fold === 'following' && words[k - 1]?.fold === 'the'));
  if (isGround) return MARGIN;
  if (kind !== 'project') return 1;
  if (isOfGathering(tokens, at) || isFramework(tokens, at, from)) return MARGIN;
  return tokens.slice(from, to).some(({ fold }) => LAUNCHES.has(fold)) ? 1 : BACKGROUND;
}

const EVENT_VERBS = new Set(
  'held hold holds hosted hosts organized organised conducted took brought attended concluded convened opened gathered'.split(
    ' ',
  ),
);

/** What marks a noun as the activity itself: how long it was, a verb of holding beside it, "the course" said again. */
function emphasis(reading: Reading, i: number): number {
  const { tokens } = reading;
  const from = Math.max(0, i - 8);
  let [lasting, held] = [0, 0];
  for (let k = from; k < i + 8; k += 1) {
    const fold = tokens[k]?.fold ?? '';
    if (k < i && k > from && tokens[k - 1]?.text === '-' && /^(?:day|days|week|month)$/.test(fold)) lasting = 2;
    // "the conference, to be held in May" is still to come
    const isToBe = k > from + 1 && tokens[k - 1]?.fold === 'be' && tokens[k - 2]?.fold === 'to';
    if (!isToBe && EVENT_VERBS.has(fold)) held = 0.7;
  }
  const subject = tookPlace(reading, i) ? 2 : 0;
  const again =
    /^(?:the|this)$/.test(tokens[i - 1]?.fold ?? '') && !/^(?:of|for|on)$/.test(tokens[i + 1]?.fold ?? '') ? 0.6 : 0;
  return lasting + held + again + subject;
}

/** How far behind its subject a verb of holding may stand, in tokens. */
const VERB_WITHIN = 24;
/** Verbs of holding behind a subject, as one string of folded words. */
const TOOK_PLACE =
  /^(?:(?:was|were|is|are|will be|has been|have been|is being) (?:\w+ly )?(?:held|hosted|organi[sz]ed|conducted|convened|delivered|under ?way|opened|concluded|launched|inaugurated|attended)\b|(?:took|takes|will take) place|(?:kicked|kicks) off|(?:concluded|ended|began|commenced|started|opened|ran) (?:on|in|at|today|yesterday|this|last|with)\b)/;

/** The words with which they begin. */
const HOLDING = new Set(
  'was were is are will has have took takes kicked kicks concluded ended began commenced started opened ran'.split(' '),
);

/** What ends the phrase of a noun before its verb. */
const ENDS = new Set(['which', 'that', 'who', '.', ';', ':']);

/** "A seminar on ... was held": the noun is the subject of a verb of holding. */
function tookPlace({ tokens, sentenceOf }: Reading, i: number): boolean {
  for (let j = i + 1; j < i + VERB_WITHIN && sentenceOf[j] === sentenceOf[i]; j += 1) {
    const fold = tokens[j]?.fold ?? '';
    if (HOLDING.has(fold)) {
      const words = tokens.slice(j, j + 4).map((token) => token.fold);
      if (TOOK_PLACE.test(words.join(' '))) return true;
    }
    if (ENDS.has(fold) || ACTIVITY_NOUNS.has(fold)) return false;
  }
  return false;
}
