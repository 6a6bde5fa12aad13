import type { Review } from '../../src/dataset/review.ts';
import { dataset, decided } from '../model.ts';

/** Whether a reader confirmed a claim. What was rejected is in no answer. */
export const isConfirmed = (claim: string): boolean => decided.value.get(claim) === 'confirm';

/** The decisions that took claims of a release out. */
export function rejectedOf(release: string): readonly Review[] {
  const data = dataset.value;
  const latest = new Map<string, Review>();
  for (const review of data?.reviews ?? [])
    if (review.do === 'reject' && review.claim.startsWith(`claim/${release}/`)) latest.set(review.claim, review);
  return [...latest.values()].filter(({ claim }) => decided.value.get(`${data?.base}id/${claim}`) === 'reject');
}
