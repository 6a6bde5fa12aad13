import type { Agency, BodyEntry, Ref } from '../../model.ts';
import { slug } from '../../read/slug.ts';
import { freeRef, type TakenRefs } from '../free-ref.ts';
import { CARRIERS, HEADS } from '../tables/heads.ts';
import { coverOf, type Reading, spanOf, textOf, zoneAt } from '../text/reading.ts';
import { fold, initialsOf, inOneLine, isCapital, tokenize } from '../text/tokens.ts';
import { type Cluster, Clusters, formOf } from './clusters.ts';
import type { Hit } from './gazetteer.ts';
import { NameKeys } from './name-keys.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';

/** A body of the release with the places where it is named. */
export interface Body {
  readonly ref: Ref;
  readonly agency: Agency;
  readonly mentions: readonly OrgMention[];
  readonly country?: Ref | undefined;
  readonly parent?: Parent | undefined;
}

/** The body of which another is a part, and the mention that says so. */
interface Parent {
  readonly ref: Ref;
  readonly mention: OrgMention;
}

/** Puts the mentions that name one body together. */
export function agenciesOf(
  reading: Reading,
  hits: readonly Hit[],
  found: readonly OrgMention[],
  authorities: ReadonlyMap<Ref, BodyEntry>,
): Body[] {
  const names = new NameKeys(reading, hits, found);
  const clusters = new Clusters();
  const ordered = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const mention of ordered) {
    const own = mention.pointing ? [] : [textOf(reading, mention.from, mention.to)];
    const forms = [...own, ...mention.aliases].map(formOf);
    const keys = mention.pointing ? [] : names.of(mention);
    const core = mention.core === undefined ? '' : formOf(mention.core);
    const isBare = !mention.pointing && !mention.acronym;
    const initials = isBare ? fold(initialsOf(reading.tokens.slice(mention.from, mention.to))) : '';
    clusters.add({ mention, forms, keys, core, initials: initials.length > 2 ? initials : '' });
  }
  return described(reading, clusters.all, authorities);
}

/** "the Ministry", "the Centre": a head in capitals points back at the last body named with that head. */
export function pointersIn(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const { tokens } = reading;
  const covered = coverOf(reading, found);
  const last = new Map<string, OrgMention>();
  const pointers: OrgMention[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const { shape, fold: head = '' } = tokens[from] ?? {};
    if (shape !== 'capital' || tokens[from - 1]?.fold !== 'the' || !HEADS.has(head)) continue;
    const behind = tokens[from + 1];
    if (isCapital(behind) || CARRIERS.has(behind?.fold ?? '') || covered(from)) continue;
    for (; next < found.length && (found[next]?.to ?? 0) <= from; next += 1) {
      const m = found[next] as OrgMention;
      for (const { fold: word } of tokens.slice(m.from, m.to)) if (HEADS.has(word)) last.set(word, m);
    }
    const source = last.get(head);
    if (!source) continue;
    const aliases = [textOf(reading, source.from, source.to)];
    const pointing = { from, to: from + 1, rule: 'org/pointing', score: 0.85, pointing: true as const };
    pointers.push({ ...source, ...pointing, aliases, parentAt: undefined });
  }
  return pointers;
}

/** Finds the names and acronyms of known bodies again where the grammar alone does not see them. */
export function namedAgain(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const forms = new Map<string, OrgMention>();
  for (const m of found)
    for (const alias of m.aliases)
      if (/\s/.test(alias) || alias === m.acronym) forms.set(inOneLine(alias), forms.get(alias) ?? m);
  const openings = new Map<string, Opening>();
  for (const form of forms.keys()) {
    const first = firstWord(form);
    const known = openings.get(first);
    if (known) known.forms.push(form);
    else openings.set(first, { forms: [form], spelled: undefined });
  }
  const covered = coverOf(reading, found);
  const again: OrgMention[] = [];
  const { tokens } = reading;
  for (let from = 0; from < tokens.length; from += 1) {
    const opening = openings.get(tokens[from]?.text ?? '');
    if (!opening || covered(from)) continue;
    opening.spelled ??= spelledOut(opening.forms);
    const { lengths, byWords } = opening.spelled;
    for (const length of lengths) {
      const to = from + length;
      const words = tokens.slice(from, to);
      const form = byWords.get(words.map(({ text }) => text).join('\n'));
      const source = forms.get(form ?? '');
      if (form === undefined || !source || reading.sentenceOf[from] !== reading.sentenceOf[to - 1]) continue;
      if (isCovered(covered, from, to)) continue;
      const named = { from, to, rule: 'org/again', score: 0.9, aliases: [form], acronym: form };
      const { classification, country } = source;
      again.push(ofOneShape({ ...named, classification, country }));
      break;
    }
  }
  return again;
}

function isCovered(covered: (token: number) => boolean, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (covered(i)) return true;
  return false;
}

/** The forms that begin with one word; taken apart only where that stands in the text by itself. */
interface Opening {
  readonly forms: string[];
  spelled: Spelled | undefined;
}

/** Forms by their words, and how many words they have, the most first: a text may name ten thousand departments. */
interface Spelled {
  readonly byWords: ReadonlyMap<string, string>;
  readonly lengths: readonly number[];
}

const firstWord = (form: string): string => PLAIN_START.exec(form)?.[0] ?? tokenize(form)[0]?.text ?? '';
const PLAIN_START = /^[A-Za-z]+(?= |$)/;

function spelledOut(forms: readonly string[]): Spelled {
  const byWords = new Map<string, string>();
  const lengths = new Set<number>();
  for (const form of forms) {
    const words = tokenize(form);
    byWords.set(words.map(({ text }) => text).join('\n'), form);
    lengths.add(words.length);
  }
  return { byWords, lengths: [...lengths].sort((a, b) => b - a) };
}

function described(reading: Reading, clusters: readonly Cluster[], authorities: ReadonlyMap<Ref, BodyEntry>): Body[] {
  const shown = clusters.filter((c) => c.mentions.some((m) => zoneAt(reading, m.from) !== 'boilerplate'));
  const ordered = shown
    .map(({ authority, mentions }) => ({ authority, mentions: inOrder(mentions) }))
    .sort(
      (a, b) =>
        (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0) || (b.mentions[0]?.to ?? 0) - (a.mentions[0]?.to ?? 0),
    );
  const taken: TakenRefs = new Map();
  const texts = ordered.map(({ mentions }) => textsOf(reading, mentions));
  const bearers = new Map<string, number>();
  for (const [longest = ''] of texts) bearers.set(longest, (bearers.get(longest) ?? 0) + 1);
  const bodies = ordered.map((cluster, i) => {
    const own = texts[i] ?? [];
    // "Malta's Border Troops" of a text that names those of Fiji too
    const owned = (bearers.get(own[0] ?? '') ?? 0) > 1 ? ownedName(reading, cluster.mentions) : undefined;
    return describe(reading, cluster, owned ? [owned, ...own] : own, authorities, taken);
  });
  const openings = new Map<number, Parent[]>();
  for (const { ref, mentions } of bodies)
    for (const mention of mentions) {
      const begun = openings.get(mention.from);
      if (begun) begun.push({ ref, mention });
      else openings.set(mention.from, [{ ref, mention }]);
    }
  return bodies.map((body) => ({ ...body, parent: parentOf(body, openings) }));
}

const inOrder = (mentions: readonly OrgMention[]): readonly OrgMention[] =>
  mentions.length < 2 ? mentions : [...mentions].sort((a, b) => a.from - b.from);

/** @param openings bodies and their mentions by first token */
function parentOf(body: Body, openings: ReadonlyMap<number, readonly Parent[]>): Parent | undefined {
  for (const mention of body.mentions) {
    if (mention.parentAt === undefined) continue;
    const begun = openings.get(mention.parentAt) ?? [];
    // of several that begin where the body itself does, the parent is a shorter one; elsewhere it is the longest
    const isWithin = (to: number) => mention.parentAt !== mention.from || to < mention.to;
    const parent = begun
      .filter((one) => one.ref !== body.ref && one.mention !== mention && isWithin(one.mention.to))
      .reduce<Parent | undefined>((a, b) => (a && a.mention.to >= b.mention.to ? a : b), undefined);
    if (parent) return { ref: parent.ref, mention };
  }
  return undefined;
}

/** The names by which a text calls a body, the longest first and acronyms last of those that may be it. */
function textsOf(reading: Reading, mentions: readonly OrgMention[]): string[] {
  const printed = new Set<string>();
  for (const { pointing, from, to, aliases } of mentions)
    if (!pointing) {
      printed.add(textOf(reading, from, to));
      for (const alias of aliases) printed.add(alias);
    }
  const texts = [...printed].map((text) => inOneLine(text));
  const longest = texts.reduce((best, text) => (saysMore(text, best) ? text : best), texts[0] ?? '');
  return [longest, ...texts.filter((text) => text !== longest)];
}

/** "Malta's Border Troops": a name with the country that stands before it. */
function ownedName(reading: Reading, mentions: readonly OrgMention[]): string | undefined {
  const { tokens } = reading;
  const own = mentions.find(({ from, country }) => country && tokens[from - 1]?.fold === "'s");
  if (!own) return undefined;
  let from = own.from - 2;
  while (isCapital(tokens[from - 1]) && reading.sentenceOf[from - 1] === reading.sentenceOf[own.from]) from -= 1;
  return inOneLine(textOf(reading, from, own.to));
}

function describe(
  reading: Reading,
  { mentions, authority: known }: Cluster,
  [longest = '', ...others]: readonly string[],
  authorities: ReadonlyMap<Ref, BodyEntry>,
  taken: TakenRefs,
): Body {
  const entry = authorities.get(known ?? '');
  const first = mentions[0] as OrgMention;
  const ref = freeRef(`org/${slug(longest) || 'body'}`, taken);
  const country = mentions.find((m) => m.country)?.country ?? entry?.country;
  const names = [longest, ...others].map((text) => ({ text, type: nameType(text, longest) }) as const);
  const agency: Agency = {
    kind: 'agency',
    ref,
    names,
    classification: entry?.classification || mentions.find((m) => m.classification)?.classification || 'body',
    network: entry?.network ?? /\bnetwork\b/i.test(longest),
    ...(known && { authority: known }),
    named: spanOf(reading, first.from, first.to),
  };
  return { ref, agency, mentions, country, parent: undefined };
}

const isShort = (name: string) => !/\s/.test(name);
/** True for a name that is longer, and no mere acronym or word. */
const saysMore = (name: string, other: string): boolean =>
  isShort(name) === isShort(other) ? name.length > other.length : isShort(other);
const nameType = (text: string, longest: string) =>
  text === longest ? 'full' : isShort(text) && /\p{Lu}.*\p{Lu}/u.test(text) ? 'acronym' : 'variant';
