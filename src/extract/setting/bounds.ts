import { launchIn } from '../activities/telling.ts';
import { HAPPENS } from '../tables/happens.ts';
import { numberOf } from '../tables/numbers.ts';
import type { Reading } from '../text/reading.ts';
import type { DateMention } from './dates.ts';

// By what words a day is the first or the last of what is told.

const COMPLETED = new Set(['finished', 'concluded', 'ended', 'completed', 'closed']);

/** True for a day that the text tells as the last only: "was completed on 5 May", "on 5 May concluded". */
export const isLastOnly = (reading: Reading, date: DateMention): boolean =>
  COMPLETED.has(verbBefore(reading, date)) ||
  COMPLETED.has(reading.tokens[date.to]?.fold ?? '') ||
  cameToEnd(reading, date) ||
  completesLong(reading, date);

/** "came to a close today", "comes to its end on Friday" */
const cameToEnd = ({ tokens }: Reading, { from }: DateMention): boolean =>
  /\b(?:came|comes|come|drew|brought(?: \w+){0,3}) to (?:an?|its|their) (?:\w+ )?(?:close|end|conclusion)\b/.test(
    tokens
      .slice(Math.max(0, from - ENDS_WITHIN), from)
      .map(({ fold }) => fold)
      .join(' '),
  );

/** The verb of an end stands this near before its day, in tokens. */
const ENDS_WITHIN = 12;

/** "today completed a ten-day course": the day on which something long was completed is not its first. */
function completesLong({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean {
  const { from: start, to: end } = sentences[sentenceOf[from] ?? -1] ?? { from: 0, to: 0 };
  const words = tokens.slice(start, end).map(({ fold }) => fold);
  const isLong = words.some(
    (word, i) =>
      /^(?:day|week|month)s?$/.test(word) &&
      (/^(?:-|weeks?)$|^(?!one|a)\w+$/.test(words[i - 1] ?? '') || (words[i + 1] === '-' && words[i + 2] === 'long')),
  );
  return isLong && words.some((word) => COMPLETED.has(word));
}

/** That verb stands this near before the day, in tokens. */
const VERB_BEFORE = 18;

/** The verb that tells of a day, folded: "began" of "began in Suva on 3 May"; empty where none does. */
export function verbBefore({ tokens }: Reading, { from }: DateMention): string {
  for (let i = from - 1; i > from - VERB_BEFORE && i >= 0; i -= 1)
    if (HAPPENS.has(tokens[i]?.fold ?? '')) return tokens[i]?.fold ?? '';
  return '';
}

const wordsBefore = ({ tokens }: Reading, { from }: DateMention, count: number): string =>
  tokens
    .slice(Math.max(0, from - count), from)
    .map(({ fold }) => fold)
    .join(' ');

/** "and will continue until 30 May", "was completed on 5 May", "are due to end on 5 May", "came to its close on 5 May" */
export const isEnd = (reading: Reading, date: DateMention): boolean =>
  COMPLETED.has(verbBefore(reading, date)) ||
  isUntil(reading, date) ||
  ENDS.test(wordsBefore(reading, date, 4)) ||
  cameToEnd(reading, date);

/** "until Friday, 22 October" */
export const isUntil = (reading: Reading, date: DateMention): boolean => UNTIL.test(wordsBefore(reading, date, 6));
const UNTIL =
  /(?:^| )(?:(?:until|till|up to)|(?:go(?:es)? on|continues?|runs?|lasts?) (?:until|till|through) \p{L}+day(?: ,)?)$/u;
const ENDS = /(?:^| )(?:(?:will|to) (?:end|close|conclude)|ends|closes|concludes)(?: on| this| on the)?$/;

/** The day on which something ended, in the year of its first day where it says none. */
export const endOf = ({ end }: DateMention, first: string): string =>
  end.startsWith('--') && !first.startsWith('-') ? first.slice(0, 4) + end.slice(1) : end;

const BEGAN = /^(?:commenced|began|begun|started|launched|opened|kicked|inaugurated)$/;

/** "a three-day meeting from 3 May": the last of so many days. */
export function lastDay(reading: Reading, date: DateMention): string | undefined {
  const { tokens, sentences, sentenceOf } = reading;
  const { from, start, end } = date;
  const isFirst = /^(?:from|starting|beginning)$/.test(tokens[from - 1]?.fold ?? '');
  if (start !== end || start.length !== 10 || !(isFirst || BEGAN.test(verbBefore(reading, date)))) return undefined;
  const { from: first, to } = sentences[sentenceOf[from] ?? -1] ?? { from, to: from };
  for (let i = first; i < to; i += 1) {
    const unit = tokens[i + 1]?.fold === '-' ? i + 2 : i + 1;
    if (!/^days?$/.test(tokens[unit]?.fold ?? '')) continue;
    const days = numberOf(tokens[i]?.fold ?? '') ?? 0;
    if (days > 1 && days < 32)
      return new Date(Date.parse(`${start}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  }
  return undefined;
}

/** "was launched on 3 May" */
export const isLaunch = (reading: Reading, date: DateMention): boolean => LAUNCHED.test(verbBefore(reading, date));
const LAUNCHED = /^(?:launched|began|begun|started|inaugurated)$/;

/** "the closing of the project took place on 3 May": the day of its end. */
export function isClosing({ tokens, sentences, sentenceOf }: Reading, { from }: DateMention): boolean {
  const { from: start, to } = sentences[sentenceOf[from] ?? -1] ?? { from, to: from };
  return tokens
    .slice(start, to)
    .some(({ fold }) =>
      /^(?:closed|closing|closure|concluded|concluding|conclusion|ended|wound|finalized|finalised)$/.test(fold),
    );
}

/** What the day on which a project began has before that on which it was presented; a launch may be a ceremony. */
export function launch(reading: Reading, date: DateMention): number {
  const sentence = reading.sentences[reading.sentenceOf[date.from] ?? -1];
  const verb = sentence && launchIn(reading, sentence);
  if (verb === undefined || verb > date.from || date.from - verb > VERB_BEFORE) return 0;
  return /^(?:launched|inaugurated)$/.test(reading.tokens[verb]?.fold ?? '') ? 2 : 3;
}
