import { PEOPLE, ROLE_OF_PEOPLE } from '../../tables/activities.ts';
import { numberOf } from '../../tables/numbers.ts';
import { whetherWords } from '../../text/tokens.ts';
import type { Clause } from '../clause.ts';
import { isWish } from '../cue-sense.ts';
import type { Party } from '../parties.ts';
import { mayTakePart } from '../row-signs.ts';

/** So many countries in a row are those that took part. */
const ENOUGH = 4;

/** "Tajik officers", "prosecutors from X and Y": countries that take part through their people. */
export function groups(clause: Clause): void {
  const { from, to } = clause.sentence;
  for (let i = from; i < to; i += 1) {
    if (clause.quotedAt(i)) {
      if (clause.foldAt(i) === 'participating') i = Math.max(listedIn(clause, i), i);
      continue;
    }
    const party = clause.parties.at.get(i);
    if (party) {
      peopleOf(clause, party);
      peopleOfBody(clause, party);
    }
    const row = party?.kind === 'country' ? rowOfCountries(clause, i) : undefined;
    const last = row ?? (mayBePeople(clause.tokens[i]) ? peopleFrom(clause, i) : undefined);
    if (last !== undefined && last > i) i = last;
  }
}

/** How far behind "participating" the colon of its list may stand, in tokens. */
const COLON_WITHIN = 6;

/** "the 11 participating nations: X, Y and Z", even where it is said by somebody. Gives the last token of the row. */
function listedIn(clause: Clause, i: number): number {
  for (let j = i + 1; j < i + COLON_WITHIN && clause.holds(j); j += 1)
    if (clause.foldAt(j) === ':' && clause.parties.at.get(j + 1)?.kind === 'country')
      return rowOfCountries(clause, j + 1) ?? i;
  return i;
}

/** "Tajik officers": a country whose people are named. */
function peopleOf(clause: Clause, party: Party): void {
  if (party.kind !== 'country' || party.people === undefined) return;
  // "arrested two Bolivians"
  if (party.people === party.from && clause.frame.kind === 'operation') return;
  const partyKind = clause.foldAt(party.people);
  clause.note(party, ROLE_OF_PEOPLE.get(partyKind) ?? 'participant', {
    from: party.people,
    to: party.people + 1,
    confidence: clause.sentence.zone === 'title' ? 0.8 : 0.85,
    rule: 'clause/people-of',
    partyKind,
  });
}

const STAFF =
  /^(?:officers|officials|staff|personnel|experts|investigators|inspectors|students|cadets|delegates|trainers|trainees|instructors|specialists|agents|interpreters|auditors|gendarmes|representatives)$/;

/** "twenty Harbour Police officers": a body that takes part through its people. */
function peopleOfBody(clause: Clause, party: Party): void {
  const people = clause.tokens[party.to];
  if (party.kind !== 'agency' || people?.shape !== 'lower' || !STAFF.test(people.fold)) return;
  clause.note(party, ROLE_OF_PEOPLE.get(people.fold) ?? 'participant', {
    from: party.to,
    to: party.to + 1,
    confidence: 0.84,
    rule: 'clause/people-of-body',
    partyKind: people.fold,
  });
}

/** One of such people is there for his body. */
const SINGLE =
  /^(?:expert|officer|official|specialist|trainer|instructor|inspector|investigator|delegate|representative|prosecutor|lecturer)$/;

const RANKED =
  /^(?:list|listed|index|ranking|ranked|originating|exported|imported|nationals|victims|other|comprises|consists|permanent)$/;

/** A row of countries that begins with the one at token i. Gives its last token. */
function rowOfCountries(clause: Clause, i: number): number | undefined {
  const list = clause.listFrom(i).filter(({ kind }) => kind === 'country');
  const last = list.at(-1);
  if (!last || list.length < ENOUGH) return undefined;
  // "Other countries on the list are A, B": a row of countries that are ranked, or from where something came
  if (clause.tokens.slice(clause.sentence.from, i).some(({ fold }) => RANKED.test(fold)) || !mayTakePart(clause))
    return last.to - 1;
  clause.noteAll(list, 'participant', { from: i, to: last.to, confidence: 0.93, rule: 'clause/country-list' });
  return last.to - 1;
}

const mayBePeople = whetherWords(
  (fold) => (PEOPLE.has(fold) || SINGLE.test(fold) || numberOf(fold) !== undefined) && fold !== 'government',
);

/** "an expert of the BODY", "one regional inspector from X" */
function isOnePerson({ foldAt }: Clause, i: number): boolean {
  if (!SINGLE.test(foldAt(i))) return false;
  for (let at = i - 1; at > i - ARTICLE_WITHIN; at -= 1) {
    if (/^(?:former|once|claimed|out|retired|of|in|for|by|with|to)$/.test(foldAt(at))) return false;
    if (/^(?:an?|one)$/.test(foldAt(at))) return !/^(?:former|out|once)$/.test(foldAt(at - 1));
  }
  return false;
}
/** The article of a person stands so near before the calling, in tokens. */
const ARTICLE_WITHIN = 5;

/** "prosecutors from X and Y": those behind the people at token i. Gives the last token of a long row. */
function peopleFrom(clause: Clause, i: number): number | undefined {
  const people = isOnePerson(clause, i) ? `${clause.foldAt(i)}s` : clause.foldAt(i);
  // "The visitors, from A and B, were shown"
  const comma = /^(?:,|-|–|—)$/.test(clause.foldAt(i + 1)) && clause.foldAt(i + 2) === 'from' ? 1 : 0;
  const link = afterBrackets(clause, i + 1 + comma);
  // "one from Benin" of those who were arrested
  const isCounted =
    clause.foldAt(link) === 'from' &&
    numberOf(clause.foldAt(i)) !== undefined &&
    !(clause.frame.kind === 'operation' && isOfCaught(clause));
  if (!(PEOPLE.has(people) || isCounted) || !/^(?:from|of|in|at)$/.test(clause.foldAt(link))) return undefined;
  if ((!isFromCountry(clause, link) && isWish(clause, { from: i })) || isOfTies(clause, i)) return undefined;
  const list = clause.listFrom(link + 1);
  // "a team of experts from X": the experts are from X, not the team
  if (clause.tokens.slice(link + 1, list[0]?.from ?? link).some(({ fold }) => PEOPLE.has(fold))) return undefined;
  // "as certified trainers of X": what they are called
  const isCalled = [1, 2, 3].some(
    (k) =>
      clause.foldAt(i - k) === 'as' &&
      clause.foldAt(i - k - 1) !== 'well' &&
      clause.foldAt(i - k + 1) !== 'well' &&
      i - k >= clause.sentence.from,
  );
  const isFrom = /^(?:from|at)$/.test(clause.foldAt(link)) || (STAFF.test(people) && !isCalled);
  const fitting = list.filter(({ kind }) => kind === 'country' || (isFrom && kind === 'agency'));
  for (const party of fitting)
    clause.note(party, ROLE_OF_PEOPLE.get(people) ?? 'participant', {
      from: i,
      to: link + 1,
      confidence: party.kind === 'agency' ? 0.87 : 0.9,
      rule: 'clause/people-from',
      ...(!isCounted && { partyKind: people }),
    });
  return list.length >= ENOUGH ? (list.at(-1)?.to ?? i + 1) - 1 : undefined;
}

/** What is to become better, and between whom, stands so near before people, in tokens. */
const TIES_WITHIN = 7;

/** "is to improve cooperation among the services of X and Y": what is wished of people, who do nothing by that. */
function isOfTies({ tokens, sentence }: Clause, i: number): boolean {
  const before = tokens.slice(Math.max(sentence.from, i - TIES_WITHIN), i).map(({ fold }) => fold);
  const between = before.findLastIndex((fold) => /^(?:among|amongst|between)$/.test(fold));
  return (
    between > 0 &&
    /^(?:cooperation|coordination|collaboration|ties|relations|partnership|dialogue|exchange|trust)$/.test(
      before[between - 1] ?? '',
    ) &&
    before
      .slice(0, between)
      .some((fold) =>
        /^(?:improve|improving|strengthen|strengthening|enhance|enhancing|promote|promoting|foster|fostering|boost|increase|deepen)$/.test(
          fold,
        ),
      )
  );
}

/** True where a country stands behind the preposition: its people are counted whatever was wished. */
const isFromCountry = (clause: Clause, link: number): boolean => clause.partyAt(link + 1)?.kind === 'country';

/** "three were arrested, one from Benin" */
const isOfCaught = ({ tokens, sentence }: Clause): boolean =>
  tokens
    .slice(sentence.from, sentence.to)
    .some(({ fold }) => /^(?:arrest\w*|detain\w*|crew|victims?|rescued|passports?|suspects?|smugglers?)$/.test(fold));

/** Steps over what is inserted in brackets: "experts (ten of them women) from". */
function afterBrackets(clause: Clause, i: number): number {
  if (clause.foldAt(i) !== '(') return i;
  for (let j = i + 1; j < i + 8; j += 1) if (clause.foldAt(j) === ')') return j + 1;
  return i;
}
