/** Words for the codes of the schemes, and for numbers and dates in sentences. English. */

/** Singular and plural of kinds as drawn. */
export const KIND_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  agency: ['agency', 'agencies'],
  country: ['country', 'countries'],
  activity: ['activity', 'activities'],
  person: ['person', 'people'],
  funder: ['funder', 'funders'],
  region: ['region', 'regions'],
  place: ['place', 'places'],
  other: ['thing', 'other things'],
};

/** Order in which kinds are listed. */
export const KIND_ORDER = ['agency', 'country', 'activity', 'person', 'funder', 'region', 'place', 'other'];

/** Roles by what they do, with the sentence's words: "UNODC ___ the training". */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  organizer: 'organized',
  host: 'hosted',
  participant: 'took part in',
  expert: 'lent expertise to',
  speaker: 'spoke at',
  facilitator: 'led',
  cooperator: 'cooperated in',
  donor: 'was the donor in',
  recipient: 'was a recipient in',
  signatory: 'signed',
  visitor: 'came to',
  funder: 'paid for',
  supporter: 'supported',
  post: 'holds a post in',
  part: 'is a part of',
};

/** Tiers, in order, with their roles. */
export const TIERS: readonly { readonly says: string; readonly tier: string; readonly roles: readonly string[] }[] = [
  {
    says: 'works in it',
    tier: 'tier 1',
    roles: [
      'organizer',
      'host',
      'participant',
      'expert',
      'speaker',
      'facilitator',
      'cooperator',
      'donor',
      'recipient',
      'signatory',
      'visitor',
    ],
  },
  { says: 'pays or supports', tier: 'tier 2', roles: ['funder', 'supporter'] },
  { says: 'also drawn', tier: '', roles: ['post', 'part'] },
];

export const ROLE_NAMES: Readonly<Record<string, string>> = {
  cooperator: 'cooperating party',
  post: 'holds a post',
  part: 'part of an activity',
};
export const roleName = (role: string): string => ROLE_NAMES[role] ?? role.replaceAll('-', ' ');
/** Those who have a role: "participants", "cooperating parties". */
export const rolesName = (role: string): string => roleName(role).replace(/y$/, 'ie').concat('s');

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in a sentence: words up to twelve. */
export const numberWord = (n: number): string => NUMBERS[n] ?? String(n);

/** "one activity", "22 activities". */
export const counted = (n: number, [one, many]: readonly [string, string], words = false): string =>
  `${words ? numberWord(n) : n} ${n === 1 ? one : many}`;

export const ACTIVITIES = ['activity', 'activities'] as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Day and month, and year, of a date at its own precision; empty where unknown. */
export function dateParts(date: string): { day: string; year: string } {
  const full = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (full) return { day: dayOf(full[2], full[3]), year: full[1] ?? '' };
  const yearless = /^--(\d\d)-(\d\d)/.exec(date);
  return yearless ? { day: dayOf(yearless[1], yearless[2]), year: '' } : { day: '', year: '' };
}

function dayOf(month: string | undefined, day: string | undefined): string {
  const name = month && MONTHS[Number(month) - 1];
  return name ? (day ? `${Number(day)} ${name}` : name) : '';
}

/** "16–19 Apr" and "2024" of a first and last day. */
export function rangeParts(start: string, end: string): { day: string; year: string } {
  const [a, b] = [dateParts(start), dateParts(end)];
  if (!b.day || end === start || b.year !== a.year) return a;
  const [firstDay, firstMonth] = a.day.split(' ');
  const [lastDay, lastMonth] = b.day.split(' ');
  if (firstMonth === lastMonth && lastDay && firstMonth)
    return { day: `${firstDay}–${lastDay} ${firstMonth}`, year: a.year };
  return { day: `${a.day} – ${b.day}`, year: a.year };
}

export const writtenDate = (date: string): string => Object.values(dateParts(date)).filter(Boolean).join(' ');

/** "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
