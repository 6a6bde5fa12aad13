import type { Stretch } from '../../activities/frame.ts';
import type { Clause } from '../clause.ts';

const HEADING = /^(?:participants|attendees|participating|members|partners|delegations)$/;
const ANNOUNCES = /\b(?:took part|participated|attended|participating|represented|participants (?:are|were|came))\b/;
/** A heading is at most this long, an announcement stands at most so far before its colon, in tokens. */
const HEADING_LENGTH = 5;
const ANNOUNCED_WITHIN = 12;
/** A point names who took part within its first tokens. */
const NAMED_WITHIN = 4;

/** Points below "Participants", or below "The following countries took part:", name those who took part. */
export function attendance(clause: Clause): void {
  const { sentences } = clause.reading;
  if (clause.sentence.zone === 'body') inParagraph(clause, sentences[clause.index - 1]);
  if (clause.sentence.zone !== 'list') return;
  const line = sentences[clause.reading.aboveList[clause.index] ?? -1];
  if (!line || !opensAttendance(clause, line)) return;
  const { from, to } = clause.sentence;
  for (let i = from; i < Math.min(to, from + NAMED_WITHIN); i += 1) {
    const party = clause.parties.at.get(i);
    if (!party) continue;
    const sign = { from: line.from, to: line.from + 1, confidence: 0.88, rule: 'clause/listed' };
    clause.note(party, 'participant', sign);
    if (clause.foldAt(party.to) === ':') clause.noteAll(clause.listFrom(party.to + 1), 'participant', sign);
    return;
  }
}

/** So many parties make a paragraph a list. */
const MANY = 3;

/** "The following countries took part:" above a paragraph that is one list of them. */
function inParagraph(clause: Clause, line: Stretch | undefined): void {
  if (!line || clause.foldAt(line.to - 1) !== ':' || !announcesAll(clause, line)) return;
  const { from, to } = clause.sentence;
  const list = clause.partyAt(from) ? clause.listFrom(from) : [];
  // all but the full stop
  if (list.length < MANY || (list.at(-1)?.to ?? from) < to - 1) return;
  clause.noteAll(list, 'participant', {
    from: line.from,
    to: line.from + 1,
    confidence: 0.88,
    rule: 'clause/listed-below',
  });
}

/** Who is announced, how they came, and what is said of them. */
const GROUP =
  '(?:countries|states|jurisdictions|members|organi[sz]ations|agencies|institutions|bodies|parties|delegations|economies)';
const CAME =
  '(?:took part|take part|participated?|attended|(?:were|are|was) (?:represented|present)|are participating)';
const ANNOUNCES_ALL = [
  new RegExp(`\\b(?:following|these) (?:\\S+ ){0,2}${GROUP} (?:\\S+ ){0,2}?${CAME}\\b`),
  new RegExp(
    `\\b(?:took part|participated|attended|represented|came from|were from|are from)(?: \\S+){0,3} following (?:\\S+ ){0,2}${GROUP} ?:$`,
  ),
  /^(?:the )?participants (?:come|came|were|are) from ?:$/,
];
/** What else was, or was not. */
const NOT_SO = /\b(?:not|never|no|had|invited|absent|only|required|would|(?:19|20)\d\d)\b/;

/** "The following countries took part:" */
function announcesAll({ tokens }: Clause, { from, to }: Stretch): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ fold }) => fold)
    .join(' ');
  return !NOT_SO.test(words) && ANNOUNCES_ALL.some((pattern) => pattern.test(words));
}

function opensAttendance({ tokens }: Clause, { from, to }: Stretch): boolean {
  if (to - from <= HEADING_LENGTH && HEADING.test(tokens[from]?.fold ?? '')) return true;
  const end = tokens.slice(Math.max(from, to - ANNOUNCED_WITHIN), to).map(({ fold }) => fold);
  return end.at(-1) === ':' && ANNOUNCES.test(end.join(' '));
}
