import type { Role } from '../../model.ts';
import type { Cue } from './cues.ts';

/** What a noun behind an opening gives to those behind its links. */
export interface Opening extends Pick<Cue, 'role' | 'confidence'> {
  readonly links: ReadonlySet<string>;
}

/** Openings, nouns, links, role, confidence: "with the kind support of", words between them aside. */
const ROWS: readonly [string, string, string, Role, number][] = [
  [
    'in',
    'cooperation collaboration partnership conjunction coordination association operation ordination',
    'with of',
    'organizer',
    0.88,
  ],
  ['in', 'presence', 'of', 'participant', 0.88],
  ['with', 'support assistance help backing aid', 'of from by', 'supporter', 0.88],
  ['through', 'support assistance', 'of from', 'supporter', 0.88],
  ['to', 'support assistance', 'of from', 'supporter', 0.86],
  ['thanks', 'support assistance help', 'of from by', 'supporter', 0.86],
  ['had enjoyed received', 'support assistance help backing', 'of from', 'supporter', 0.86],
  ['relied benefited benefitted', 'support assistance help expertise experience', 'of from', 'supporter', 0.86],
  ['with through thanks', 'funding funds financing sponsorship grant grants', 'of from by', 'funder', 0.88],
  ['with through thanks', 'contribution contributions', 'of from by', 'supporter', 0.86],
  ['through thanks', 'generosity', 'of from by', 'funder', 0.88],
  ['thanks', 'donation', 'of from by', 'funder', 0.88],
  ['under', 'grant aid', 'of from by', 'funder', 0.86],
  ['with', 'participation involvement attendance', 'of from', 'participant', 0.88],
  ['with', 'cooperation collaboration', 'of', 'supporter', 0.85],
  ['at', 'request invitation', 'of', 'participant', 0.85],
  ['at', 'initiative', 'of', 'organizer', 0.85],
  ['from', 'support assistance expertise', 'of', 'supporter', 0.85],
  ['under', 'leadership lead coordination', 'of', 'organizer', 0.9],
];
/** Opening word to its nouns. */
export const OPENINGS: ReadonlyMap<string, ReadonlyMap<string, Opening>> = (() => {
  const table = new Map<string, Map<string, Opening>>();
  for (const [openings, nouns, links, role, confidence] of ROWS)
    for (const opening of openings.split(' ')) {
      const own = table.get(opening) ?? new Map<string, Opening>();
      for (const noun of nouns.split(' ')) own.set(noun, { role, confidence, links: new Set(links.split(' ')) });
      table.set(opening, own);
    }
  return table;
})();
