import type { Ref } from '../../model.ts';
import type { Body } from '../names/agencies.ts';

/** A body with its names, folded. */
export interface NamedBody extends Body {
  readonly folded: readonly string[];
}

/** The only body of a country, or of any, that fits. */
type Only = (country: Ref | undefined, fits: (body: NamedBody) => boolean) => Ref | undefined;

/** Posts of which the body bears the name: "Attorney General" and "Office of the Attorney General". */
const OF_OFFICES =
  /\b(?:attorney|prosecutor|auditor|solicitor|comptroller)[ -]general\b|\bgeneral prosecutor\b|\bombudsman\b/;
const DEPUTY = /^(?:(?:first|senior) )?(?:deputy|assistant|vice|associate) /;

/** The post by which an office is called, in a folded post. */
export const officialIn = (post: string): string | undefined => OF_OFFICES.exec(post)?.[0];

/** "Deputy Auditor General": the post whose office is that of the deputy too. */
export function principalOf(post: string): string | undefined {
  const name = officialIn(post);
  return name && DEPUTY.test(post) && post.endsWith(name) ? name : undefined;
}
const OF_STATE = /\b(?:state|national|supreme|general)\b/;
const AUDIT_OFFICE = /\baudit (?:office|service|institution)\b/;
const PROSECUTION = /\bprosecutors?'?s? office\b|\bprosecution service\b|\bprocuracy\b/;
/** The office of an attorney general under the names that it has elsewhere. */
const MINISTRY_OF_CRIMES =
  /\bpublic ministry\b|\bpublic prosecution\b|\bpublic prosecutor'?s? office\b|\bfiscalia general\b/;
/** What a prosecutor is called besides: "Supreme State Prosecutor", but not "Deputy Chief Prosecutor". */
const KIND = /^(?:(?:acting|deputy|first|chief) )*((?:\p{L}+ )*?)(?:chief )?prosecutor\b/u;

const isCalled = ({ folded }: NamedBody, name: RegExp): boolean => folded.some((own) => name.test(own));

/** The office of a folded post that names none: "Attorney General", "Auditor General of X", "Supreme State Prosecutor". */
export function officeOf(post: string, country: Ref | undefined, only: Only): Ref | undefined {
  const [name] = OF_OFFICES.exec(post) ?? [];
  const named = name && only(country, ({ folded }) => folded.some((own) => own.includes(name)));
  if (named) return named;
  if (name && /^auditor/.test(name)) {
    const isAudit = (body: NamedBody) => isCalled(body, AUDIT_OFFICE) && !body.parent;
    // of several the one of the state, not of a region
    return only(country, isAudit) ?? only(country, (body) => isAudit(body) && isCalled(body, OF_STATE));
  }
  if (name && /^(?:attorney|prosecutor)/.test(name)) {
    const own =
      prosecutionOf(post, country, only) ??
      (country && only(country, (body) => isCalled(body, MINISTRY_OF_CRIMES) && body.country === country));
    if (own) return own;
  }
  return /\bprosecutor\b/.test(post) ? prosecutionOf(post, country, only) : undefined;
}

/** The prosecutor's office that is called like the post, the only one of the country of a prosecutor general, or the only one of a chief prosecutor. */
function prosecutionOf(post: string, country: Ref | undefined, only: Only): Ref | undefined {
  const kind = (KIND.exec(post)?.[1] ?? '').split(' ').filter(Boolean);
  const called =
    kind.length > 0 ? only(country, (body) => isCalled(body, PROSECUTION) && hasWords(body, kind)) : undefined;
  if (called) return called;
  if (post.includes('chief prosecutor'))
    return only(country, ({ folded }) => folded.some((own) => own.includes("prosecutor's office")));
  const isGeneral = OF_OFFICES.test(post) && country !== undefined;
  return isGeneral
    ? only(country, (body) => isCalled(body, PROSECUTION) && !body.parent && body.country === country)
    : undefined;
}

const hasWords = ({ folded }: NamedBody, words: readonly string[]): boolean =>
  folded.some((own) => words.every((word) => own.split(' ').includes(word)));
