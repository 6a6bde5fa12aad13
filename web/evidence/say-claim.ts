import type { Piece } from '../story.ts';
import { ROLE_WORDS, roleName, writtenDate } from '../words.ts';
import type { Claim } from './claim.ts';

/** Finds the names of what claims speak of. */
export interface Names {
  readonly has: (id: string) => boolean;
  readonly shortOf: (id: string) => string;
  readonly nameOf: (id: string) => string;
  /** Kind as drawn. */
  readonly kindOf: (id: string) => string;
}

/** Properties of statements, in words. */
const PROPERTIES: Readonly<Record<string, string>> = {
  activityKind: 'is a',
  activityStatus: 'was',
  startDate: 'starts on',
  endDate: 'ends on',
  startMonthDay: 'starts on',
  endMonthDay: 'ends on',
  durationDays: 'lasts in days:',
  place: 'takes place in',
  topic: 'deals with',
  partOfActivity: 'is a part of',
  withinProject: 'was done within',
  subOrganizationOf: 'is a part of',
  jurisdiction: 'acts for',
  basedIn: 'is based in',
};

/** Whom or what a claim is about, by id. */
export const subjectOf = (claim: Claim): string => claim.party || claim.person || claim.subject;

/** What a claim says of its subject, in short: "organizer", "Director, CARICC", "takes place in Almaty". */
export function predicateOf(claim: Claim, names: Names): string {
  if (claim.role) return roleName(claim.role);
  if (claim.person) return postOf(claim, names);
  return `${verbOf(claim, names)} ${objectOf(claim, names)}`;
}

/** A post with its body, where the post does not name it. */
function postOf({ post, body }: Claim, names: Names): string {
  const isNamed = !body || [names.shortOf(body), names.nameOf(body)].some((name) => post.includes(name));
  return isNamed ? post : [post, names.shortOf(body)].filter(Boolean).join(', ');
}

/** A claim as a sentence. */
export function sentenceOf(claim: Claim, names: Names): Piece[] {
  const subject = { id: subjectOf(claim) };
  if (claim.role) return [subject, ` ${ROLE_WORDS[claim.role] ?? claim.role} `, { id: claim.activity }, '.'];
  if (claim.person)
    return [subject, ` is ${claim.post || 'at work'}`, ...(claim.body ? [' at ', { id: claim.body }] : []), '.'];
  const object = names.has(claim.object) ? { id: claim.object } : { strong: objectOf(claim, names) };
  return [subject, ` ${verbOf(claim, names)} `, object, '.'];
}

function verbOf(claim: Claim, names: Names): string {
  const verb = PROPERTIES[claim.property] ?? claim.property;
  return verb === 'is a' && /^[aeiou]/.test(objectOf(claim, names)) ? 'is an' : verb;
}

function objectOf({ object, objectName }: Claim, names: Names): string {
  const tail = (object.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return names.has(object) ? names.shortOf(object) : objectName || writtenDate(object) || tail;
}
