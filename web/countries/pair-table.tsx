import type { Pair } from '../../src/graph/pairs.ts';
import { dataset, nameOf } from '../model.ts';
import { view } from '../state.ts';
import { span } from '../story.ts';
import { yearTold } from '../told.ts';
import { openPair } from './matrix.tsx';

/** The pairs as a table: the same as the matrix, and all of them. */
export function PairTable({ pairs }: { pairs: readonly Pair[] }) {
  const things = dataset.value?.things;
  if (!things || pairs.length === 0) return null;
  return (
    <table class="ptable">
      <caption class="sr">Pairs of countries by number of shared activities</caption>
      <thead>
        <tr>
          <th scope="col">Countries</th>
          <th scope="col">When</th>
          <th scope="col" class="r">
            Activities
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ a, b, activities }) => {
          const [one, other] = [things.id[a] ?? '', things.id[b] ?? ''];
          const isSelected = view.value.selected.includes(one) && view.value.selected.includes(other);
          return (
            <tr key={`${one} ${other}`} class={isSelected ? 'sel' : undefined}>
              <td>
                <button type="button" class="pair-name" aria-pressed={isSelected} onClick={() => openPair(one, other)}>
                  {nameOf(one)} and {nameOf(other)}
                </button>
              </td>
              <td class="small">
                {span(things, activities)
                  .replace(/^(in|between) /, '')
                  .replace(' and ', ' – ') || yearTold(activities[0] ?? -1)}
              </td>
              <td class="r">{activities.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
