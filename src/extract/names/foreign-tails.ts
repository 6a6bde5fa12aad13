import type { Ref } from '../../model.ts';
import { FOREIGN_CARRIERS, FOREIGN_HEADS } from '../tables/heads.ts';
import type { NameRuns } from './name-runs.ts';

/** A name in another language is no longer than this, in tokens. */
const FOREIGN_LENGTH = 12;

/** "Institut National", "Police de la Côte": a head after which a name goes on in another language. */
export const isForeign = ({ fold, isPart }: NameRuns, head: number): boolean =>
  FOREIGN_HEADS.has(fold(head)) ||
  (/^(?:police|gendarmerie|service|direction)$/.test(fold(head)) &&
    FOREIGN_CARRIERS.test(fold(head + 1)) &&
    [2, 3, 4].some((k) => isPart(head + k)));

/** "Institut National de Biologie": capitals behind a head of another language, and its prepositions between them. */
function foreignEnd({ fold, isPart, same, breaks }: NameRuns, start: number): number {
  let to = start;
  while (to < start + FOREIGN_LENGTH && same(start - 1, to)) {
    const and = /^(?:y|e|et)$/.test(fold(to)) ? to + 1 : to;
    const link = FOREIGN_CARRIERS.test(fold(and)) ? and + 1 : and;
    const word = /^(?:la|le|las|los|les|l|'|’)$/.test(fold(link)) ? link + 1 : link;
    if (!isPart(word) || breaks(word)) break;
    to = word + 1;
  }
  return to;
}

/** The end of a name in another language, and the country with which it ends: "Instituto de Mareas de Chile". */
export function foreignTail(runs: NameRuns, head: number): { to: number; country?: Ref } {
  const to = foreignEnd(runs, head + 1);
  const land = runs.inHit.get(to - 1);
  return { to, ...(land?.kind === 'country' && { country: land.ref }) };
}
