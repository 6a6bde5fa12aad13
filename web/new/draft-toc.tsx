import type { Names } from '../evidence/say-claim.ts';
import { Glyph } from '../parts/glyph.tsx';
import { KIND_ORDER, KIND_WORDS } from '../words.ts';
import type { Draft } from '../worker/encoder-protocol.ts';
import { listedThings } from './draft-names.ts';

/** What the draft is, and what is marked in it. */
export function DraftToc({ draft, names }: { draft: Draft; names: Names }) {
  const { name, sha256, language } = draft.release;
  const counts = new Map<string, number>();
  for (const { id } of listedThings(draft, names))
    counts.set(names.kindOf(id), (counts.get(names.kindOf(id)) ?? 0) + 1);
  return (
    <aside class="toc" aria-label="This release">
      <h2 class="h">Read just now</h2>
      <dl>
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>Language</dt>
        <dd>{languageName(language)}</dd>
        <dt>Snapshot</dt>
        <dd class="iri">sha256 {sha256.slice(0, 16)} …</dd>
      </dl>
      <h2 class="h marks-h">Marks</h2>
      {KIND_ORDER.filter((kind) => counts.has(kind)).map((kind) => (
        <p class="fr" key={kind}>
          <Glyph kind={kind} />
          <span class="t">{KIND_WORDS[kind]?.[1].replace(/^./, (c) => c.toUpperCase())}</span>
          <span class="num">{counts.get(kind)}</span>
        </p>
      ))}
      <p class="small toc-note">Mail addresses and phone numbers were left out when the text was read.</p>
      <p class="small toc-note">It is in this page only: closed, it is gone. Save what you want to keep.</p>
    </aside>
  );
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A tag that no one knows stands for itself. */
function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
