import type { Role } from '../../model.ts';

/** Nouns that say what somebody was to an activity: "the organizers were X and Y". Folded. */
const ROWS: readonly (readonly [Role, string])[] = [
  ['organizer', 'organizer organizers organiser organisers co-organizer co-organizers co-organisers co-host co-hosts'],
  ['host', 'host hosts stop stops'],
  ['funder', 'donor donors funder funders sponsor sponsors'],
  [
    'participant',
    'participant participants attendees trainees delegates partner partners stakeholder stakeholders invitees guests',
  ],
  ['recipient', 'beneficiary beneficiaries recipient recipients'],
  ['signatory', 'signatory signatories parties'],
  ['expert', 'trainers instructors lecturers'],
  ['speaker', 'speakers panelists panellists presenters'],
  ['facilitator', 'facilitators moderators'],
];
export const ROLE_NOUNS: ReadonlyMap<string, Role> = new Map(
  ROWS.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

/** Bodies and states in general, which a word beside them makes those of the activity: "participating agencies". */
export const IN_GENERAL: ReadonlySet<string> = new Set(
  'agency institution organization organisation countries states nations agencies institutions organizations organisations services authorities bodies entities'.split(
    ' ',
  ),
);
export const QUALIFIES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['participating', 'participant'],
  ['represented', 'participant'],
  ['involved', 'participant'],
  ['attending', 'participant'],
  ['invited', 'participant'],
  ['partner', 'participant'],
  ['beneficiary', 'recipient'],
  ['recipient', 'recipient'],
  ['donor', 'funder'],
  ['implementing', 'organizer'],
  ['executing', 'organizer'],
]);
