import { isDenied } from '../activities/denial.ts';
import { isPast } from '../activities/other-editions.ts';
import type { Story } from '../activities/story.ts';
import type { Ledger } from '../ledger.ts';
import { isTelling, type Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { askedOfWords } from '../text/tokens.ts';
import { Clause, type Pattern } from './clause.ts';
import type { Party } from './parties.ts';
import { agents } from './patterns/agents.ts';
import { alliances } from './patterns/alliances.ts';
import { attendance } from './patterns/attendance.ts';
import { audiences } from './patterns/audiences.ts';
import { behalf } from './patterns/behalf.ts';
import { callings } from './patterns/callings.ts';
import { courses } from './patterns/courses.ts';
import { cues } from './patterns/cues.ts';
import { endowments } from './patterns/endowments.ts';
import { equations } from './patterns/equations.ts';
import { examples } from './patterns/examples.ts';
import { groups } from './patterns/groups.ts';
import { guests } from './patterns/guests.ts';
import { headline } from './patterns/headline.ts';
import { inversions } from './patterns/inversions.ts';
import { labels } from './patterns/labels.ts';
import { nouns } from './patterns/nouns.ts';
import { owners } from './patterns/owners.ts';
import { partners } from './patterns/partners.ts';
import { receptions } from './patterns/receptions.ts';
import { results } from './patterns/results.ts';
import { rows } from './patterns/rows.ts';
import { seats } from './patterns/seats.ts';
import { sides } from './patterns/sides.ts';
import { sources } from './patterns/sources.ts';
import { thanks } from './patterns/thanks.ts';
import { visits } from './patterns/visits.ts';

/**
 * The patterns, in the order in which they are tried on each sentence, and the words (folded) without one of which, in it
 * or right behind it, they find nothing. A new one is a file and a row; a row without words is tried on every sentence.
 */
const PATTERNS: readonly (readonly [pattern: Pattern, words?: RegExp])[] = [
  [cues],
  [labels, /^:$/],
  [headline],
  [agents, /^by$/],
  [alliances, /^with$/],
  [equations, /^(?:,|is|are|was|were|includes?|included|comprise[sd]?|come|came|hail|hailed)$/],
  [owners, /^'s$/],
  [endowments, /^(?:provid|present|equip|suppl|giv|gave|furnish|hand|gift|donat)/],
  [partners, /^joint$/],
  [courses],
  [nouns, /^(?:by|of|from|operation)$/],
  [thanks, /^(?:thank|grateful|gratitude|appreciation|indebted|praised|commended|congratulated)/],
  [seats, /^(?:at|hosting)$/],
  [sides, /^between$/],
  [visits, /^(?:at|in|visit|tour|mission|receive[sd]|welcome[sd]|host(?:s|ed))$/],
  [receptions, /^(?:receive[sd]|welcome[sd])$/],
  [attendance],
  [examples, /^(?:including|namely|such|among)$/],
  [groups],
  [inversions, /^(?:was|were|is|are)$/],
  [sources, /^from$/],
  [behalf, /^(?:behalf|through)$/],
  [rows],
  [results, /^in$/],
  [audiences, /^for$/],
  [callings, /^(?:from|of|at)$/],
  [guests, /^(?:present|attended|joined|opened|attendance|guests|participants|attendees)$/],
];

/** Which patterns may find something in a sentence that holds a word, as bits by their places. */
const wakes = askedOfWords((fold) =>
  PATTERNS.reduce((bits, [, words], place) => (words?.test(fold) ? bits | (1 << place) : bits), 0),
);
/** The patterns that wait for no word. */
const ALWAYS = PATTERNS.reduce((bits, [, words], place) => (words ? bits : bits | (1 << place)), 0);

/** The patterns that may find something in a sentence, as bits by their places. */
function awake({ tokens }: Reading, { from, to }: Sentence): number {
  let bits = ALWAYS;
  for (let i = from; i <= to; i += 1) bits |= wakes(tokens[i]);
  return bits;
}

/** Reads who took part from the sentences of a release, and writes it into the ledger. */
export function readClauses(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  { frameAt, isBefore }: Story,
  ledger: Ledger,
): void {
  const both = { at: parties, endingAt: new Map([...parties.values()].map((party) => [party.to, party])) };
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!isTelling(sentence.zone) || isBefore(index) || isDenied(reading, sentence) || isPast(reading, sentence))
      continue;
    const clause = new Clause(reading, both, frameAt(index), index, ledger);
    const bits = awake(reading, sentence);
    PATTERNS.forEach(([pattern], place) => {
      if (bits & (1 << place)) pattern(clause);
    });
  }
}
