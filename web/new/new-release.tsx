import { DraftSheet } from './draft-sheet.tsx';
import { Give } from './give.tsx';
import { reading } from './reading.ts';

/** Reads a release that the reader gives: paste or choose first, then its marks, claims and picture. */
export function NewRelease() {
  const now = reading.value;
  return now.is === 'read' ? <DraftSheet given={now.given} draft={now.draft} known={now.known} /> : <Give now={now} />;
}
