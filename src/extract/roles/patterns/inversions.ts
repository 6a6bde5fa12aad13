import type { Role } from '../../../model.ts';
import { formsOf } from '../../tables/verbs.ts';
import type { Clause } from '../clause.ts';

/** What those did who stand behind the verb of a sentence that begins with their deed. */
const DEEDS: readonly (readonly [ReadonlySet<string>, Role])[] = [
  [formsOf('organize organise host run lead coordinate facilitate deliver convene co-organize'), 'organizer'],
  [formsOf('fund finance sponsor'), 'funder'],
  [formsOf('support assist'), 'supporter'],
  [formsOf('attend join participate chair'), 'participant'],
];
/** The verb stands so near behind the deed, in tokens. */
const VERB_WITHIN = 9;

/** "Organizing the event was X", "Also attending the meeting were X and Y", "Responsible for the organization were X and Y". */
export function inversions(clause: Clause): void {
  const { from, to } = clause.sentence;
  const first = clause.foldAt(from) === 'also' ? from + 1 : from;
  const isResponsible = clause.foldAt(first) === 'responsible' && clause.foldAt(first + 1) === 'for';
  const role = isResponsible ? 'organizer' : DEEDS.find(([forms]) => forms.has(clause.foldAt(first)))?.[1];
  if (!role || !(isResponsible || /ing$/.test(clause.foldAt(first)))) return;
  for (let i = first + 1; i < Math.min(to, first + VERB_WITHIN); i += 1) {
    if (/^[,;]$/.test(clause.foldAt(i))) return;
    if (!/^(?:was|were|is|are)$/.test(clause.foldAt(i))) continue;
    const party = clause.partyAt(i + 1);
    if (party)
      clause.noteAll(clause.listFrom(i + 1), role, {
        from: first,
        to: i + 1,
        confidence: 0.86,
        rule: 'clause/inverted',
      });
    return;
  }
}
