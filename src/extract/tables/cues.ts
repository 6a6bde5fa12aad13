import type { ActivityKind, Role } from '../../model.ts';
import { inflected, type VerbForm } from './verbs.ts';

/** What leads from a verb over its object to the other side: "donated ten vehicles TO X". */
export interface OtherSide {
  readonly word: string;
  readonly role: Role;
  readonly rule: string;
}
const GIVEN_TO: OtherSide = { word: 'to', role: 'recipient', rule: 'clause/given-to' };
const RECEIVED_FROM: OtherSide = { word: 'from', role: 'donor', rule: 'clause/received-from' };
const SHARED_WITH = { beyond: { word: 'with', role: 'participant', rule: 'clause/shared-with' } } as const;
const AGREED_WITH: OtherSide = { word: 'with', role: 'signatory', rule: 'clause/agreed-with' };

/** What must stand shortly behind a verb that means many things: "sent" people, "contributed" money. */
export type ObjectKind = 'activity' | 'agreement' | 'gift' | 'money' | 'people';

/** A phrase that gives the parties beside it a role. */
export interface Cue {
  readonly words: readonly string[];
  readonly role: Role;
  /** On which side of the phrase the parties stand; `none` where only those beyond its object have a role. */
  readonly side: 'after' | 'before' | 'none';
  readonly confidence: number;
  readonly beyond?: OtherSide | undefined;
  readonly object?: ObjectKind | undefined;
  /** Where the phrase says so of activities of these kinds alone. */
  readonly kinds?: readonly ActivityKind[] | undefined;
  /** Where the phrase begins with a verb by its base form. */
  readonly form?: VerbForm | undefined;
}

/** Role, side, confidence, phrases, and what follows beyond or as the object. `~` before a verb stands for all its forms. A new phrase is a word in a row. */
const PHRASES: readonly [Role, Cue['side'], number, string, Pick<Cue, 'beyond' | 'object' | 'kinds'>?][] = [
  [
    'organizer',
    'after',
    0.93,
    'joint initiative of|joint effort of|joint undertaking of|joint venture of|joint initiative by|joint initiative between|joint effort between|joint undertaking by|under the direction of|initiative of|initiative by|co-hosted with|co-organized with|co-organised with|began by|put on by|on the initiative of|in tandem with',
  ],
  [
    'organizer',
    'after',
    0.88,
    'carried out through cooperation between|organized through cooperation between|organised through cooperation between|organized together with|organised together with|held together with|delivered together with|run together with|organized jointly with|organised jointly with|held jointly with',
  ],
  [
    'organizer',
    'after',
    0.86,
    'in collaboration between|a collaboration between|collaborative effort between|brainchild of|coordination lay with|coordination lies with|organization lay with|organisation lay with|coordination rests with|coordination rested with|jointly with|under the auspices of|under the aegis of',
  ],
  [
    'organizer',
    'before',
    0.89,
    '~organize|~organise|~host|held|holds|is holding|are holding|will hold|~conduct|~convene|~co-organize|~co-organise|~co-host|~run|~conclude|~carry out|will deliver|is delivering|are delivering|to host|~facilitate|~train|~wrap up|~bring to a close|~bring to an end|~bring to a successful close|~stage|~arrange|~put on|~put together|were involved in organizing|was involved in organizing|were involved in organising|was involved in organising|is responsible for organizing|was responsible for organizing|were responsible for organizing|joined hands in|joined hands to|joined forces in|joined forces to|joined hands , with|-organized|-organised|-led|-hosted|-run|-coordinated',
  ],
  // who launches or completes it is less often the one who organizes it
  [
    'organizer',
    'before',
    0.88,
    'begun to implement|started to implement|began to implement|~implement|~launch|met in|~coordinate|~bring together|~kick off|~open|began|started|begins|~inaugurate|gathered|gathers|~lead|completed|completes',
  ],
  ['organizer', 'before', 0.9, '~deliver|~offer|~give|~provide|~mount', { object: 'activity' }],
  [
    'funder',
    'after',
    0.88,
    'financial support from|financial support of|funding from|funding provided by|funds from|financial assistance from|financial assistance of|generous support of|generous support from|grant from|financial contribution of|financial contribution from|financed through|funded through|funds provided by|co-funding from|financial support provided by|financial support came from|contribution from|contributions from|donation from|donations from|contributed by|financing from|funding came from|funding comes from|money came from|funds came from|costs were covered by|costs are covered by|means come from|means came from|money comes from|funds come from|costs were borne by|costs were met by|borne by|paid for by|resources from|funding by|sponsorship of|generosity of|euros from|dollars from',
  ],
  [
    'funder',
    'before',
    0.8,
    '-funded|-financed|-sponsored|~fund it|~fund the|~fund this|~finance it|~finance the|~finance this|~sponsor the|~sponsor this|~underwrite the|~co-fund the|~co-finance the|~pay for the|~pay for it|~pay for this|~cover the cost|~cover the costs|~cover all costs|~bear the cost|~bear the costs|~provide the funding|~provide the funds|~provide funding|~provide funds|~provide financial support|~provide financial assistance|is funding|is financing',
  ],
  ['funder', 'before', 0.8, '~contribute|~pledge|~allocate|~commit|~provide|~grant|~award', { object: 'money' }],
  [
    'recipient',
    'none',
    0.86,
    'contributed|granted|awarded',
    { object: 'money', beyond: GIVEN_TO, kinds: ['donation'] },
  ],
  ['donor', 'before', 0.86, 'approved a grant|approves a grant', { kinds: ['donation'] }],
  ['recipient', 'after', 0.84, 'to help|to assist', { kinds: ['donation'] }],
  [
    'supporter',
    'before',
    0.85,
    '~support|~assist|backed|backs|aided|lent their support|~give its support|~give their support|provided support|provided technical support|~lend its support|~lend support|~provide technical|~provide expertise|~provide logistical|~provide expert',
  ],
  [
    'supporter',
    'after',
    0.85,
    'made possible by|technical support came from|support came from|is indebted to|was aided by|is aided by|technical assistance came from|technical support was provided by|support was provided by',
  ],
  ['participant', 'before', 0.86, '~contribute|~deploy', { object: 'gift' }],
  ['participant', 'before', 0.86, '~send|~contribute|~second|~dispatch|~provide|~nominate', { object: 'people' }],
  [
    'participant',
    'after',
    0.88,
    'brought together|brings together|bringing together|gathered|participants from|representatives from|representatives of|officials from|officials of|officers from|officers of|delegates from|prosecutors from|investigators from|professionals from|judges from|delegations from|delegations of|delegation from|delegation of|authorities of|authorities in|authorities from|agencies in|agencies from|represented|members of|including those from|among them those from|officers serving in|attached to|participation of|teams from|staff of|staff from|counterparts from|personnel from|personnel of|practitioners from|trained by|coming from|whom came from|who came from|hailed from|hail from|who serve with|serving with|working for|employed by|mostly from|mainly from|primarily from|heard from|participants represent|participants represented|they represent|they represented|officers represent|delegates represent|trainees represent|participants came from|trainees came from|officers came from|delegates came from|belong to|drawn from|as do|as did|hailing from|selected from|presentations by|presentations from|presentation by|presentations were made by|remarks by|speaking on behalf of|spoke on behalf of|speaking for|attended on behalf of|opened on behalf of|signed on behalf of|accepted on behalf of|accepted , on behalf of|received , on behalf of|received on behalf of|signed for|work of|efforts of|joint efforts of|jointly by',
  ],
  [
    'participant',
    'after',
    0.88,
    'also attending were|attending were|in attendance were|present at the meeting :|present at the event :|present at the workshop :|also present were|present were|also taking part were|taking part were|taking part included|taking part are|represented were|also represented were|participating were|following agencies were represented :|following countries were represented :|presence of|heads of|chiefs of|leaders of|among them were those from|among them were those of|among those present were|among those attending were|among the participants were|among the guests were|among the invited were|among the invited are|among whom were|among whom are|besides those of|besides those from|as have|brings in|brought in|~enable',
  ],
  [
    'expert',
    'after',
    0.88,
    'experts from|experts of|specialists from|trainers from|instructors from|instructors of|facilitators from|mentors from|experts came from|instructors came from|trainers came from|resource persons from|speakers from|lecturers from|lecturers of|trainers were from|instructors were from',
  ],
  [
    'participant',
    'after',
    0.87,
    'met|countries , including|countries including|countries :|organizations :|organisations :|organizations (|organisations (|agencies (|institutions (|bodies (|agencies :|institutions :|authorities :|bodies :|partners :|countries - |involving|involved|~involve|met with|sat down with|exchanged views with|talks with|talks between|meeting between|meeting with|meetings with|dialogue between|consultations between|cooperation between|operation between|discussions with|joined by|together with|alongside|side by side with|hand in hand with|working with|worked with|welcomed|~brief|representing|agreed with|held with|drills with|exercises with|exercise with|patrols with|agencies including|agencies such as|agencies , including|institutions such as|partners such as|partners including|information from|intelligence from',
  ],
  [
    'participant',
    'after',
    0.86,
    'arrested in|searched in|searches in|arrests in|arrests were made in|raids in|investigators in|carried out in|detained in|police in|executed in|suspects in',
  ],
  [
    'participant',
    'before',
    0.87,
    '~seize|~arrest|~dismantle|~raid|~detain|~intercept|busted|captured|confiscated|circulated|facilitated the|deployed|set up|provided analytical|~execute',
  ],
  [
    'participant',
    'before',
    0.87,
    'extradited',
    { beyond: { word: 'to', role: 'participant', rule: 'clause/extradited-to' } },
  ],
  [
    'participant',
    'before',
    0.88,
    '~take an active part|~take active part|~chair|~co-chair|~report on|was among those present|were among those present|was among the participants|were among the participants|was among those attending|were among those attending|was among the attendees|were among the attendees|were in attendance|was in attendance|were also in attendance|~attend|~take part|~participate|~join|were present|was present|met|met with|~hold talks with|~hold discussions with|~hold consultations with|sat down with|exchanged views with|worked side by side with|agreed with|~exchange|~agree|~discuss|was represented|were represented|is represented|are represented|~share its|~share their|~give a presentation|~make a presentation|~deliver a presentation|~present its|~present their|sat down|~brief',
  ],
  ['participant', 'before', 0.87, '~receive|~welcome', { object: 'people' }],
  [
    'recipient',
    'after',
    0.92,
    'handed over to|donated to|to the benefit of|delivered to|presented to|provided to|donates to|given to|gifted to|~equip|will benefit|benefits the|made available to|made over to|supplied to|for the benefit of|will serve|passed to|turned over to',
  ],
  ['recipient', 'none', 0.9, 'delivery of|handover of|donation of|provision of|transfer of', { beyond: GIVEN_TO }],
  [
    'donor',
    'none',
    0.9,
    'handover of|donation of|transfer of|delivery of',
    { beyond: RECEIVED_FROM, kinds: ['donation'] },
  ],
  ['recipient', 'before', 0.88, '~take delivery', { beyond: RECEIVED_FROM }],
  [
    'recipient',
    'before',
    0.86,
    'will benefit from|will all benefit from|benefit from|benefits from|benefited from|stands to benefit|stand to benefit',
    { object: 'gift' },
  ],
  ['recipient', 'before', 0.88, '~receive', { object: 'gift', beyond: RECEIVED_FROM }],
  [
    'recipient',
    'before',
    0.88,
    'was given|were given|was presented with|were presented with|was provided with|was equipped with',
    { object: 'gift' },
  ],
  [
    'donor',
    'before',
    0.88,
    'made a donation|makes a donation|made a contribution|~donate|~hand over|~turn over|provided equipment|~gift',
    { beyond: GIVEN_TO },
  ],
  [
    'donor',
    'before',
    0.88,
    '~give|~provide|~present|~deliver|~supply|~equip|~transfer|~hand',
    { object: 'gift', beyond: GIVEN_TO },
  ],
  [
    'signatory',
    'before',
    0.92,
    '~sign|concluded an agreement|~execute a|~execute an|~ink|~put their names|~put pen',
    { beyond: AGREED_WITH },
  ],
  [
    'signatory',
    'before',
    0.88,
    '~renew|~extend|~formalize|~formalise|~cement|~conclude|~enter into',
    { object: 'agreement', beyond: AGREED_WITH },
  ],
  [
    'signatory',
    'after',
    0.92,
    'mou with|mous , with|signed between|signed for|agreement between|memorandum of understanding between|memorandum between|agreement with|memorandum of understanding with|memorandum with|arrangement with|arrangement between',
  ],
  [
    'participant',
    'before',
    0.86,
    '~destroy|~eradicate|~stop|~search|~free|~rescue|~storm|~question|~discover|~board|~recover|~patrol|sealed off|~make the arrests|~make up the',
    { kinds: ['operation'] },
  ],
  [
    'participant',
    'after',
    0.86,
    'tip off from|tip - off from|acting on information from|acting on intelligence from|coordinated with|picked up by|joint team of|joint teams of|joint task force of|embedded with',
  ],
  [
    'participant',
    'before',
    0.86,
    '~share information|~share intelligence|~exchange information|~exchange intelligence',
    SHARED_WITH,
  ],
  [
    'recipient',
    'after',
    0.88,
    'went to|go to|goes to|destined for|intended for|meant for|earmarked for',
    { kinds: ['donation'] },
  ],
  ['recipient', 'after', 0.88, 'passed on to|distributed to|distributed among|distributed as follows :|allocated to'],
  ['recipient', 'before', 0.86, '~get', { object: 'gift', kinds: ['donation'] }],
  [
    'funder',
    'after',
    0.86,
    'costs were shared between|costs are shared between|from the budget of|at the expense of|put up by|funds made available by|funding made available by',
  ],
  ['funder', 'before', 0.8, '~cover|~bear|~meet|~pay', { object: 'money' }],
  [
    'host',
    'after',
    0.86,
    '~pay a visit to|~pay an official visit to|~pay a working visit to|~pay a courtesy call on|~pay a courtesy visit to|on the premises of|spent a day at|spent two days at|spent time at',
  ],
  ['host', 'after', 0.86, 'called on|call on', { kinds: ['visit'] }],
  ['host', 'before', 0.86, '~open its doors|~play host'],
  ['participant', 'before', 0.82, '~explain how|~demonstrate|~showcase', { kinds: ['visit', 'meeting'] }],
  [
    'signatory',
    'before',
    0.86,
    '~undertake to|~commit to|~pledge to|~adhere to|~accede to|is also a party|is a party|are parties|~put their signatures|~put their signature',
    { kinds: ['agreement'] },
  ],
  ['signatory', 'after', 0.86, 'commits|binds|obliges', { kinds: ['agreement'] }],
  ['signatory', 'after', 0.9, 'struck between|reached between|concluded between|countersigned by'],
  ['organizer', 'after', 0.86, 'lies with|rests with|consortium of', { kinds: ['project'] }],
  ['organizer', 'before', 0.88, '~manage|~administer|~roll out', { object: 'activity', kinds: ['project'] }],
  [
    'visitor',
    'before',
    0.9,
    '~visit|~tour|~pay a visit|~pay an official visit|~pay a working visit|~pay a courtesy call|~pay a courtesy visit',
  ],
  ['visitor', 'after', 0.88, 'visit by|visit of'],
  ['host', 'before', 0.88, 'on its premises|at its premises|at its headquarters|at its seat|in its premises'],
  [
    'host',
    'after',
    0.88,
    'held at|took place at|hosted at|at the premises of|visited|~visit|~tour|also see|will see|visit to|a visit to|courtesy call on|shown round|shown around|went round|toured|touring|visiting|tour of|taken to|guided tour of|excursion to|programme were|programme was|hosted by|received at',
  ],
];

/** A phrase as its words; a verb by its base form as each of its forms. */
function spelled(phrase: string): { words: string[]; form?: VerbForm }[] {
  if (!phrase.startsWith('~')) return [{ words: phrase.replaceAll('-', ' - ').trim().split(' ') }];
  const [verb = '', ...rest] = phrase.slice(1).split(' ');
  return inflected(verb).map(({ word, form }) => ({
    words: [...word.replaceAll('-', ' - ').split(' '), ...rest],
    form,
  }));
}

/** The cues, longest phrase first. */
export const CUES: readonly Cue[] = PHRASES.flatMap(
  ([role, side, confidence, phrases, { beyond, object, kinds } = {}]) =>
    phrases
      .split('|')
      .flatMap(spelled)
      .map(({ words, form }) => ({ words, form, role, side, confidence, beyond, object, kinds })),
).sort((a, b) => b.words.length - a.words.length);
