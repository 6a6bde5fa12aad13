import type { Reading } from './reading.ts';

/** Small words by which a language shows itself. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  English: ['the', 'of', 'and', 'to', 'in', 'for', 'was', 'by', 'with'],
  French: ['le', 'la', 'les', 'de', 'des', 'et', 'du', 'un', 'une', 'dans', 'par', 'au', 'aux'],
  Spanish: ['el', 'la', 'los', 'las', 'de', 'del', 'y', 'un', 'una', 'por', 'con', 'para', 'que'],
  Portuguese: ['o', 'os', 'as', 'de', 'do', 'da', 'das', 'dos', 'e', 'uma', 'com', 'pelo', 'pela', 'em', 'ao', 'que'],
  German: ['der', 'die', 'das', 'und', 'mit', 'von', 'den', 'fur', 'im'],
  Italian: ['il', 'la', 'gli', 'di', 'della', 'delle', 'e', 'un', 'che', 'con', 'nel', 'per'],
};
/** Scripts in which no English is written. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'Russian or another language in Cyrillic': /\p{Script=Cyrillic}/gu,
  'Arabic, Persian or another language in Arabic script': /\p{Script=Arabic}/gu,
  'Chinese or Japanese': /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Korean: /\p{Script=Hangul}/gu,
  Greek: /\p{Script=Greek}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Thai: /\p{Script=Thai}/gu,
  Armenian: /\p{Script=Armenian}/gu,
  Georgian: /\p{Script=Georgian}/gu,
  'Hindi or another language in Devanagari': /\p{Script=Devanagari}/gu,
};
/** So much of a text, in characters from its start, shows its script. */
const SHOWN = 4000;

/** The language by the script in which most letters of the text are. */
function byScript(text: string): string | undefined {
  const shown = text.slice(0, SHOWN);
  const letters = shown.match(/\p{L}/gu)?.length ?? 0;
  return Object.entries(SCRIPTS).find(([, script]) => (shown.match(script)?.length ?? 0) > letters / 2)?.[0];
}

const LANGUAGES = Object.entries(SMALL_WORDS).map(([name, words]) => [name, new Set(words)] as const);
/** Fewer words than this say nothing of a language. */
const FEWEST = 30;

/** The language of a text other than English, or undefined for English and for texts too short to tell. */
export function foreignLanguage({ text, tokens }: Pick<Reading, 'text' | 'tokens'>): string | undefined {
  const written = byScript(text);
  if (written) return written;
  const words = tokens.filter(({ shape }) => shape === 'lower' || shape === 'capital').map(({ fold }) => fold);
  if (words.length < FEWEST) return undefined;
  const counts = LANGUAGES.map(([name, small]) => ({ name, count: words.filter((word) => small.has(word)).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.name === 'English' || best.count < words.length / 20 ? undefined : best.name;
}
