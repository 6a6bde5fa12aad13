import type { Frame } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import { evidence } from '../text/evidence.ts';
import type { Reading } from '../text/reading.ts';

/** Roles of those who stand beside an activity. */
const OUTSIDE = /^(?:funder|donor|supporter)$/;

/** Who is less sure to have been at the one is not told of the other. */
const SURE = 0.85;

/** "signed in the course of the visit": who took part in the one took part in the other. */
export function readSharedParties(reading: Reading, main: Frame, around: Frame, ledger: Ledger): void {
  const { from, to } = reading.sentences[around.sentence] ?? { from: 0, to: 0 };
  for (const { party, role, onBehalfOf, confidence } of ledger.participations(main.ref)) {
    if (OUTSIDE.test(role) || confidence < SURE) continue;
    ledger.participation({
      activity: around.ref,
      party,
      role: 'participant',
      evidence: evidence(reading, from, to),
      confidence: 0.75,
      basis: 'inferred',
      rule: 'clause/in-its-course',
      ...(onBehalfOf && { onBehalfOf }),
    });
  }
}
