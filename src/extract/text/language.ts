import type { Reading } from './reading.ts';
import { askedOfWords } from './tokens.ts';

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

/** What is no letter of English, nor a sign or mark that stands among its letters. */
const FOREIGN = /[\u0370-\u1FFF\u2070-\uFFFF]/g;

/** The language by the script in which most letters of the text are. */
function byScript(text: string): string | undefined {
  const shown = text.slice(0, SHOWN);
  const foreign = shown.match(FOREIGN)?.length ?? 0;
  if (foreign === 0) return undefined;
  const letters = shown.match(/\p{L}/gu)?.length ?? 0;
  if (foreign <= letters / 2) return undefined;
  return Object.entries(SCRIPTS).find(([, script]) => (shown.match(script)?.length ?? 0) > letters / 2)?.[0];
}

const LANGUAGES = Object.keys(SMALL_WORDS);
/** Each small word with the languages that have it, as bits by their places. */
const LANGUAGES_OF = new Map<string, number>();
for (const [place, words] of Object.values(SMALL_WORDS).entries())
  for (const word of words) LANGUAGES_OF.set(word, (LANGUAGES_OF.get(word) ?? 0) | (1 << place));
const languagesOf = askedOfWords((fold) => LANGUAGES_OF.get(fold) ?? 0);
/** Fewer words than this say nothing of a language. */
const FEWEST = 30;

/** The language of a text other than English, or undefined for English and for texts too short to tell. */
export function foreignLanguage({ text, tokens }: Pick<Reading, 'text' | 'tokens'>): string | undefined {
  const written = byScript(text);
  if (written) return written;
  const counts = LANGUAGES.map(() => 0);
  let words = 0;
  for (const token of tokens) {
    if (token.shape !== 'lower' && token.shape !== 'capital') continue;
    words += 1;
    let place = 0;
    for (let bits = languagesOf(token); bits > 0; bits >>= 1) {
      if (bits & 1) counts[place] = (counts[place] ?? 0) + 1;
      place += 1;
    }
  }
  if (words < FEWEST) return undefined;
  const most = Math.max(...counts);
  const best = LANGUAGES[counts.indexOf(most)];
  return best === 'English' || most < words / 20 ? undefined : best;
}
