import type { Token } from './tokens.ts';

/** Small words by which a language shows itself, the commonest first. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  English: ['the', 'of', 'and', 'to', 'in', 'for', 'was', 'by', 'with'],
  French: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'dans', 'par'],
  Spanish: ['el', 'los', 'las', 'del', 'y', 'una', 'por', 'con', 'para'],
  Portuguese: ['os', 'das', 'dos', 'uma', 'com', 'pelo', 'pela', 'em', 'ao'],
  German: ['der', 'die', 'das', 'und', 'mit', 'von', 'den', 'fur', 'im'],
  Italian: ['il', 'gli', 'della', 'delle', 'che', 'con', 'nel', 'per', 'di'],
  Russian: ['и', 'в', 'на', 'с', 'по', 'для', 'что', 'при', 'из'],
};
const LANGUAGES = Object.entries(SMALL_WORDS).map(([name, words]) => [name, new Set(words)] as const);
/** Fewer words than this say nothing of a language. */
const FEWEST = 30;

/** The language of a text other than English, or undefined for English and for texts too short to tell. */
export function foreignLanguage(tokens: readonly Token[]): string | undefined {
  const words = tokens.filter(({ shape }) => shape === 'lower' || shape === 'capital').map(({ fold }) => fold);
  if (words.length < FEWEST) return undefined;
  const counts = LANGUAGES.map(([name, small]) => ({ name, count: words.filter((word) => small.has(word)).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.name === 'English' || best.count < words.length / 20 ? undefined : best.name;
}
