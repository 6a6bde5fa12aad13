import type { Clause } from '../clause.ts';

/** What a body gives: "the INTERPOL course". A meeting that bears a body's name is of its members. */
const COURSES = /^(?:courses?|trainings?|workshops?|seminars?|webinars?)$/;
/** So many words may stand between a body and its course. */
const BETWEEN = 4;

/** "regional", "-run": not the verb and the article of "attended the". */
const isAdjective = (word: string): boolean =>
  /^[a-z-]+$/.test(word) && !/^(?:the|an?|its|their|this|that|of|to|for|in|at|on|with|and|by|from)$|ed$/.test(word);

/** "this INTERPOL training course": the body by whose name a course goes gives it. */
export function courses(clause: Clause): void {
  const { from, to, zone } = clause.sentence;
  if (zone === 'title') return;
  for (let i = from; i < to; i += 1) {
    const party = clause.parties.endingAt.get(i);
    if (party?.kind !== 'agency' || !/^(?:an?|the|this)$/.test(clause.foldAt(party.from - 1))) continue;
    let noun = i;
    while (noun < i + BETWEEN && isAdjective(clause.tokens[noun]?.text ?? '') && !COURSES.test(clause.foldAt(noun)))
      noun += 1;
    if (COURSES.test(clause.foldAt(noun)) && !/^(?:of|by|and)$/.test(clause.foldAt(i)))
      clause.note(party, 'organizer', { from: noun, to: noun + 1, confidence: 0.82, rule: 'clause/course-of' });
  }
}
