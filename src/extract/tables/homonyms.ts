import type { Ref } from '../../model.ts';

/** Names of countries that people bear too. Folded. */
export const PERSONAL_COUNTRIES: ReadonlySet<string> = new Set(
  'chad jordan georgia israel ireland france holland england cuba'.split(' '),
);

/** Names of countries that a state of another country bears too, with that country. */
export const STATES_OF_A_UNION: ReadonlyMap<string, Ref> = new Map([['georgia', 'country/usa']]);

/** Words before the name of a country that make it the name of something else: "New Mexico", "Lake Chad". Folded. */
export const NOT_BEHIND: ReadonlySet<string> = new Set('new lake river'.split(' '));
/** Words behind the name of a country that make it the name of something else: "Niger Delta". Folded. */
export const NOT_BEFORE: ReadonlySet<string> = new Set('delta valley river'.split(' '));
