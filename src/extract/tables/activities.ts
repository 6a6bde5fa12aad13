import type { ActivityKind, Role } from '../../model.ts';
import type { Cue } from './phrases.ts';

const NOUNS: Readonly<Partial<Record<ActivityKind, string>>> = {
  training: 'training trainings course courses bootcamp traineeship graduation exercise exercises drill drills',
  workshop: 'workshop workshops seminar seminars webinar',
  conference: 'conference conferences forum symposium summit congress colloquium',
  meeting: 'meeting meetings dialogue talks consultations consultation plenary roundtable session assembly',
  visit: 'visit mission tour',
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
const VERBS: Readonly<Partial<Record<ActivityKind, string>>> = {
  agreement: 'sign signed signs signing',
  donation: 'donated donates donate handed hands transferred',
  visit: 'visited visits visiting',
  operation: 'arrested seized dismantled disrupted busted extradited arrest arrests detained',
  training: 'trained trains train',
  meeting: 'met meets',
};
/** Verbs that show the kind of an activity by themselves. */
export const ACTIVITY_VERBS: ReadonlyMap<string, ActivityKind> = new Map(
  Object.entries(VERBS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as ActivityKind] as const),
  ),
);

/** Role, side, confidence, phrases. */
const PHRASES: readonly [Role, 'after' | 'before', number, string][] = [
  [
    'organizer',
    'after',
    0.93,
    'jointly with|partnered with|co-hosted with|co-organized with|co-organised with|began by|on the initiative of|under the auspices of',
  ],
  [
    'organizer',
    'before',
    0.92,
    'organized|organised|hosted|held|conducted|launched|convened|co-organized|co-organised|co-organize|co-organise|co-hosted|co-host|organize|organise|ran|delivered|hosts|holds|organizes|organises|convenes|conducts|launches|launch|met in|concluded|coordinated|carried out|are holding|is holding|is hosting|is organizing|is organising|is conducting|are conducting|is delivering|is facilitating|is convening|are organizing|are organising|are hosting|will conduct|will convene|will deliver|to host|delighted to host|pleased to host|will host|will hold|will organize|will organise|will launch|brought together|brings together|kicked off|kicks off|opened|began|started|concludes|trained|trains|train|facilitated|inaugurated|wrapped up|gathered|led|leads|coordinates|-organized|-organised|-led|-hosted|-run|-coordinated',
  ],
  [
    'funder',
    'after',
    0.88,
    'financial support from|financial support of|funding from|funding provided by|funds from|financial assistance from|financial assistance of|generous support of|generous support from|grant from|financial contribution of|financial contribution from|financed through|funded through|funds provided by|co-funding from|financial support provided by|contribution from|contributions from|donation from|donations from|contributed by|financing from|resources from|funding by|sponsorship of',
  ],
  ['funder', 'before', 0.8, '-funded|-financed|-sponsored|is funding|is financing|contributed|contributes|pledged'],
  [
    'supporter',
    'before',
    0.85,
    'supported|supports|is supporting|are supporting|assisted|provided support|provided technical support',
  ],
  [
    'participant',
    'after',
    0.88,
    'brought together|brings together|bringing together|gathered|participants from|representatives from|representatives of|officials from|officials of|officers from|officers of|delegates from|prosecutors from|investigators from|professionals from|judges from|delegations from|delegations of|delegation from|delegation of|authorities of|authorities in|authorities from|agencies in|agencies from|represented|members of|officers serving in|attached to|participation of|teams from|staff of|staff from|counterparts from|personnel from|personnel of|practitioners from|trained by',
  ],
  ['expert', 'after', 0.88, 'experts from|experts of|specialists from|trainers from'],
  [
    'participant',
    'after',
    0.87,
    'countries , including|countries including|countries :|countries - |involving|met with|talks with|talks between|meeting between|meeting with|dialogue between|consultations between|cooperation between|operation between|discussions with|joined by|together with|alongside|welcomed|representing|agreed with|held with|drills with|exercises with|exercise with|patrols with|agencies including|agencies such as|agencies , including|institutions such as|partners such as|partners including',
  ],
  [
    'participant',
    'after',
    0.86,
    'arrested in|searched in|searches in|arrests in|raids in|investigators in|carried out in|detained in|police in|executed in|suspects in',
  ],
  [
    'participant',
    'before',
    0.87,
    'seized|arrested|dismantled|raided|detained|intercepted|extradited|busted|captured|confiscated|circulated|facilitated the|deployed|set up|provided analytical|executed',
  ],
  [
    'participant',
    'before',
    0.88,
    'were in attendance|was in attendance|were also in attendance|attended|took part|participated|joined|were present|participate|take part|attend|met|exchanged|agreed|discussed',
  ],
  [
    'recipient',
    'after',
    0.92,
    'handed over to|donated to|to the benefit of|delivered to|presented to|provided to|donates to',
  ],
  ['recipient', 'after', 0.9, 'delivery of|handover of|donation of|provision of'],
  ['recipient', 'before', 0.88, 'received|receives|took delivery|will receive'],
  [
    'donor',
    'before',
    0.92,
    'donated|donates|handed over|hands over|donate|provided equipment|gifted|transferred|transfers|gave|gives|provided|provides|presented|delivered|delivers|supplied|supplies',
  ],
  [
    'signatory',
    'before',
    0.92,
    'signed|sign|signs|have signed|concluded an agreement|executed a|executed an|inked|inks|ink',
  ],
  [
    'signatory',
    'after',
    0.92,
    'signed between|agreement between|memorandum of understanding between|memorandum between|agreement with|memorandum of understanding with|memorandum with|arrangement with|arrangement between',
  ],
  ['visitor', 'before', 0.9, 'visited|visits|paid a visit|paid an official visit|paid a working visit'],
  ['visitor', 'after', 0.88, 'visit by|visit of'],
  ['host', 'before', 0.88, 'on its premises|at its premises|at its headquarters|at its seat|in its premises'],
  ['host', 'after', 0.88, 'held at|took place at|hosted at|at the premises of|visited|visit to|a visit to'],
];
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
  [
    'organizer',
    0.94,
    'organized organised hosted held conducted run convened spearheaded delivered facilitated arranged coordinated led implemented begun launched concluded headed opened',
  ],
  ['funder', 0.89, 'funded financed sponsored paid co-funded'],
  ['supporter', 0.92, 'supported assisted backed'],
  ['participant', 0.88, 'attended joined'],
  ['signatory', 0.92, 'signed'],
  ['donor', 0.93, 'donated provided handed gifted'],
  ['recipient', 0.9, 'received'],
];
export const PARTICIPLES: ReadonlyMap<string, { readonly role: Role; readonly confidence: number }> = new Map(
  AGENTS.flatMap(([role, confidence, words]) => words.split(' ').map((word) => [word, { role, confidence }] as const)),
);
/** The cues, longest phrase first. */
export const CUES: readonly Cue[] = PHRASES.flatMap(([role, side, confidence, phrases]) =>
  phrases
    .split('|')
    .map((phrase) => ({ words: phrase.replaceAll('-', ' - ').trim().split(' '), role, side, confidence })),
).sort((a, b) => b.words.length - a.words.length);

/** People without names, in folded plural and singular: a country beside them takes part through them. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'prosecutors experts officers officials police authorities judges investigators delegates representatives participants delegation specialists customs troops ' +
    'soldiers government side trainers professionals counterparts agencies navy forces guard guards gendarmerie minister ministers president ministry army military ' +
    'observers observer speakers practitioners personnel firefighters students diplomats teams team parliamentarians colleagues partners embassy ambassador prosecution service services magistrates staff fiu fius ministries departments embassies parliaments'
  ).split(' '),
);
