import type { Place } from '../model.ts';
import { slug } from '../read/slug.ts';
import type { Hit } from './gazetteer.ts';
import { type Reading, spanOf, textOf } from './reading.ts';
import { NO_NAME } from './tables/heads.ts';
import { isCapital } from './tokens.ts';

/** A place that the authority does not hold, as a hit like those that it does. */
export interface NewPlace {
  readonly hit: Hit;
  readonly place: Place;
}

/**
 * Finds towns by the country behind them: "in NAME, Country", or "NAME (Country)" at the start of a paragraph.
 * @param taken true for tokens of other names
 */
export function newPlaces(reading: Reading, hits: readonly Hit[], taken: (token: number) => boolean): NewPlace[] {
  return hits.flatMap((country) => {
    const to = country.from - 1;
    const sign = reading.tokens[to]?.text;
    if (country.kind !== 'country' || (sign !== ',' && sign !== '(')) return [];
    const from = townBefore(reading, to, taken);
    if (from === undefined) return [];
    const name = textOf(reading, from, to);
    const ref = `place/${country.ref.split('/').at(-1)}-${slug(name)}`;
    const named = spanOf(reading, from, to);
    const place: Place = { kind: 'place', ref, names: [{ text: name, type: 'full' }], country: country.ref, named };
    return [{ hit: { kind: 'place', ref, acronym: false, from, to }, place }];
  });
}

function townBefore({ tokens, sentenceOf, sentences }: Reading, to: number, taken: (token: number) => boolean) {
  let from = to;
  const start = sentences[sentenceOf[to] ?? -1]?.from ?? to;
  const goesOn = (i: number) =>
    i >= start && i > to - 5 && isCapital(tokens[i]) && !taken(i) && !NO_NAME.has(tokens[i]?.fold ?? '');
  while (goesOn(from - 1)) from -= 1;
  const opened = from === start || /^(?:in|at|near)$/.test(tokens[from - 1]?.fold ?? '');
  return from < to && opened ? from : undefined;
}
