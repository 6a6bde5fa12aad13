import { computed } from '@preact/signals';
import type { LensColumns } from '../src/graph/columns.ts';
import { proofsOf } from '../src/graph/proofs.ts';
import { dataset, lens, lensNamed, nameOf } from './model.ts';
import { rangeParts } from './words.ts';

/** Year of the earliest release that tells of each activity, by index of the thing: a bound where the text has no date. */
const years = computed<ReadonlyMap<number, string>>(() => {
  const found = new Map<number, string>();
  const all = [lens.value, lensNamed('everything'), lensNamed('countries')];
  for (const columns of all) if (columns) addYears(columns, found);
  return found;
});

function addYears(columns: LensColumns, found: Map<number, string>): void {
  columns.links.activity.forEach((activity, link) => {
    for (const { release } of proofsOf(columns, link)) {
      const date = dataset.value?.releases.get(columns.releases[release] ?? '')?.date;
      const year = /^\d{4}/.exec(date ?? '')?.[0];
      const before = found.get(activity);
      if (year && (before === undefined || year < before)) found.set(activity, year);
    }
  });
}

/** "2024 (release)" of an activity whose own year is not known; empty where no release of it has a date. */
export function yearTold(activity: number): string {
  const year = years.value.get(activity);
  return year ? `${year} (release)` : '';
}

/** Where and when an activity was; the place is left out where its name says it. */
export function whereAndWhen(activity: number): string {
  const things = dataset.value?.things;
  const place = nameOf(things?.place[activity] ?? '');
  const isSaid = !place || things?.name[activity]?.includes(place);
  return [isSaid ? '' : place, whenOf(activity)].filter(Boolean).join(', ');
}

/** When an activity was, in words; what its own text does not say stands in brackets or is the year it was told in. */
function whenOf(activity: number): string {
  const things = dataset.value?.things;
  const { day, year } = rangeParts(things?.start[activity] ?? '', things?.end[activity] ?? '');
  if (year) return [day, year].filter(Boolean).join(' ');
  const told = years.value.get(activity);
  return [day, told && (day ? `[${told}]` : `told in ${told}`)].filter(Boolean).join(' ') || 'no date';
}
