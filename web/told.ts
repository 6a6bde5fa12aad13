import { computed } from '@preact/signals';
import type { LensColumns } from '../src/graph/columns.ts';
import { proofsOf } from '../src/graph/proofs.ts';
import { dataset, lens, lensNamed } from './model.ts';

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
