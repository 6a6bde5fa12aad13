import type { Hit } from '../names/gazetteer.ts';
import { beginningIn, type Reading, zoneAt } from '../text/reading.ts';

/** So far behind the post the country may stand, in tokens. */
const WITHIN = 9;
const ENVOYS = /^(?:ambassador|affaires|commissioner|representative|envoy|coordinator|attaché|delegation)$/;

/** What was found in a text, by its places: it is asked for each of its activities. */
const FOUND = new WeakMap<readonly Hit[], { readonly hit: Hit | undefined }>();

/** "the Ambassador of Tonga to Fiji", "the Resident Representative in Fiji": the only country to which envoys are sent. */
export function accreditation(reading: Reading, sites: readonly Hit[]): Hit | undefined {
  const found = FOUND.get(sites) ?? { hit: accreditationIn(reading, sites) };
  FOUND.set(sites, found);
  return found.hit;
}

function accreditationIn(reading: Reading, sites: readonly Hit[]): Hit | undefined {
  const { tokens, sentenceOf } = reading;
  const found = tokens.flatMap(({ fold }, post) => {
    if (!ENVOYS.test(fold) || zoneAt(reading, post) !== 'body') return [];
    for (let i = post + 1; i < post + WITHIN && sentenceOf[i] === sentenceOf[post]; i += 1) {
      const word = tokens[i]?.fold ?? '';
      if (/^(?:to|in)$/.test(word)) return landFrom(reading, i + 1, sites) ?? [];
      if (/^[,.;:]$/.test(word) || (tokens[i]?.shape === 'lower' && !/^(?:of|the|and|ad|interim)$/.test(word)))
        return [];
    }
    return [];
  });
  return new Set(found.map(({ ref }) => ref)).size === 1 ? found[0] : undefined;
}

/** "the Republic of Fiji", "Fiji" */
function landFrom({ tokens }: Reading, from: number, sites: readonly Hit[]): Hit | undefined {
  const isForm = (i: number) => /^(?:the|republic|kingdom|state|of)$/.test(tokens[i]?.fold ?? '');
  let at = from;
  while (isForm(at) && at < from + 3) at += 1;
  return [from, at].flatMap((i) => beginningIn(sites, i, i + 1)).find(({ kind }) => kind === 'country');
}
