import { InputFault } from '../read/fault.ts';
import { REVIEW_FILE } from './files.ts';

/** A line of `review.jsonl`: what a reader decided on a claim. */
export interface Review {
  readonly do: 'confirm' | 'reject' | 'revoke';
  /** Tail of the claim's IRI below `id/`. */
  readonly claim: string;
  /** Tails of the spans of its evidence, so that a better encoder does not orphan the decision. */
  readonly evidence: readonly string[];
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
}

const VERBS = new Set(['confirm', 'reject', 'revoke']);

/**
 * Reads the log of reviews.
 * @throws InputFault with the line that is broken.
 */
export function readReviews(text: string): Review[] {
  return text.split('\n').flatMap((line, i) => (line.trim() ? [readReview(line, i + 1)] : []));
}

function readReview(line: string, number: number): Review {
  const fault = (problem: string) =>
    new InputFault(REVIEW_FILE, `${problem}: ${line.slice(0, 80)}. Mend or delete the line`, number);
  let value: Review;
  try {
    value = JSON.parse(line);
  } catch {
    throw fault('not JSON');
  }
  if (!VERBS.has(value?.do)) throw fault('"do" must be confirm, reject or revoke');
  if (typeof value.claim !== 'string') throw fault('"claim" is missing');
  return value;
}

/** One line of the log. */
export const reviewLine = (review: Review): string => `${JSON.stringify(review)}\n`;

/** The latest decision on each claim, by its IRI; a revocation takes back the latest before it. */
export function reviewStatus(reviews: readonly Review[], base: string): Map<string, 'confirm' | 'reject'> {
  const stacks = new Map<string, ('confirm' | 'reject')[]>();
  for (const { do: verb, claim } of reviews) {
    const stack = stacks.get(claim) ?? [];
    stacks.set(claim, stack);
    if (verb === 'revoke') stack.pop();
    else stack.push(verb);
  }
  const latest = [...stacks].map(([claim, stack]) => [`${base}id/${claim}`, stack.at(-1)] as const);
  return new Map(latest.flatMap(([claim, verb]) => (verb ? [[claim, verb] as const] : [])));
}
