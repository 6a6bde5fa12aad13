import type { Span } from '../../model.ts';
import { ABBREVIATIONS } from '../tables/abbreviations.ts';
import { remembered } from './remembered.ts';

export type Shape = 'lower' | 'capital' | 'upper' | 'number' | 'possessive' | 'sign';

/** A word, number or sign of the text. Hyphens are tokens of their own, glued to both neighbours. */
export interface Token extends Span {
  /** What it shares with all tokens of the same word. */
  readonly word: Word;
  readonly text: string;
  /** Lower case, without diacritics: what tables are looked up by. */
  readonly fold: string;
  readonly shape: Shape;
  /** True where nothing stands between this token and the one before. */
  readonly glued: boolean;
}

/** A word apart from where it stands. */
interface Word extends Pick<Token, 'text' | 'fold' | 'shape'> {
  /** What has been asked about it, by the places of the questions. */
  readonly answers: unknown[];
  /** As bits, the questions of yes and no that have been asked about it, all at once, and those to which the answer was yes. */
  asked: number;
  yes: number;
}

let questions = 0;

/** A question about words, by their folded forms, that is answered once for each word; undefined is no answer. */
export function askedOfWords<T extends NonNullable<unknown>>(
  answer: (fold: string) => T,
): (token: Token | undefined) => T {
  const place = questions;
  questions += 1;
  return (token) => {
    if (!token) return answer('');
    const { answers, fold } = token.word;
    const known = answers[place] as T | undefined;
    if (known !== undefined) return known;
    const found = answer(fold);
    answers[place] = found;
    return found;
  };
}

/** So many bits has a number that engines keep in place. */
const BITS = 30;
const asks: ((fold: string) => boolean)[] = [];
/** The bits of all questions. */
let all = 0;

/** A question of yes or no about words. */
export interface WordQuestion {
  (token: Token | undefined): boolean;
  /** Its place among the answers of a word; none where there are more questions than bits. */
  readonly bit: number;
}

/** A question of yes or no about words, by their folded forms, that is answered once for each word. */
export function whetherWords(answer: (fold: string) => boolean): WordQuestion {
  if (asks.length === BITS) return Object.assign(askedOfWords(answer), { bit: 0 });
  const bit = 1 << asks.length;
  asks.push(answer);
  all |= bit;
  const ask = (token: Token | undefined) => (token ? (answersOf(token.word) & bit) !== 0 : answer(''));
  return Object.assign(ask, { bit });
}

/** What a word answers to all questions of yes and no, as bits. */
function answersOf(word: Word): number {
  if (word.asked !== all) askAll(word);
  return word.yes;
}

function askAll(word: Word): void {
  word.asked = all;
  word.yes = asks.reduce((yes, answer, place) => (answer(word.fold) ? yes | (1 << place) : yes), 0);
}

/** The questions to which some word of a stretch answers yes, as bits. */
export function answersWithin(tokens: readonly Token[], from: number, to: number): number {
  let yes = 0;
  for (let i = from; i < to; i += 1) yes |= answersOf((tokens[i] as Token).word);
  return yes;
}

const PIECE = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}.]))?`, // U.S., i.e., F.A.O
    String.raw`U\.[SKN](?![\p{L}\p{N}.])`, // U.S without its last stop
    String.raw`['’´\u0060?]s(?![\p{L}\p{N}])`, // a possessive, its apostrophe perhaps lost in conversion
    String.raw`\p{L}\p{Ll}{2,}-\r?\n[ \t]*\p{Ll}[\p{L}\p{M}]*`, // a word that the end of a line breaks
    String.raw`\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:['’ʼ](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])`,
    String.raw`\p{N}+`,
    String.raw`[^\s\p{L}\p{N}]`,
    String.raw`\p{L}`,
  ].join('|'),
  'gu',
);
/** A piece of the commonest kinds, found faster: a word of plain letters before a space, sign or new line, and such a sign. */
const COMMON = /[A-Za-z]+(?=[ ,])|[A-Za-z]{2,}(?=[.;:)\n])|[.,;:()]/y;
const MARKS = /\p{M}+/gu;
/** What most words are made of. */
const LOWER = /^[a-z]+$/;
const PLAIN = /^[\x20-\x7e]*$/;

/** Folds case and diacritics, and straightens apostrophes. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[’ʼ´`]/g, "'")
    .toLowerCase();
}

/** Splits a text, or the stretch of it from `start` to `end`, into tokens, behind those that there are; offsets are those of the whole text. */
export function tokenize(text: string, start = 0, end = text.length, tokens: Token[] = []): Token[] {
  const part = text.slice(start, end);
  let last = -1;
  for (let found = pieceFrom(part, 0); found; found = pieceFrom(part, last - start)) {
    const at = start + found.at;
    const piece = withFullStop(text, found.piece, at);
    const glued = at === last;
    last = at + piece.length;
    if (piece === '­') continue;
    const word = glued && isPossessive(piece) ? possessive(piece) : wordOf(piece);
    tokens.push({ start: at, end: last, word, text: word.text, fold: word.fold, shape: word.shape, glued });
  }
  return tokens;
}

/** The first piece of a text from a place on. */
function pieceFrom(text: string, from: number): { at: number; piece: string } | undefined {
  const at = text[from] === ' ' ? from + 1 : from;
  COMMON.lastIndex = at;
  if (COMMON.test(text)) return { at, piece: text.slice(at, COMMON.lastIndex) };
  PIECE.lastIndex = at;
  const found = PIECE.exec(text);
  return found ? { at: found.index, piece: found[0] } : undefined;
}

/** What a piece of text is as a word. */
const wordOf = remembered((piece: string): Word => {
  const text = whole(piece);
  return { text, fold: fold(text), shape: shapeOf(text), answers: [], asked: 0, yes: 0 };
});
const possessive = remembered(
  (piece: string): Word => ({
    text: whole(piece),
    fold: "'s",
    shape: 'possessive',
    answers: [],
    asked: 0,
    yes: 0,
  }),
);

/** A text with one space for all that stands between its words. */
export const inOneLine = (text: string): string => text.replace(/\s\s+|[^\S ]/g, ' ');

/** What a word is without soft hyphens, ligatures of print, and the hyphen at which the end of a line broke it. */
export const whole = (piece: string): string =>
  PLAIN.test(piece)
    ? piece
    : piece
        .replace(/\u00AD/g, '')
        .replace(/(\p{Ll})-\r?\n[ \t]*(?=\p{Ll})/gu, '$1')
        .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));

const isPossessive = (piece: string) => piece.length === 2 && piece[1] === 's' && !/\p{L}/u.test(piece[0] ?? '');

/** A known abbreviation, or a single capital before another capital, takes the full stop behind it. */
function withFullStop(text: string, piece: string, at: number): string {
  if (text[at + piece.length] !== '.') return piece;
  const initial =
    /^\p{Lu}\p{Ll}?$/u.test(piece) && /^\.\s?\p{Lu}/u.test(text.slice(at + piece.length, at + piece.length + 4));
  // "G. Moll", "Yo.Munk"
  const isGlued = initial && /^\.\p{Lu}/u.test(text.slice(at + piece.length, at + piece.length + 2));
  if (ABBREVIATIONS.has(piece) || (initial && piece.length === 1) || isGlued) return `${piece}.`;
  return piece;
}

function shapeOf(piece: string): Shape {
  if (LOWER.test(piece)) return 'lower';
  const first = piece[0] ?? '';
  if (/\p{N}/u.test(first)) return 'number';
  if (!/\p{L}/u.test(first)) return 'sign';
  if (!/\p{Lu}/u.test(first)) return /\p{Lu}/u.test(piece) && piece.length > 2 ? 'capital' : 'lower';
  const letters = piece.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() ? 'upper' : 'capital';
}

/** True for a token that begins with a capital, as names do. */
export const isCapital = (token: Token | undefined): boolean => token?.shape === 'capital' || token?.shape === 'upper';
/** True for a word of letters. */
export const isWord = (token: Token | undefined): boolean => isCapital(token) || token?.shape === 'lower';

const OPENS_CAPITAL = /^\p{Lu}/u;

/** "DRCC" of "Delta Regional Coordination Centre": the first letters of the words that begin with a capital. */
export function initialsOf(tokens: readonly Token[]): string {
  let initials = '';
  for (const token of tokens) if (isCapital(token) && OPENS_CAPITAL.test(token.text)) initials += token.text[0];
  return initials;
}
