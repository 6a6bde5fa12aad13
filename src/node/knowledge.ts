import { withAdditions } from '../dataset/additions.ts';
import { folderList, textSource } from './folder.ts';
import { packedTexts } from './package.ts';

/** Texts of the packed authority data, the background and the vocabulary: what every command knows of the world. */
export function packedKnowledge(): string[] {
  const authority = ['.ttl', '.trig'].flatMap((ending) => packedTexts('data/authority', ending));
  const vocabulary = packedTexts('ontology', '.ttl').filter(([name]) => name !== 'shapes');
  return [...authority, ...vocabulary].map(([, text]) => text);
}

/**
 * The same, with what the dataset in a folder adds in `authority/`.
 * @throws InputFault with file and line where that cannot be read.
 */
export const knowledgeOf = (folder: string): Promise<string[]> =>
  withAdditions(packedKnowledge(), textSource(folder), folderList(folder));
