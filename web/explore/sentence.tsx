import { computed } from '@preact/signals';
import { proofsOf } from '../../src/graph/proofs.ts';
import {
  activities,
  activitiesOfThings,
  best,
  dataset,
  lens,
  nameOf,
  network,
  shownActivity,
  sifted,
  way,
  withoutActivity,
} from '../model.ts';
import { LENSES } from '../packed.ts';
import { Name } from '../parts/prose.tsx';
import { edit, go, view } from '../state.ts';
import { whereAndWhen } from '../told.ts';
import { listed, numberWord } from '../words.ts';
import { chips } from './chips.tsx';
import { useWay } from './use-way.ts';

/** What is seen, in a sentence: the way between two names where one is read out, else the lens. */
export function Sentence() {
  const path = way.value;
  return path ? (
    <WaySentence key={path.join(' ')} path={path} />
  ) : (
    <>
      {shownActivity.value && <ActivityChoice id={shownActivity.value} />}
      <LensSentence />
    </>
  );
}

/** How two are linked, read out. */
function WaySentence({ path }: { path: readonly string[] }) {
  const { says } = useWay(path);
  return (
    <p class="lede" aria-live="polite">
      How <Name id={path[0] ?? ''} /> is linked to <Name id={path.at(-1) ?? ''} />: {says}
    </p>
  );
}

function LensSentence() {
  if (!lens.value) return <p class="lede">Fetching the links …</p>;
  const description = LENSES.find(({ name }) => name === view.value.lens)?.description ?? '';
  const { activities, releases } = told.value;
  const all = dataset.value?.releases.size ?? 0;
  const isAll = view.value.lens === 'everything';
  return (
    <p class="lede" aria-live="polite">
      {shownActivity.value ? (
        <>
          <NoneOf ids={withoutActivity.value} />
          Its parties around it, by role
        </>
      ) : (
        <>
          {isAll ? 'Who took part in ' : `${description} In `}
          <b>
            {activities} {activities === 1 ? 'activity' : 'activities'}
          </b>
        </>
      )}
      , as told by{' '}
      <b>
        {releases < all ? `${releases} of ${all}` : releases} {all === 1 ? 'release' : 'releases'}
      </b>
      {isAll && chips.value.length === 0 && silent.value.length > 0 && `; ${listed(silent.value)}`}.<Part />
    </p>
  );
}

/** That what is selected is in no activity, and another is shown. */
function NoneOf({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <>
      <b>{listed(ids.map(nameOf))}</b> {ids.length === 1 ? 'has' : 'have'} a part in no activity
      {chips.value.length > 0 && ' that passes the filters'}; this is another.{' '}
    </>
  );
}

const told = computed(() => {
  const [columns, sieve] = [lens.value, sifted.value];
  const activities = new Set<number>();
  const releases = new Set<number>();
  if (!columns || !sieve) return { activities: 0, releases: 0 };
  for (const link of sieve.kept) {
    const activity = columns.links.activity[link] ?? -1;
    if (activity < 0) continue;
    activities.add(activity);
    for (const { release } of proofsOf(columns, link)) releases.add(release);
  }
  releases.delete(-1);
  return { activities: activities.size, releases: releases.size };
});

/** Why a view without filters does not tell of all releases: those that it leaves out say it again, or say nothing. */
const silent = computed(() => {
  const all = [...(dataset.value?.releases.values() ?? [])];
  const columns = lens.value;
  const names = new Set(
    columns?.links.activity.flatMap((activity, link) =>
      activity < 0 ? [] : proofsOf(columns, link).map(({ release }) => columns.releases[release]),
    ),
  );
  const quiet = all.filter(({ name }) => !names.has(name));
  const reprints = quiet.filter(({ name, text }) => all.some((other) => other.text === text && other.name !== name));
  const rest = quiet.length - reprints.length;
  return [
    reprints.length > 0 && `${numberWord(reprints.length)} ${reprints.length === 1 ? 'is a reprint' : 'are reprints'}`,
    rest > 0 && `${numberWord(rest)} ${rest === 1 ? 'tells' : 'tell'} of no activity`,
  ].filter((reason) => reason !== false);
});

/** Which activity the lens of one activity shows. */
function ActivityChoice({ id }: { id: string }) {
  return (
    <label class="lede">
      <span class="sr">Activity</span>
      <select
        class="slot-choice"
        value={id}
        onChange={(event) =>
          go('chose another activity', {
            activity: event.currentTarget.value,
            selected: [event.currentTarget.value],
            camera: '',
            layout: '',
            pinned: [],
          })
        }
      >
        {activities.value.map((activity) => (
          <option key={activity} value={activity}>
            {choiceOf(activity)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An activity by its name, and by where and when: many are called alike. */
function choiceOf(id: string): string {
  const thing = dataset.value?.indexOf.get(id) ?? -1;
  return `${nameOf(id)}, ${whereAndWhen(thing)}`;
}

/** In a large network: that not all of it is drawn, and the way to all. */
function Part() {
  const among = best.value;
  const { only, show } = view.value;
  if (only.length > 0 || (!among && show === 'best')) return null;
  return among ? (
    <>
      {' '}
      Drawn are the <b>{network.value?.order ?? 0} best linked</b> of {activitiesOfThings.value.size} names;{' '}
      <button type="button" class="link" onClick={() => edit('drew all names', { show: 'all' })}>
        draw all
      </button>
      .
    </>
  ) : (
    <>
      {' '}
      All are drawn;{' '}
      <button type="button" class="link" onClick={() => edit('drew the best linked', { show: 'best' })}>
        draw the best linked
      </button>{' '}
      only.
    </>
  );
}
