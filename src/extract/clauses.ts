import { Clause, type Pattern } from './clause.ts';
import { isDenied } from './denial.ts';
import type { Ledger } from './ledger.ts';
import { isPast } from './other-editions.ts';
import type { Party } from './parties.ts';
import { agents } from './patterns/agents.ts';
import { alliances } from './patterns/alliances.ts';
import { attendance } from './patterns/attendance.ts';
import { courses } from './patterns/courses.ts';
import { cues } from './patterns/cues.ts';
import { endowments } from './patterns/endowments.ts';
import { equations } from './patterns/equations.ts';
import { examples } from './patterns/examples.ts';
import { groups } from './patterns/groups.ts';
import { headline } from './patterns/headline.ts';
import { labels } from './patterns/labels.ts';
import { nouns } from './patterns/nouns.ts';
import { owners } from './patterns/owners.ts';
import { partners } from './patterns/partners.ts';
import { seats } from './patterns/seats.ts';
import { sides } from './patterns/sides.ts';
import { thanks } from './patterns/thanks.ts';
import { visits } from './patterns/visits.ts';
import { isTelling, type Reading } from './reading.ts';
import type { Story } from './story.ts';

/** The patterns, in the order in which they are tried on each sentence. A new one is a file and a row. */
const PATTERNS: readonly Pattern[] = [
  cues,
  labels,
  headline,
  agents,
  alliances,
  equations,
  owners,
  endowments,
  partners,
  courses,
  nouns,
  thanks,
  seats,
  sides,
  visits,
  attendance,
  examples,
  groups,
];

/** Reads who took part from the sentences of a release, and writes it into the ledger. */
export function readClauses(
  reading: Reading,
  parties: ReadonlyMap<number, Party>,
  { frameAt, isBefore }: Story,
  ledger: Ledger,
): void {
  const both = { at: parties, endingAt: new Map([...parties.values()].map((party) => [party.to, party])) };
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!isTelling(sentence.zone) || isDenied(reading, sentence) || isPast(reading, sentence) || isBefore(index))
      continue;
    const clause = new Clause(reading, both, frameAt(index), index, ledger);
    for (const pattern of PATTERNS) pattern(clause);
  }
}
