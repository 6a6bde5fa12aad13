import type { ReleaseInfo } from '../dataset.ts';
import { writtenDate } from '../words.ts';

/** From whom a release is, and of when: "IAH, 3 May 2019"; where it retells the original, it says so. */
export function sourceOf({ name, publisher, date, retold }: ReleaseInfo): string {
  const source = [publisher ?? name, date && writtenDate(date)].filter(Boolean).join(', ');
  return retold ? `Retold by Entente from: ${source}` : source;
}

/** A sentence of a release as it can be cited. Only words of the original stand in quotation marks. */
export function citationOf(sentence: string, release: ReleaseInfo): string {
  const { publisher, date, title, url } = release;
  const when = date && writtenDate(date);
  if (!release.retold) return [`“${sentence}”`, publisher, when, title, url].filter(Boolean).join(', ');
  return `${sentence} (As retold by Entente from: ${[publisher, when, url].filter(Boolean).join(', ')})`;
}
