import type { Ref } from '../../model.ts';
import { PEOPLE } from '../tables/activities.ts';
import { PARTICLES } from '../tables/posts.ts';
import { isCapital } from '../text/tokens.ts';
import type { PersonWords } from './person-words.ts';

/** Posts that their holders have of a state. */
const OF_STATES = /^(?:minister|president|ambassador|governor|king|queen)$/;
/** How far before a post or a name the group may stand to which the person belongs, in tokens. */
const GROUP = 24;
/** So far back the group may have been named that somebody leads, in tokens. */
const GROUP_BACK = 200;
const GROUPS = /^(?:delegation|group|team|contingent|party)$/;
/** Groups that people lead, and no bodies. */
const LED_BY_PEOPLE = /^(?:delegation|team|contingent)$/;
const LED = /^(?:led|headed)$/;

/** The bodies whose delegations, teams and officers are led by people, or include them. */
export class LedGroups {
  readonly #words: PersonWords;

  constructor(words: PersonWords) {
    this.#words = words;
  }

  /** "officials from the BODY, including Director NAME", "a team of the BODY led by Director NAME": for the post between two tokens. */
  ofPost(from: number, to: number): Ref | undefined {
    const words = this.#words;
    const isOfState = words.tokens.slice(from, to).some((token) => OF_STATES.test(token.fold));
    if (isOfState && words.fold(from) !== 'vice') return undefined;
    for (let i = from - 1; i > from - GROUP && words.same(from, i); i -= 1) {
      // "a delegation of the BODY, made up of the Director, NAME"
      if (words.fold(i) === 'of' && /^(?:up|composed|consisting|comprised)$/.test(words.fold(i - 1)))
        return this.#words.bodyBefore(i);
      // "The delegation consisted of the Director, NAME"
      if (words.fold(i) === 'of' && /^consist(?:s|ed)$/.test(words.fold(i - 1)))
        return words.bodyBefore(i) ?? this.#named(i - 1);
      const isLed = words.fold(i) === 'by' && /^(?:led|headed|represented|chaired)$/.test(words.fold(i - 1));
      // "officers of the BODY arrived, among them NAME, Director"
      if (words.fold(i) === 'them' && words.fold(i - 1) === 'among') return this.#words.bodyBefore(i);
      if (!isLed && words.fold(i) !== 'including' && words.fold(i) !== 'comprising') continue;
      const end = this.#groupEnd(isLed ? i - 1 : i);
      return words.bodyTo.get(end)?.ref ?? (isLed ? this.#named(end) : undefined);
    }
    return undefined;
  }

  /** "The delegation, led by Major NAME and Captain NEXT NAME": for the name at token i, which no post stands before. */
  ofName(i: number): Ref | undefined {
    const end = this.#ledAt(i);
    return end === undefined ? undefined : (this.#ownerOf(end) ?? this.#named(end));
  }

  /** "The delegation was led by NAME", "prosecutors of the BODY, led by NAME": true where a person is named. */
  shows(i: number): boolean {
    const { fold } = this.#words;
    if (fold(i - 1) !== 'by') return false;
    const end = this.#ledAt(i);
    if (end === undefined) return false;
    const group = /^(?:is|was)$/.test(fold(end - 1)) ? end - 2 : end - 1;
    return LED_BY_PEOPLE.test(fold(group)) || this.#ownerOf(end) !== undefined;
  }

  /** The token behind the group that the person named at token i leads, alone or with others. */
  #ledAt(i: number): number | undefined {
    const { fold, same, tokens, taken, isRank } = this.#words;
    let at = i;
    while (isRank(at - 1)) at -= 1;
    const isInRow = (j: number) =>
      isCapital(tokens[j]) || taken(j) || PARTICLES.has(fold(j)) || /^(?:,|and|of|the|for|-)$/.test(fold(j));
    if (fold(at - 1) === 'and') while (at > i - GROUP && same(i, at - 1) && isInRow(at - 1)) at -= 1;
    return fold(at - 1) === 'by' && LED.test(fold(at - 2)) ? this.#groupEnd(at - 2) : undefined;
  }

  /** "six prosecutors of the BODY", "a team from the BODY": the body of those who end at a token. */
  #ownerOf(end: number): Ref | undefined {
    const { fold, bodyTo } = this.#words;
    const body = bodyTo.get(end);
    const of = body ? (fold(body.from - 1) === 'the' ? body.from - 2 : body.from - 1) : -1;
    const isOf = /^(?:of|from)$/.test(fold(of)) && (PEOPLE.has(fold(of - 1)) || GROUPS.test(fold(of - 1)));
    return isOf ? body?.ref : undefined;
  }

  /** The token behind a group before "led" or "including": before a comma and an acronym in brackets. */
  #groupEnd(i: number): number {
    const { fold } = this.#words;
    const end = fold(i - 1) === ',' ? i - 1 : i;
    if (fold(end - 1) !== ')') return end;
    return fold(end - 3) === '(' ? end - 3 : end - 4;
  }

  /** "The delegation is led by Director NAME": the body of which the delegation was said to be, the only one where it does not open the sentence. */
  #named(end: number): Ref | undefined {
    const { fold, same, tokens, bodyFrom } = this.#words;
    const group = /^(?:is|was)$/.test(fold(end - 1)) ? end - 2 : end - 1;
    const the = isCapital(tokens[group - 1]) && fold(group - 1) !== 'the' ? group - 2 : group - 1;
    if (!GROUPS.test(fold(group)) || fold(the) !== 'the') return undefined;
    const owners: Ref[] = [];
    for (let at = the - 1; at > Math.max(0, group - GROUP_BACK); at -= 1) {
      if (!GROUPS.test(fold(at)) || !/^(?:of|from)$/.test(fold(at + 1))) continue;
      const body = bodyFrom.get(fold(at + 2) === 'the' ? at + 3 : at + 2);
      if (body) owners.push(body.ref);
    }
    const opens = the === group - 1 && !same(group, the - 1);
    return opens || new Set(owners).size === 1 ? owners[0] : undefined;
  }
}
