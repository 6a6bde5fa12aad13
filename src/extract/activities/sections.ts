import { type DateMention, isLongBefore, isSame, overlap } from '../setting/dates.ts';
import { beginningIn, type Reading, textOf } from '../text/reading.ts';
import { isCapital, isWord } from '../text/tokens.ts';
import type { Stretch } from './frame.ts';

/** The parts of a text that each tell news of their own: sentences `from` to `to` of the reading, end exclusive. */
export interface Section extends Stretch {
  /** Tokens of the line that says where and when, where the section opens with one: "Ruse, 11-13 May." */
  readonly dateline?: Stretch;
}

/** So many sentences open a section: the dates in them are those of what it tells. */
const LEAD = 3;

/**
 * Parts a digest into its news: where a heading or a dateline opens a paragraph, and the sentences below tell days that
 * none of those before are. Any other text is one section.
 */
export function sectionsOf(reading: Reading, dates: readonly DateMention[]): Section[] {
  const { sentences } = reading;
  const first = sentences.findIndex(({ zone }) => zone === 'body');
  const openings = first < 0 ? [] : openingsIn(reading, first, dates);
  const sections: Section[] = [];
  const told: DateMention[] = [];
  openings.forEach(({ from, dateline, isParted }, k) => {
    const end = openings[k + 1]?.from ?? sentences.length;
    const own = daysOf(reading, { from: k === 0 ? 0 : from, to: Math.min(end, from + LEAD + 1) }, dates);
    const isApart = (date: DateMention) =>
      told.every((other) => (dateline ? !isSame(date, other) : !overlap(date, other)));
    const isNews = isParted || (own.length > 0 && told.length > 0 && own.every(isApart) && !isLongBefore(own, told));
    if (k === 0) sections.push({ from: 0, to: sentences.length, ...(dateline && { dateline }) });
    else if (isNews) {
      const last = sections.pop();
      if (last) sections.push({ ...last, to: from });
      sections.push({ from, to: sentences.length, ...(dateline && { dateline }) });
    }
    if (k === 0 || isNews) for (const date of own) told.push(date);
  });
  return sections.length > 0 ? sections : [{ from: 0, to: sentences.length }];
}

/** The days, with or without a year, that some sentences tell. */
function daysOf({ sentences }: Reading, { from, to }: Stretch, dates: readonly DateMention[]): DateMention[] {
  const [start, end] = [sentences[from]?.from ?? 0, sentences[to - 1]?.to ?? 0];
  return beginningIn(dates, start, end).filter(({ start: day }) => !/^\d{4}-\d\d$/.test(day));
}

/** Where a section may begin: at the first sentence of the text, at headings and at datelines. */
function openingsIn(reading: Reading, first: number, dates: readonly DateMention[]) {
  const { sentences } = reading;
  const openings: { from: number; dateline?: Stretch; isParted: boolean }[] = [];
  for (let index = first; index < sentences.length; index += 1) {
    const { block, zone } = sentences[index] ?? {};
    if (!(zone === 'body' || zone === 'dateline') || sentences[index - 1]?.block === block) continue;
    const dateline = datelineAt(reading, index, dates);
    const below = isHeading(reading, index) ? datelineAt(reading, index + 1, dates) : undefined;
    const last = openings.at(-1);
    // a dateline right below its heading belongs to it
    if (dateline && last && last.from === index - 1 && last.dateline) continue;
    const line = dateline ?? below;
    const isParted =
      openings.length > 0 &&
      endsNews(reading, index - 1) &&
      isHeading(reading, index, SHORT) &&
      endsLater(reading, index);
    if (index === first || line || isParted || isHeading(reading, index))
      openings.push({ from: index, isParted, ...(line && { dateline: line }) });
  }
  return openings;
}

/** "Read more »": a line that ends one news of several on a page. */
const endsNews = (reading: Reading, index: number): boolean => {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 };
  return to - from < 6 && /^(?:read more|continue reading|full story)\b/i.test(textOf(reading, from, to));
};

/** True where the news below a heading ends so too: one "Read more" leads to another page. */
const endsLater = (reading: Reading, from: number): boolean =>
  reading.sentences.some((_, index) => index > from && endsNews(reading, index));

/** A heading has so many words; behind "Read more" fewer will do. */
const HEADING = [4, 16] as const;
const SHORT = 2;
/** Words of headings below which no news stands. */
const SERVICES = /^(?:links?|jobs?|offers?|vacanc(?:y|ies)|archives?|contacts?|downloads?|day)$/;

/** "Networking the Networks of Practitioners": a short line without a full stop above a paragraph. */
function isHeading({ tokens, sentences, text }: Reading, index: number, least: number = HEADING[0]): boolean {
  const [own, next] = [sentences[index], sentences[index + 1]];
  if (!own || !next || next.block === own.block || sentences[index - 1]?.block === own.block) return false;
  const words = tokens.slice(own.from, own.to).filter(isWord).length;
  const isOpen = !/[.!?:;,]/.test(text[(tokens[own.to - 1]?.end ?? 0) - 1] ?? '');
  if (POINTS_BACK.test(tokens[next.from]?.fold ?? '') || tokens[next.from]?.shape === 'number') return false;
  const first = tokens[own.from];
  // "21st Annual Conference"
  const isOpened = isCapital(first) || (least === SHORT && first?.shape === 'number');
  if (tokens.slice(own.from, own.to).some(({ fold }) => SERVICES.test(fold))) return false;
  return isOpen && isOpened && words >= least && words <= HEADING[1] && next.zone === 'body';
}

/** What opens a paragraph that goes on, or a point of a list. */
const POINTS_BACK = /^(?:it|this|these|they|he|she|here|such|also)$/;

/** A line that says where and when is no longer than this, in tokens. */
const DATELINE = 16;

/** "Ruse, 11-13 May.", "Doha, October 14 - 15, 2014 -", "15-16 February 2024 Skopje, North Macedonia" */
function datelineAt({ tokens, sentences }: Reading, index: number, dates: readonly DateMention[]): Stretch | undefined {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  const [date] = beginningIn(dates, from, Math.min(to, from + DATELINE));
  if (!date) return undefined;
  let end = date.to;
  while (end < to && end < from + DATELINE && (isCapital(tokens[end]) || /^[,/()]$/.test(tokens[end]?.fold ?? '')))
    end += 1;
  const isPlain = (at: number) => tokens[at]?.shape !== 'lower';
  for (let i = from; i < date.from; i += 1) if (!isPlain(i)) return undefined;
  const isNamed = tokens.slice(from, date.from).some(isCapital) || (date.from === from && end > date.to && end === to);
  const closes = end === to || (end === date.to && /^(?:[.:|]|-|–|—)$/.test(tokens[end]?.text ?? ''));
  return isNamed && closes ? { from, to: Math.min(end + 1, to) } : undefined;
}
