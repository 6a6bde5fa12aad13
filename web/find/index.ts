import MiniSearch from 'minisearch';
import type { ThingColumns } from '../../src/graph/columns.ts';

export interface Found {
  readonly id: string;
  readonly name: string;
  /** The alias that matched, where it was not the name. */
  readonly alias: string;
  /** Words of the text that matched. */
  readonly terms: readonly string[];
}

/** Lower case, without diacritics: "Kyrgyzstán" is found by "kyrgyzstan". */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Makes a search over names, acronyms and aliases that forgives typing errors. */
export function makeFinder(things: ThingColumns): (text: string, most: number) => Found[] {
  const search = new MiniSearch<{ id: number; name: string; names: string }>({
    fields: ['name', 'names'],
    processTerm: folded,
    searchOptions: {
      boost: { name: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
    },
  });
  search.addAll(
    things.id.map((_, id) => ({ id, name: things.name[id] ?? '', names: (things.names[id] ?? []).join(' · ') })),
  );
  return (text, most) =>
    search
      .search(text, { boostDocument: (id) => (isNamed(things, id as number, text) ? EXACT : 1) })
      .slice(0, most)
      .map(({ id, terms }) => ({
        id: things.id[id] ?? '',
        name: things.name[id] ?? '',
        alias: aliasThatHits(things.name[id] ?? '', things.names[id] ?? [], terms),
        terms,
      }));
}

/** What bears the very name that is looked for comes first: "UNODC" is the Office, not one of its offices. */
const EXACT = 1000;

const isNamed = ({ name, names, short }: ThingColumns, id: number, text: string): boolean =>
  [name[id], short[id], ...(names[id] ?? [])].some((one) => one !== undefined && folded(one) === folded(text.trim()));

function aliasThatHits(name: string, names: readonly string[], terms: readonly string[]): string {
  const hits = (text: string) => terms.some((term) => folded(text).includes(term));
  return hits(name) ? '' : (names.find(hits) ?? '');
}
