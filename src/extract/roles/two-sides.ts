import type { Frame } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import { evidence } from '../text/evidence.ts';
import type { Reading } from '../text/reading.ts';

/** "signed between the two sides", "both parties signed": who signed, said by what they are to each other. */
const TWO_SIDES =
  /\bthe (?:parties|sides|delegations) (?:also |then )?(?:signed|concluded|inked)\b|\b(?:two|both) (?:sides|parties|countries|states|agencies|institutions|organi[sz]ations|ministries|ministers|delegations|bodies)\b/;

/** "was signed a century ago", "it was recalled that": signed at another time, or by others. */
const OF_OLD = /\b(?:ago|last (?:week|month|year)|recalled|by others|previously|earlier)\b/;

/** "a memorandum was signed, which": nobody says by whom. */
const WAS_SIGNED = /\b(?:was|were) (?:also |then )?(?:signed|concluded|inked)\b(?! (?:by|between|with|on behalf))/;

/** What is signed by "the two sides" at an activity is signed by those who met there, where they were two. */
export function readTwoSides(reading: Reading, main: Frame, frames: readonly Frame[], ledger: Ledger): void {
  const signed = frames.filter(
    (frame) =>
      frame !== main &&
      frame.kind === 'agreement' &&
      !ledger.isAttended(frame.ref) &&
      (TWO_SIDES.test(wordsOf(reading, frame)) || WAS_SIGNED.test(wordsOf(reading, frame))) &&
      !OF_OLD.test(wordsOf(reading, frame)),
  );
  if (signed.length === 0) return;
  const parties = ledger.participations(main.ref).filter(({ role }) => !OUTSIDE.test(role));
  for (const opening of ['org/', 'country/']) {
    const named = parties.flatMap(({ party }) => (party.startsWith(opening) ? [party] : []));
    // where not two are named, those for whom people act
    const behind = parties.flatMap(({ onBehalfOf }) => (onBehalfOf?.startsWith(opening) ? [onBehalfOf] : []));
    const sides = [new Set(named), new Set(behind)].find(({ size }) => size === 2);
    if (!sides) continue;
    for (const { ref, sentence } of signed) {
      const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 };
      for (const party of sides)
        ledger.participation({
          activity: ref,
          party,
          role: 'signatory',
          evidence: evidence(reading, from, to),
          confidence: 0.75,
          basis: 'inferred',
          rule: 'clause/the-two-sides',
        });
    }
  }
}

/** Roles of those who stand beside the two. */
const OUTSIDE = /^(?:funder|donor|supporter|facilitator|expert|speaker)$/;

const wordsOf = ({ tokens, sentences }: Reading, { sentence }: Frame): string => {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  return tokens
    .slice(from, to)
    .map(({ fold }) => fold)
    .join(' ');
};
