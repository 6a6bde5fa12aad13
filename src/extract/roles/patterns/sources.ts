import type { Role } from '../../../model.ts';
import type { Clause } from '../clause.ts';

/** So far before "came from" what came may stand, in tokens. */
const SUBJECT_WITHIN = 10;

/** What came, and what that makes of those from whom it came. */
const roleOf = (words: readonly string[]): Role | undefined => {
  if (words.some((fold) => /^(?:money|funds|funding|financing|financial|grant|grants|budget|costs)$/.test(fold)))
    return 'funder';
  if (words.some((fold) => /^(?:support|assistance|help|backing)$/.test(fold))) return 'supporter';
  if (words.some((fold) => /^(?:trainers|instructors|experts|speakers|lecturers|facilitators)$/.test(fold)))
    return 'expert';
  return words.some((fold) => /^(?:others|rest|participants|trainees|officers|majority|most|half|those)$/.test(fold))
    ? 'participant'
    : undefined;
};

/** "The money for the workshop came from X", "The rest were from Y": whose people, means or help came. */
export function sources(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from + 1; i < to; i += 1) {
    if (
      clause.foldAt(i) !== 'from' ||
      !/^(?:came|come|comes|coming|hailed|were|was)$/.test(clause.foldAt(i - 1)) ||
      clause.quotedAt(i)
    )
      continue;
    const start = Math.max(from, i - SUBJECT_WITHIN);
    const words = clause.tokens.slice(start, i - 1).map(({ fold }) => fold);
    const clauseWords = words.slice(words.findLastIndex((fold) => /^[;,]$/.test(fold)) + 1);
    const role = roleOf(clauseWords);
    if (role)
      clause.noteAll(clause.listFrom(i + 1), role, {
        from: i - 1,
        to: i + 1,
        confidence: 0.86,
        rule: 'clause/came-from',
      });
  }
}
