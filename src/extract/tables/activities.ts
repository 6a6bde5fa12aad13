import type { ActivityKind, Role } from '../../model.ts';

const NOUNS: Readonly<Partial<Record<ActivityKind, string>>> = {
  training:
    'training trainings course courses bootcamp traineeship graduation exercise exercises drill drills lecture lectures',
  workshop: 'workshop workshops seminar seminars webinar',
  conference: 'conference conferences forum symposium summit congress colloquium',
  meeting:
    'meeting meetings dialogue talks consultations consultation plenary roundtable table session assembly gathering gatherings',
  visit: 'visit mission tour trip',
  operation: 'operation operations raids raid crackdown extradition takedown arrests',
  donation: 'donation handover donations',
  agreement: 'memorandum agreement agreements mou treaty arrangement memoranda',
  project: 'project programme program initiative projects',
};
/** Nouns that name an activity, with its kind. */
export const ACTIVITY_NOUNS: ReadonlyMap<string, ActivityKind> = new Map(
  Object.entries(NOUNS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as ActivityKind] as const),
  ),
);
/** Kinds of activity to which people come; and those of them that somebody holds. */
export const GATHERS = /^(?:training|workshop|conference|meeting|visit)$/;
export const HELD = /^(?:training|workshop|conference|meeting)$/;

const VERBS: Readonly<Partial<Record<ActivityKind, string>>> = {
  agreement: 'sign signed signs signing',
  donation: 'donated donates donate handed hand hands transferred',
  visit: 'visited visits visiting',
  operation:
    'searched raided destroyed eradicated foiled intercepted arrested seized dismantled disrupted busted extradited arrest arrests detained',
  training: 'trained trains train',
  meeting: 'met meets',
};
/** Verbs that show the kind of an activity by themselves. */
export const ACTIVITY_VERBS: ReadonlyMap<string, ActivityKind> = new Map(
  Object.entries(VERBS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as ActivityKind] as const),
  ),
);

/** What a person does who is said to have done it: those who lead a part of an activity do not organize it. */
export const PERSONAL_ROLES: ReadonlyMap<string, Role> = new Map([
  ...'facilitated led leads moderated chaired conducted delivered trained'
    .split(' ')
    .map((word) => [word, 'facilitator'] as const),
  ...'opened inaugurated concluded'.split(' ').map((word) => [word, 'speaker'] as const),
]);

/** The role of a country whose people are of this kind, where it is not that of participants. */
export const ROLE_OF_PEOPLE: ReadonlyMap<string, Role> = new Map(
  ['experts', 'specialists', 'trainers'].map((word) => [word, 'expert'] as const),
);

/** Participles whose agents, behind "by", have a role. */
const AGENTS: readonly [Role, number, string][] = [
  ['organizer', 0.94, 'organized organised planned mounted undertaken held conducted run convened staged arranged'],
  [
    'organizer',
    0.89,
    'hosted offered spearheaded delivered facilitated coordinated led implemented executed managed administered rolled begun launched concluded rounded headed opened given taught',
  ],
  ['funder', 0.89, 'funded financed sponsored paid co-funded co-financed underwritten bankrolled borne'],
  ['supporter', 0.92, 'supported assisted backed aided brokered mediated'],
  [
    'participant',
    0.88,
    'attended sent seconded nominated joined chaired co-chaired witnessed briefed welcomed arrested detained apprehended seized intercepted accompanied supervised overseen questioned rescued freed discovered stopped searched boarded recovered dismantled raided disrupted foiled',
  ],
  ['signatory', 0.92, 'signed countersigned inked'],
  ['donor', 0.88, 'donated provided handed gifted presented supplied pledged'],
  ['recipient', 0.9, 'received'],
];
export const PARTICIPLES: ReadonlyMap<string, { readonly role: Role; readonly confidence: number }> = new Map(
  AGENTS.flatMap(([role, confidence, words]) => words.split(' ').map((word) => [word, { role, confidence }] as const)),
);
/** People without names, in folded plural and singular: a country beside them takes part through them. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'prosecutors experts officers officials police authorities judges investigators delegates representatives participants delegation specialists customs troops ' +
    'soldiers government side trainers professionals counterparts agencies governments navy forces guard guards gendarmerie minister ministers president ministry army military ' +
    'state observers observer speakers practitioners personnel firefighters students diplomats teams team parliamentarians colleagues partners delegations technicians scientists doctors engineers analysts operators academics lawyers agents detectives sailors marines cadets teachers examiners handlers divers pilots crew crews squad squads units detachments contingent contingents visitors guests trainees interpreters inspectors auditors gendarmes embassy ambassador prosecution service services navies armies magistrates staff responders rangers paramedics nurses lawmakers legislators senators lifeguards wardens statisticians veterinarians economists chemists fiu fius ministries departments embassies parliaments'
  ).split(' '),
);
