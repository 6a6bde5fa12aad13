import { InputFault } from '../../read/fault.ts';
import { REGISTRY_FILE } from '../files.ts';
import type { Resolution } from './resolve.ts';

/** Writes the registry: tails below `id/`, sorted, one row a local entity. */
export function writeRegistry(rows: readonly Resolution[], base: string): string {
  const tail = (iri: string) => iri.slice(`${base}id/`.length);
  return rows
    .map(({ local, canonical, reason }) => `${tail(local)}\t${tail(canonical)}\t${reason}\n`)
    .sort()
    .join('');
}

/** What an IRI may end in. */
const IRI_END = /^[^\p{Cc}\s<>"{}|\\^`]+$/u;

/**
 * Reads the registry.
 * @throws InputFault with the line that is broken. The file is derived: deleted, it is made anew.
 */
export function readRegistry(text: string, base: string): Resolution[] {
  return text.split('\n').flatMap((line, i) => {
    if (!line) return [];
    const [local, canonical, reason] = line.split('\t');
    if (!local || !canonical || !reason || !IRI_END.test(local) || !IRI_END.test(canonical))
      throw new InputFault(
        REGISTRY_FILE,
        `not "local, canonical, reason" with tabs: ${line.slice(0, 80)}. Delete the file and encode again`,
        i + 1,
      );
    return [{ local: `${base}id/${local}`, canonical: `${base}id/${canonical}`, reason }];
  });
}
