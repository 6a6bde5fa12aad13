import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../evidence/claim.ts';
import { type Names, predicateOf, sentenceOf } from '../evidence/say-claim.ts';
import { Glyph } from '../parts/glyph.tsx';
import type { Choice } from '../read/text-view.tsx';

interface Props extends Choice {
  readonly claims: readonly Claim[];
  readonly names: Names;
}

/** Claims as sentences, in the order of the text, each with its role, rule and confidence. */
export function DraftClaims({ claims, names, current, choose }: Props) {
  if (claims.length === 0)
    return (
      <p class="voice">
        Nothing was claimed. The text names no activity with its parties, and no one with a post. Is it the text of a
        release, in English?
      </p>
    );
  return (
    <ol class="told">
      {claims.map((claim, i) => (
        <Told key={claim.iri} no={i + 1} {...{ claim, names, current, choose }} />
      ))}
    </ol>
  );
}

function Told({ claim, names, no, current, choose }: Choice & { claim: Claim; names: Names; no: number }) {
  const item = useRef<HTMLLIElement>(null);
  const isCurrent = claim.iri === current;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" onClick={() => choose(isCurrent ? undefined : claim)}>
        <span class="no">{no}</span>
        <span>
          <span class="said-so">
            {sentenceOf(claim, names).map((piece, i) =>
              typeof piece === 'string' ? (
                piece
              ) : 'strong' in piece ? (
                <b key={i}>{piece.strong}</b>
              ) : (
                <NameIn key={i} id={piece.id} names={names} />
              ),
            )}
          </span>
          <span class="why">
            {claim.role || claim.person ? `${claim.role ? predicateOf(claim, names) : 'post'} · ` : ''}rule {claim.rule}
          </span>
        </span>
        <span class="conf">{claim.confidence.toFixed(2)}</span>
      </button>
    </li>
  );
}

function NameIn({ id, names }: { id: string; names: Names }) {
  const kind = names.kindOf(id);
  return (
    <span class={`in k-${kind}`}>
      {kind !== 'activity' && <Glyph kind={kind} />}
      <bdi>{names.shortOf(id)}</bdi>
    </span>
  );
}
