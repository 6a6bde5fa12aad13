import { type Reading, textOf } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { OrgMention } from './org-mention.ts';

/** "X's Y", "Y (ABC) of the X", "Department Y, Ministry X": the body Y is a part of the body X. */
export function nested(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const { tokens } = reading;
  const foldAt = (i: number) => tokens[i]?.fold ?? '';
  const endingAt = new Map(found.map((m) => [m.to, m]));
  const startingAt = new Map([...found].reverse().map((m) => [m.from, m]));
  const spelt = new Map(found.flatMap((m) => (m.acronym && m.to - m.from > 1 ? [[m.acronym, m.from] as const] : [])));
  const named = new Map(
    [...found].reverse().flatMap((m) => (m.to - m.from > 1 ? [[textOf(reading, m.from, m.to), m.from] as const] : [])),
  );
  return found.map((mention) => {
    if (mention.parentAt !== undefined) return mention;
    // "Delta Navy Rescue Service" where the text names the Delta Navy
    for (let to = mention.to - 1; to > mention.from + 1; to -= 1) {
      const parentAt = foldAt(to) === 'and' ? undefined : named.get(textOf(reading, mention.from, to));
      if (parentAt !== undefined && isCapital(tokens[to]) && isUnit(reading, to, mention.to))
        return { ...mention, parentAt };
    }
    // "ABC Police" where the text spells ABC out
    const lead = mention.to - mention.from > 1 ? spelt.get(tokens[mention.from]?.text ?? '') : undefined;
    if (lead !== undefined && lead !== mention.from)
      return isAgain(reading, mention, startingAt.get(lead))
        ? { ...mention, acronym: textOf(reading, mention.from, mention.from + 1) }
        : { ...mention, parentAt: lead };
    // "the X's Y", "the X's (ABC) Y"
    const isShort = foldAt(mention.from - 1) === ')' && foldAt(mention.from - 3) === '(';
    const possessive = isShort ? mention.from - 4 : mention.from - 1;
    const owner = foldAt(possessive) === "'s" ? endingAt.get(possessive) : undefined;
    const close = mention.acronym && foldAt(mention.to) === '(' ? closingAfter(reading, mention.to) : mention.to;
    const next = foldAt(close + 1) === 'the' ? close + 2 : close + 1;
    const goesOn =
      (close > mention.to && foldAt(close) === 'of') ||
      (mention.authority !== undefined &&
        mention.to - mention.from > 1 &&
        foldAt(close) === 'of' &&
        foldAt(close + 1) === 'the') ||
      // "the Drug Agency under the Department of Justice"
      (foldAt(close) === 'under' && foldAt(close + 1) === 'the') ||
      // "the Cybercrime Service at the Ministry"
      (/^(?:at|within)$/.test(foldAt(close)) && UNIT_HEAD.test(foldAt(mention.to - 1))) ||
      (foldAt(close) === ',' &&
        /\b(?:department|division|unit|section|directorate)\b/i.test(textOf(reading, mention.from, mention.to)));
    const candidate = goesOn ? startingAt.get(next) : undefined;
    const above =
      candidate &&
      (/^(?:of|at|within|under)$/.test(foldAt(close)) ||
        candidate.classification === 'ministry' ||
        (candidate.authority !== undefined && /^[.)]$/.test(foldAt(candidate.to)))) &&
      (!mention.country || !candidate.country || mention.country === candidate.country)
        ? candidate
        : undefined;
    const parent = owner ?? above ?? apposed(reading, close, (i) => startingAt.get(i));
    return parent
      ? { ...mention, parentAt: parent.from, ...(parent.country && !mention.country && { country: parent.country }) }
      : mention;
  });
}

/** How the names of units end. */
const UNIT_HEAD = /^(?:department|division|unit|section|directorate|bureau|service|branch|desk|faculty)$/;

/** "the ABC Centre" of a text that calls the Aid and Border Centre ABC. */
function isAgain({ tokens }: Reading, { from, to }: OrgMention, whole: OrgMention | undefined): boolean {
  const head = tokens[to - 1]?.fold ?? '';
  return to - from === 2 && whole !== undefined && tokens.slice(whole.from, whole.to).some(({ fold }) => fold === head);
}

/** What says in words that a body is a part of another: ", which is part of the", ", a unit of the". */
const IS_PART =
  /^, (?:which (?:is (?:a |an )?(?:part|unit|department|agency|structure) of|comes under|falls under|belongs to|reports to)|an? (?:\S+ ){0,2}(?:part|unit|department|division|agency|structure|institution|body|branch|arm|organ|section) (?:of|under|within)) (?:the )?$/;
/** Such words are no more than these. */
const PART_WITHIN = 9;

/** The body that words behind the token say a body to be a part of. */
function apposed(
  { tokens }: Reading,
  from: number,
  startingAt: (token: number) => OrgMention | undefined,
): OrgMention | undefined {
  if (tokens[from]?.fold !== ',') return undefined;
  let words = '';
  for (let i = from; i < from + PART_WITHIN; i += 1) {
    const parent = i > from ? startingAt(i) : undefined;
    if (parent) return IS_PART.test(words) ? parent : undefined;
    words += `${tokens[i]?.fold} `;
  }
  return undefined;
}

/** "Rescue Service" behind "Delta Navy" is a unit of it; "General Administration" behind "Delta Customs" is its name. */
function isUnit({ tokens }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ fold }) => fold);
  return (
    words.length > 1 && words[0] !== 'general' && !/^(?:administration|authority|agency|force)$/.test(words[1] ?? '')
  );
}

function closingAfter({ tokens }: Reading, open: number): number {
  for (let i = open + 1; i < open + 8; i += 1) if (tokens[i]?.fold === ')') return i + 1;
  return open;
}
