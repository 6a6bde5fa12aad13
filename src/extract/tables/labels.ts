import type { Role } from '../../model.ts';

/** Labels of lines such as "Venue: Nairobi, Kenya", folded. */
export const DATE_LABELS: ReadonlySet<string> = new Set('date dates when duration period'.split(' '));
export const PLACE_LABELS: ReadonlySet<string> = new Set('venue location place where'.split(' '));
/** Those of roles: the first word, folded. */
export const ROLE_LABELS: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['organizer', 'organizer organizers organiser organisers organized organised'],
      ['host', 'host hosts'],
      ['funder', 'funder funders donor donors funded sponsor sponsors funding'],
      ['participant', 'participants participating attendees partners beneficiaries'],
    ] as const
  ).flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);
