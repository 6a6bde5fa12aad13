import { useEffect, useRef, useState } from 'preact/hooks';
import type { Review } from '../../src/dataset/review.ts';
import type { Claim } from '../evidence/claim.ts';
import { isConfirmed, rejectedOf } from '../evidence/reviewed.ts';
import { predicateOf, subjectOf } from '../evidence/say-claim.ts';
import type { Snapshot } from '../evidence/text.ts';
import { copy } from '../explore/panel-top.tsx';
import { dataset, kindOf, NAMES, nameOf, shortOf, throughLens } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { pageAddress } from '../parts/page-address.ts';
import { drift, go, view } from '../state.ts';
import { counted, roleName, writtenDate } from '../words.ts';
import { shortIri } from './read.tsx';

/** What readers decided on claims. */
const REVIEWS = [
  ['all', 'All'],
  ['confirmed', 'Confirmed'],
  ['open', 'Not reviewed'],
  ['rejected', 'Rejected'],
] as const;
type ReviewKey = (typeof REVIEWS)[number][0];

/** The claims of a release as a list, in the order of its text. */
export function ClaimList({
  claims,
  isLoading,
  fault,
  name,
  snapshot,
}: {
  name: string;
  /** The text, once it is here. */
  snapshot: Snapshot | undefined;
  claims: readonly Claim[];
  isLoading: boolean;
  fault: string;
}) {
  const [shown, setShown] = useState<ReviewKey>('all');
  const rejected = rejectedOf(name);
  const confirmed = claims.filter(({ iri }) => isConfirmed(iri)).length;
  const counts: Readonly<Record<ReviewKey, number>> = {
    all: claims.length,
    confirmed,
    open: claims.length - confirmed,
    rejected: rejected.length,
  };
  const passes = ({ iri }: Claim) =>
    shown === 'all' || (shown === 'confirmed' && isConfirmed(iri)) || (shown === 'open' && !isConfirmed(iri));
  return (
    <aside class="cl" aria-label="Claims" aria-busy={isLoading}>
      <div class="sect-h">
        <h2 class="title">{isLoading ? 'Claims' : counted(claims.length, ['claim', 'claims'])}</h2>
        <span class="small">{isLoading ? 'fetching …' : 'in order of the text'}</span>
      </div>
      {fault && <p class="voice">The claims could not be fetched: {fault}</p>}
      {(counts.confirmed > 0 || rejected.length > 0) && (
        <fieldset class="seg by-review" aria-label="Review">
          {REVIEWS.map(([key, says]) => (
            <button type="button" key={key} aria-pressed={shown === key} onClick={() => setShown(key)}>
              {says} {counts[key]}
            </button>
          ))}
        </fieldset>
      )}
      <ol>{claims.map((claim, i) => passes(claim) && <ClaimItem key={claim.iri} claim={claim} no={i + 1} />)}</ol>
      {(shown === 'all' || shown === 'rejected') && <Rejected reviews={rejected} snapshot={snapshot} />}
    </aside>
  );
}

/** What readers took out: the words on which it rested, and who decided. */
function Rejected({ reviews, snapshot }: { reviews: readonly Review[]; snapshot: Snapshot | undefined }) {
  if (reviews.length === 0) return null;
  return (
    <section class="sect" aria-label="Rejected">
      <h3 class="h">{counted(reviews.length, ['claim was rejected', 'claims were rejected'])}</h3>
      <ul class="rejected">
        {reviews.map(({ claim, evidence, who, when }) => (
          <li key={claim}>
            {evidence.map((span) => (
              <q key={span}>{snapshot && wordsAt(snapshot, span)}</q>
            ))}
            <p class="why">
              {[who, writtenDate(when.slice(0, 10))].filter(Boolean).join(', ')} · {claim.split('/').at(-1)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of a span, whose name ends in its code points. */
function wordsAt(snapshot: Snapshot, span: string): string {
  const [, start, end] = /char=(\d+),(\d+)$/.exec(span) ?? [];
  return snapshot.text.slice(snapshot.at(Number(start)), snapshot.at(Number(end)));
}

function ClaimItem({ claim, no }: { claim: Claim; no: number }) {
  const item = useRef<HTMLLIElement>(null);
  const isCurrent = shortIri(claim) === view.value.claim;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const who = subjectOf(claim);
  return (
    <li ref={item} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" onClick={() => drift({ claim: isCurrent ? '' : shortIri(claim) })}>
        <span class="no">{no}</span>
        <span>
          <Glyph kind={kindOf(who)} /> <bdi>{shortOf(who)}</bdi> <span class="role">{predicateOf(claim, NAMES)}</span>
        </span>
        <span class="conf">
          {isConfirmed(claim.iri) && <span class="confirmed">confirmed</span>} {claim.confidence.toFixed(2)}
        </span>
      </button>
      {isCurrent && <More claim={claim} who={who} />}
    </li>
  );
}

function More({ claim, who }: { claim: Claim; who: string }) {
  const release = claim.release;
  return (
    <div class="more">
      <p>
        {claim.role
          ? `${nameOf(who)}: ${roleName(claim.role)} of “${nameOf(claim.activity)}”.`
          : `${nameOf(who)} ${predicateOf(claim, NAMES)}.`}
      </p>
      <p>
        Read by the rule <b>{claim.rule}</b>, confidence {claim.confidence.toFixed(2)}.
      </p>
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() =>
            copy(
              pageAddress({ ...view.value, page: 'read', release, claim: shortIri(claim) }),
              'The address of this claim is in your clipboard.',
            )
          }
        >
          <Icon name="link" small />
          Copy the address
        </button>
        {dataset.value?.indexOf.has(who) && (
          <button
            type="button"
            class="btn"
            onClick={() =>
              go('opened the explorer', { page: 'explore', ...throughLens(view.value, 'everything'), selected: [who] })
            }
          >
            <Icon name="network" small />
            On the stage
          </button>
        )}
      </div>
    </div>
  );
}
