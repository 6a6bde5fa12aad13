import { NO_FILTER, NO_SOURCES, sift } from '../../src/graph/sift.ts';
import { HOME } from '../../src/rdf/terms.ts';
import type { Names } from '../evidence/say-claim.ts';
import type { Draft, DraftThing } from '../worker/encoder-protocol.ts';

/** Names of what a draft speaks of, and their kinds as its picture draws them. */
export function namesOf({ things, columns, lens }: Draft): Names {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const drawn = sift(columns, lens, NO_FILTER, NO_SOURCES).kindOf;
  const kinds = new Map([...drawn].map(([thing, kind]) => [columns.id[thing] ?? '', kind]));
  return {
    has: (id) => byId.has(id),
    shortOf: (id) => byId.get(id)?.short ?? lastOf(id),
    nameOf: (id) => byId.get(id)?.name ?? lastOf(id),
    kindOf: (id) => kinds.get(id) ?? byId.get(id)?.kind ?? 'other',
  };
}

const lastOf = (id: string): string => (id.replace(HOME, '').split('/').at(-1) ?? '').replaceAll('-', ' ');

/** Kinds that are listed as names of a release. */
const LISTED = ['activity', 'agency', 'funder', 'person', 'country', 'region', 'place'];

/** The names of a draft by kind, then in the order of the text. */
export function listedThings(draft: Draft, names: Names): DraftThing[] {
  const rank = (thing: DraftThing) => LISTED.indexOf(names.kindOf(thing.id));
  return draft.things.filter((thing) => rank(thing) >= 0).sort((a, b) => rank(a) - rank(b));
}
