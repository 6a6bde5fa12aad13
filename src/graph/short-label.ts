import type { ThingKind } from './things.ts';

/** Longest label in the picture, in characters. */
const LIMIT = 28;

/** Words at which a long name may end early. */
export const JOINTS = /\s(?:of|for|on|in|to|under|and|with|against|at|from|between|by)\s/i;

/**
 * A label for the picture: an agency's acronym, else a name's head, else the name cut at 28 characters.
 * @param id Tail of the IRI; an acronym that equals its slug is the best known one.
 */
export function shortLabel(kind: ThingKind, name: string, acronyms: readonly string[], id: string): string {
  if (kind === 'agency' && acronyms.length > 0) return bestAcronym(acronyms, id);
  if ([...name].length <= LIMIT) return name;
  return cut(kind === 'activity' && !isTitle(name) ? headOf(name) : name);
}

/** "Support to Integrated Border Management": one word says nothing of a title, and is not all of it. */
const isTitle = (name: string): boolean => {
  const head = headOf(name);
  const next = name.slice(head.length).trim().split(' ')[1] ?? '';
  return !head.includes(' ') && /^\p{Lu}/u.test(next);
};

function bestAcronym(acronyms: readonly string[], id: string): string {
  const slug = id.split('/').at(-1);
  return acronyms.find((a) => a.toLowerCase() === slug) ?? [...acronyms].sort((a, b) => a.length - b.length)[0] ?? '';
}

/** "Regional training on investigation of cases" is known by its first words. */
function headOf(name: string): string {
  let rest = name;
  let head = '';
  for (let joint = JOINTS.exec(rest); joint; joint = JOINTS.exec(rest)) {
    const longer = head + rest.slice(0, joint.index);
    if ([...longer].length > LIMIT) break;
    head = longer;
    const next = joint[0];
    rest = rest.slice(joint.index + next.length);
    if ([...head, ...next].length >= LIMIT) break;
    head += next;
  }
  return head.trim().replace(/\s(?:of|for|on|in|to|under|and|with|against|at|from|between|by)$/i, '') || name;
}

function cut(name: string): string {
  const letters = [...name];
  if (letters.length <= LIMIT) return name;
  const part = letters.slice(0, LIMIT - 1).join('');
  return `${part.replace(/\s+\S{0,12}$/u, '')}…`;
}
