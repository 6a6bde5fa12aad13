import { type LensColumns, TRACKS } from '../src/graph/columns.ts';
import { readPin, type View } from './address.ts';
import type { Dataset } from './dataset.ts';
import { KIND_ORDER, TIERS } from './words.ts';

/** Parts of a view that are lists of names of the dataset, or of what its facets tell apart. */
const LISTS = [
  'selected',
  'withoutKinds',
  'withoutRoles',
  'withoutStatuses',
  'withoutReviews',
  'countries',
  'publishers',
  'hidden',
  'only',
  'unfolded',
] as const;

/** Tells what a dataset has, for each part of a view that names something of it. */
export type Known = Readonly<Record<(typeof LISTS)[number] | 'activity' | 'pinned', (value: string) => boolean>>;

/** A view without what the dataset does not have. */
export interface Kept {
  readonly view: View;
  /** What was dropped, as it stands in the address: what has no such name, and places far from the picture. */
  readonly unknown: readonly string[];
  readonly far: readonly string[];
}

/** What a dataset has. */
export function knownOf({ indexOf, things, releases }: Pick<Dataset, 'indexOf' | 'things' | 'releases'>): Known {
  const isThing = (id: string) => indexOf.has(id);
  const among = (values: Iterable<string | undefined>) => {
    const set = new Set(values);
    return (value: string) => value !== '' && set.has(value);
  };
  const isEdge = ([source = '', track, target = '', ...more]: readonly string[]) =>
    isThing(source) && TRACKS.some((t) => t === track) && isThing(target) && more.length === 0;
  return {
    selected: (key) => (key.includes(' ') ? isEdge(key.split(' ')) : isThing(key)),
    withoutKinds: among(KIND_ORDER),
    withoutRoles: among(TIERS.flatMap(({ roles }) => roles)),
    withoutStatuses: among(things.status),
    withoutReviews: among(['confirmed', 'not-reviewed']),
    countries: among([...things.id, ...things.country, ...things.regions.flat()]),
    publishers: among([...releases.values()].map(({ publisher }) => publisher)),
    hidden: isThing,
    only: isThing,
    unfolded: isThing,
    activity: (id) => things.kind[indexOf.get(id) ?? -1] === 'activity',
    pinned: (pin) => isThing(readPin(pin)?.id ?? ''),
  };
}

/** Drops from a view what the dataset does not have, and what was dragged far from the picture of its lens. */
export function keepKnown(view: View, known: Known, lens: LensColumns | undefined): Kept {
  const isNear = nearby(lens);
  const dropped = (key: Exclude<keyof Known, 'activity'>, is: (value: string) => boolean) =>
    view[key].filter((value) => !is(value)).map((value) => `${key}=${value}`);
  const lists = LISTS.map((key) => [key, view[key].filter(known[key])] as const);
  const isUnknownActivity = view.activity !== '' && !known.activity(view.activity);
  return {
    view: {
      ...view,
      ...Object.fromEntries(lists),
      pinned: view.pinned.filter((pin) => known.pinned(pin) && isNear(pin)),
      activity: isUnknownActivity ? '' : view.activity,
    },
    unknown: [
      ...LISTS.flatMap((key) => dropped(key, known[key])),
      ...(isUnknownActivity ? [`activity=${view.activity}`] : []),
      ...dropped('pinned', known.pinned),
    ],
    far: dropped('pinned', (pin) => !known.pinned(pin) || isNear(pin)),
  };
}

/** By how many of its widths a name may stand away from the middle of a picture. */
const FAR = 5;
/** Least width of a picture, where few names have places. */
const LEAST = 200;

function nearby(lens: LensColumns | undefined): (pin: string) => boolean {
  if (!lens) return () => true;
  const [x, y] = [lens.x, lens.y].map((places) => {
    const least = places.reduce((m, v) => Math.min(m, v), Infinity);
    const most = places.reduce((m, v) => Math.max(m, v), -Infinity);
    return places.length > 0 ? { middle: (least + most) / 2, width: most - least } : { middle: 0, width: 0 };
  });
  const reach = FAR * Math.max(LEAST, x?.width ?? 0, y?.width ?? 0);
  return (pin) => {
    const place = readPin(pin);
    return (
      place !== undefined &&
      Math.abs(place.x - (x?.middle ?? 0)) <= reach &&
      Math.abs(place.y - (y?.middle ?? 0)) <= reach
    );
  };
}

/** What was dropped, in words. */
export const keptSays = ({ unknown, far }: Kept): string[] => [
  ...(unknown.length > 0 ? [`This dataset has no such name: ${listShown(unknown)}. The rest is shown.`] : []),
  ...(far.length > 0
    ? [`This address puts a name far outside the picture: ${listShown(far)}. It stays in its place.`]
    : []),
];

/** Most parts of an address that a notice repeats, and most letters of one. */
const MOST = 5;
const LETTERS = 80;

/** Parts of an address as a notice repeats them: few, short, each once, and without signs that cannot be seen. */
export function listShown(parts: readonly string[]): string {
  const each = [...new Set(parts)].map((part) => {
    const letters = [...part.replace(/\p{C}/gu, '\ufffd')];
    return letters.length > LETTERS ? `${letters.slice(0, LETTERS).join('')}…` : letters.join('');
  });
  const more = each.length - MOST;
  return `${each.slice(0, MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
