import type { Role } from '../../model.ts';

/** What leads from a verb over its object to the other side: "donated ten vehicles TO X". */
export interface OtherSide {
  readonly word: string;
  readonly role: Role;
  readonly rule: string;
}
const GIVEN_TO: OtherSide = { word: 'to', role: 'recipient', rule: 'clause/given-to' };
const RECEIVED_FROM: OtherSide = { word: 'from', role: 'donor', rule: 'clause/received-from' };

/** A phrase that gives the parties beside it a role. */
export interface Cue {
  readonly words: readonly string[];
  readonly role: Role;
  /** On which side of the phrase the parties stand; `none` where only those beyond its object have a role. */
  readonly side: 'after' | 'before' | 'none';
  readonly confidence: number;
  readonly beyond?: OtherSide;
}

/** Role, side, confidence, phrases, and what follows beyond. A new phrase is a word in a row. */
const PHRASES: readonly [Role, Cue['side'], number, string, OtherSide?][] = [
  [
    'organizer',
    'after',
    0.93,
    'collaboration between|partnership between|joint initiative of|joint effort of|joint initiative by|joint initiative between|joint effort between|jointly with|partnered with|co-hosted with|co-organized with|co-organised with|began by|on the initiative of|under the auspices of|under the aegis of',
  ],
  [
    'organizer',
    'before',
    0.92,
    'begun to implement|started to implement|began to implement|will implement|implements|is implementing|are implementing|organized|organised|hosted|held|conducted|launched|convened|co-organized|co-organised|co-organize|co-organise|co-hosted|co-host|organize|organise|ran|delivered|hosts|holds|organizes|organises|convenes|conducts|launches|launch|met in|concluded|coordinated|carried out|are holding|is holding|is hosting|is organizing|is organising|is conducting|are conducting|is delivering|is facilitating|is convening|are organizing|are organising|are hosting|will conduct|will convene|will deliver|to host|delighted to host|pleased to host|will host|will hold|will organize|will organise|will launch|brought together|brings together|kicked off|kicks off|opened|began|started|concludes|trained|trains|train|facilitated|inaugurated|wrapped up|gathered|led|leads|completed|completes|coordinates|-organized|-organised|-led|-hosted|-run|-coordinated',
  ],
  [
    'funder',
    'after',
    0.88,
    'financial support from|financial support of|funding from|funding provided by|funds from|financial assistance from|financial assistance of|generous support of|generous support from|grant from|financial contribution of|financial contribution from|financed through|funded through|funds provided by|co-funding from|financial support provided by|contribution from|contributions from|donation from|donations from|contributed by|financing from|funding came from|money came from|funds came from|costs were covered by|costs are covered by|paid for by|resources from|funding by|sponsorship of',
  ],
  [
    'funder',
    'before',
    0.8,
    '-funded|-financed|-sponsored|funded it|financed it|funded the|funded this|funds the|financed the|financed this|finances the|sponsored the|sponsored this|is funding|is financing|contributed|contributes|pledged',
  ],
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
    'brought together|brings together|bringing together|gathered|participants from|representatives from|representatives of|officials from|officials of|officers from|officers of|delegates from|prosecutors from|investigators from|professionals from|judges from|delegations from|delegations of|delegation from|delegation of|authorities of|authorities in|authorities from|agencies in|agencies from|represented|members of|officers serving in|attached to|participation of|teams from|staff of|staff from|counterparts from|personnel from|personnel of|practitioners from|trained by|coming from|whom came from|who came from|drawn from|as do|as did|hailing from|selected from',
  ],
  [
    'expert',
    'after',
    0.88,
    'experts from|experts of|specialists from|trainers from|instructors from|instructors of|facilitators from|mentors from|experts came from|instructors came from|trainers came from',
  ],
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
    'seized|arrested|dismantled|raided|detained|intercepted|busted|captured|confiscated|circulated|facilitated the|deployed|set up|provided analytical|executed',
  ],
  ['participant', 'before', 0.87, 'extradited', { word: 'to', role: 'participant', rule: 'clause/extradited-to' }],
  [
    'participant',
    'before',
    0.88,
    'took an active part|took active part|chaired|co-chaired|were in attendance|was in attendance|were also in attendance|attended|took part|participated|joined|were present|participate|take part|attend|met|exchanged|agreed|discussed',
  ],
  [
    'recipient',
    'after',
    0.92,
    'handed over to|donated to|to the benefit of|delivered to|presented to|provided to|donates to',
  ],
  ['recipient', 'none', 0.9, 'delivery of|handover of|donation of|provision of', GIVEN_TO],
  ['recipient', 'before', 0.88, 'received|receives|took delivery|will receive', RECEIVED_FROM],
  [
    'donor',
    'before',
    0.92,
    'made a donation|makes a donation|made a contribution|donated|donates|handed over|hands over|donate|provided equipment|gifted|transferred|transfers|gave|gives|provided|provides|presented|delivered|delivers|supplied|supplies',
    GIVEN_TO,
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
    'mou with|mous , with|signed between|agreement between|memorandum of understanding between|memorandum between|agreement with|memorandum of understanding with|memorandum with|arrangement with|arrangement between',
  ],
  ['visitor', 'before', 0.9, 'visited|visits|paid a visit|paid an official visit|paid a working visit'],
  ['visitor', 'after', 0.88, 'visit by|visit of'],
  ['host', 'before', 0.88, 'on its premises|at its premises|at its headquarters|at its seat|in its premises'],
  ['host', 'after', 0.88, 'held at|took place at|hosted at|at the premises of|visited|visit to|a visit to'],
];
/** The cues, longest phrase first. */
export const CUES: readonly Cue[] = PHRASES.flatMap(([role, side, confidence, phrases, beyond]) =>
  phrases.split('|').map((phrase) => ({
    words: phrase.replaceAll('-', ' - ').trim().split(' '),
    role,
    side,
    confidence,
    ...(beyond && { beyond }),
  })),
).sort((a, b) => b.words.length - a.words.length);
