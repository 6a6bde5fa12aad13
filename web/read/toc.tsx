import type { Claim } from '../evidence/claim.ts';
import { dataset, kindOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { go } from '../state.ts';
import { KIND_ORDER, KIND_WORDS, writtenDate } from '../words.ts';

/** What a release is, what is marked in it, and the way to the next. */
export function Toc({ name, claims }: { name: string; claims: readonly Claim[] }) {
  const about = dataset.value?.releases.get(name);
  const named = new Set(
    claims.flatMap((claim) => [claim.activity, claim.party, claim.person, claim.body]).filter(Boolean),
  );
  const counts = new Map<string, number>();
  for (const id of named) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  const all = [...(dataset.value?.releases.values() ?? [])].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const at = all.findIndex((release) => release.name === name);
  return (
    <aside class="toc" aria-label="This release">
      <h2 class="h">This release</h2>
      <dl>
        <dt>Published by</dt>
        <dd>{about?.publisher ?? 'not stated'}</dd>
        <dt>Published on</dt>
        <dd>{about?.date ? writtenDate(about.date) : 'not stated'}</dd>
        <dt>Snapshot</dt>
        <dd class="iri">sha256 {about?.text} …</dd>
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
      <div class="row2">
        <Step name={all[at - 1]?.name} says="Older" icon="back" />
        <Step name={all[at + 1]?.name} says="Newer" icon="next" />
      </div>
      <button type="button" class="btn btn-line own" onClick={() => go('began to read a release', { page: 'new' })}>
        <Icon name="plus" small />
        Read one of yours
      </button>
    </aside>
  );
}

function Step({ name, says, icon }: { name: string | undefined; says: string; icon: 'back' | 'next' }) {
  return (
    <button
      type="button"
      class="btn"
      disabled={!name}
      onClick={() => name && go(`read the ${says.toLowerCase()} release`, { release: name, claim: '' })}
    >
      {icon === 'back' && <Icon name={icon} small />}
      {says}
      {icon === 'next' && <Icon name={icon} small />}
    </button>
  );
}
