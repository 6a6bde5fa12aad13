import type { Authority, BodyEntry, Ref } from '../../model.ts';
import { WRITINGS } from '../tables/spellings.ts';
import { askedOfWords, isCapital, type Token, tokenize } from '../text/tokens.ts';

export type EntryKind = 'country' | 'demonym' | 'region' | 'place' | 'body' | 'topic';

/** What a stretch of tokens names. */
export interface Entry {
  readonly kind: EntryKind;
  readonly ref: Ref;
  /** True for a form that only counts in capitals. */
  readonly acronym: boolean;
}

export interface Hit extends Entry {
  /** The body whose name begins this one: the United Nations in the name of one of its offices. */
  readonly lead?: { readonly ref: Ref; readonly to: number } | undefined;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  entry: Entry | undefined;
  /** What the same letters name in capitals: GUAM is a body, Guam an island. */
  inCapitals: Entry | undefined;
}

/** The names of the authority data as one tree over folded tokens, hyphens left out. */
export interface Gazetteer {
  readonly authority: Authority;
  readonly root: Node;
  /** Those of the names that may begin with a small letter. */
  readonly small: Node;
  readonly countryOf: ReadonlyMap<Ref, Ref>;
  readonly bodies: ReadonlyMap<Ref, BodyEntry>;
  readonly capitals: ReadonlySet<Ref>;
}

/** Compiles the authority data; do this once. Of two entries under one name the first in this order stands, save for an acronym. */
export function compileGazetteer(authority: Authority): Gazetteer {
  const root = newNode();
  const add = (kind: EntryKind, ref: Ref, names: readonly string[], acronym = false) => {
    for (const name of names) insert(root, name, { kind, ref, acronym });
  };
  for (const c of authority.countries) add('country', c.ref, [c.name, ...c.names]);
  for (const c of authority.countries) add('demonym', c.ref, c.demonyms);
  for (const r of authority.regions) add('region', r.ref, [r.name, ...r.names]);
  for (const b of authority.bodies) {
    add('body', b.ref, [b.name, ...b.names]);
    add('body', b.ref, b.acronyms, true);
  }
  for (const p of authority.places) add('place', p.ref, [p.name, ...p.names]);
  for (const t of authority.topics) add('topic', t.slug, [t.name, ...t.names]);
  const countryOf = new Map([
    ...authority.places.map((p) => [p.ref, p.country] as const),
    ...authority.bodies.flatMap((b) => (b.country ? [[b.ref, b.country] as const] : [])),
  ]);
  const bodies = new Map(authority.bodies.map((body) => [body.ref, body]));
  const capitals = new Set(authority.places.flatMap(({ ref, capital }) => (capital ? [ref] : [])));
  return { authority, root, small: topicsOf(root, authority), countryOf, bodies, capitals };
}

/** The names of topics as they stand in the tree of all names: no others are written small. */
function topicsOf(root: Node, { topics }: Authority): Node {
  const small = newNode();
  const topic = (one: Entry | undefined) => (one?.kind === 'topic' ? one : undefined);
  for (const name of topics.flatMap((t) => [t.name, ...t.names])) {
    const { entry, inCapitals } = nodeOf(root, name);
    Object.assign(nodeOf(small, name), { entry: topic(entry), inCapitals: topic(inCapitals) });
  }
  return small;
}

const newNode = (): Node => ({ next: new Map(), entry: undefined, inCapitals: undefined });

const steps = (name: string) =>
  tokenize(name)
    .filter(({ text }) => text !== '-')
    .map(stepOf);
/** A word as it stands in the tree: "organisation" is written "organization", "U.N." as "un". */
const stepOf = ({ fold, text }: Token) =>
  text === '&'
    ? 'and'
    : text[1] === '.' && /^(?:\p{L}\.)+\p{L}?$/u.test(text)
      ? fold.replaceAll('.', '')
      : (WRITINGS.get(fold) ?? fold);

/** Where a word leads from the root of a tree, as it was asked last. */
interface First {
  root: Node | undefined;
  node: Node | undefined;
}
const firstOf = askedOfWords((): First => ({ root: undefined, node: undefined }));

/** The node to which a token leads from the root: most words of a language lead nowhere, and come again and again. */
function firstNode(root: Node, token: Token): Node | undefined {
  const first = firstOf(token);
  if (first.root !== root) {
    first.root = root;
    first.node = root.next.get(stepOf(token));
  }
  return first.node;
}

/** The node at the end of a name; the way to it is made. */
function nodeOf(root: Node, name: string): Node {
  let node = root;
  for (const step of steps(name)) {
    const next = node.next.get(step) ?? newNode();
    node.next.set(step, next);
    node = next;
  }
  return node;
}

function insert(root: Node, name: string, entry: Entry): void {
  const short = /^[\p{Lu}.]{1,5}$/u.test(name);
  const node = nodeOf(root, name);
  if (node === root) return;
  const isAcronym = entry.acronym || short;
  const isAnother = node.entry && !node.entry.acronym && node.entry.ref !== entry.ref;
  if (isAcronym && isAnother) node.inCapitals ??= { ...entry, acronym: true };
  else node.entry ??= { ...entry, acronym: isAcronym };
}

/** The longest names in the tokens, from left to right, none overlapping. */
export function lookUp({ root, small }: Gazetteer, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = longest(isCapital(tokens[i]) ? root : small, tokens, i);
    if (!hit) continue;
    // "Inter-American Centre": no people of one country
    if (
      hit.kind === 'demonym' &&
      tokens[i - 1]?.text === '-' &&
      /^(?:inter|pan|trans|afro|latin)$/.test(tokens[i - 2]?.fold ?? '')
    )
      continue;
    if (!isOfSea(tokens, hit) && !isMoney(tokens, hit)) hits.push(withoutArticle(tokens, hit));
    i = hit.to - 1;
  }
  return hits;
}

/** "The UK Crime Agency": the article is part of the country's full name and not of the agency's. */
const withoutArticle = (tokens: readonly Token[], hit: Hit): Hit =>
  (hit.kind === 'country' || hit.kind === 'region') && tokens[hit.from]?.fold === 'the' && hit.to > hit.from + 1
    ? hitOf(hit, hit.from + 1, hit.to)
    : hit;

/** "US$400": a currency. */
const isMoney = (tokens: readonly Token[], { to }: Hit): boolean =>
  tokens[to]?.glued === true && /^[$€£]$/.test(tokens[to]?.text ?? '');

/** "the South China Sea": waters that bear the name of a country are not that country. */
const isOfSea = (tokens: readonly Token[], { kind, to }: Hit): boolean =>
  (kind === 'country' || kind === 'demonym') &&
  /^(?:sea|seas|ocean|strait|gulf)$/.test(tokens[to]?.fold ?? '') &&
  isCapital(tokens[to]);

/** Names are no longer than this many tokens, which bounds the work at each token. */
const LONGEST = 24;

function longest(root: Node, tokens: readonly Token[], from: number): Hit | undefined {
  let node: Node | undefined = root;
  let best: Hit | undefined;
  for (let i = from; node && i < Math.min(tokens.length, from + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '-' && i > from) continue;
    node = node === root ? firstNode(root, token) : node.next.get(stepOf(token));
    const entry = node && entryOf(node, tokens, from, i);
    if (entry) best = hitOf(entry, from, i + 1, leadOf(best, entry));
  }
  return best;
}

/** What the tokens name that end at a node: in capitals an acronym before all else. */
function entryOf({ inCapitals, entry }: Node, tokens: readonly Token[], from: number, last: number): Entry | undefined {
  if (inCapitals && fits(inCapitals, tokens, from, last)) return inCapitals;
  return entry && fits(entry, tokens, from, last) ? entry : undefined;
}

const leadOf = (shorter: Hit | undefined, entry: Entry): Hit['lead'] =>
  shorter?.kind === 'body' && entry.kind === 'body' && shorter.ref !== entry.ref && !shorter.lead
    ? { ref: shorter.ref, to: shorter.to }
    : undefined;

const hitOf = ({ kind, ref, acronym }: Entry, from: number, to: number, lead?: Hit['lead']): Hit => ({
  kind,
  ref,
  acronym,
  from,
  to,
  lead,
});

function fits(entry: Entry, tokens: readonly Token[], from: number, last: number): boolean {
  if (entry.kind === 'topic') return true;
  // "the Dutch police" are people; "the Dutch Police" is a body
  if (!entry.acronym) return isCapital(tokens[from]) && (entry.kind !== 'body' || isCapital(tokens[last]));
  return (
    from === last &&
    (tokens[from]?.shape === 'upper' ||
      /^(?:\p{Lu}\.)+$/u.test(tokens[from]?.text ?? '') ||
      /\p{Lu}.*\p{Lu}/u.test(tokens[from]?.text ?? ''))
  );
}
