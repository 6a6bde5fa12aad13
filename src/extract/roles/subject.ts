import { HOLDERS } from '../tables/posts.ts';
import type { Reading } from '../text/reading.ts';
import { afterName, listFrom } from './lists.ts';
import type { Party } from './parties.ts';
import { phraseAt } from './phrases.ts';

/** A subject stands no further from its verb, in tokens, where nothing is inserted. */
const NEAR = 8;
/** A subject this near to its verb, in tokens, is the one, wherever the sentence began. */
const CLOSE = 3;
const PREPOSITIONS = new Set('in of from with by at for on under to the between including through via'.split(' '));
/** "the leadership of X received": who leads a body acts for it. */
const LEADS = new Set('leadership management command administration representatives'.split(' '));
/** "In addition to X, Y took part": what is added to the subject. */
const ADDS = /^(?:in addition to|besides|together with|along with|apart from|alongside|as well as|like) (?:the )?$/;

/** The subject of a clause: the first parties of the sentence, before token `until`, that no preposition governs. */
export function subjectOf(reading: Reading, parties: ReadonlyMap<number, Party>, from: number, until: number): Party[] {
  let far: Party[] = [];
  let behindPhrase = false;
  const released = new Set<number>();
  for (let i = from; i < until; i += 1) {
    const party = parties.get(i);
    // "believes that the project supported X": a new clause has a subject of its own
    if (reading.tokens[i]?.fold === 'that' && reading.tokens[i - 1]?.shape === 'lower') far = [];
    if (!party) continue;
    const list = listFrom(reading, parties, i).filter(({ to }) => to <= until);
    const end = list.at(-1)?.to ?? i;
    const isFree = released.has(i) || isAdded(reading, i, from) || !isGoverned(reading, i, from);
    if ((isFree || (party.kind === 'agency' && isOfHolder(reading, i, from, party.to))) && list.length > 0) {
      if (far.length > 0 && behindPhrase) return far;
      if (until - afterName(reading, end) <= CLOSE) return list;
      // "A, ..., held", "A in cooperation with B held"
      const inserted = /^[,(]$/.test(reading.tokens[end]?.text ?? '') || phraseAt(reading, afterName(reading, end));
      if (far.length === 0 && (inserted || until - end <= NEAR)) {
        far = list;
        const behind = afterName(reading, end);
        behindPhrase = phraseAt(reading, reading.tokens[behind]?.fold === ',' ? behind + 1 : behind) !== undefined;
      }
    }
    // "As incidents grow in X, the Office also organized": the list that the preposition governs ends before the subject
    // "the Department under X's Ministry": X and its ministry are both governed
    const isOwner = reading.tokens[party.to]?.fold === "'s" && reading.tokens[i - 1]?.fold === 'under';
    const other = isGoverned(reading, i, from) && !isOwner ? list.find(({ kind }) => kind !== party.kind) : undefined;
    const own = other ?? behindOpening(reading, list, i, from, until);
    i = own ? own.from - 1 : Math.max(party.to, end) - 1;
    if (own) released.add(own.from);
  }
  return far;
}

/** "At the request of X, Y held": the party behind the comma that closes a phrase, where the verb follows, is the subject. */
function behindOpening(
  reading: Reading,
  list: readonly Party[],
  i: number,
  from: number,
  until: number,
): Party | undefined {
  const last = list.at(-1);
  const opens = OPENINGS.test(reading.tokens[from]?.fold ?? '') && isGoverned(reading, i, from);
  if (!opens || !last) return undefined;
  // "At the request of X, Y, in cooperation with Z, held"
  const isInserted = reading.tokens[last.to]?.fold === ',' && phraseAt(reading, last.to + 1) !== undefined;
  if (!isInserted && until - afterName(reading, last.to) > CLOSE) return undefined;
  return list.find((_, k) => k > 0 && reading.tokens[list[k - 1]?.to ?? 0]?.fold === ',');
}
const OPENINGS = /^(?:at|upon|on|following|under|with|in|as|within)$/;

/** True where a preposition stands before the name at token i. */
function isGoverned({ tokens }: Reading, i: number, from: number): boolean {
  const before = /^(?:the|its|their)$/.test(tokens[i - 1]?.fold ?? '') ? i - 2 : i - 1;
  // "A, together with B, held"
  if (tokens[before]?.fold === 'with' && /^(?:together|along|jointly)$/.test(tokens[before - 1]?.fold ?? ''))
    return false;
  if (tokens[before]?.fold === 'of' && LEADS.has(tokens[before - 1]?.fold ?? '')) return false;
  return before >= from && PREPOSITIONS.has(tokens[before]?.fold ?? '');
}

/** What may stand between an article and the post, in tokens. */
const POST = 4;
const NOT_NOW = /^(?:former|late|ex|future|alleged|then|retired|designate|ousted|dismissed|jailed)$/;

/** "The Director of X met": who holds a post acts for the body at token i, where the sentence or its main clause opens so. */
function isOfHolder({ tokens }: Reading, i: number, from: number, to: number): boolean {
  const of = tokens[i - 1]?.fold === 'the' ? i - 2 : i - 1;
  if (tokens[of]?.fold !== 'of' || !HOLDERS.has(tokens[of - 1]?.fold ?? '') || tokens[to]?.fold === "'s") return false;
  for (let at = of - 1; at >= Math.max(from, of - 1 - POST); at -= 1) {
    const { fold = '' } = tokens[at] ?? {};
    if (NOT_NOW.test(fold)) return false;
    if (at === from || (/^(?:the|an?)$/.test(fold) && /^(?:,|and)$/.test(tokens[at - 1]?.fold ?? ''))) return true;
    if (/^(?:the|an?)$/.test(fold)) return false;
  }
  return false;
}

/** True where the name at token i stands behind words that add it to the subject of the sentence. */
function isAdded({ tokens }: Reading, i: number, from: number): boolean {
  if (i - from > 4) return false;
  const words = tokens.slice(from, i).map(({ fold }) => `${fold} `);
  return ADDS.test(words.join(''));
}
