import type { Release, Span, Zone } from '../../model.ts';
import { blocksOf } from './blocks.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Token, tokenize, whole } from './tokens.ts';
import { quotesIn, type ZonedBlock, zonesOf } from './zones.ts';

/** A release taken apart: what all later passes read. */
export interface Reading {
  readonly release: Release;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly blocks: readonly ZonedBlock[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: readonly number[];
  /** For each sentence of a list the index of the last sentence above the list, -1 where there is none; its own index for others. */
  readonly aboveList: readonly number[];
  /** True for tokens inside speech. */
  readonly quoted: readonly boolean[];
  readonly quotes: readonly Span[];
}

/** Takes a release apart into blocks, zones, sentences and tokens. */
export function read(release: Release): Reading {
  const { text } = release;
  const blocks = zonesOf(text, blocksOf(text));
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    const from = tokens.length;
    tokenize(text, block.start, block.end, tokens);
    for (const sentence of sentencesOf(tokens, from, tokens.length, index, block.zone)) sentences.push(sentence);
  }
  let last = -1;
  const aboveList = sentences.map(({ zone }, index) => {
    if (zone !== 'list') last = index;
    return last;
  });
  const quotes: Span[] = [];
  for (const block of blocks) if (block.zone === 'body') for (const quote of quotesIn(text, block)) quotes.push(quote);
  return {
    release,
    text,
    tokens,
    blocks,
    sentences,
    sentenceOf: owners(tokens.length, sentences),
    aboveList,
    quoted: covered(tokens, quotes),
    quotes,
  };
}

function owners(count: number, sentences: readonly Sentence[]): number[] {
  const owner = new Array<number>(count).fill(-1);
  sentences.forEach(({ from, to }, index) => {
    owner.fill(index, from, to);
  });
  return owner;
}

/** For each token, whether it stands in one of the spans, which are in order. */
export function covered(tokens: readonly Token[], spans: readonly Span[]): boolean[] {
  let next = 0;
  return tokens.map(({ start }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
    return start >= (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Tells of a token whether it stands in one of some stretches. */
export function coverOf(
  { tokens }: Reading,
  stretches: readonly { readonly from: number; readonly to: number }[],
): (token: number) => boolean {
  let covered: boolean[] | undefined;
  return (token) => {
    covered ??= filled(tokens.length, stretches);
    return token >= 0 && covered[token] === true;
  };
}

function filled(length: number, stretches: readonly { readonly from: number; readonly to: number }[]): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { from, to } of stretches) covered.fill(true, from, to);
  return covered;
}

/** The stretch of text from one token to another, end exclusive. */
export function spanOf({ tokens }: Reading, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

export const textOf = (reading: Reading, from: number, to: number): string => {
  const { start, end } = spanOf(reading, from, to);
  return whole(reading.text.slice(start, end));
};

/** Those of the items, ordered by their first token, that begin at token `from` or behind it and before token `to`. */
export function beginningIn<T extends { readonly from: number }>(items: readonly T[], from: number, to: number): T[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? to) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((items[end]?.from ?? to) < to) end += 1;
  return items.slice(low, end);
}

/** The zone in which a token stands. */
export const zoneAt = ({ sentences, sentenceOf }: Reading, token: number): Zone =>
  sentences[sentenceOf[token] ?? -1]?.zone ?? 'body';

/** True for the zones whose sentences tell of what happened: not for captions, contacts and what frames a page. */
export const isTelling = (zone: Zone): boolean => zone === 'title' || zone === 'body' || zone === 'list';
