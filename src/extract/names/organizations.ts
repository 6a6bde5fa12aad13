import type { Ref } from '../../model.ts';
import { type Reading, textOf, zoneAt } from '../text/reading.ts';
import { initialsOf, isCapital, type Token } from '../text/tokens.ts';
import { AcronymNames } from './acronym-names.ts';
import { ActingProgrammes } from './acting-programmes.ts';
import type { Hit } from './gazetteer.ts';
import { listedIn } from './listed-names.ts';
import { NameGrammar } from './name-grammar.ts';
import { NameRuns } from './name-runs.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';
import { PartNames } from './part-names.ts';
import { ShownNames } from './shown-names.ts';

/** Finds the names of bodies: those of the authority, and capitalized names built around a head. */
export function organizationsIn(
  reading: Reading,
  hits: readonly Hit[],
  countryOf: ReadonlyMap<Ref, Ref>,
): readonly OrgMention[] {
  const runs = new NameRuns(reading, hits, countryOf);
  const [grammar, acronyms] = [new NameGrammar(runs), new AcronymNames(runs)];
  const [parts, shown] = [new PartNames(runs), new ShownNames(runs)];
  const programmes = new ActingProgrammes(runs);
  const things = new Things(reading);
  const found: OrgMention[] = [];
  const note = (mention: OrgMention | undefined) => {
    if (mention) found.push(ofOneShape(mention));
  };
  for (let i = 0; i < reading.tokens.length; i += 1) {
    if (!runs.mayOpen(i)) continue;
    const begins = runs.begins(i);
    const named = begins ? grammar.nameAt(i) : undefined;
    const known = grammar.knownAt(i);
    note(named);
    note(grammar.aboveAt(i, named));
    if (begins) note(acronyms.definedAt(i));
    note(acronyms.spelledAt(i));
    note(grammar.embassyAt(i));
    note(grammar.longerAt(i, named ?? known[0]));
    note(acronyms.bareAt(i));
    note(acronyms.countryAcronymAt(i));
    if (begins) note(parts.at(i));
    if (begins) note(shown.at(i));
    if (begins) note(programmes.at(i));
    for (const one of known) note(one);
  }
  const named = found.filter((m) => !things.holds(m));
  const told = compete(asDefined(reading, named));
  const kept = acronymsOfOne(reading, withListed(runs, told)).map((m) =>
    withAcronymBehind(reading, withAcronymBefore(reading, m)),
  );
  return ofTheirLines(reading, hits, ofSharedCountry(reading, hits, withSecondNames(reading, kept)));
}

/** With what stands in lists among them. */
function withListed(runs: NameRuns, found: readonly OrgMention[]): readonly OrgMention[] {
  const listed = listedIn(runs, found);
  return listed.length === 0 ? found : compete([...found, ...listed]);
}

/** Where the text itself spells an acronym out, the body of another country that the authority knows by it is not meant. */
function asDefined(reading: Reading, found: readonly OrgMention[]): readonly OrgMention[] {
  const defined = new Map<string, OrgMention>();
  for (const m of found) if (m.acronym && m.to - m.from > 1) defined.set(m.acronym, m);
  if (defined.size === 0) return found;
  const isOfOther = (m: OrgMention) => {
    const own = m.authority ? defined.get(textOf(reading, m.from, m.to)) : undefined;
    return own && own.authority !== m.authority && m.country && m.country !== own.country;
  };
  return found
    .filter((m) => !isOfOther(m))
    .map((m) => {
      // "the ABC Unit": of the country of the text's own ABC
      const lead = m.authority || m.to - m.from < 2 ? undefined : defined.get(reading.tokens[m.from]?.text ?? '');
      if (!lead || lead.authority || lead === m) return m;
      // whose part it is the text's own name says
      const parentAt = m.parentAt === m.from ? undefined : m.parentAt;
      return { ...m, country: lead.country, parentAt };
    });
}

/** "Tide Office of the Harbour Union (TOHU)": the acronym is that of the whole, or of the body in it if only that begins with its letter. */
function acronymsOfOne(reading: Reading, found: readonly OrgMention[]): readonly OrgMention[] {
  if (!found.some(({ acronym }) => acronym)) return found;
  const { tokens } = reading;
  const stretches = new Map(found.map((m) => [`${m.from}-${m.to}`, m]));
  const without = new Set<OrgMention>();
  for (const whole of found) {
    const within = whole.parentAt === undefined ? undefined : stretches.get(`${whole.parentAt}-${whole.to}`);
    // "General Inspectorate of the Tide Police (TP)": what leads a force is the force
    if (!within?.acronym || within === whole || LEADS.test(textOf(reading, whole.from, whole.parentAt ?? whole.to)))
      continue;
    const begins = (m: OrgMention) =>
      tokens.slice(m.from, m.from + 2).some(({ text }) => text[0] === within.acronym?.[0]);
    if (whole.acronym && begins(within) && !begins(whole)) without.add(whole);
    else if (whole.acronym || without.has(whole)) without.add(within);
  }
  return found.map((m) => (without.has(m) ? withoutAcronym(m) : m));
}

/** Names of what leads a body. */
const LEADS = /^(?:General )?(?:Directorate|Inspectorate|Administration) of /;

const withoutAcronym = (mention: OrgMention): OrgMention => ({
  ...mention,
  aliases: mention.aliases.filter((alias) => alias !== mention.acronym),
  acronym: undefined,
});

/** "ABC (the Aid and Border Centre)": the acronym may stand before the name. */
function withAcronymBefore({ tokens }: Reading, mention: OrgMention): OrgMention {
  const open = tokens[mention.from - 1]?.fold === 'the' ? mention.from - 2 : mention.from - 1;
  const acronym = tokens[open - 1];
  if (tokens[open]?.text !== '(' || acronym?.shape !== 'upper') return mention;
  // "ABC (The Aid Board for Border Communities in Africa)": all that stands in the brackets
  const isWhole = tokens[open + 1]?.text === 'The' && tokens[mention.from]?.text[0] === acronym.text[0];
  const close = isWhole && tokens[mention.to]?.fold === 'in' ? seatEnd(tokens, mention.to) : mention.to;
  if (tokens[close]?.text !== ')') return mention;
  return isWhole || initialsOf(tokens.slice(mention.from, close)) === acronym.text
    ? { ...mention, to: close, acronym: acronym.text, aliases: [...mention.aliases, acronym.text] }
    : mention;
}

/** End of the capitalized words behind "in". */
function seatEnd(tokens: readonly Token[], at: number): number {
  let to = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
  while (to < at + 5 && isCapital(tokens[to])) to += 1;
  return to;
}

/** A page is headed within its first tokens. */
const HEADING = 200;

/** "Harbour Crime Commission - Tidewa", a line of its own: the word by which the text goes on to call the body. */
function shortBehindDash(
  { tokens, sentenceOf }: Pick<Reading, 'tokens' | 'sentenceOf'>,
  { from, to, acronym }: OrgMention,
): string | undefined {
  const line = sentenceOf[from];
  const isLine = sentenceOf[from - 1] !== line && sentenceOf[to + 1] === line && sentenceOf[to + 2] !== line;
  const { text = '' } = tokens[to + 1] ?? {};
  if (
    acronym ||
    from > HEADING ||
    !isLine ||
    !/^[-–—]$/.test(tokens[to]?.text ?? '') ||
    !/^\p{Lu}\p{L}{2,9}$/u.test(text)
  )
    return undefined;
  return tokens.some((token, i) => i > to + 1 && token.text === text) ? text : undefined;
}

/** "the Harbour Board of Lomi, HBL," and "the Harbour Board of Lomi HBL": the acronym may stand behind the name without brackets. */
function withAcronymBehind({ tokens, sentenceOf }: Reading, mention: OrgMention): OrgMention {
  const { from, to } = mention;
  const short = shortBehindDash({ tokens, sentenceOf }, mention);
  if (short) return { ...mention, acronym: short, aliases: [...mention.aliases, short] };
  const at = tokens[to]?.fold === ',' ? to + 1 : to;
  const text = tokens[at]?.text ?? '';
  const isClosed = at === to || /^[,.;]$/.test(tokens[at + 1]?.text ?? '');
  if (mention.acronym || !isClosed || !/^\p{Lu}\p{L}?\p{Lu}+$/u.test(text) || sentenceOf[at] !== sentenceOf[from])
    return mention;
  const words = tokens.slice(from, to).filter(({ shape }) => shape !== 'sign');
  const all = words.map(({ text: word }) => word[0]).join('');
  const isShort = text.length > 2 && (initialsOf(words) === text || all.toUpperCase() === text.toUpperCase());
  return isShort ? { ...mention, acronym: text, aliases: [...mention.aliases, text] } : mention;
}

/** "the Harbour Fund (HF), which is the Tide Agency": another name of the same body, and no part of one whose name begins it. */
function withSecondNames(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const endings = new Map(found.map((m) => [m.to, m]));
  const renamed = new Map<number, OrgMention>();
  const all = found.map((m) => {
    const comma = m.authority ? undefined : commaBefore(reading, m);
    const isShort = comma !== undefined && reading.tokens[comma - 1]?.fold === ')';
    const first = comma === undefined ? undefined : endings.get(isShort ? comma - 3 : comma);
    if (!first || reading.sentenceOf[first.from] !== reading.sentenceOf[m.from]) return m;
    const name = textOf(reading, first.from, first.to);
    const parentAt = m.parentAt === m.from ? undefined : m.parentAt;
    const second = { ...m, aliases: [...m.aliases, name], acronym: name, parentAt };
    renamed.set(m.from, second);
    return second;
  });
  // the body whose name only begins a second name is not named by that
  return all.filter((m) => (renamed.get(m.from) ?? m) === m);
}

/** The comma behind the first name of a body whose second name is a mention: before ", which is the Y", and before "UNODC, the UN Tide Agency.". */
function commaBefore({ tokens }: Reading, { from, to, parentAt }: OrgMention): number | undefined {
  const fold = (i: number) => tokens[i]?.fold ?? '';
  if (fold(from - 1) !== 'the') return undefined;
  // what goes on behind the name says what it is of it: "which is the Y's partner", "which is the Y section for ports"
  const isWhole =
    /^[,.;)(]$/.test(fold(to)) ||
    (tokens[to]?.shape === 'lower' && /^(?:and|has|have|had|is|was|will)$/.test(fold(to)));
  if (isWhole && `${fold(from - 4)} ${fold(from - 3)} ${fold(from - 2)}` === ', which is') return from - 4;
  const isClosed =
    fold(to) === '.' || (fold(to) === ',' && tokens[to + 1]?.shape === 'lower' && fold(to + 1) !== 'and');
  const isKnown = parentAt === from && fold(to - 1) === 'agency';
  // "attended by A, B, the EU Border Agency."
  const isInList = fold(from - 4) === ',' || fold(from - 5) === ',';
  return fold(from - 2) === ',' && isClosed && isKnown && !isInList ? from - 2 : undefined;
}

/** "the Ministry of Finance and Ministry of Economy of X", "X's Police and Customs Service": the country beside one is that of both. */
function ofSharedCountry({ tokens }: Reading, hits: readonly Hit[], found: readonly OrgMention[]): OrgMention[] {
  const led = new Set(hits.map(({ from }) => from));
  const startingAt = new Map(found.map((m) => [m.from, m]));
  const owned = new Map<number, Ref>();
  for (const m of found) if (m.country && tokens[m.from - 1]?.fold === "'s") owned.set(m.to, m.country);
  return found.map((m) => {
    const owner = tokens[m.from - 1]?.fold === 'and' ? owned.get(m.from - 1) : undefined;
    if (owner && !m.country && !m.authority && !led.has(m.from)) return { ...m, country: owner };
    const and = tokens[m.to]?.fold === ',' ? m.to + 1 : m.to;
    const next = startingAt.get(and + 1);
    const isShared =
      tokens[and]?.fold === 'and' && next?.country && !next.authority && next.classification === m.classification;
    return isShared && !m.country && !m.authority && next.country ? { ...m, country: next.country } : m;
  });
}

/** "Germany: Federal Police": bodies on a line that begins with a country are of that country. */
function ofTheirLines(
  { tokens, sentences, sentenceOf }: Reading,
  hits: readonly Hit[],
  found: readonly OrgMention[],
): readonly OrgMention[] {
  const countryOfLine = new Map<number, Ref>();
  for (const { kind, ref, from, to } of hits) {
    const sentence = sentenceOf[from] ?? -1;
    const isLine = kind === 'country' && sentences[sentence]?.from === from && sentences[sentence]?.zone !== 'title';
    if (isLine && tokens[to]?.fold === ':') countryOfLine.set(sentence, ref);
  }
  if (countryOfLine.size === 0) return found;
  return found.map((m) => {
    const country = countryOfLine.get(sentenceOf[m.from] ?? -1);
    return country && !m.country && !m.authority ? { ...m, country } : m;
  });
}

/** "delivers Mobile Laboratory" in a headline: what the text itself writes small is a thing and no body. */
class Things {
  readonly #reading: Reading;
  /** Pairs of neighbours of which the second is written small. */
  #pairs: ReadonlySet<string> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  holds({ from, to, acronym, country, authority }: OrgMention): boolean {
    if (acronym || country || authority || zoneAt(this.#reading, from) !== 'title' || to - from > THING) return false;
    const { tokens } = this.#reading;
    this.#pairs ??= this.#smallPairs();
    for (let i = from + 1; i < to; i += 1)
      if (!this.#pairs.has(`${tokens[i - 1]?.fold} ${tokens[i]?.fold}`)) return false;
    return true;
  }

  #smallPairs(): ReadonlySet<string> {
    const { tokens } = this.#reading;
    const pairs = new Set<string>();
    for (let i = 0; i < tokens.length; i += 1)
      if (tokens[i]?.shape === 'lower') pairs.add(`${tokens[i - 1]?.fold} ${tokens[i]?.fold}`);
    return pairs;
  }
}

/** Names of things are no longer than this, in tokens. */
const THING = 4;

/** Of names that overlap the longer stands, unless one is nested in the other as its parent. */
function compete(found: readonly OrgMention[]): OrgMention[] {
  const byLength = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const holder = new Map<number, OrgMention>();
  const kept: OrgMention[] = [];
  for (const m of byLength) {
    if (isHeld(m, holder)) continue;
    kept.push(m);
    for (let i = m.from; i < m.to; i += 1) holder.set(i, m);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** True where a token of a name belongs to another of which it is no parent. */
function isHeld({ from, to }: OrgMention, holder: ReadonlyMap<number, OrgMention>): boolean {
  for (let i = from; i < to; i += 1) {
    const other = holder.get(i);
    if (other && ((other.from === from && other.to === to) || other.parentAt !== from)) return true;
  }
  return false;
}
