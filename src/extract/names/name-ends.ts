import { isCapital } from '../text/tokens.ts';
import type { NameRuns } from './name-runs.ts';

/** The head of another body stands so far behind "and" at most, in words. */
const OTHER_WITHIN = 3;

/** True for a country, from a token up to another, that ends a name: nothing of it goes on behind. */
export function endsName(runs: NameRuns, from: number, to: number): boolean {
  const { tokens, fold, inTitle } = runs;
  return (
    !inTitle(from) &&
    !isCapital(tokens[to]) &&
    !/^(?:'s|-|to|has|have|will)$/.test(fold(to)) &&
    !(fold(to) === 'and' && !opensBody(runs, to + 1)) &&
    tokens[from]?.shape === 'capital'
  );
}

/** "Audit Office Samoa and Audit Office Tonga": behind "and" another body. */
const opensBody = (runs: NameRuns, i: number): boolean => runs.run(i).slice(0, OTHER_WITHIN).some(runs.isHead);

/** "Association of Judicial Officers (AJO)": behind a last word that its acronym shows to be of the name; else the token itself. */
export function upToAcronym(runs: NameRuns, to: number): number {
  const { tokens, same } = runs;
  const acronym = isCapital(tokens[to]) ? runs.acronymAt(to + 1) : undefined;
  return acronym && same(to - 1, to) && tokens[to]?.text[0] === acronym.at(-1) ? to + 1 : to;
}
