import type { Cell, Table } from '../worker/protocol.ts';

/** Headings of variables whose names say too little or too tersely. */
const HEADINGS: Readonly<Record<string, string>> = {
  day: 'Date',
  out: 'Undated',
  undated: 'Undated',
  first: 'First',
  latest: 'Latest',
  independent: 'Publishers',
  kind: 'Kind of activity',
  n: 'Number',
};

/** What stands below `id/`, by its first part, to a heading and that of a second column of the same. */
const THINGS: Readonly<Record<string, readonly [string, string]>> = {
  country: ['Country', 'Partner'],
  org: ['Agency', 'Partner'],
  person: ['Person', 'Other person'],
  activity: ['Activity', 'Other activity'],
  region: ['Region', 'Other region'],
  place: ['Place', 'Other place'],
  release: ['Release', 'Other release'],
  claim: ['Claim', 'Other claim'],
};

/** Up to so many letters, a variable's name says nothing. */
const VAGUE = 2;

/** Headings of a table's columns in plain words: what the values are where the variable does not say it. */
export function headingsOf({ variables, rows }: Table, base: string): string[] {
  const taken = new Set<string>();
  return variables.map((name, i) => {
    const sort =
      name.length <= VAGUE
        ? sortOf(
            rows.map((row) => row[i]),
            base,
          )
        : undefined;
    const [one, other] = THINGS[sort ?? ''] ?? [];
    const heading = HEADINGS[name] ?? (one && taken.has(one) ? other : one) ?? spoken(name);
    taken.add(heading);
    return heading;
  });
}

/** What all values of a column are. */
function sortOf(cells: readonly (Cell | undefined)[], base: string): string | undefined {
  const sorts = new Set(
    cells.flatMap((cell) =>
      cell ? [cell.value.startsWith(`${base}id/`) ? cell.value.slice(base.length + 3).split('/')[0] : undefined] : [],
    ),
  );
  return sorts.size === 1 ? [...sorts][0] : undefined;
}

/** "activityKind" is said "Activity kind". */
function spoken(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
