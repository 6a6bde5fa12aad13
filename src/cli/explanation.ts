import type { Authority, Extraction, Fact, Mention, Ref, Span } from '../model.ts';

/** Why a release was read as it was: its text with marks, and each mark and claim with its rule. */
export interface Explanation {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly subjects: readonly Subject[];
  readonly marks: readonly MarkRow[];
  /** What is no running text, and why. */
  readonly zones: readonly (readonly [zone: string, words: string, rule: string])[];
  readonly warnings: readonly string[];
}

/** A stretch of the text, marked or plain. */
export interface Piece {
  readonly text: string;
  readonly mark?: Mark;
}

/** What stands at a place of the text: a name, or the words that say what was done. */
export interface Mark extends Span {
  readonly kind: Mention['kind'] | 'cue';
  /** What is read there, in a few words. */
  readonly says: string;
  readonly rule: string;
  readonly score: number;
}

/** What was found of one thing. */
export interface Subject {
  readonly name: string;
  readonly claims: readonly ClaimRow[];
}

export interface ClaimRow {
  readonly confidence: number;
  readonly says: string;
  /** The words from which it was read. */
  readonly words: string;
  readonly rule: string;
}

/** Mentions of one thing in the same words, by the same rule. */
export interface MarkRow {
  readonly kind: string;
  readonly words: string;
  readonly name: string;
  readonly rule: string;
  readonly score: number;
  readonly times: number;
}

/** Explains an extraction. @param authority gives the names of countries, places and known bodies */
export function explanationOf(extraction: Extraction, authority: Authority): Explanation {
  const { release, zones, warnings } = extraction;
  const name = namesOf(extraction, authority);
  const marks = [...mentionMarks(extraction, name), ...cueMarks(extraction, name)];
  return {
    title: release.title ?? release.name,
    pieces: piecesOf(release.text, marks),
    subjects: subjectsOf(extraction, name),
    marks: markRows(extraction, name),
    zones: zones
      .filter(({ zone }) => zone !== 'body')
      .map((found) => [found.zone, wordsAt(release.text, found), found.rule] as const),
    warnings,
  };
}

type NameOf = (ref: Ref | undefined) => string;

function namesOf({ entities }: Extraction, { countries, regions, places, bodies }: Authority): NameOf {
  const known = [...countries, ...regions, ...places, ...bodies].map(({ ref, name }) => [ref, name] as const);
  const found = entities.map(({ ref, names }) => [ref, names[0]?.text ?? ref] as const);
  const names = new Map([...known, ...found]);
  return (ref) => (ref === undefined ? '' : (names.get(ref) ?? ref));
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim();

const mentionMarks = ({ mentions }: Extraction, name: NameOf): Mark[] =>
  mentions.map(({ start, end, kind, rule, score, ref }) => ({ start, end, kind, rule, score, says: name(ref) }));

function cueMarks({ facts }: Extraction, name: NameOf): Mark[] {
  return facts.flatMap((fact) => {
    const { cue, rule, confidence: score } = fact;
    return cue
      ? [{ start: cue.start, end: cue.end, kind: 'cue' as const, says: claimText(fact, name), rule, score }]
      : [];
  });
}

/** Cuts the text at the outermost marks. Names come before cues of the same words; cues of the same words are one. */
function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const rank = ({ kind }: Mark) => (kind === 'cue' ? 1 : 0);
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of inOrder) {
    if (mark.start < at) continue;
    pieces.push({ text: text.slice(at, mark.start) }, { text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}

/** What is said of each thing: activities first, then bodies and people, in the order of the facts. */
function subjectsOf({ facts, release }: Extraction, name: NameOf): Subject[] {
  const bySubject = new Map<Ref, Fact[]>();
  for (const fact of facts) {
    const own = bySubject.get(subjectOf(fact));
    if (own) own.push(fact);
    else bySubject.set(subjectOf(fact), [fact]);
  }
  const isActivity = (ref: Ref) => ref.startsWith('activity/');
  const inOrder = [...bySubject].sort(([a], [b]) => Number(isActivity(b)) - Number(isActivity(a)));
  return inOrder.map(([ref, own]) => ({
    name: name(ref),
    claims: own.map((fact) => ({
      confidence: fact.confidence,
      says: claimText(fact, name),
      words: wordsAt(release.text, fact.cue ?? fact.evidence[0]),
      rule: fact.rule,
    })),
  }));
}

function subjectOf(fact: Fact): Ref {
  if (fact.type === 'participation') return fact.activity;
  return fact.type === 'tenure' ? fact.person : fact.subject;
}

/** What is said, without whom it is said of. */
function claimText(fact: Fact, name: NameOf): string {
  if (fact.type === 'participation')
    return `${fact.role}: ${name(fact.party)}${fact.onBehalfOf ? `, for ${name(fact.onBehalfOf)}` : ''}`;
  if (fact.type === 'tenure') return `post: ${[fact.post, name(fact.organization)].filter(Boolean).join(', ')}`;
  return `${fact.property}: ${name(fact.object)}`;
}

function markRows({ mentions, release }: Extraction, name: NameOf): MarkRow[] {
  const rows = new Map<string, MarkRow>();
  for (const mention of mentions) {
    const { kind, rule, score } = mention;
    const row = { kind, words: wordsAt(release.text, mention), name: name(mention.ref), rule, score };
    const key = JSON.stringify(row);
    rows.set(key, { ...row, times: (rows.get(key)?.times ?? 0) + 1 });
  }
  return [...rows.values()];
}
