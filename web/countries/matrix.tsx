import type { Pair } from '../../src/graph/pairs.ts';
import { dataset, nameOf } from '../model.ts';
import { go, view } from '../state.ts';
import { ACTIVITIES, counted } from '../words.ts';

/** Upper ends of the six steps of the scale. */
const STEPS = [0, 2, 4, 7, 12, Number.POSITIVE_INFINITY];
const stepOf = (count: number): number => STEPS.findIndex((most) => count <= most);
/** Most countries in the matrix; the table has all. */
const MOST = 30;

/** Opens a pair in the panel. */
export function openPair(a: string, b: string): void {
  go(`opened ${nameOf(a)} and ${nameOf(b)}`, { selected: [a, b].sort() });
}

interface Row {
  readonly thing: number;
  readonly id: string;
  readonly region: string;
}

/** Half a matrix: each pair once, countries by region. */
export function Matrix({ pairs }: { pairs: readonly Pair[] }) {
  const data = dataset.value;
  if (!data) return null;
  const counts = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.activities.length]));
  const rows = rowsOf(pairs);
  const [one, other] = view.value.selected;
  const isMarked = (id: string) => id === one || id === other;
  return (
    <>
      <table class="matrix">
        <caption class="sr">Number of shared activities of each pair of countries</caption>
        <tbody>
          {rows.map((row, i) => {
            const isNew = row.region !== rows[i - 1]?.region;
            return (
              <tr key={row.id} class={isNew && i > 0 ? 'gs' : undefined}>
                <th class="grp">{isNew ? nameOf(row.region) : ''}</th>
                <th class={`row${isMarked(row.id) ? ' hl' : ''}`} scope="row">
                  {data.things.name[row.thing]}
                </th>
                {rows.slice(0, i).map((column, j) => (
                  <Cell
                    key={column.id}
                    row={row}
                    column={column}
                    count={counts.get(keyOf(row.thing, column.thing)) ?? 0}
                    isNewGroup={j > 0 && column.region !== rows[j - 1]?.region}
                  />
                ))}
                <td class={`dg${isMarked(row.id) ? ' hl' : ''}${isNew && i > 0 ? ' cs' : ''}`}>
                  {row.id.split('/').at(-1)?.toUpperCase()}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Corner pairs={pairs} />
    </>
  );
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Countries with most activities, by region, then by name. */
function rowsOf(pairs: readonly Pair[]): Row[] {
  const data = dataset.value;
  const total = new Map<number, number>();
  for (const pair of pairs)
    for (const thing of [pair.a, pair.b]) total.set(thing, (total.get(thing) ?? 0) + pair.activities.length);
  const top = [...total].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST);
  const rows = top.map(([thing]) => ({
    thing,
    id: data?.things.id[thing] ?? '',
    region: data?.things.regions[thing]?.[0] ?? '',
  }));
  const weight = new Map<string, number>();
  for (const row of rows) weight.set(row.region, (weight.get(row.region) ?? 0) + (total.get(row.thing) ?? 0));
  return rows.sort(
    (x, y) =>
      (weight.get(y.region) ?? 0) - (weight.get(x.region) ?? 0) ||
      (x.region < y.region ? -1 : x.region > y.region ? 1 : nameOf(x.id) < nameOf(y.id) ? -1 : 1),
  );
}

function Cell({ row, column, count, isNewGroup }: { row: Row; column: Row; count: number; isNewGroup: boolean }) {
  const { selected } = view.value;
  const isSelected = selected.includes(row.id) && selected.includes(column.id);
  const names = `${nameOf(row.id)} and ${nameOf(column.id)}`;
  return (
    <td class={isNewGroup ? 'cs' : undefined}>
      {count === 0 ? (
        <span class="q0 none" title={`${names}: none`}>
          ·
        </span>
      ) : (
        <button
          type="button"
          class={`q${stepOf(count)}${isSelected ? ' sel' : ''}`}
          aria-label={`${names}: ${count}`}
          aria-pressed={isSelected}
          onClick={() => openPair(row.id, column.id)}
        >
          {count}
        </button>
      )}
    </td>
  );
}

/** What stands out, and the scale. */
function Corner({ pairs }: { pairs: readonly Pair[] }) {
  const data = dataset.value;
  const [best] = pairs;
  if (!data || !best) return null;
  const most = best.activities.length;
  const equals = pairs.filter(({ activities }) => activities.length === most).length;
  const finding =
    equals === 1
      ? `${data.things.name[best.a]} and ${data.things.name[best.b]} met most often:`
      : `${counted(equals, ['pair', 'pairs'])} met most often, each in`;
  return (
    <div class="corner">
      <p class="voice">
        {finding} {counted(most, ACTIVITIES)}.
      </p>
      <p class="small">shared activities</p>
      <svg class="scale" viewBox="0 0 224 38" aria-hidden="true">
        {STEPS.map((most, i) => (
          <g key={most}>
            <rect class={`q${i}f`} x={i * 37} y="0" width="36" height="14" />
            <text x={i * 37} y="28">
              {i === 0
                ? '0'
                : i === STEPS.length - 1
                  ? `${(STEPS[i - 1] ?? 0) + 1}+`
                  : `${(STEPS[i - 1] ?? 0) + 1}–${most}`}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
