import type { ActivityKind } from '../../model.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { GIFTS } from '../tables/gifts.ts';
import type { Reading } from '../text/reading.ts';
import { tokensWith } from '../text/sentences.ts';
import { whetherWords } from '../text/tokens.ts';
import { phraseAround } from './activity-names.ts';
import { BESIDE, type Frame, frameOf } from './frame.ts';

const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Deeds that are activities of their own in whatever frame they are done: kind, verbs, objects. */
const DEEDS: readonly (readonly [kind: ActivityKind, verbs: ReadonlySet<string>, objects: ReadonlySet<string>])[] = [
  [
    'agreement',
    oneOf('signed sign concluded inked'),
    oneOf('memorandum memoranda mou agreement agreements arrangement treaty protocol'),
  ],
  ['project', oneOf('launched launch unveiled'), oneOf('project programme program initiative facility')],
  ['donation', oneOf('donated handed'), GIFTS],
  ['visit', oneOf('paid pays pay'), oneOf('visit visits')],
];
const isOfDeed = whetherWords((fold) => fold === 'signing' || DEEDS.some(([, verbs]) => verbs.has(fold)));
/** The object stands this near to its verb, in tokens. */
const OBJECT_WITHIN = 9;

/** "concluded with the signing of a protocol" */
const isSigning = ({ tokens }: Reading, i: number): boolean =>
  tokens[i]?.fold === 'signing' &&
  tokens[i - 1]?.fold === 'the' &&
  /^(?:with|by|saw|witnessed)$/.test(tokens[i - 2]?.fold ?? '');

/** So far before its verb the subject of a passive may stand, in tokens. */
const SUBJECT_WITHIN = 30;

/** "a memorandum between X, Y and Z was signed": what was done, before a verb in the passive. */
function passiveSubject(
  { tokens }: Reading,
  from: number,
  verb: number,
  objects: ReadonlySet<string>,
): number | undefined {
  if (!/^(?:was|were|is|are|been)$/.test(tokens[verb - 1]?.fold ?? '')) return undefined;
  for (let i = verb - 2; i >= Math.max(from, verb - SUBJECT_WITHIN); i -= 1)
    if (objects.has(tokens[i]?.fold ?? '')) return i;
  return undefined;
}

/** "launched Operation TIDE, a major initiative", "the six-week program" of a training program: the main activity itself. */
function isOfMain({ tokens }: Reading, verb: number, noun: number, main: Frame | undefined): boolean {
  if (!main) return false;
  const between = tokens.slice(Math.min(verb, noun), Math.max(verb, noun));
  if (between.some(({ fold }) => ACTIVITY_NOUNS.get(fold) === main.kind)) return true;
  return main.kind === 'training' && /^program(?:me)?$/.test(tokens[noun]?.fold ?? '');
}

/** "At the meeting, X and Y signed a memorandum": a deed of another kind than the activities found so far. */
export function deedIn(
  reading: Reading,
  index: number,
  frames: readonly Frame[],
  taken: (token: number) => boolean,
): Frame | undefined {
  const { tokens, sentences } = reading;
  const sentence = sentences[index];
  const verbs = sentence ? tokensWith(tokens, sentence, isOfDeed) : [];
  if (!sentence || verbs.length === 0) return undefined;
  const { from, to } = sentence;
  for (const [kind, own, objects] of DEEDS) {
    if (frames.some((frame) => frame.kind === kind)) continue;
    const at = verbs.find((i) => own.has(tokens[i]?.fold ?? '') || (kind === 'agreement' && isSigning(reading, i)));
    if (at === undefined || reading.quoted[at]) continue;
    // "the countries that signed the agreement", "had signed a memorandum": done before
    if (/^(?:that|which|who|had)$/.test(tokens[at - 1]?.fold ?? '') || tokens[at - 2]?.fold === 'had') continue;
    const near = tokens.slice(Math.max(from, at - OBJECT_WITHIN), Math.min(to, at + OBJECT_WITHIN));
    const noun = near.findIndex(({ fold }) => objects.has(fold));
    const i = noun < 0 ? passiveSubject(reading, from, at, objects) : Math.max(from, at - OBJECT_WITHIN) + noun;
    if (i === undefined || taken(i) || isOfMain(reading, at, i, frames[0])) continue;
    const phrase = kind === 'donation' ? { from: at, to: i + 1 } : phraseAround(reading, i);
    return frameOf(reading, { kind, sentence: index, confidence: BESIDE }, i, phrase);
  }
  return undefined;
}
