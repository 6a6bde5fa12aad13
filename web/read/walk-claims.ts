import type { Claim } from '../evidence/claim.ts';
import { subjectOf } from '../evidence/say-claim.ts';
import { isTyping, singleKeysWork } from '../keys.ts';
import type { Choice } from './text-view.tsx';

/**
 * Claims in the order of the text; the number of a claim is its place here. Of those on the same words, who took part
 * comes first, then posts, then the rest.
 * @param placeOf where a thing is named first, for claims on the same words
 */
export function inTextOrder(claims: readonly Claim[], placeOf: (id: string) => number = () => 0): Claim[] {
  const start = (claim: Claim) => claim.quotes[0]?.start ?? 0;
  const sort = (claim: Claim) => (claim.role ? 0 : claim.person ? 1 : 2);
  const place = (claim: Claim) => placeOf(subjectOf(claim));
  return [...claims].sort(
    (a, b) => start(a) - start(b) || sort(a) - sort(b) || place(a) - place(b) || (a.iri < b.iri ? -1 : 1),
  );
}

/** Lets j and k walk the claims, and gives what ends it. */
export function walkClaims(claims: readonly Claim[], { current, choose }: Choice): () => void {
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (by === 0 || claims.length === 0 || event.ctrlKey || event.metaKey) return;
    if (isTyping(event) || !singleKeysWork.value) return;
    const at = claims.findIndex(({ iri }) => iri === current);
    choose(claims[at < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, at + by))]);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
