import { packedTexts } from './package.ts';

/** Texts of the packed authority data, the background and the vocabulary: what every command knows of the world. */
export function packedKnowledge(): string[] {
  const authority = ['.ttl', '.trig'].flatMap((ending) => packedTexts('data/authority', ending));
  const vocabulary = packedTexts('ontology', '.ttl').filter(([name]) => name !== 'shapes');
  return [...authority, ...vocabulary].map(([, text]) => text);
}
