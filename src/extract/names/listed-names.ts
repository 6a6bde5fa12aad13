import { HEADS } from '../tables/heads.ts';
import { POSTS, RANKS } from '../tables/posts.ts';
import type { NameRuns } from './name-runs.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';

/** So far before a body in a list a post may stand that makes the next item a person, in tokens. */
const POST_WITHIN = 6;
/** Names in a list are no longer than this, in tokens. */
const ITEM = 6;

/** "the Harbour Board, Tideline, the Port Police": what stands in a list between two bodies is one. */
export function listedIn(runs: NameRuns, found: readonly OrgMention[]): OrgMention[] {
  const starting = new Set(found.map(({ from }) => from));
  const ending = new Set(found.map(({ to }) => behindBracket(runs, to)));
  const listed: OrgMention[] = [];
  for (const mention of found) {
    if (runs.inTitle(mention.from) || runs.shouting(mention.from)) continue;
    for (
      let item = itemBehind(runs, mention, starting, ending);
      item;
      item = itemBehind(runs, item, starting, ending)
    ) {
      listed.push(item);
      starting.add(item.from);
      ending.add(item.to);
    }
  }
  return listed;
}

/** The item of a list behind a body, where it shows to be a body too. */
function itemBehind(
  runs: NameRuns,
  before: OrgMention,
  starting: ReadonlySet<number>,
  ending: ReadonlySet<number>,
): OrgMention | undefined {
  const { fold, tokens, same } = runs;
  if (isOfPost(runs, before.from)) return undefined;
  const close = behindBracket(runs, before.to);
  const from = nextItem(runs, close);
  const to = from === undefined || starting.has(from) ? undefined : endOf(runs, from);
  if (from === undefined || to === undefined) return undefined;
  const text = tokens[from]?.text ?? '';
  const isShort = to === from + 1 && /^\p{Lu}{3,8}$/u.test(text);
  const next = nextItem(runs, behindBracket(runs, to));
  // "the Harbour Board and NAME, Tide Section"
  const isPair = fold(to) === ',' && (fold(close) === 'and' || fold(close + 1) === 'and');
  const isBetween = next !== undefined && same(from, next) && starting.has(next) && !isPair;
  // "NAME, Harbour Board, NAME, Tide Board": two words in a row may be a person, but behind two bodies
  const isList =
    to - from === 1 ||
    tokens.slice(from, to).some(({ shape }) => shape === 'lower') ||
    ending.has(lastItem(runs, before.from));
  if (!(isShort && /^(?:[,.;)]|and)$/.test(fold(to))) && !(isBetween && isList && !/^\p{Lu}\S?\p{Lu}$/u.test(text)))
    return undefined;
  const item = { from, to, rule: 'org/listed', score: 0.8, classification: 'body', aliases: [] };
  return ofOneShape(isShort ? { ...item, acronym: text } : item);
}

/** The first token of the next item of a list, behind the sign or word that ends the one before. */
function nextItem({ fold }: NameRuns, i: number): number | undefined {
  const behindThe = (at: number) => (fold(at) === 'the' ? at + 1 : at);
  if (/^(?:,|;)$/.test(fold(i))) return behindThe(fold(i + 1) === 'and' ? i + 2 : i + 1);
  return fold(i) === 'and' ? behindThe(i + 1) : undefined;
}

/** Where the item before ends. */
function lastItem({ fold }: NameRuns, i: number): number {
  const at = fold(i - 1) === 'the' ? i - 1 : i;
  return /^(?:,|;)$/.test(fold(at - 1)) ? at - 1 : -1;
}

/** Behind the capitalized words from a token on, where they are no other name. */
function endOf({ fold, isPart, same, inHit, breaks, tokens }: NameRuns, from: number): number | undefined {
  let to = from;
  while (to - from < ITEM && same(from, to)) {
    if (isPart(to)) {
      if (inHit.has(to) || breaks(to) || POSTS.has(fold(to)) || RANKS.has(fold(to)) || HEADS.has(fold(to)))
        return undefined;
      to += 1;
    } else if (/^(?:for|to|in|de)$/.test(fold(to)) && to > from && isPart(to + 1)) to += 1;
    else break;
  }
  return to > from && same(from - 1, from) && tokens[from]?.shape !== 'lower' ? to : undefined;
}

/** "Director of the Harbour Board, NAME": a person stands behind the comma. */
function isOfPost({ fold, same }: NameRuns, body: number): boolean {
  for (let i = body - 1; i > body - POST_WITHIN && same(i, body) && fold(i) !== ','; i -= 1)
    if (POSTS.has(fold(i))) return true;
  return false;
}

function behindBracket({ fold }: NameRuns, open: number): number {
  if (fold(open) !== '(') return open;
  for (let i = open + 1; i < open + 6; i += 1) if (fold(i) === ')') return i + 1;
  return open;
}
