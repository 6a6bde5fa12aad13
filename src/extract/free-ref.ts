import type { Ref } from '../model.ts';

/** The refs that are taken, each with the greatest number that was added to it. */
export type TakenRefs = Map<Ref, number>;

/** The ref that was wanted, or, where it is taken, the first one free behind it: `org/board`, `org/board~2`. Takes it. */
export function freeRef(wanted: Ref, taken: TakenRefs): Ref {
  let n = taken.get(wanted) ?? 0;
  let ref = wanted;
  if (n > 0)
    do {
      n += 1;
      ref = `${wanted}~${n}`;
    } while (taken.has(ref));
  taken.set(wanted, Math.max(n, 1));
  if (ref !== wanted) taken.set(ref, 1);
  return ref;
}
