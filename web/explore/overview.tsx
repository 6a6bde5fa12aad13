import {
  activitiesOfThings,
  dataset,
  howCounted,
  kindOf,
  lens,
  nameOf,
  network,
  sifted,
  throughLens,
} from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/prose.tsx';
import { go, view } from '../state.ts';
import { byActivity } from '../story.ts';
import { yearTold } from '../told.ts';
import { ACTIVITIES, counted, KIND_WORDS, writtenDate } from '../words.ts';
import { select } from './stage-events.ts';

/** Most names and activities that are listed. */
const MOST = 12;

/** With nothing selected: what stands out, who is in most activities, what is newest. */
export function Overview() {
  const [data, columns, sieve] = [dataset.value, lens.value, sifted.value];
  if (!data || !columns || !sieve) return null;
  if (sieve.kept.length === 0) return <Empty />;
  const ranked = rankedParties();
  const told = byActivity(data.things, columns, sieve.kept);
  return (
    <>
      <Lead ranked={ranked} activities={told.length} />
      {ranked.length > 0 && (
        <section class="sect">
          <div class="sect-h">
            <h2 class="h">In most activities</h2>
            <span class="small">activities</span>
          </div>
          <ol class="rank">
            {ranked.slice(0, MOST).map(({ id, count }) => (
              <Ranked key={id} id={id} count={count} most={ranked[0]?.count ?? 0} />
            ))}
          </ol>
        </section>
      )}
      <section class="sect">
        <div class="sect-h">
          {told.length > 0 && <h2 class="h">Latest</h2>}
          <button type="button" class="link small" onClick={listReleases}>
            all {counted(data.releases.size, ['release', 'releases'])}
          </button>
        </div>
        {told.length > 0 && (
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
        )}
        <ReadYours />
      </section>
    </>
  );
}

const listReleases = (): void => go('listed the releases', { page: 'read', release: '', claim: '' });

function ReadYours() {
  return (
    <button type="button" class="btn btn-line own" onClick={() => go('began to read a release', { page: 'new' })}>
      <Icon name="plus" small />
      Read one of yours
    </button>
  );
}

/** With nothing to show: that no release tells of it, and the way to all of them. */
function Empty() {
  const count = dataset.value?.releases.size ?? 0;
  return (
    <>
      <p class="lede">
        {count === 1 ? 'The release tells' : `None of the ${count} releases tells`} of{' '}
        {count === 1 ? 'nothing' : 'anything'} that is to be shown.
      </p>
      <p class="ways">
        <button type="button" class="btn btn-line own" onClick={listReleases}>
          <Icon name="file" small />
          {count === 1 ? 'See the release' : 'See all of them'}
        </button>
        <ReadYours />
      </p>
    </>
  );
}

interface Party {
  readonly id: string;
  /** Activities that pass the filters, whether it is drawn or not. */
  readonly count: number;
}

function rankedParties(): Party[] {
  const data = dataset.value;
  const parties = [...activitiesOfThings.value].flatMap(([thing, activities]) =>
    data && data.things.kind[thing] !== 'activity' ? [{ id: data.things.id[thing] ?? '', count: activities.size }] : [],
  );
  return parties.sort((a, b) => b.count - a.count || (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
}

/** Most names that share the lead. */
const FEW = 3;

/** Who is in most activities, if few are and in more than one. */
function Lead({ ranked, activities }: { ranked: readonly Party[]; activities: number }) {
  const [first] = ranked;
  if (!first || first.count < 2) return null;
  const kind = kindOf(first.id);
  const leading = ranked.filter(({ id, count }) => count === first.count && kindOf(id) === kind);
  if (leading.length > FEW) return null;
  const did = kind === 'funder' ? 'paid for' : `took part${howCounted.value && `, ${howCounted.value},`} in`;
  return (
    <p class="lede">
      {leading.map(({ id }, i) => (
        <span key={id}>
          {i === 0 ? '' : i === leading.length - 1 ? ' and ' : ', '}
          <Name id={id} />
        </span>
      ))}{' '}
      {did} {first.count} of these {counted(activities, ACTIVITIES)}
      {leading.length > 1 && ' each'}, more than any other {KIND_WORDS[kind]?.[0]}.
    </p>
  );
}

function openActivity(id: string): void {
  if (network.value?.hasNode(id)) select(id);
  else go('opened an activity', { ...throughLens(view.value, 'everything'), selected: [id] });
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
