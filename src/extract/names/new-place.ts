import type { Place, Ref } from '../../model.ts';
import { slug } from '../../read/slug.ts';
import { type Reading, spanOf, textOf } from '../text/reading.ts';
import { inOneLine } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';

/** A place that the authority does not hold, as a hit like those that it does. */
export interface NewPlace {
  readonly hit: Hit;
  readonly place: Place;
}

/** Makes a place of the tokens that name it. */
export function newPlace(reading: Reading, from: number, to: number, country?: Ref): NewPlace {
  const name = textOf(reading, from, to);
  const ref = `place/${country ? `${country.split('/').at(-1)}-` : ''}${slug(name)}`;
  const named = spanOf(reading, from, to);
  const names = [{ text: inOneLine(name), type: 'full' as const }];
  const place: Place = { kind: 'place', ref, names, ...(country && { country }), named };
  return { hit: { kind: 'place', ref, acronym: false, from, to }, place };
}
