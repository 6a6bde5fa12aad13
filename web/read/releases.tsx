import { useEffect, useState } from 'preact/hooks';
import type { ReleaseInfo } from '../dataset.ts';
import { claimCounts } from '../evidence/claims.ts';
import { dataset } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { go } from '../state.ts';
import { counted, writtenDate } from '../words.ts';

/** Releases of the dataset, oldest first; those without a date come before all. */
export const inTime = (): ReleaseInfo[] =>
  [...(dataset.value?.releases.values() ?? [])].sort((a, b) => {
    const [one, other] = [a.date ?? '', b.date ?? ''];
    return one < other ? -1 : one > other ? 1 : a.name < b.name ? -1 : 1;
  });

/** All releases, newest first, each the way to its text. */
export function Releases() {
  const data = dataset.value;
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    claimCounts(data?.base ?? '').then(setCounts, (error: Error) => setFault(error.message));
  }, [data]);
  const releases = inTime().reverse();
  const isRetold = releases.some(({ retold }) => retold);
  return (
    <main class="releases" id="main" tabIndex={-1} aria-busy={!counts && !fault}>
      <header>
        <h1 class="title">{counted(releases.length, ['release', 'releases'])}</h1>
        <p class="voice">
          Newest first, the undated last. Open one to read it with its claims.
          {isRetold && ' Texts that retell an announcement say so, and name the original.'}
          {fault && ` The claims could not be counted: ${fault}`}
        </p>
        <button type="button" class="btn btn-line" onClick={() => go('began to read a release', { page: 'new' })}>
          <Icon name="plus" small />
          Read one of yours
        </button>
      </header>
      <div class="line-head line-release" aria-hidden="true">
        <span>Published</span>
        <span>Title</span>
        <span>By</span>
        <span class="num">Claims</span>
      </div>
      <Rows items={releases} height={36} label="Releases, newest first" keyOf={({ name }) => name}>
        {({ name, title, publisher, date, text }) => (
          <button
            type="button"
            class="line line-release"
            onClick={() => go(`read ${title ?? name}`, { release: name, claim: '' })}
          >
            <span class="small">{date ? writtenDate(date) : 'no date'}</span>
            <bdi class="nm">{title ?? name}</bdi>
            <bdi class="nm small">{publisher}</bdi>
            <span class="num">{counts && (counts.get(name) ?? reprintOr(name, text))}</span>
          </button>
        )}
      </Rows>
    </main>
  );
}

/** The claims of a text that several releases print are those of the earliest. */
function reprintOr(name: string, text: string): string {
  const isTwin = [...(dataset.value?.releases.values() ?? [])].some(
    (other) => other.text === text && other.name !== name,
  );
  return isTwin ? 'reprint' : '0';
}
