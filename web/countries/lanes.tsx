import { yearOf } from '../../src/graph/sift.ts';
import { dataset, lensNamed, nameOf } from '../model.ts';

/** Two lines of time, one a country: each activity a ring, the shared ones joined. */
export function Lanes({ one, other, shared }: { one: string; other: string; shared: ReadonlySet<number> }) {
  const [data, lens] = [dataset.value, lensNamed('countries')];
  if (!data || !lens) return null;
  const of = (id: string) => {
    const thing = data.indexOf.get(id);
    const found = lens.links.activity.filter(
      (_, link) => lens.links.source[link] === thing || lens.links.target[link] === thing,
    );
    const dated = [...new Set(found)].filter((activity) => yearOf(data.things, activity) > 0);
    // The shared ones last, on top of others of the same day.
    return dated.sort((x, y) => Number(shared.has(x)) - Number(shared.has(y)));
  };
  const [a, b] = [of(one), of(other)];
  const times = [...a, ...b].map((activity) => timeOf(data.things.start[activity] ?? ''));
  if (times.length === 0) return null;
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times) + 0.01)];
  const x = (activity: number) =>
    6 + ((timeOf(data.things.start[activity] ?? '') - first) / Math.max(1, last - first)) * 328;
  return (
    <svg
      class="lanes"
      viewBox="0 0 340 86"
      role="img"
      aria-label={`${nameOf(one)} was in ${a.length} dated activities, ${nameOf(other)} in ${b.length}; the joined ones are shared.`}
    >
      <text class="nm" x="0" y="10">{`${nameOf(one)}, ${a.length}`}</text>
      <line x1="0" x2="340" y1="22" y2="22" />
      <line x1="0" x2="340" y1="48" y2="48" />
      {[...shared]
        .filter((s) => a.includes(s))
        .map((s) => (
          <line class="j" key={s} x1={x(s)} x2={x(s)} y1="22" y2="48" />
        ))}
      {a.map((s) => (
        <circle key={s} class={shared.has(s) ? 'jc' : 'c1'} cx={x(s)} cy="22" r={shared.has(s) ? 4 : 3} />
      ))}
      {b.map((s) => (
        <circle key={s} class={shared.has(s) ? 'jc' : 'c1'} cx={x(s)} cy="48" r={shared.has(s) ? 4 : 3} />
      ))}
      <text class="nm" x="0" y="66">{`${nameOf(other)}, ${b.length}`}</text>
      <text x="0" y="82">
        {first}
      </text>
      <text x="340" y="82" text-anchor="end">
        {last - 1}
      </text>
    </svg>
  );
}

/** A date as years with a fraction. */
function timeOf(date: string): number {
  const [year = 0, month = 7, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
