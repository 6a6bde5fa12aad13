import type { Frame, Stretch } from '../activities/frame.ts';
import type { Hit } from '../names/gazetteer.ts';
import { beginningIn, type Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';

/** "an official visit to Fiji", "a tour of Fiji": the country or town to which those of a visit came. */
export function destinationOf(
  reading: Reading,
  frame: Frame,
  lines: readonly Stretch[],
  sites: readonly Hit[],
): Hit | undefined {
  if (frame.kind !== 'visit') return undefined;
  for (const { from, to } of lines)
    for (let i = from; i < to; i += 1) {
      const goal = isWayTo(reading, i) ? goalFrom(reading, i + 1, sites) : undefined;
      if (goal) return goal;
    }
  return undefined;
}

/** "visit to", "tour of", "the visit which the ship paid to", "welcomed to": the word behind which a goal stands. */
function isWayTo({ tokens, quoted }: Reading, i: number): boolean {
  if (quoted[i]) return false;
  const [before, fold] = [tokens[i - 1]?.fold ?? '', tokens[i]?.fold ?? ''];
  if (fold === 'of')
    return before === 'tour' && /^(?:official|study|goodwill|working)$/.test(tokens[i - 2]?.fold ?? '');
  return fold === 'to' && /^(?:visits?|trip|tour|paid|welcomed|travell?ed|flew)$/.test(before);
}

/** The name of the body that is visited is no longer than this, in tokens. */
const BODY = 14;

/** "the Republic of Fiji", "the Harbour Board (HB) of Fiji": the place that stands there, or that of the body that does. */
function goalFrom({ tokens, sentenceOf }: Reading, first: number, sites: readonly Hit[]): Hit | undefined {
  const start = tokens[first]?.fold === 'the' ? first + 1 : first;
  const [direct] = beginningIn(sites, start, start + 1).filter(isSite);
  const isWithinName = direct && isCapital(tokens[direct.to]) && sentenceOf[direct.to] === sentenceOf[first];
  if (direct) return isWithinName ? undefined : direct;
  for (let i = start; i < start + BODY && sentenceOf[i] === sentenceOf[first]; i += 1) {
    const { fold = '', shape } = tokens[i] ?? {};
    if (/^(?:embassy|consulate|mission|delegation|office)$/.test(fold)) return undefined;
    if (fold === 'of') {
      const at = tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1;
      const [land] = beginningIn(sites, at, at + 1).filter(({ kind }) => kind === 'country');
      if (land) return land;
    }
    if (!isCapital(tokens[i]) && shape !== 'upper' && !/^(?:of|the|for|and|against|[()])$/.test(fold)) return undefined;
  }
  return undefined;
}

const isSite = ({ kind }: Hit): boolean => kind === 'place' || kind === 'country';
