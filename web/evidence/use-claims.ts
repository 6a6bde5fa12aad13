import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from './claim.ts';
import { type Snapshot, snapshot } from './text.ts';

/** Claims, and the texts in which their quotes stand. */
export interface Evidence {
  readonly claims: readonly Claim[];
  readonly texts: ReadonlyMap<string, Snapshot>;
}

export type Loading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Loads claims with their texts, anew when the key changes. */
export function useClaims(key: string, load: (key: string) => Promise<Claim[]>): Loading<Evidence> {
  const [found, setFound] = useState<Loading<Evidence>>({ state: 'loading' });
  const loader = useRef(load);
  loader.current = load;
  useEffect(() => {
    let isCurrent = true;
    setFound({ state: 'loading' });
    withTexts(() => loader.current(key))
      .then((value) => isCurrent && setFound({ state: 'ready', value }))
      .catch((error: Error) => isCurrent && setFound({ state: 'failed', message: error.message }));
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return found;
}

async function withTexts(load: () => Promise<Claim[]>): Promise<Evidence> {
  const claims = await load();
  const digests = [...new Set(claims.flatMap((claim) => claim.quotes.map((quote) => quote.text)))];
  const texts = await Promise.all(digests.map(async (digest) => [digest, await snapshot(digest)] as const));
  return { claims, texts: new Map(texts) };
}
