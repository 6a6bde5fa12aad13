import type { Ref } from '../../model.ts';
import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';

/** Heads of parts, and of none that is of a person's post. */
const PART =
  /^(?:department|division|unit|section|directorate|bureau|academy|institute|secretariat|branch|laboratory)$/;

/** Where the name of a body ends that is called by capitals alone, and its country. */
export interface ShortOwner {
  readonly to: number;
  readonly country?: Ref;
}

/** "the Tide Academy of the ABC", "of the ABC of Samoa": capitals that nothing spells out, behind the head of a part of what they name. */
export function shortOwnerAt(runs: NameRuns, i: number): ShortOwner | undefined {
  const { fold, tokens, inHit, hitAt } = runs;
  const isPart = fold(i - 1) === 'the' && fold(i - 2) === 'of' && PART.test(fold(i - 3)) && isCapital(tokens[i - 3]);
  const isShort = /^\p{Lu}{3,8}$/u.test(tokens[i]?.text ?? '') && !inHit.has(i) && !runs.shouting(i);
  const goesOn = isCapital(tokens[i + 1]) || (fold(i + 1) === '-' && tokens[i + 1]?.glued);
  if (!isPart || !isShort || goesOn) return undefined;
  const land = fold(i + 1) === 'of' ? hitAt.get(fold(i + 2) === 'the' ? i + 3 : i + 2) : undefined;
  return land?.kind === 'country' ? { to: land.to, country: land.ref } : { to: i + 1 };
}
