import { HEADS } from '../tables/heads.ts';
import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';

/** Words that are heads behind one of some words: "Working Group", "Defence Staff". */
const BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['group', /^(?:working|contact|expert|friendship|operations|investigations|intervention|response)$/],
  ['facility', /^(?:detention|correctional|rehabilitation|custodial)$/],
  ['cross', /^red$/],
  ['crescent', /^red$/],
  ['forum', /^parliamentary$/],
  ['institution', /^(?:audit|rights)$/],
  ['sector', /^(?:affairs|investigation)$/],
  ['staff', /^(?:defence|defense|general)$/],
]);

/** Words that are no heads behind one of some words: "Media Centre", "La Union", "Task Forces". */
const NOT_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['centre', /^(?:conference|convention|congress|exhibition|cultural|shopping|press|sports|media)$/],
  ['center', /^(?:conference|convention|congress|exhibition|cultural|shopping|press|sports|media)$/],
  ['union', /^la$/],
  ['forces', /^task$/],
]);

/** True for a token that says what the body is that a name names: one of the table of heads, or of two words that are one together. */
export const isHeadAt = (runs: NameRuns, i: number): boolean =>
  !isCompound(runs, i) &&
  !isOther(runs, i) &&
  (HEADS.has(runs.fold(i)) || isOfTwo(runs, i)) &&
  !runs.inBody(i) &&
  runs.inHit.get(i)?.kind !== 'country';

/** "Multi-Agency Committees": of a hyphenated adjective the last word is no head. */
const isCompound = ({ fold }: NameRuns, i: number): boolean =>
  fold(i - 1) === '-' && /^(?:multi|inter|cross|intra|non|anti)$/.test(fold(i - 2));

/** "Press Centre", "presence", "Command and Control": a head that here is none. */
function isOther({ fold, inBody }: NameRuns, i: number): boolean {
  if (fold(i) === 'presence') return !inBody(i - 1);
  // "Luz Marina Mar": a person
  if (fold(i) === 'marina') return !/^(?:de|nacional|militar|mercante)$/.test(fold(i + 1));
  if (fold(i) === 'direction') return !/^(?:generale|nationale|centrale|regionale|des|de|du)$/.test(fold(i + 1));
  if (fold(i) === 'command') return fold(i + 1) === 'and';
  return NOT_BEHIND.get(fold(i))?.test(fold(i - 1)) === true;
}

/** "Working Group", "Lomi Prison", "House of Commons" */
function isOfTwo({ fold, tokens, inHit, isHolder }: NameRuns, i: number): boolean {
  if (!isCapital(tokens[i]) && fold(i) === 'staff') return false;
  if (BEHIND.get(fold(i))?.test(fold(i - 1))) return true;
  if (fold(i) === 'community') return inHit.get(i - 1)?.kind === 'region';
  if (fold(i) === 'house')
    return fold(i + 1) === 'of' && /^(?:commons|lords|representatives|assembly)$/.test(fold(i + 2));
  const isPrison = fold(i) === 'prison' && (isCapital(tokens[i - 1]) || isHolder(i - 1));
  return isPrison && !isOfService(fold, i + 1) && !isCapital(tokens[i + 1]);
}

/** "Prison and Tide Service": what stands behind "and" says what the body is. */
const isOfService = (fold: (i: number) => string, and: number): boolean =>
  /^(?:and|&)$/.test(fold(and)) &&
  [2, 3].some((k) => /^(?:services?|administration|department|authority|agency|staff)$/.test(fold(and + k)));
