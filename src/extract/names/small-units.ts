import { HEADS, isSubject } from '../tables/heads.ts';
import { coverOf, type Reading } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';

/** Heads of units that are written small. */
const UNIT = /^(?:department|division|unit|section|directorate|bureau|service|brigade|secretariat|office)$/;
/** So many words at most say before the head what a unit deals with. */
const SAID_WITHIN = 6;
/** Adjectives that say of a unit which it is among others and nothing of what it deals with. */
const WHICH =
  /^(?:vice|\p{L}+day|distinguished|relevant|competent|respective|new|own|same|main|other|special|different|entire)$/u;
/** What is of a body and has sections too. */
const THING =
  /^(?:reports?|treaty|treaties|conventions?|agreements?|charter|statutes?|study|studies|handbook|manual|website|documents?|acts?|laws?|codes?|strategy|plans?|programmes?|programs?|projects?|newsletter|budget)$/;
/** What ends the words before a head. */
const LINKS = /^(?:of|for|from|by|to|in|on|at|with)$/;

/** "the harbour security section of the Tide Board": units with a small head, named by what they deal with and the body that they are of. */
export function smallUnitsIn(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const { tokens } = reading;
  const covered = coverOf(reading, found);
  // of bodies that begin with one token the longest is the one above
  const longest = new Map([...found].sort((a, b) => a.to - b.to).map((body) => [body.from, body]));
  return [...longest.values()].flatMap((body) => {
    const of = tokens[body.from - 1]?.fold === 'the' ? body.from - 2 : body.from - 1;
    const head = tokens[of]?.fold === 'of' ? of - 1 : of;
    const isUnit = head < of && UNIT.test(tokens[head]?.fold ?? '') && tokens[head]?.shape === 'lower';
    const isOfThing = THING.test(tokens[body.to]?.fold ?? '') && tokens[body.to]?.shape === 'lower';
    const from =
      isUnit && !isOfThing && sameSentence(reading, head, body.from) ? opening(reading, head, covered) : undefined;
    if (from === undefined) return [];
    const to = body.pointing ? head + 1 : body.to;
    const named = { from, to, rule: 'org/small-unit', score: 0.82, classification: 'national-agency', aliases: [] };
    return [ofOneShape({ ...named, parentAt: body.from, country: body.country })];
  });
}

const sameSentence = ({ sentenceOf }: Reading, i: number, j: number): boolean => sentenceOf[i] === sentenceOf[j];

/** The first word behind the article of a unit, where the words before its head say what it deals with. */
function opening(reading: Reading, head: number, covered: (token: number) => boolean): number | undefined {
  const { tokens } = reading;
  for (let at = head - 1; at > head - 1 - SAID_WITHIN && sameSentence(reading, at, head); at -= 1) {
    const { fold, glued, shape } = tokens[at] ?? {};
    if (fold === 'the') return saysWhat(reading, at + 1, head) ? at + 1 : undefined;
    const isWord = shape === 'lower' || isCapital(tokens[at]) || (fold === '-' && glued);
    if (!isWord || covered(at) || WHICH.test(fold ?? '') || LINKS.test(fold ?? '')) return undefined;
  }
  return undefined;
}

/** "anti-drug", "security affairs", "Border Control"; "general" of a secretariat. */
function saysWhat({ tokens }: Reading, from: number, head: number): boolean {
  // "the Lomi office of the Tide Board"
  if (tokens[head]?.fold === 'office') return from === head - 1 && isCapital(tokens[from]);
  const isGeneral = tokens[head]?.fold === 'secretariat' && tokens[head - 1]?.fold === 'general';
  return (
    isGeneral ||
    tokens
      .slice(from, head)
      .some(
        (token) =>
          /^(?:anti|counter|marine)$/.test(token.fold) ||
          isSubject(token.fold) ||
          HEADS.has(token.fold) ||
          isCapital(token),
      )
  );
}
