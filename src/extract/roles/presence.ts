import type { Ref } from '../../model.ts';
import type { Frame } from '../activities/frame.ts';
import type { Story } from '../activities/story.ts';
import type { Ledger } from '../ledger.ts';
import type { Hit } from '../names/gazetteer.ts';
import type { Individual } from '../people/people.ts';
import { RANKS, SPEECH } from '../tables/posts.ts';
import { evidence } from '../text/evidence.ts';
import { beginningIn, isTelling, type Reading, zoneAt } from '../text/reading.ts';
import { isCapital, isWord, type Token } from '../text/tokens.ts';

/** Reads how the people of a release took part, and writes it into the ledger. Clauses are read before. */
export function readPresence(
  reading: Reading,
  people: readonly Individual[],
  frameAt: Story['frameAt'],
  hits: readonly Hit[],
  ledger: Ledger,
): void {
  for (const person of people)
    notePerson(reading, person, frameAt(reading.sentenceOf[person.from] ?? -1), ledger, hits);
}

/** "Ambassador of X to Y", "X's Minister": the post makes its holder act for the country X. */
function countryOfPost(reading: Reading, person: Individual, hits: readonly Hit[]): Ref | undefined {
  const { start, end } = person.post?.span ?? { start: 0, end: 0 };
  const inside = hits.filter(
    (h) =>
      (h.kind === 'country' || h.kind === 'demonym') &&
      (reading.tokens[h.from]?.start ?? -1) >= start &&
      (reading.tokens[h.to - 1]?.end ?? end + 1) <= end,
  );
  return inside.find(
    (h) =>
      h.kind === 'demonym' ||
      reading.tokens[h.to]?.fold === "'s" ||
      /^(?:of|for)$/.test(reading.tokens[h.from - (reading.tokens[h.from - 1]?.fold === 'the' ? 2 : 1)]?.fold ?? ''),
  )?.ref;
}

/** "NAME from X", "NAME of X", "NAME, Project Leader (X)", "- NAME, X": the country behind the name or its post. */
function countryBehind(reading: Reading, { from, to, post }: Individual, hits: readonly Hit[]): Ref | undefined {
  const { tokens } = reading;
  let opens = from;
  while (RANKS.has(tokens[opens - 1]?.fold ?? '')) opens -= 1;
  const isPoint = zoneAt(reading, to - 1) === 'list' && !isWord(tokens[opens - 1]);
  let behind = to;
  while (post && (tokens[behind]?.start ?? post.span.end) < post.span.end) behind += 1;
  for (const at of [to, behind]) {
    const sign = tokens[at]?.fold ?? '';
    if (!/^(?:from|of|\()$/.test(sign) && !(isPoint && /^[,–—-]$/.test(sign))) continue;
    const next = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
    const hit = beginningIn(hits, next, next + 1).find(({ kind }) => kind === 'country');
    if (!hit || (sign === '(' && tokens[hit.to]?.fold !== ')')) continue;
    const endsPoint =
      reading.sentenceOf[hit.to] !== reading.sentenceOf[at] || /^[(;.]$/.test(tokens[hit.to]?.fold ?? '');
    if (/^(?:from|of|\()$/.test(sign) || endsPoint) return hit.ref;
  }
  return undefined;
}

/** So far, in tokens, a verb of speech may stand behind a name with its post, or before it. */
const SPEAKS_WITHIN = 12;

/** The verb by which a person speaks: behind the name and its post, or right before it. */
function speechOf({ tokens }: Reading, person: Individual, sentence: { from: number; to: number }): Token | undefined {
  const behind = tokens.slice(person.to, sentence.to);
  const post = behind.findIndex(({ start }) => start >= (person.post?.span.end ?? 0));
  const from = person.to + Math.max(post, 0);
  const before = tokens.slice(Math.max(sentence.from, person.from - SPEAKS_WITHIN), person.from);
  const said = before.findLast(
    ({ fold }) => SPEECH.has(fold) && !/^(?:pointed|opened|addressed|welcomed|thanked)$/.test(fold),
  );
  return tokens.slice(from, Math.min(sentence.to, from + SPEAKS_WITHIN)).find(({ fold }) => SPEECH.has(fold)) ?? said;
}

/** "Photo by NAME": who took the picture. */
const isByline = ({ tokens }: Reading, { from }: Individual, start: number): boolean =>
  tokens.slice(Math.max(start, from - 5), from).some(({ fold }) => fold === 'by');

/** "stood in for the Director, NAME", "in the absence of NAME": who was not there. */
function isStoodInFor({ tokens }: Reading, { from, post }: Individual): boolean {
  let at = from;
  while (post && (tokens[at - 1]?.start ?? -1) >= post.span.start) at -= 1;
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ fold }) => fold);
  return /\b(?:stood in|standing in|deputi[sz](?:ed|ing)) for\b|\babsence of\b/.test(before.join(' '));
}

/** So far behind a name and its post the words may stand that tell of absence, in tokens. */
const AWAY_WITHIN = 7;
/** A row of names behind a name is no longer than this, in tokens. */
const ROW = 24;
const AWAY =
  /^,? ?(?:(?:did not|could not|was not able to|was unable to) (?:attend|come|take part|join|be present|travel)|(?:was|were|is) (?:absent|ill|on leave|represented by|unable|remembered|not present)|(?:has|had|have)? ?(?:sent|send|conveyed) (?:her|his|their) (?:apologies|regards|regrets|deputy)|(?:had )?(?:cancelled|declined|apologi[sz]ed)|(?:is|was) a critic)\b/;

/** "The Director, NAME, did not attend", "the late NAME", "is named after NAME": who was not there. */
function isAway({ tokens }: Reading, { from, to, post }: Individual, sentence: { from: number; to: number }): boolean {
  let behind = to;
  while (post && (tokens[behind]?.start ?? post.span.end) < post.span.end) behind += 1;
  const words = (a: number, b: number) =>
    tokens
      .slice(a, b)
      .map(({ fold }) => fold)
      .join(' ');
  // "NAME and NEXT NAME, were absent": who stands in a row with others
  let end = behind;
  while (end < behind + ROW && (isCapital(tokens[end]) || /^(?:,|and)$/.test(tokens[end]?.fold ?? ''))) end += 1;
  for (const at of [behind, end]) if (AWAY.test(words(at, Math.min(sentence.to, at + AWAY_WITHIN)))) return true;
  let first = from;
  while (post && (tokens[first - 1]?.start ?? -1) >= post.span.start) first -= 1;
  return (
    /\b(?:late|former|named after|in memory of|predecessor,?)(?: \S+){0,2}$/.test(
      words(Math.max(sentence.from, first - 3), from),
    ) && /\b(?:late|former|after|memory|predecessor)\b/.test(words(Math.max(sentence.from, first - 3), first))
  );
}

/** Measured on 70 releases before anybody read them: of those who are named with a post 9 in 10 took part. */
const PRESENT = 0.89;

/** How sure a person is who only speaks, or whose post is not told. */
const SHOWN_ONCE = 0.87;

/** Notes that a person took part, and what follows for the country whose post the person holds. */
function notePerson(reading: Reading, person: Individual, frame: Frame, ledger: Ledger, hits: readonly Hit[]): void {
  const sentence = reading.sentences[reading.sentenceOf[person.from] ?? -1];
  const isPictured =
    sentence?.zone === 'caption' && frame.kind !== 'operation' && !isByline(reading, person, sentence.from);
  if (!sentence || !(isTelling(sentence.zone) || isPictured)) return;
  if (isStoodInFor(reading, person) || isAway(reading, person, sentence)) return;
  const speech = speechOf(reading, person, sentence);
  // Who is only quoted on an operation was not in it; who has a role by a clause needs no second.
  const known = ledger.takesPart(person.ref);
  if (!known && speech && frame.kind === 'operation') return;
  const role = known?.role ?? (speech ? 'speaker' : 'participant');
  const behalf = person.post?.organization ?? person.body;
  ledger.participation({
    activity: frame.ref,
    party: person.ref,
    role,
    evidence: evidence(reading, person.from, person.to),
    confidence: speech || !person.post ? SHOWN_ONCE : PRESENT,
    rule: speech ? 'person/speaks' : 'person/present',
    ...(speech && { cue: { start: speech.start, end: speech.end } }),
    ...(behalf && { onBehalfOf: behalf }),
  });
  const country = countryOfPost(reading, person, hits) ?? countryBehind(reading, person, hits);
  // who pays is there through an ambassador too
  const isThere = country && ledger.takesPart(country);
  if (country && (!isThere || (isThere.role === 'funder' && frame.kind === 'donation')))
    ledger.participation({
      activity: frame.ref,
      party: country,
      role: 'participant',
      evidence: evidence(reading, person.from, person.to),
      confidence: 0.85,
      basis: 'inferred',
      rule: 'person/post-of-country',
    });
}
