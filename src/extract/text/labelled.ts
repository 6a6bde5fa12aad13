import { ACTIVITY_NOUNS, HELD } from '../tables/activities.ts';
import { DATE_LABELS, PLACE_LABELS } from '../tables/labels.ts';
import type { Reading } from './reading.ts';

/** What a line gives by the label before its colon. */
export interface Labelled {
  readonly date: boolean;
  readonly place: boolean;
}

/** A label is at most this long, in tokens. */
const LABEL = 6;
const JOINS = /^(?:and|&|\/|of|the|for)$/;

/** "Venue: Suva", "When and where: 3 May, Suva", "Date of the workshop: 3 May": what a line gives that begins with such a label. */
export function labelOf({ tokens }: Reading, { from, to }: { from: number; to: number }): Labelled | undefined {
  let [date, place] = [false, false];
  for (let i = from; i < Math.min(to, from + LABEL); i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === ':') return date || place ? { date, place } : undefined;
    if (DATE_LABELS.has(fold)) date = true;
    else if (PLACE_LABELS.has(fold)) place = true;
    else if (!(JOINS.test(fold) || /^(?:time|event)$/.test(fold) || HELD.test(ACTIVITY_NOUNS.get(fold) ?? '')))
      return undefined;
  }
  return undefined;
}

/** "Date of birth: 3 May 1970": a line that gives a day or place of something else. */
export function isOfOther(reading: Reading, line: { from: number; to: number }): boolean {
  const { tokens } = reading;
  const fold = tokens[line.from]?.fold ?? '';
  if (!DATE_LABELS.has(fold) && !PLACE_LABELS.has(fold)) return false;
  const label = tokens.slice(line.from, Math.min(line.to, line.from + LABEL));
  return label.some((token) => token.fold === ':') && labelOf(reading, line) === undefined;
}
