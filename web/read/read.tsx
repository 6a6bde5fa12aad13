import { useEffect, useState } from 'preact/hooks';
import { type Claim, claimsOfRelease } from '../evidence/claims.ts';
import { type Snapshot, snapshot } from '../evidence/text.ts';
import { useClaims } from '../evidence/use-claims.ts';
import { dataset } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { Say } from '../parts/say.tsx';
import { drift, go, view } from '../state.ts';
import { writtenDate } from '../words.ts';
import { ClaimList } from './claim-list.tsx';
import { TextView } from './text-view.tsx';
import { Toc } from './toc.tsx';

/** One release, with its claims in the margin and as a list. */
export function Read() {
  const data = dataset.value;
  const names = [...(data?.releases.keys() ?? [])];
  const name = view.value.release || newest();
  const about = data?.releases.get(name);
  if (!data || names.length === 0) return <Missing title="This dataset has no releases" />;
  if (!about)
    return (
      <Missing
        title="This release is not here"
        details={`The address asks for the release “${name}”. This dataset has ${names.length} others.`}
      />
    );
  return <Sheet key={name} name={name} />;
}

function newest(): string {
  const all = [...(dataset.value?.releases.values() ?? [])];
  return all.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]?.name ?? '';
}

function Missing({ title, details }: { title: string; details?: string }) {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      <Say title={title} {...(details && { details })}>
        <div class="row">
          <button
            type="button"
            class="btn btn-main"
            onClick={() => go('opened the newest release', { release: '', claim: '' })}
          >
            Read the newest
          </button>
        </div>
      </Say>
    </main>
  );
}

function Sheet({ name }: { name: string }) {
  const data = dataset.value;
  const about = data?.releases.get(name);
  const [text, setText] = useState<Snapshot | string | undefined>(undefined);
  useEffect(() => {
    snapshot(about?.text ?? '').then(setText, (error: Error) => setText(error.message));
  }, [about?.text]);
  const found = useClaims(name, (release) => claimsOfRelease(release, data?.base ?? ''));
  const claims = found.state === 'ready' ? ordered(found.value.claims) : [];
  useEffect(() => walkClaims(claims), [claims.length, name]);
  return (
    <main class="read" id="main" tabIndex={-1}>
      <Toc name={name} claims={claims} />
      <article class="sheet">
        <header class="sheet-head">
          <h1>{about?.title ?? name}</h1>
          <p class="by">
            {[about?.publisher, about?.date && writtenDate(about.date)].filter(Boolean).join(' · ')}
            {about?.url && (
              <>
                {' · '}
                <a href={about.url} target="_blank" rel="noreferrer">
                  original
                </a>
              </>
            )}
            {about?.peopleInvented && <span class="invented"> · people: invented</span>}
          </p>
        </header>
        {typeof text === 'string' ? (
          <p class="notice">
            <Icon name="warning" />
            <span>{text}</span>
          </p>
        ) : (
          text && <TextView snapshot={text} claims={claims} />
        )}
      </article>
      <ClaimList
        claims={claims}
        isLoading={found.state === 'loading'}
        fault={found.state === 'failed' ? found.message : ''}
      />
      <p class="keys">
        <span>
          <kbd>j</kbd>
          <kbd>k</kbd> next, previous claim
        </span>
      </p>
    </main>
  );
}

/** Claims with a party or a post first in the order of the text; the number of a claim is its place here. */
function ordered(claims: readonly Claim[]): Claim[] {
  const start = (claim: Claim) => claim.quotes[0]?.start ?? 0;
  return [...claims].sort((a, b) => start(a) - start(b) || (a.iri < b.iri ? -1 : 1));
}

export const shortIri = (claim: Claim): string => claim.iri.split('/id/').at(-1) ?? claim.iri;

/** j and k walk the claims. */
function walkClaims(claims: readonly Claim[]): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (by === 0 || isTyping || claims.length === 0 || event.ctrlKey || event.metaKey) return;
    const at = claims.findIndex((claim) => shortIri(claim) === view.value.claim);
    const next = claims[at < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, at + by))];
    if (next) drift({ claim: shortIri(next) });
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
