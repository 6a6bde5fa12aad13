import type { Clause } from '../clause.ts';

const FORCES =
  /^(?:authorities|police|officers|customs|investigators|forces|guards?|agents|officials|prosecutors|inspectors|rangers|detectives|gendarmes|gendarmerie)$/;
const ACHIEVED =
  /^(?:arrested|seized|rescued|detained|confiscated|intercepted|searched|raided|inspected|checked|dismantled|recovered|discovered|safeguarded|apprehended|impounded|executed)$/;
/** Words of other times and of what was not. */
const ELSEWHEN = /^(?:not|no|earlier|previous|previously|similar|last|before|later|(?:19|20)\d\d)$/;
/** How far behind the countries the forces and what they achieved may stand, in tokens. */
const WITHIN = 14;

/** "In Panama, authorities arrested two suspects": the forces of the countries for which results of an operation are told took part. */
export function results(clause: Clause): void {
  const { from, to, zone } = clause.sentence;
  const opens = zone === 'list' ? [from, from + 1, from + 2] : [from];
  const at = opens.find((i) => clause.foldAt(i) === 'in');
  if (clause.frame.kind !== 'operation' || at === undefined) return;
  const countries = clause.listFrom(clause.foldAt(at + 1) === 'the' ? at + 2 : at + 1);
  const comma = countries.at(-1)?.to ?? to;
  if (clause.foldAt(comma) !== ',' || !countries.every(({ kind }) => kind === 'country')) return;
  const behind = clause.tokens.slice(comma + 1, Math.min(to, comma + WITHIN));
  const verb = behind.findIndex(({ text }) => ACHIEVED.test(text));
  const before = behind.slice(0, Math.max(verb, 0)).map(({ text }) => text);
  // "In Italy, the press reported that a man was arrested"
  if (before.includes('that')) return;
  const isByForces = before.some((text) => FORCES.test(text));
  const isPassive = /^(?:were|was|been)$/.test(behind[verb - 1]?.fold ?? '');
  if (verb < 0 || !(isByForces || isPassive) || behind.some(({ fold }) => ELSEWHEN.test(fold))) return;
  clause.noteAll(countries, 'participant', {
    from: comma + 1 + verb,
    to: comma + 2 + verb,
    confidence: isByForces ? 0.88 : 0.85,
    rule: 'clause/result-in-country',
  });
}
