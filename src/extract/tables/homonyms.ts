import type { Ref } from '../../model.ts';

/** Names of countries that people bear too. Folded. */
export const PERSONAL_COUNTRIES: ReadonlySet<string> = new Set(
  'chad jordan georgia israel ireland france holland england cuba'.split(' '),
);

/** Names of countries that a state of another country bears too, with that country. */
export const STATES_OF_A_UNION: ReadonlyMap<string, Ref> = new Map([['georgia', 'country/usa']]);
