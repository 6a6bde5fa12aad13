import { Glyph } from '../parts/glyph.tsx';
import { KIND_ORDER, KIND_WORDS } from '../words.ts';

/** How many names of each kind a text has marks for, and what was left out of it. */
export function MarkCounts({ kinds }: { kinds: readonly string[] }) {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <>
      <h2 class="h marks-h">Marks</h2>
      {KIND_ORDER.filter((kind) => counts.has(kind)).map((kind) => (
        <p class="fr" key={kind}>
          <Glyph kind={kind} />
          <span class="t">{KIND_WORDS[kind]?.[1].replace(/^./, (c) => c.toUpperCase())}</span>
          <span class="num">{counts.get(kind)}</span>
        </p>
      ))}
      <p class="small toc-note">Mail addresses and phone numbers were left out when the text was read.</p>
    </>
  );
}
