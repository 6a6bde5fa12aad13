import type { Claim } from './claim.ts';
import type { Evidence } from './use-claims.ts';

/** A sentence of a release, with the claims that rest on it: UTF-16 offsets. */
export interface Sentence {
  readonly key: string;
  readonly release: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

/** The sentences that claims rest on, each once, with the claims that rest on it. */
export function sentences(claims: readonly Claim[], { texts }: Evidence): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const claim of claims) {
    for (const quote of claim.quotes) {
      const text = texts.get(quote.text);
      if (!text) continue;
      const { start, end } = text.around(quote);
      const key = `${claim.release} ${start} ${end}`;
      const before = found.get(key);
      found.set(key, {
        key,
        release: claim.release,
        text: quote.text,
        start,
        end,
        claims: [...(before?.claims ?? []), claim],
      });
    }
  }
  return [...found.values()];
}
