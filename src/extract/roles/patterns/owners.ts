import type { Role } from '../../../model.ts';
import { activityNounAt } from '../../activities/activity-nouns.ts';
import { isWord } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';
import type { Party } from '../parties.ts';

/** What somebody gives to an activity, as what is theirs. Folded. */
const OWNED: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...'funding financing sponsorship grant generosity'.split(' ').map((word) => [word, 'funder'] as const),
  ...'donation gift'.split(' ').map((word) => [word, 'donor'] as const),
  ...'support assistance backing'.split(' ').map((word) => [word, 'supporter'] as const),
  ...'participation attendance presence'.split(' ').map((word) => [word, 'participant'] as const),
]);
/** So many words may stand between owner and what is owned: "X's generous financial support". */
const BETWEEN = 3;

/** "X's donation", "thanks to Y's financial support": what is said to be somebody's tells what they did. */
export function owners(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    const owner = clause.foldAt(i) === "'s" && !clause.quotedAt(i) ? clause.parties.endingAt.get(i) : undefined;
    if (!owner || owner.kind === 'person') continue;
    noteActivity(clause, owner, i);
    for (let k = i + 1; k <= i + 1 + BETWEEN && clause.holds(k) && clause.tokens[k]?.shape === 'lower'; k += 1) {
      const role = OWNED.get(clause.foldAt(k));
      if (!role) continue;
      const to = role === 'donor' && clause.foldAt(k + 1) === 'to' ? clause.listFrom(k + 2) : [];
      clause.noteAll(to, 'recipient', { from: k, to: k + 2, confidence: 0.85, rule: 'clause/gift-to' });
      const isMoney = role === 'supporter' && clause.foldAt(k - 1) === 'financial';
      const isOfDonation = role === 'donor' && clause.frame.kind !== 'donation';
      if (!isOfDonation && !/^(?:for|to)$/.test(role === 'supporter' && !isMoney ? clause.foldAt(k + 1) : ''))
        clause.note(owner, isMoney ? 'funder' : role, {
          from: k,
          to: k + 1,
          confidence: 0.84,
          rule: 'clause/owner-of',
        });
      break;
    }
  }
}

/** Kinds of activity that are somebody's because they organize it. */
const HELD = /^(?:training|workshop|conference)$/;
/** The noun stands so near behind its owner, in tokens. */
const NOUN_WITHIN = 7;

/** "the Secretariat's Regional Conference": whose gathering it is. */
function noteActivity(clause: Clause, owner: Party, possessive: number): void {
  if (owner.kind !== 'agency' || !HELD.test(clause.frame.kind)) return;
  for (let i = possessive + 1; i < possessive + NOUN_WITHIN && clause.holds(i); i += 1) {
    if (activityNounAt(clause.reading, i) === clause.frame.kind) {
      const sign = { from: i, to: i + 1, confidence: 0.82, rule: 'clause/own-activity' };
      const isWhole = !isWord(clause.tokens[i + 1]) || ENDS.test(clause.foldAt(i + 1)) || !clause.holds(i + 1);
      if (isWhole && !isOther(clause, owner, i)) clause.note(owner, 'organizer', sign);
      return;
    }
    if (clause.parties.at.has(i) || !isWord(clause.tokens[i]) || BEYOND.test(clause.foldAt(i))) return;
  }
}

/** What may stand behind a noun that ends its phrase: no "training needs", no "conference call". */
const ENDS =
  /^(?:of|on|in|for|to|was|were|is|are|will|has|had|took|takes|brought|brings|held|with|at|from|began|ended|opened|closed|concluded|which|that|and|by|under|gathered)$/;

/** "UNODC's planned workshop", "follows the Board's workshop", "the Board's conference of 2019": an activity of another time. */
const isOther = ({ tokens, sentence, foldAt }: Clause, owner: Party, noun: number): boolean =>
  tokens
    .slice(owner.to, noun)
    .some(({ fold }) => /^(?:last|latest|previous|earlier|next|planned|cancelled|canceled|postponed)$/.test(fold)) ||
  tokens
    .slice(sentence.from, owner.from)
    .some(({ fold }) => /^(?:follows|followed|following|replaces|replaced|recalled|unlike|after|before)$/.test(fold)) ||
  (foldAt(noun + 1) === 'of' &&
    /^(?:last|(?:19|20)\d\d|\p{L}+ary|may|march|april|june|july|august|\p{L}+ber)$/u.test(foldAt(noun + 2)));

/** What ends the phrase before its noun was found. */
const BEYOND = /^(?:of|in|on|for|to|and|at|with|is|was|has|had|who|which|that)$/;
