import { dataset, kindOf, lens, network, sifted } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/prose.tsx';
import { go } from '../state.ts';
import { byActivity } from '../story.ts';
import { yearTold } from '../told.ts';
import { ACTIVITIES, counted, writtenDate } from '../words.ts';
import { select } from './stage-events.ts';

/** Most names and activities that are listed. */
const MOST = 12;

/** With nothing selected: what stands out, who has most links, what is newest. */
export function Overview() {
  const graph = network.value;
  const [data, columns, sieve] = [dataset.value, lens.value, sifted.value];
  if (!graph || !data || !columns || !sieve) return null;
  const parties = graph.filterNodes((_, node) => node.kind !== 'activity');
  const ranked = parties.sort(
    (a, b) =>
      graph.getNodeAttribute(b, 'activities') - graph.getNodeAttribute(a, 'activities') ||
      graph.degree(b) - graph.degree(a) ||
      (a < b ? -1 : 1),
  );
  const most = ranked[0] === undefined ? 0 : graph.getNodeAttribute(ranked[0], 'activities');
  const told = byActivity(data.things, columns, sieve.kept);
  const first = ranked.find((id) => kindOf(id) === 'agency');
  return (
    <>
      {first && (
        <p class="lede">
          <Name id={first} /> took part in {graph.getNodeAttribute(first, 'activities')} of these{' '}
          {counted(told.length, ACTIVITIES)}, more than any other agency.
        </p>
      )}
      <section class="sect">
        <div class="sect-h">
          <h2 class="h">Most links</h2>
          <span class="small">by number of activities</span>
        </div>
        <ol class="rank">
          {ranked.slice(0, MOST).map((id) => (
            <Ranked key={id} id={id} count={graph.getNodeAttribute(id, 'activities')} most={most} />
          ))}
        </ol>
      </section>
      <section class="sect">
        <div class="sect-h">
          <h2 class="h">Latest</h2>
          <span class="small">{counted(data.releases.size, ['release', 'releases'])}</span>
        </div>
        <ul class="news">
          {told.slice(0, 5).map(({ activity }) => (
            <li key={activity}>
              <span class="small">
                {writtenDate(data.things.start[activity] ?? '') || yearTold(activity) || 'undated'}
              </span>
              <button type="button" onClick={() => openActivity(data.things.id[activity] ?? '')}>
                {data.things.short[activity]}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="btn btn-line own" onClick={() => go('began to read a release', { page: 'new' })}>
          <Icon name="plus" small />
          Read one of yours
        </button>
      </section>
    </>
  );
}

function openActivity(id: string): void {
  if (network.value?.hasNode(id)) select(id);
  else go('opened an activity', { lens: 'everything', selected: [id] });
}

function Ranked({ id, count, most }: { id: string; count: number; most: number }) {
  const data = dataset.value;
  return (
    <li>
      <button type="button" onClick={() => select(id)}>
        <Glyph kind={kindOf(id)} />
        <bdi class="nm">{data?.things.name[data.indexOf.get(id) ?? -1]}</bdi>
        <svg class="bar" aria-hidden="true">
          <rect width={`${(100 * count) / Math.max(1, most)}%`} height="3" />
        </svg>
        <span class="num">{count}</span>
      </button>
    </li>
  );
}
