import type { Clause } from '../clause.ts';

const FORCES =
  /^(?:authorities|police|officers|customs|investigators|guards?|agents|officials|prosecutors|inspectors|rangers|detectives|gendarmes|gendarmerie)$/;
const ACHIEVED =
  /^(?:arrested|seized|rescued|detained|confiscated|intercepted|searched|raided|inspected|checked|dismantled|recovered|discovered|safeguarded|apprehended|impounded)$/;
/** Words of other times, of others, of hearsay and of what was not. */
const ELSE =
  /^(?:not|no|nothing|had|would|could|might|earlier|previous|previously|similar|last|before|later|since|after|ago|unrelated|report|press|media|gangs?|rebels|by|weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/;
/** How far behind the countries the forces and what they achieved may stand, and how far behind that what makes it something else, in tokens. */
const WITHIN = 12;
const BEHIND = 12;

/** "In Panama, authorities arrested two suspects": the forces of the countries for which results of an operation are told took part. */
export function results(clause: Clause): void {
  const { from, to, zone } = clause.sentence;
  const opens = zone === 'list' ? [from, from + 1, from + 2] : [from];
  const at = opens.find((i) => clause.foldAt(i) === 'in');
  if (clause.frame.kind !== 'operation' || at === undefined) return;
  const countries = clause.listFrom(clause.foldAt(at + 1) === 'the' ? at + 2 : at + 1);
  const comma = countries.at(-1)?.to ?? to;
  if (!/^[,:]$/.test(clause.foldAt(comma)) || !countries.every(({ kind }) => kind === 'country')) return;
  const words = clause.tokens.slice(comma + 1, to).map(({ text }) => text.toLowerCase());
  const verb = words.slice(0, WITHIN).findIndex((word) => ACHIEVED.test(word));
  if (verb < 0 || words.slice(0, verb + BEHIND).some((word) => ELSE.test(word))) return;
  // "the press reported that a man was arrested"
  if (words.slice(0, verb).includes('that')) return;
  const before = words.slice(0, verb).filter((word) => !/ly$|^(?:also|have|has)$/.test(word));
  const isByForces = FORCES.test(before.at(-1) ?? '');
  // in a list of results: "12 children were rescued"
  const isPassive =
    zone === 'list' && /^(?:were|was|been)$/.test(before.at(-1) ?? '') && !before.some((word) => FORCES.test(word));
  if (!isByForces && !isPassive) return;
  clause.noteAll(countries, 'participant', {
    from: comma + 1 + verb,
    to: comma + 2 + verb,
    confidence: isByForces ? 0.88 : 0.85,
    rule: 'clause/result-in-country',
  });
}
