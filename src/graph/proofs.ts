import type { LensColumns } from './columns.ts';

/** A claim on which a link rests, as far as a lens tells it: indexes, -1 where it does not. */
export interface Proof {
  /** The thing that the claim puts into the activity, the post or the whole. */
  readonly party: number;
  readonly claim: number;
  readonly role: number;
  readonly release: number;
}

/** The claims on which a link rests: one, or one for each end. */
export function proofsOf({ links }: LensColumns, link: number): Proof[] {
  const at = (column: readonly number[]) => column[link] ?? -1;
  const [source, target] = [at(links.source), at(links.target)];
  const isSeated = source === at(links.activity);
  const first = {
    party: isSeated ? target : source,
    claim: at(links.claim),
    role: at(links.role),
    release: at(links.release),
  };
  const isAlone = at(links.targetClaim) < 0 && at(links.targetRole) < 0;
  if (isAlone) return [first];
  return [
    first,
    { party: target, claim: at(links.targetClaim), role: at(links.targetRole), release: at(links.targetRelease) },
  ];
}
