import type { Ref } from '../model.ts';
import type { DateMention } from './dates.ts';
import { evidence } from './evidence.ts';
import type { Frame, Stretch } from './frame.ts';
import type { Hit } from './gazetteer.ts';
import type { Ledger } from './ledger.ts';
import { beginningIn, type Reading, textOf, zoneAt } from './reading.ts';
import { relativeDatesIn } from './relative-dates.ts';
import { ACTIVITY_NOUNS, ACTIVITY_VERBS } from './tables/activities.ts';
import { HAPPENS } from './tables/happens.ts';
import { DATE_LABELS, PLACE_LABELS } from './tables/labels.ts';
import { SPEECH } from './tables/posts.ts';

/** Where and when a text may put things: its places, its dates, its dateline, and what belongs to names of bodies. */
export interface Marks {
  readonly sites: readonly Hit[];
  readonly dates: readonly DateMention[];
  readonly dateline: Stretch | undefined;
  readonly inBody: (token: number) => boolean;
}

/** Notes where and when the activity was, from the sentences that tell of it. */
export function readSetting(
  reading: Reading,
  frame: Frame,
  { sites, dates, dateline, inBody }: Marks,
  tells: (sentence: number) => boolean,
  ledger: Ledger,
): void {
  const lines = reading.sentences.filter((s, index) => s.zone === 'body' && tells(index));
  const isLabelled = (s: Stretch, labels: ReadonlySet<string>) =>
    labels.has(reading.tokens[s.from]?.fold ?? '') && reading.tokens[s.from + 1]?.fold === ':';
  const lead = lines.filter(
    (s) => tellsOfDeed(reading, s, frame) || isLabelled(s, DATE_LABELS) || isLabelled(s, PLACE_LABELS),
  );
  when(reading, frame, lead, lines.slice(0, OPENING), dates, ledger);
  const first = reading.sentences.findIndex((s) => s.zone === 'body');
  const from = reading.sentences[first]?.from ?? 0;
  const opening = dateline ?? { from, to: from + 2 };
  where(reading, frame, lead, tells(first) ? opening : undefined, sites, inBody, ledger);
}

/** True for a sentence with a verb of holding or a word of the activity's kind. */
export function tellsOfDeed({ tokens }: Reading, { from, to }: Stretch, { kind }: Frame): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ fold }) =>
        HAPPENS.has(fold) ||
        fold === 'ceremony' ||
        ACTIVITY_NOUNS.get(fold) === kind ||
        ACTIVITY_VERBS.get(fold) === kind,
    );
}

/** The dates of a sentence that are those of the activity: not the dateline's, not another's. */
export const datesOf = (
  reading: Reading,
  { from, to }: Stretch,
  frame: Frame,
  dates: readonly DateMention[],
): DateMention[] =>
  beginningIn(dates, from, to).filter((d) => d.to <= to && !d.issued && !isAside(reading, frame, d.from));

function when(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  opening: readonly Stretch[],
  dates: readonly DateMention[],
  ledger: Ledger,
): void {
  const own = lead.flatMap((s) => datesOf(reading, s, frame, dates));
  const date =
    own.find((d) => d.start !== d.end) ??
    own[0] ??
    relative(reading, frame, dates, lead) ??
    opening.flatMap((s) => datesOf(reading, s, frame, dates)).find((d) => isOn(reading, d));
  if (!date) return;
  const dated = dates.find(
    (d) => date.start.startsWith('--') && d.start === d.end && d.start.slice(4) === date.start.slice(1),
  );
  const ended =
    frame.kind !== 'project' && !/^(?:began|begun|started|launched|inaugurated)$/.test(verbBefore(reading, date));
  const started =
    !/^(?:until|till)$/.test(reading.tokens[date.from - 1]?.fold ?? '') &&
    (date.start !== date.end || !(COMPLETED.has(verbBefore(reading, date)) || completesLong(reading, date)));
  const note = (property: 'start' | 'end', value: string) => {
    const base = {
      evidence: evidence(reading, date.from, date.to),
      confidence: 0.92,
      rule: 'date/lead',
      cue: date.span,
    };
    if (!value.startsWith('--')) return ledger.statement(frame.ref, `${property}Date`, value, base);
    ledger.statement(frame.ref, `${property}MonthDay`, value, base);
    const year = yearOf(reading, dates);
    if (year)
      ledger.statement(frame.ref, `${property}Date`, `${year}${value.slice(1)}`, {
        ...base,
        rule: 'date/year-of-release',
        basis: 'inferred',
      });
  };
  if (started) note('start', dated?.start ?? date.start);
  if (ended) note('end', lastDay(reading, date) ?? (dated && date.start === date.end ? dated.end : date.end));
}

const BEGAN = /^(?:began|begun|started|launched|opened|kicked|inaugurated)$/;
const NUMBERS = 'two three four five six seven eight nine ten'.split(' ');

/** "a three-day meeting from 3 May": the last of so many days. */
function lastDay(reading: Reading, date: DateMention): string | undefined {
  const { tokens, sentences, sentenceOf } = reading;
  const { from, start, end } = date;
  const isFirst = /^(?:from|starting|beginning)$/.test(tokens[from - 1]?.fold ?? '');
  if (start !== end || start.length !== 10 || !(isFirst || BEGAN.test(verbBefore(reading, date)))) return undefined;
  const { from: first, to } = sentences[sentenceOf[from] ?? -1] ?? { from, to: from };
  for (let i = first; i < to; i += 1) {
    const unit = tokens[i + 1]?.fold === '-' ? i + 2 : i + 1;
    if (!/^days?$/.test(tokens[unit]?.fold ?? '')) continue;
    const word = NUMBERS.indexOf(tokens[i]?.fold ?? '');
    const days = word < 0 ? Number(tokens[i]?.fold) : word + 2;
    if (days > 1 && days < 32)
      return new Date(Date.parse(`${start}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  }
  return undefined;
}

/** So many sentences open what is told: a date "on" which it was may stand there without a word of the deed. */
const OPENING = 3;

/** "on 3 May"; not "X announced on 3 May", which dates the words. */
const isOn = ({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean =>
  /^(?:on|of|from|between)$/.test(tokens[from - 1]?.fold ?? '') &&
  !tokens
    .slice(sentences[sentenceOf[from] ?? -1]?.from ?? from, from)
    .some(
      ({ fold }) =>
        SPEECH.has(fold) || /^(?:published|issued|reported|released|since|adopted|established|founded)$/.test(fold),
    );

/** How far before a date or place what it belongs to may stand, in tokens. */
const ASIDE = 16;

/** "prior to the congress, which began on Monday in X": the setting of another activity. */
function isAside({ tokens, sentenceOf }: Reading, { kind }: Frame, at: number, isPlace = false): boolean {
  let other = false;
  for (let i = at - 1; i > at - ASIDE && sentenceOf[i] === sentenceOf[at]; i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    // "the experts, who had met in X"
    if (/^(?:who|which)$/.test(fold) && tokens[i + 1]?.fold === 'had') return true;
    const noun = ACTIVITY_NOUNS.get(fold);
    if (fold === 'which' || fold === 'that') other = true;
    // "signed at the plenary, which was held in X": there the signing was too
    else if (noun)
      return (
        other && noun !== kind && !(isPlace && tokens.slice(Math.max(0, i - ASIDE), i).some((t) => t.fold === 'at'))
      );
  }
  return false;
}

const COMPLETED = new Set(['finished', 'concluded', 'ended', 'completed']);

/** "today completed a ten-day course": the day on which something long was completed is not its first. */
function completesLong({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean {
  const { from: start, to: end } = sentences[sentenceOf[from] ?? -1] ?? { from: 0, to: 0 };
  const words = tokens.slice(start, end).map(({ fold }) => fold);
  const isLong = words.some(
    (word, i) => /^(?:day|week|month)s?$/.test(word) && /^(?:-|weeks?)$|^(?!one|a)\w+$/.test(words[i - 1] ?? ''),
  );
  return isLong && words.some((word) => COMPLETED.has(word));
}

/** The day of the release: a line with nothing else, or the dateline. */
function published(reading: Reading, dates: readonly DateMention[]): DateMention | undefined {
  const day = dates.find((d) => reading.sentences[reading.sentenceOf[d.from] ?? -1]?.zone === 'dateline' || d.issued);
  if (!day?.start.startsWith('--')) return day;
  // "Suva, August 23": of the only year that the text names
  const years = new Set(dates.flatMap(({ start }) => (start.startsWith('-') ? [] : [start.slice(0, 4)])));
  const [year] = years.size === 1 ? years : [];
  return year ? { ...day, start: `${year}${day.start.slice(1)}`, end: `${year}${day.end.slice(1)}` } : day;
}

function relative(
  reading: Reading,
  frame: Frame,
  dates: readonly DateMention[],
  lead: readonly Stretch[],
): DateMention | undefined {
  const day = reading.release.date ?? published(reading, dates)?.start;
  if (day === undefined || day.length !== 10 || day.startsWith('-')) return undefined;
  return relativeDatesIn(reading, day).find(
    (d) =>
      lead.some((s) => d.from >= s.from && d.to <= s.to) && !reading.quoted[d.from] && !isAside(reading, frame, d.from),
  );
}

function verbBefore({ tokens }: Reading, { from }: DateMention): string {
  for (let i = from - 1; i > from - 14 && i >= 0; i -= 1)
    if (HAPPENS.has(tokens[i]?.fold ?? '')) return tokens[i]?.fold ?? '';
  return '';
}

function yearOf(reading: Reading, dates: readonly DateMention[]): string | undefined {
  const own = reading.release.date?.slice(0, 4);
  if (own) return own;
  const line = published(reading, dates);
  if (line && !line.start.startsWith('--')) return line.start.slice(0, 4);
  // "(07/09/2020)" in the title: day and month may be either, the year is plain
  const first = reading.sentences.findIndex(({ zone }) => zone === 'body');
  const above = reading.sentences.slice(0, Math.max(first, 0)).map(({ from, to }) => textOf(reading, from, to));
  return /\b\d{1,2}[./]\d{1,2}[./]((?:19|20)\d\d)\b/.exec(above.join('\n'))?.[1];
}

function where(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  opening: Stretch | undefined,
  hits: readonly Hit[],
  inBody: (token: number) => boolean,
  ledger: Ledger,
): void {
  const sites = hits.filter((h) => h.kind === 'place' || h.kind === 'country');
  const stated = lead.flatMap((s) =>
    beginningIn(sites, s.from, s.to).filter(
      (h) =>
        h.to <= s.to &&
        (!inBody(h.from) || isSeatOfHost(reading, h, inBody)) &&
        located(reading, h) &&
        !isAside(reading, frame, h.from, true),
    ),
  );
  const place = stated
    .filter((h) => h.kind === 'place' && !isDatelinePlace(h, opening))
    .sort((a, b) => standing(reading, b, inBody) - standing(reading, a, inBody) || a.from - b.from)[0];
  const land = stated.find((h) => h.kind === 'country');
  const dateline = sites.find((h) => isDatelinePlace(h, opening) && h.kind === 'place');
  if (frame.kind === 'operation') return;
  const hit =
    place ?? (land && dateline ? dateline : undefined) ?? land ?? dateline ?? (opening && entitled(reading, sites));
  if (!hit) return;
  const sure = hit === place;
  if (!sure && lead.some(({ from, to }) => reading.tokens.slice(from, to).some(({ fold }) => ONLINE.has(fold)))) return;
  ledger.statement(frame.ref, 'place', hit.ref as Ref, {
    evidence: evidence(reading, hit.from, hit.to),
    confidence: sure ? 0.92 : 0.75,
    rule: sure ? 'place/stated' : 'place/dateline',
    ...(!sure && { basis: 'inferred' }),
  });
}

/** "equipment for the bureau in Suva", in the title: where no sentence says more, what is told is there. */
const entitled = (reading: Reading, sites: readonly Hit[]): Hit | undefined =>
  sites.find((h) => h.kind === 'place' && zoneAt(reading, h.from) === 'title' && located(reading, h));

/** Words for what takes place nowhere. */
const ONLINE = new Set('online virtual virtually videoconference teleconference webinar remotely'.split(' '));
/** How far before a place the verb may stand that it belongs to, in tokens. */
const VERB_BEFORE = 16;

/** How much speaks for a place: that the activity or its verb stands before it, and not the name of a body with a seat. */
function standing({ tokens, sentenceOf }: Reading, { from }: Hit, inBody: (token: number) => boolean): number {
  let at = from - 1;
  while (at > 0 && !/^(?:in|at)$/.test(tokens[at]?.fold ?? '')) at -= 1;
  if (ACTIVITY_NOUNS.has(tokens[at - 1]?.fold ?? '')) return 3;
  if (inBody(at - 1) || tokens[at - 1]?.fold === ')') return 0;
  for (let i = at - 1; i > from - VERB_BEFORE && sentenceOf[i] === sentenceOf[from]; i -= 1)
    if (HAPPENS.has(tokens[i]?.fold ?? '')) return 2;
  return 1;
}

const isDatelinePlace = ({ from }: Hit, opening: Stretch | undefined) =>
  opening !== undefined && from >= opening.from && from < opening.to;

/** "held at the Training Centre in Doha": the seat in the name of the body at which it was. */
function isSeatOfHost({ tokens }: Reading, { from }: Hit, inBody: (token: number) => boolean): boolean {
  if (tokens[from - 1]?.fold !== 'in') return false;
  let at = from - 1;
  while (inBody(at - 1)) at -= 1;
  return tokens[tokens[at - 1]?.fold === 'the' ? at - 2 : at - 1]?.fold === 'at';
}

const DIRECTIONS = new Set('north south east west central northern southern eastern western downtown'.split(' '));

function located({ tokens }: Reading, { from, to }: Hit): boolean {
  if (tokens[from - 1]?.fold === ':' && PLACE_LABELS.has(tokens[from - 2]?.fold ?? '')) return true;
  // "returned from X, where they completed a course"
  if (tokens[to]?.fold === ',' && tokens[to + 1]?.fold === 'where') return true;
  // "Tashkent hosted a seminar"
  const behind = /^(?:is|was|will)$/.test(tokens[to]?.fold ?? '') ? to + 1 : to;
  if (/^(?:hosts|hosted|hosting|host)$/.test(tokens[behind]?.fold ?? '')) return true;
  for (let i = from - 1; i >= from - 7; i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === 'visited' && i === from - 1) return true;
    if (fold === 'in' || fold === 'at')
      return !/^(?:experience|officers?|prosecutors?|police)$/.test(tokens[i - 1]?.fold ?? '');
    if (
      fold !== ',' &&
      fold !== 'the' &&
      fold !== "'s" &&
      !DIRECTIONS.has(fold) &&
      !/^\p{Lu}/u.test(tokens[i]?.text ?? '')
    )
      return false;
  }
  return false;
}
