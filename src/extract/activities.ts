import type { ActivityKind, Span } from '../model.ts';
import { slug } from '../read/slug.ts';
import { isDenied } from './denial.ts';
import { isTelling, type Reading, spanOf, textOf } from './reading.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from './tables/activities.ts';
import { GIFTS, GIVES } from './tables/gifts.ts';
import { HEADS } from './tables/heads.ts';
import { isCapital, isWord, type Token } from './tokens.ts';

/** The activity that a release tells of. */
export interface Frame {
  readonly ref: string;
  readonly kind: ActivityKind;
  readonly name: string;
  readonly named: Span;
  readonly cue: Span;
  readonly confidence: number;
  /** Index of the sentence that introduces it. */
  readonly sentence: number;
}

/** Sentences that introduce: the title and the first of the body. */
const LEAD = 4;

/** Chooses the activity that title and lead speak of. */
export function mainActivity(reading: Reading, taken: (token: number) => boolean): Frame | undefined {
  const weights = new Map<ActivityKind, number>();
  const spots: { kind: ActivityKind; at: number; weight: number; noun: boolean; sentence: number }[] = [];
  let lead = 0;
  reading.sentences.forEach((sentence, index) => {
    if (!isTelling(sentence.zone) || isDenied(reading, sentence)) return;
    const weight = sentence.zone === 'title' ? 3 : lead < LEAD ? 3 - lead * 0.6 : 0.25;
    if (sentence.zone !== 'title') lead += 1;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const fold = reading.tokens[i]?.fold ?? '';
      const noun = activityNounAt(reading, i);
      const kind = noun ?? ACTIVITY_VERBS.get(fold) ?? giving(reading, i);
      if (!kind || taken(i) || reading.quoted[i] || (noun && HEADS.has(reading.tokens[i + 1]?.fold ?? ''))) continue;
      const first = !spots.some((s) => s.sentence === index);
      const worth =
        weight * (first ? 1 : 0.5) * background(reading, kind, i, sentence) + (noun ? emphasis(reading, i) : 0);
      weights.set(kind, (weights.get(kind) ?? 0) + worth);
      spots.push({ kind, at: i, weight: worth, noun: noun !== undefined, sentence: index });
    }
  });
  const best = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (!best || best[1] < 1.5) return undefined;
  const [kind, weight] = best;
  const own = spots.filter((s) => s.kind === kind);
  const body = own.filter((s) => reading.sentences[s.sentence]?.zone !== 'title');
  const spot = body.find((s) => s.noun) ?? own.find((s) => s.noun) ?? own[0];
  if (!spot) return undefined;
  const { from, to } = properName(reading, kind) ?? fullestName(reading, own, spot);
  const name = textOf(reading, from, to).replace(/\s+/g, ' ');
  return {
    ref: `activity/${slug(name) || kind}`,
    kind,
    name,
    named: spanOf(reading, from, to),
    cue: spanOf(reading, spot.at, spot.at + 1),
    confidence: Math.min(0.95, 0.6 + weight / 20),
    sentence: spot.sentence,
  };
}

/** A gift stands this near to its verb, in tokens. */
const GIFT_WITHIN = 8;

/** True where the verb at token i is of giving: what is given stands beside it. */
export const isOfGiving = (reading: Reading, i: number): boolean => giving(reading, i) !== undefined;

/** "received four vehicles from X": a verb that is of giving only beside what is given. */
function giving({ tokens, sentenceOf }: Reading, at: number): ActivityKind | undefined {
  if (!GIVES.has(tokens[at]?.fold ?? '')) return undefined;
  const behind = tokens.slice(at + 1, at + GIFT_WITHIN);
  const gift = behind.findIndex(({ fold }) => GIFTS.has(fold));
  return gift >= 0 && sentenceOf[at + 1 + gift] === sentenceOf[at] ? 'donation' : undefined;
}

interface Spot {
  readonly at: number;
  readonly noun: boolean;
  readonly sentence: number;
}

/** The activity is named as it is where it is introduced; where that is a bare noun, by the first phrase that says more. */
function fullestName(reading: Reading, own: readonly Spot[], spot: Spot): Stretch {
  const first = spot.noun ? phraseAround(reading, spot.at) : deedAt(reading, spot.at);
  if (first.to - first.from > 1 || !spot.noun) return first;
  const others = own.filter(({ noun, sentence }) => noun && sentence < spot.sentence + LEAD);
  const fuller = others.find(({ at }) => {
    const { from, to } = phraseAround(reading, at);
    return (
      to > at + 1 &&
      reading.tokens[at + 1]?.fold !== 'for' &&
      !reading.tokens.slice(from, at).some(({ fold }) => OF_ANOTHER.has(fold))
    );
  });
  return fuller ? phraseAround(reading, fuller.at) : first;
}

/** Words by which a phrase names another activity of a series. */
const OF_ANOTHER = new Set('next previous last earlier first second upcoming annual'.split(' '));

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What leads to the name of an operation: "an operation known as X". */
const CALLED = /^(?:known as|called|named|dubbed|codenamed|code ?-? ?named)$/;

/** "Operation GOLDEN NET", "the operation, known as Joint Action Days": the name of its own that an operation bears. */
function properName(reading: Reading, kind: ActivityKind): Stretch | undefined {
  if (kind !== 'operation') return undefined;
  const { tokens, sentences } = reading;
  for (const { from, to, zone } of sentences) {
    if (zone !== 'body' && zone !== 'title') continue;
    for (let i = from; i < to; i += 1) {
      const fold = tokens[i]?.fold ?? '';
      const opens = fold === 'operation' && isCapital(tokens[i]) && isCapital(tokens[i + 1]) && zone === 'body';
      if (opens) return { from: i, to: namesEnd(reading, i + 1) };
      const two = `${fold} ${tokens[i + 1]?.fold ?? ''}`;
      const apposed = appositionBefore(reading, i, from);
      if (apposed !== undefined && ACTIVITY_NOUNS.get(fold) === kind)
        return { from: apposed, to: namesEnd(reading, apposed) };
      const start = CALLED.test(two) ? i + 2 : CALLED.test(fold) ? i + 1 : -1;
      const at = /^["“”'‘]$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
      const told = tokens.slice(Math.max(from, i - 6), i).some((token) => ACTIVITY_NOUNS.get(token.fold) === kind);
      if (start > 0 && told && isCapital(tokens[at])) return { from: at, to: namesEnd(reading, at) };
    }
  }
  return undefined;
}

/** "the Joint Action Days 2024, an operation": where the name begins that stands before the noun. */
function appositionBefore({ tokens }: Reading, noun: number, from: number): number | undefined {
  let comma = noun - 1;
  while (comma > noun - 4 && tokens[comma]?.shape === 'lower') comma -= 1;
  if (tokens[comma]?.fold !== ',' || !/^an?$/.test(tokens[comma + 1]?.fold ?? '')) return undefined;
  let start = comma;
  while (start > from && (isCapital(tokens[start - 1]) || tokens[start - 1]?.shape === 'number')) start -= 1;
  return comma - start > 1 ? start : undefined;
}

/** End of a run of capitalized words and numbers. */
function namesEnd({ tokens, sentenceOf }: Reading, from: number): number {
  let to = from;
  while (
    sentenceOf[to] === sentenceOf[from] &&
    to < from + 8 &&
    (isCapital(tokens[to]) || tokens[to]?.shape === 'number')
  )
    to += 1;
  return to;
}

/** A project is more often the frame of an activity than the activity itself. */
const BACKGROUND = 0.6;

const LAUNCHES = new Set(
  'launch launched launches launching starts started start begun begins new inaugurated'.split(' '),
);

/** What an activity weighs on whose margins another took place. */
const MARGIN = 0.2;

/** "on the margins of the conference", "ahead of the summit" */
const isMargin = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens.slice(Math.max(0, at - 7), at).map(({ fold }) => fold);
  return before.some(
    (fold, i) => /^(?:margins|sidelines|fringes)$/.test(fold) || (fold === 'ahead' && before[i + 1] === 'of'),
  );
};

function background({ tokens }: Reading, kind: ActivityKind, at: number, { from, to }: Stretch): number {
  if (isMargin(tokens, at)) return MARGIN;
  if (kind !== 'project') return 1;
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
  const near = tokens.slice(Math.max(0, i - 8), i);
  const lasting = near.some(({ fold }, k) => /^(?:day|days|week|month)$/.test(fold) && near[k - 1]?.text === '-')
    ? 2
    : 0;
  const held = [...near, ...tokens.slice(i + 1, i + 8)].some(({ fold }) => EVENT_VERBS.has(fold)) ? 0.7 : 0;
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

/** "A seminar on ... was held": the noun is the subject of a verb of holding. */
function tookPlace({ tokens, sentenceOf }: Reading, i: number): boolean {
  for (let j = i + 1; j < i + VERB_WITHIN && sentenceOf[j] === sentenceOf[i]; j += 1) {
    const fold = tokens[j]?.fold ?? '';
    const words = tokens.slice(j, j + 4).map((token) => token.fold);
    if (TOOK_PLACE.test(words.join(' '))) return true;
    if (/^(?:which|that|who|[.;:])$/.test(fold) || ACTIVITY_NOUNS.has(fold)) return false;
  }
  return false;
}

/** The kind that the noun at token i names; of two such nouns in a row the last names it: "training workshop". */
export function activityNounAt({ tokens }: Reading, i: number): ActivityKind | undefined {
  const kind = ACTIVITY_NOUNS.get(tokens[i]?.fold ?? '');
  if (!kind || (tokens[i]?.glued && tokens[i - 1]?.text === '-')) return undefined;
  const next = ACTIVITY_NOUNS.get(tokens[i + 1]?.fold ?? '');
  if (next && next !== 'project') return undefined;
  const before = kind === 'project' ? ACTIVITY_NOUNS.get(tokens[i - 1]?.fold ?? '') : undefined;
  return before ? undefined : kind;
}

/** What was done, from its verb on: "handed over ten vehicles to the Nepal Police". */
function deedAt({ tokens, sentenceOf }: Reading, at: number): { from: number; to: number } {
  let to = at + 1;
  while (
    to < at + 9 &&
    sentenceOf[to] === sentenceOf[at] &&
    !/^(?:on|in|at|during|[.,;:(])$/.test(tokens[to]?.fold ?? '')
  )
    to += 1;
  while (STOP.has(tokens[to - 1]?.fold ?? '')) to -= 1;
  return { from: at, to };
}

const STOP = new Set(
  'the a an of for on in at to by from with and or is was were has been its their this that which'.split(' '),
);

/** The phrase around a noun of activity: "regional workshop on the tracing of firearms". */
export function phraseAround(reading: Reading, at: number): { from: number; to: number } {
  const { tokens, sentenceOf } = reading;
  const same = (i: number) => sentenceOf[i] === sentenceOf[at];
  let from = at;
  while (same(from - 1) && at - from < 7) {
    const token = tokens[from - 1];
    const adjective =
      isWord(token) && !STOP.has(token?.fold ?? '') && !/(?:ed|s)$/.test(isCapital(token) ? '' : (token?.fold ?? ''));
    if (!adjective && token?.text !== '-') break;
    from -= 1;
  }
  let to = at + 1;
  if (/^(?:on|of|for|about|against)$/.test(tokens[to]?.fold ?? '')) {
    let end = to + 1;
    while (
      same(end) &&
      end - to < 14 &&
      (isWord(tokens[end]) || tokens[end]?.text === '-') &&
      !/^(?:for|at|by|from|with|to|was|were|has|is|that|which|held|brought|took|concluded|began|ended|gathered|opened)$/.test(
        tokens[end]?.fold ?? '',
      )
    )
      end += 1;
    while (STOP.has(tokens[end - 1]?.fold ?? '')) end -= 1;
    if (end > to + 1) to = end;
  }
  return { from, to };
}
