import type { ActivityKind, Span } from '../model.ts';
import { slug } from '../read/slug.ts';
import { type Reading, spanOf, textOf } from './reading.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from './tables/activities.ts';
import { HEADS } from './tables/heads.ts';
import { isCapital, isWord } from './tokens.ts';

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
    if (!/^(?:title|body|list)$/.test(sentence.zone)) return;
    const weight = sentence.zone === 'title' ? 3 : lead < LEAD ? 3 - lead * 0.6 : 0.25;
    if (sentence.zone !== 'title') lead += 1;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const fold = reading.tokens[i]?.fold ?? '';
      const noun = ACTIVITY_NOUNS.get(fold);
      const kind = noun ?? ACTIVITY_VERBS.get(fold);
      if (!kind || taken(i) || reading.quoted[i] || (noun && HEADS.has(reading.tokens[i + 1]?.fold ?? ''))) continue;
      const first = !spots.some((s) => s.sentence === index);
      const worth = weight * (first ? 1 : 0.5);
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
  const { from, to } = spot.noun ? phraseAt(reading, spot.at) : { from: spot.at, to: spot.at + 1 };
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

const STOP = new Set(
  'the a an of for on in at to by from with and or is was were has been its their this that which'.split(' '),
);

function phraseAt(reading: Reading, at: number): { from: number; to: number } {
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
  if (/^(?:on|of|for|about)$/.test(tokens[to]?.fold ?? '')) {
    let end = to + 1;
    while (
      same(end) &&
      end - to < 14 &&
      (isWord(tokens[end]) || tokens[end]?.text === '-') &&
      !/^(?:for|at|by|from|with|to|was|were|has|is|that|which|held)$/.test(tokens[end]?.fold ?? '')
    )
      end += 1;
    while (STOP.has(tokens[end - 1]?.fold ?? '')) end -= 1;
    if (end > to + 1) to = end;
  }
  return { from, to };
}
