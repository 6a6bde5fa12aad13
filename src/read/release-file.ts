import type { Release } from '../model.ts';
import { writeFrontMatter } from './front-matter.ts';

/**
 * A release as a plain text file: front matter, then the snapshot. Read as `NAME.txt` it gives the same release,
 * whatever it was first read from.
 */
export function releaseFile({ title, publisher, date, url, language, peopleInvented, retold, text }: Release): string {
  const front = writeFrontMatter({
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(url && { url }),
    language,
    ...(peopleInvented && { people: 'invented' }),
    ...(retold && { wording: 'retold' }),
  });
  return front + text;
}
