import type { ActivityKind, Role } from '../../model.ts';

const NOUNS: Readonly<Partial<Record<ActivityKind, string>>> = {
  training: 'training trainings course courses bootcamp traineeship',
  workshop: 'workshop workshops seminar seminars webinar',
  conference: 'conference forum symposium summit congress colloquium',
  meeting: 'meeting meetings dialogue talks consultations consultation plenary roundtable session assembly',
  visit: 'visit mission tour',
  operation: 'operation raids raid crackdown extradition takedown arrests',
  donation: 'donation handover delivery equipment',
  agreement: 'memorandum agreement mou treaty arrangement protocol',
  project: 'project programme program initiative projects',
};
/** Nouns that name an activity, with its kind. */
export const ACTIVITY_NOUNS: ReadonlyMap<string, ActivityKind> = new Map(
  Object.entries(NOUNS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as ActivityKind] as const),
  ),
);
const VERBS: Readonly<Partial<Record<ActivityKind, string>>> = {
  agreement: 'sign signed signs signing',
  donation: 'donated donates donate handed hands',
  visit: 'visited visits',
  operation: 'arrested seized dismantled disrupted busted',
  training: 'trained trains',
  meeting: 'met meets',
};
/** Verbs that show the kind of an activity by themselves. */
export const ACTIVITY_VERBS: ReadonlyMap<string, ActivityKind> = new Map(
  Object.entries(VERBS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as ActivityKind] as const),
  ),
);

/** A phrase that gives the parties beside it a role. */
export interface Cue {
  readonly words: readonly string[];
  readonly role: Role;
  /** On which side of the phrase the parties stand. */
  readonly side: 'after' | 'before';
  readonly confidence: number;
}
const PHRASES: readonly [Role, 'after' | 'before', number, string][] = [
  [
    'organizer',
    'after',
    0.95,
    'organized by|organised by|hosted by|held by|conducted by|run by|convened by|delivered by|facilitated by|co-organized by|co-organised by|arranged by|coordinated by|led by|implemented by|conducted jointly by|begun by|launched by|concluded by',
  ],
  [
    'organizer',
    'after',
    0.93,
    'in cooperation with|in co-operation with|in collaboration with|in partnership with|jointly with|in close cooperation with|in conjunction with',
  ],
  [
    'organizer',
    'before',
    0.92,
    'organized|organised|hosted|held|conducted|launched|convened|co-organized|co-organised|co-organize|co-organise|organize|organise|ran|delivered|hosts|holds|organizes|organises|met in|concluded',
  ],
  [
    'funder',
    'after',
    0.95,
    'funded by|financed by|paid for by|sponsored by|with financial support from|with the financial support of|with funding from|co-funded by|funded through|with financial assistance from|generous support of',
  ],
  ['host', 'after', 0.9, 'held at|took place at|hosted at|at the premises of'],
  ['funder', 'before', 0.9, '-funded|-financed'],
  [
    'supporter',
    'after',
    0.92,
    'with the support of|with support from|supported by|with the assistance of|assisted by|with the participation of',
  ],
  [
    'participant',
    'after',
    0.9,
    'attended by|brought together|gathered|participants from|representatives from|representatives of|officials from|experts from|officers from|officers of|delegates from|prosecutors from|investigators from|professionals from|judges from|delegations from|authorities of|authorities in|specialists from|trainers from|agencies in|agencies from|represented|members of|officers serving in|attached to|arrested in|searched in|searches in|arrests in|raids in|investigators in',
  ],
  ['participant', 'before', 0.88, 'attended|took part|participated|joined|were present'],
  ['recipient', 'after', 0.92, 'handed over to|donated to|to the benefit of|handed over to the'],
  ['donor', 'after', 0.93, 'donated by'],
  ['donor', 'before', 0.92, 'donated|donates'],
  ['signatory', 'before', 0.92, 'signed'],
  ['signatory', 'after', 0.92, 'signed between|signed by|agreement between|memorandum of understanding between'],
  ['visitor', 'before', 0.9, 'visited'],
];
/** The cues, longest phrase first. */
export const CUES: readonly Cue[] = PHRASES.flatMap(([role, side, confidence, phrases]) =>
  phrases
    .split('|')
    .map((phrase) => ({ words: phrase.replaceAll('-', ' - ').trim().split(' '), role, side, confidence })),
).sort((a, b) => b.words.length - a.words.length);

/** People without names, in folded plural and singular: a country beside them takes part through them. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'prosecutors experts officers officials police authorities judges investigators delegates representatives participants delegation specialists customs troops soldiers government side trainers professionals counterparts agencies'.split(
    ' ',
  ),
);
