import type { Span, Zone } from '../../model.ts';
import { FURNITURE, type Furniture } from '../tables/furniture.ts';
import { type Block, isBullet } from './blocks.ts';

export interface ZonedBlock extends Block {
  readonly zone: Zone;
  readonly rule: string;
}

/** A paragraph of running text is at least this long, in characters. */
const RUNNING = 120;
const DATE_LINE =
  /^(?:[\p{L}]+,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}+\.?,? \d{4}|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2})(?!\d)/u;

/** What comes behind a full stop or a dash is told, and so is what opens with a day on which something was: "On 5 May 2024, the Office met it." */
const TELLS =
  /(?:^(?:On|From|Between) .*\b(?:held|took place|organi[sz]ed|hosted|conducted|convened|met|visited|signed|handed|donated|delivered|launched|trained|attended)\b.*|[.–—-] \p{Lu}.+)[\p{Ll}\d)][.!?]\s*$/u;

/** "09.30-10.00  Opening": a line of an agenda, of which there are at least so many. */
const TIMED =
  /^(?:\d{1,2}[:.h]\d{2}|[01]\d[0-5]\d ?[-–] ?[01]\d[0-5]\d\b)(?: ?[ap]\.?m\.?)?(?: ?[-–] ?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?)?[:,]?\s+\p{L}/u;
const TIMES = 3;
export const AGENDA = 'zone/agenda';

/** Names the zone of each block by what it begins with and where it stands. */
export function zonesOf(text: string, blocks: readonly Block[]): ZonedBlock[] {
  const first = blocks.findIndex((block) => isRunning(text.slice(block.start, block.end)));
  const stop = blocks.findIndex((block) => /[.!?]["”’)]?\s*$/.test(text.slice(block.start, block.end)));
  const dated = blocks.findIndex((block) => ISSUED.test(text.slice(block.start, block.end)));
  let body = Math.min(first >= 0 ? first : stop >= 0 ? stop : 1, dated > 0 ? dated : blocks.length);
  // a sentence right above the first paragraph opens the text
  const words = (index: number) => text.slice(blocks[index]?.start, blocks[index]?.end);
  while (body > 1 && isSentence(words(body - 1)) && !DATELINE.test(words(body))) body -= 1;
  const isAgenda = blocks.filter(({ start, end }) => TIMED.test(text.slice(start, end))).length >= TIMES;
  let rest: Zone | undefined;
  return blocks.map((block, index) => {
    const words = text.slice(block.start, block.end);
    if (index <= body && isNavigation(words)) return zoned(block, 'boilerplate', 'zone/navigation');
    const row = furnitureOf(words);
    if (row) {
      rest = row.rest && index >= body ? row.zone : rest;
      return zoned(block, row.zone, 'zone/furniture');
    }
    if (rest === 'contact' && words.length > 3 * RUNNING) rest = undefined;
    if (rest) return zoned(block, rest, 'zone/rest');
    if (isAgenda && TIMED.test(words)) return zoned(block, 'list', AGENDA);
    if (index > body && isPoint(text, blocks, index)) return zoned(block, 'list', 'zone/line-of-list');
    const { zone, rule } = placed(words, index, body);
    return zoned(block, zone, rule);
  });
}

const zoned = ({ start, end, opens }: Block, zone: Zone, rule: string): ZonedBlock => ({
  start,
  end,
  opens,
  zone,
  rule,
});

/** A line of navigation is at most this long, in characters. */
const NAVIGATION = 240;

/** "Home > News > Workshops": parts that begin with a capital or a number. */
const PATH = /^[\p{Lu}\d][^>»›]{0,40} [>»›] [\p{Lu}\d][^>»›]{0,40} [>»›] [\p{Lu}\d]/u;

/** "Home | News | Library | Contact", "Home > News > Workshops": short links with bars or arrows between. */
const isNavigation = (words: string) =>
  words.length <= NAVIGATION &&
  (words.split('|').length > 2 || PATH.test(words)) &&
  !/\p{Ll}[.!?]\s*$/u.test(words) &&
  !/\b(?:19|20)\d\d\b/.test(words);

/** "NONG KHAI, Thailand –": what opens a text by itself. */
const DATELINE = /^\p{Lu}[^.–—]{2,60}(?: [-–—]|—)/u;

/** "AMMAN, 24 April 2018 – IOM held a meeting.": a sentence behind its dateline. */
const ISSUED = /^\p{Lu}[^.–—]{2,50}\b(?:19|20)\d\d (?:-|–|—) ?\p{Lu}[^\n]{30,}\.\s*$/u;

/** A sentence that opens a text is at least this long, in characters. */
const SENTENCE = 60;
const isSentence = (words: string) =>
  words.length >= SENTENCE &&
  /(?:\p{Ll}{2}|\d)\.\s*$/u.test(words) &&
  /\p{Ll}{3} \p{Ll}{2}/u.test(words) &&
  !furnitureOf(words);

const isRunning = (words: string) => words.length >= RUNNING && /[.!?:;]["”’)]?\s*$/.test(words) && !furnitureOf(words);

/** So much of a block, in characters, shows whether it is furniture. */
const SHOWN = 200;

function furnitureOf(words: string): Furniture | undefined {
  const shown = words.slice(0, SHOWN);
  return FURNITURE.find(({ opening }) => opening.test(shown));
}

/** A line of a list without marks is at most this long, in characters, and the list has at least so many lines. */
const POINT = 80;
const POINTS = 3;

/** True for one of several short lines below a line that ends in a colon. */
function isPoint(text: string, blocks: readonly Block[], index: number): boolean {
  const words = (i: number) => text.slice(blocks[i]?.start, blocks[i]?.end);
  const isShort = (i: number) => i < blocks.length && words(i).length <= POINT && !/[.!?:]\s*$/.test(words(i));
  let first = index;
  while (first > 0 && index - first < 60 && isShort(first)) first -= 1;
  let last = index;
  while (last < first + POINTS && isShort(last)) last += 1;
  return isShort(index) && /:\s*$/.test(words(first)) && last - first > POINTS - 1;
}

function placed(words: string, index: number, body: number): { zone: Zone; rule: string } {
  // "1. The eighth meeting took place in ...": a numbered paragraph is told like any other
  // "- 7 May, Dubrovnik - The Office": so is one that opens the text
  if (
    isBullet(words) &&
    !((/^\d/.test(words) || index === body) && isRunning(words) && /[.!?;]["”’)]?\s*$/.test(words))
  )
    return { zone: 'list', rule: 'zone/bullet' };
  if (words.length < 90 && DATE_LINE.test(words) && !TELLS.test(words))
    return { zone: 'dateline', rule: 'zone/date-line' };
  if (index < body) {
    const crumb = words.split(/\s+/).length < 4 && index < body - 1;
    return crumb ? { zone: 'boilerplate', rule: 'zone/crumb' } : { zone: 'title', rule: 'zone/before-body' };
  }
  return { zone: 'body', rule: 'zone/running' };
}

const OPENING_QUOTES = '“„«"';
const CLOSING_QUOTES = '”“»"';
const QUOTE_SIGNS = /[“”„«»"]/g;

/** Who is quoted, behind the closing sign, in so many characters. */
const ATTRIBUTED = 140;
/** "the mission said", "it said in a release": a body tells by its words what happened. */
const BY_BODY =
  /^,?\s*(?:it|(?:the|an?) [^.!?"“]*\b(?:statement|release|communiqu[eé]|mission|commission|agency|ministry|department|embassy|secretariat|guard|service|police)\b(?: in [^.!?"“]{1,30})?) (?:said|says|added|announced|stated)\b/i;
/** Who speaks for a body is a person, and speech it is. */
const BY_PERSON =
  /\b(?:spokes\w+|chief|head|director|minister|president|commissioner|officer|ambassador|secretary|commander|inspector|mr|ms|mrs|dr)\b/i;

/** True where a body is quoted, and no person. */
function isOfBody(text: string, end: number): boolean {
  const behind = BY_BODY.exec(text.slice(end, end + ATTRIBUTED))?.[0];
  return behind !== undefined && !BY_PERSON.test(behind);
}

/** Stretches of speech in a paragraph: more than four words between quotation marks, or to its end. What a body is quoted with is no speech. */
export function quotesIn(text: string, { start, end }: Span): Span[] {
  const quotes: Span[] = [];
  let open = -1;
  const part = text.slice(start, end);
  QUOTE_SIGNS.lastIndex = 0;
  for (let found = QUOTE_SIGNS.exec(part); found; found = QUOTE_SIGNS.exec(part)) {
    const { 0: sign, index } = found;
    const i = start + index;
    if (open < 0 && OPENING_QUOTES.includes(sign)) open = i;
    else if (open >= 0 && CLOSING_QUOTES.includes(sign)) {
      if (text.slice(open, i).split(/\s+/).length > 6 && !isOfBody(text, i + 1))
        quotes.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return quotes;
}
