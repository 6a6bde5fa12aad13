import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS, GATHERS } from '../tables/activities.ts';
import { GIVES } from '../tables/gifts.ts';
import { HEADS } from '../tables/heads.ts';
import { isTelling, type Reading } from '../text/reading.ts';
import { type Sentence, tokensWith } from '../text/sentences.ts';
import { type Token, whetherWords } from '../text/tokens.ts';
import { activityName, type Spot } from './activity-names.ts';
import { activityNounAt, isProgramme } from './activity-nouns.ts';
import { activityVerbAt } from './activity-verbs.ts';
import { isDenied } from './denial.ts';
import { type Frame, frameOf, type Stretch } from './frame.ts';
import { isOfGiving } from './giving.ts';
import { background, emphasis, isOfParts, MARGIN, PART } from './mention-weight.ts';
import { isPast } from './other-editions.ts';
import { RECEIVES } from './receptions.ts';

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
        activityVerbAt(reading.tokens, i) ??
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

const isToCome = ({ tokens }: Reading, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ fold }) => fold === 'will');

/** A verb of launching stands this near to its project, in tokens. */
const LAUNCH_WITHIN = 9;
const LAUNCHED = /^(?:launch|launche[sd]|launching|inaugurated|kicked|begun|began)$/;
const isLaunched = ({ tokens }: Reading, at: number, { from, to }: Stretch): boolean =>
  tokens
    .slice(Math.max(from, at - LAUNCH_WITHIN), Math.min(to, at + LAUNCH_WITHIN))
    .some(({ fold }) => LAUNCHED.test(fold));
