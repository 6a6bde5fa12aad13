import { remembered } from '../text/remembered.ts';

/** Words that make a capitalized name the name of a body, with the kind of body. Folded, singular and plural as needed. */
const ROWS: Readonly<Record<string, string>> = {
  ministry: 'ministry',
  'national-agency':
    'agency authority administration inspectorate service services directorate structure organ committee commission bureau council secretariat board centre center unit department division section superintendency observatory registry chancellery squadron taskforce presidium force forces branch headquarters sai fiu ncb csirt',
  police: 'wing police gendarmerie carabinieri constabulary marechaussee',
  customs: 'customs',
  border: 'troops coastguard guard guards patrol',
  military: 'navy army marines command corps brigade battalion regiment detachment',
  prosecution: "chamber chambers commissariat procuratorate procuracy prosecutor's prosecution",
  court: 'court tribunal judiciary',
  academy: 'academy institute school college laboratory',
  company: 'company corporation',
  university: 'university',
  embassy: 'embassy consulate',
  mission: 'delegation mission',
  bank: 'bank',
  fund: 'fund foundation trust',
  network:
    'network association alliance union organization organisation federation confederation coalition consortium league society club',
  parliament: 'parliament assembly senate',
  'field-office': 'office presence',
};
/** Heads of names in other languages: what they are called by stands behind them. Folded. */
const FOREIGN =
  'institut instituto ministerio ministere agencia agence fiscalia guardia policia polizia centro comision universidad universite escuela ecole academia servicio secretaria fundacion organe conseil consejo autorite armada marina direccion direction corpo juridiction banca banque banco bomberos';
export const FOREIGN_HEADS: ReadonlySet<string> = new Set(FOREIGN.split(' '));

export const HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...ROWS, body: FOREIGN }).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

/** Prepositions, with or without their article, that carry such a name on. */
export const FOREIGN_CARRIERS = /^(?:de|du|des|da|do|dos|das|della|del|para|pour|contre|d)$/;

/** Prepositions that carry a body's name on behind its head. */
export const CARRIERS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'against', 'under']);
/** Heads behind which `in` or `to` and a place may follow. */
export const SEATED: ReadonlySet<string> = new Set([
  'office',
  'embassy',
  'consulate',
  'mission',
  'delegation',
  'centre',
  'center',
  'bureau',
  'presence',
]);
/** Capitalized words that begin sentences and belong to no name. */
export const NO_NAME: ReadonlySet<string> = new Set(
  (
    'the a an this that these those in on at by from to of for with during under after before since following both all its their his her our as and or but ' +
    'he she they we it i also speaking when while through once because although though until where there here then thus hence however moreover meanwhile among besides apart despite within without upon if what how why who whose let dear welcome according more most many several some such other each every about other new first second third ' +
    'participants representatives experts officers officials including photo source all states two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today yesterday press release releases news'
  ).split(' '),
);
/** Verbs that a headline in capitals sets like names: they end the name before them. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  (
    'supports support hosts donates donate trains strengthens strengthen launches launch concludes conclude signs sign joins join holds hold meets meet visits visit hands ' +
    'discuss discusses enhances enhance boosts boost calls opens attends attend participates participate conducts conduct organizes organises organize organise delivers deliver ' +
    'receives receive welcomes backs funds builds build agrees agree partners kicks ends begin begins completes complete equips equip provides provide seizes seize arrests ' +
    'dismantles dismantle convenes gathers brings unite unites work works share shares explore explores commit commits pledges pledge helps help handed donated signed held ' +
    'concluded launched hosted trained joined met visited dismantled seized arrested extradited gets get to will'
  ).split(' '),
);
/** Last words of names that are no bodies, though an acronym may stand behind them. */
export const NO_BODY: ReadonlySet<string> = new Set(
  (
    'disease virus programme program project initiative strategy convention act law system plan training course seizure persons migrants teams team group platform conference meeting dialogue seminar summit congress session ' +
    'forum week day agenda framework protocol agreement policy directive regulation exchange list database tool index report response operation exercise mechanism'
  ).split(' '),
);

/** Words of what ministries are for. Behind one of them, a capitalized word that is none belongs to another name. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  (
    'political legal parliamentary judicial penal correctional interior internal affairs home justice finance finances foreign external european defence defense health education security public trade commerce economy economic ' +
    'development agriculture environment environmental labour labor social transport transportation energy science sciences culture tourism youth sport sports planning ' +
    'interior integration immigration migration emergency emergencies situations disaster disasters relief waste communication communications technology technologies policy digital innovation industry industries ' +
    'infrastructure water resources fisheries forests forestry mining mines women gender children family families religious religion information safety order police ' +
    'treasury lands works utilities wildlife parks petroleum oceans maritime shipping aviation roads railways posts telecommunications veterans diaspora sanitation ' +
    'livestock food irrigation rehabilitation welfare solidarity budget territory heritage media narcotics revenue excise statistics ' +
    'administration local regional training research government governance cooperation relations protection natural higher vocational employment housing urban rural civil service services human rights action business enterprise enterprises investment innovation'
  ).split(' '),
);

/** Endings of what posts and bodies deal with, and of no surname. */
const OF_SUBJECTS = /\p{L}{3}(?:tion|sion|ment|ance|ence|ship|ics|logy|graphy|ture|lysis)s?$/u;
/** True for a folded word that says what a post is for: it is no part of a person's name. */
export const isSubject = remembered((fold) => PORTFOLIOS.has(fold) || OF_SUBJECTS.test(fold));
