import type { Claim } from '../evidence/claim.ts';
import { dataset, kindOf } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { go } from '../state.ts';
import { counted, writtenDate } from '../words.ts';
import { MarkCounts } from './mark-counts.tsx';
import { inTime } from './releases.tsx';

/** What a release is, what is marked in it, and the way to the next. */
export function Toc({ name, claims }: { name: string; claims: readonly Claim[] }) {
  const about = dataset.value?.releases.get(name);
  const named = new Set(
    claims.flatMap((claim) => [claim.activity, claim.party, claim.person, claim.body]).filter(Boolean),
  );
  const kinds = [...named].map(kindOf);
  const all = inTime();
  const at = all.findIndex((release) => release.name === name);
  return (
    <aside class="toc" aria-label="This release">
      <h2 class="h">This release</h2>
      <dl>
        <dt>{about?.retold ? 'Retold from' : 'Published by'}</dt>
        <dd>{about?.publisher ?? 'not stated'}</dd>
        <dt>{about?.retold ? 'Original of' : 'Published on'}</dt>
        <dd>{about?.date ? writtenDate(about.date) : 'not stated'}</dd>
        <dt>Snapshot</dt>
        <dd class="iri">sha256 {about?.text} …</dd>
      </dl>
      <MarkCounts kinds={kinds} />
      <div class="row2">
        <Step name={all[at - 1]?.name} says="Older" icon="back" />
        <Step name={all[at + 1]?.name} says="Newer" icon="next" />
      </div>
      <button
        type="button"
        class="btn btn-line own"
        onClick={() => go('listed the releases', { release: '', claim: '' })}
      >
        <Icon name="list" small />
        All {counted(all.length, ['release', 'releases'])}
      </button>
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
