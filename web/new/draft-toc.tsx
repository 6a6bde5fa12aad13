import type { Names } from '../evidence/say-claim.ts';
import { MarkCounts } from '../read/mark-counts.tsx';
import type { Draft } from '../worker/encoder-protocol.ts';
import { listedThings } from './draft-names.ts';

/** What the draft is, and what is marked in it. */
export function DraftToc({ draft, names }: { draft: Draft; names: Names }) {
  const { name, sha256, language } = draft.release;
  const kinds = listedThings(draft, names).map(({ id }) => names.kindOf(id));
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
      <MarkCounts kinds={kinds} />
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
