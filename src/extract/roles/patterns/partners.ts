import { ACTIVITY_NOUNS } from '../../tables/activities.ts';
import type { Clause } from '../clause.ts';

/** "an A - B joint workshop": bodies right before "joint" organize what it names. */
export function partners(clause: Clause): void {
  const { tokens, sentence, parties } = clause;
  for (let i = sentence.from + 1; i < sentence.to; i += 1) {
    if (clause.foldAt(i) !== 'joint') continue;
    const noun = tokens.slice(i + 1, i + 8).find(({ fold }) => ACTIVITY_NOUNS.has(fold));
    const of = noun ? tokens.indexOf(noun, i) + 1 : i;
    // "the joint exercise of A and B"
    const owners = clause.foldAt(of) === 'of' ? clause.listFrom(of + 1).filter(({ kind }) => kind === 'agency') : [];
    if (owners.length > 1)
      clause.noteAll(owners, clause.frame.kind === 'operation' ? 'participant' : 'organizer', {
        from: i,
        to: i + 1,
        confidence: 0.86,
        rule: 'clause/joint-of',
      });
    if (!parties.endingAt.has(i)) continue;
    if (!noun || ACTIVITY_NOUNS.get(noun.fold) === 'project') continue;
    for (let party = parties.endingAt.get(i); party && party.kind === 'agency'; ) {
      clause.note(party, 'organizer', { from: i, to: i + 1, confidence: 0.88, rule: 'clause/joint' });
      const isJoined = /^(?:-|–|\/|and|&|,)$/.test(clause.foldAt(party.from - 1));
      party = isJoined ? parties.endingAt.get(party.from - 1) : undefined;
    }
  }
}
