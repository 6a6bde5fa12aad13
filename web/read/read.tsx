import { useEffect, useState } from 'preact/hooks';
import { sourceOf } from '../evidence/citation.ts';
import type { Claim } from '../evidence/claim.ts';
import { claimsOfRelease } from '../evidence/claims.ts';
import { type Mark, marksOf } from '../evidence/marks.ts';
import { type Snapshot, snapshot } from '../evidence/text.ts';
import { useClaims } from '../evidence/use-claims.ts';
import { dataset, kindOf } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { Say } from '../parts/say.tsx';
import { drift, go, view } from '../state.ts';
import { ClaimList } from './claim-list.tsx';
import { Releases } from './releases.tsx';
import { type Choice, TextView } from './text-view.tsx';
import { Toc } from './toc.tsx';
import { inTextOrder, walkClaims } from './walk-claims.ts';

/** All releases, or one of them with its claims in the margin and as a list. */
export function Read() {
  const data = dataset.value;
  const name = view.value.release;
  if (!data || data.releases.size === 0) return <Missing title="This dataset has no releases" />;
  if (!name) return <Releases />;
  if (data.releases.has(name)) return <Sheet key={name} name={name} />;
  return (
    <Missing
      title="This release is not here"
      details={`The address asks for the release “${name}”. This dataset has ${data.releases.size} others.`}
    />
  );
}

function Missing({ title, details }: { title: string; details?: string }) {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      <Say title={title} {...(details && { details })}>
        <div class="row">
          <button
            type="button"
            class="btn btn-main"
            onClick={() => go('listed the releases', { release: '', claim: '' })}
          >
            All releases
          </button>
          <button type="button" class="btn btn-line" onClick={() => go('began to read a release', { page: 'new' })}>
            Read one of yours
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
  const claims = found.state === 'ready' ? inTextOrder(found.value.claims) : [];
  const chosen: Choice = {
    current: claims.find((claim) => shortIri(claim) === view.value.claim)?.iri ?? '',
    choose: (claim) => drift({ claim: claim ? shortIri(claim) : '' }),
  };
  useEffect(() => walkClaims(claims, chosen), [claims.length, name, chosen.current]);
  return (
    <main class="read" id="main" tabIndex={-1}>
      <Toc name={name} claims={claims} />
      <article class="sheet">
        <header class="sheet-head">
          <h1>{about?.title ?? name}</h1>
          <p class="by">
            {about && sourceOf(about)}
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
          text && <TextView snapshot={text} claims={claims} marks={namesIn(text.text, claims)} {...chosen} />
        )}
      </article>
      <ClaimList
        name={name}
        snapshot={typeof text === 'string' ? undefined : text}
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

/** Where the text names what its claims speak of. */
function namesIn(text: string, claims: readonly Claim[]): Mark[] {
  const data = dataset.value;
  const named = claims.flatMap((claim) => [claim.activity, claim.party, claim.person, claim.body]).filter(Boolean);
  return data ? marksOf(text, 0, text.length, [...new Set(named)], data, kindOf) : [];
}

export const shortIri = (claim: Claim): string => claim.iri.split('/id/').at(-1) ?? claim.iri;
