import type { Stretch } from '../activities/frame.ts';
import type { Section } from '../activities/sections.ts';
import type { Hit } from '../names/gazetteer.ts';
import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import { HAPPENS } from '../tables/happens.ts';
import type { Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { DateMention } from './dates.ts';

/** A dateline is no longer than this, in tokens. */
const LONGEST = 24;
const DASH = /^(?:-|–|—|:|\||−)$/;
const INSIDE = /^(?:[,./()]|\d.*|and|of|de)$/;

/**
 * "SUVA, Fiji, 3 May 2021 (Harbour Board) –": where and when a text was issued, up to its dash or colon.
 * Whom it names did nothing by that.
 */
export function datelineOf(
  { tokens, sentences }: Reading,
  hits: readonly Hit[],
  dates: readonly DateMention[],
): Stretch | undefined {
  const first = sentences.find(({ zone }) => zone === 'body');
  if (!first) return undefined;
  // "- 7 – 9 May 2023, Suva –": the mark of a list before it
  const from = DASH.test(tokens[first.from]?.text ?? '') ? first.from + 1 : first.from;
  let isOpen = false;
  for (let i = from; i < Math.min(first.to, from + LONGEST); i += 1) {
    const date = dates.find((one) => one.from === i);
    if (date) i = date.to;
    const token = tokens[i];
    const text = token?.text ?? '';
    // "April 2015—Officers": a long dash that is glued to both, behind a date
    const isBetweenWords = token?.glued && tokens[i + 1]?.glued && !(date && text === '—');
    if (!isOpen && DASH.test(text) && !isBetweenWords) {
      const holds = (one: Stretch) => one.from >= from && one.to <= i;
      const isSet = dates.some(holds) || hits.some((hit) => holds(hit) && hit.from - from < 2 && isWhere(hit));
      return isSet && i > from ? { from, to: i + 1 } : undefined;
    }
    if (text === '(') isOpen = true;
    if (!isOpen && !isCapital(token) && !INSIDE.test(text) && !token?.glued) return undefined;
    if (text === ')') isOpen = false;
  }
  return undefined;
}

const isWhere = ({ kind }: Hit): boolean => kind === 'place' || kind === 'country' || kind === 'region';

/** Marks the dates that say when the text was issued: in the dateline, before a dash that opens a paragraph, or alone. */
export const markIssued = (
  reading: Reading,
  dates: readonly DateMention[],
  dateline: Stretch | undefined,
  sections: readonly Section[],
): DateMention[] =>
  dates.map((date) =>
    // "Jakarta, 20-22 March 2019 –": a text is not issued on several days
    date.start === date.end &&
    // nor are the news of a digest
    !(sections.length > 1 && sections.some((section) => section.dateline && isIn(date, section.dateline))) &&
    ((dateline && isIn(date, dateline)) || opens(reading, date) || isStamp(reading, date))
      ? { ...date, issued: true }
      : date,
  );

const isIn = (date: Stretch, { from, to }: Stretch): boolean => date.from >= from && date.to <= to;

/** A date stands in the opening of its paragraph within so many tokens. */
const OPENING = 10;

function opens({ tokens, sentences, sentenceOf }: Reading, { from, to }: DateMention): boolean {
  const sentence = sentences[sentenceOf[from] ?? -1];
  const before = tokens.slice(sentence?.from ?? from, from);
  const isAlone = tokens[to]?.text === '.' && sentence?.to === to + 1 && before.every(({ shape }) => shape !== 'lower');
  // "07 July 2017 More than 20 participants": a date set before the first sentence
  const isSetBefore =
    before.length === 0 && isCapital(tokens[to]) && !tokens[from]?.glued && tokens[to - 1]?.shape === 'number';
  if (isSetBefore) return true;
  return (
    before.length < OPENING &&
    (isAlone || DASH.test(tokens[to]?.text ?? '')) &&
    !before.some(({ fold }) => HAPPENS.has(fold))
  );
}

/** Besides the date a stamp has no more words than these. */
const STAMP = 6;

/** "News | September 27, 2018, Thursday // 09:12": a line before the text with hardly more than the date and the hour. */
function isStamp({ tokens, sentences, sentenceOf }: Reading, { from, to, start }: DateMention): boolean {
  const own = sentenceOf[from] ?? -1;
  const line = sentences[own];
  if (!line || start.startsWith('-') || line.zone === 'body') return false;
  const isAbove = own < sentences.findIndex(({ zone }) => zone === 'body');
  const others = [...tokens.slice(line.from, from), ...tokens.slice(to, line.to)].filter(
    ({ shape, fold }) =>
      shape !== 'sign' &&
      shape !== 'number' &&
      !/^(?:am|pm|a\.m\.|p\.m\.|published|posted|updated|on|at|by|\d\d?h\d\d)$|day$/.test(fold),
  );
  // below the text a line with nothing else
  return (
    others.length <= (isAbove ? STAMP : 0) && !others.some(({ fold }) => ACTIVITY_NOUNS.has(fold) || HAPPENS.has(fold))
  );
}
