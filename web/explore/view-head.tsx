import { computed } from '@preact/signals';
import { proofsOf } from '../../src/graph/proofs.ts';
import { START, type View } from '../address.ts';
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
} from '../model.ts';
import { LENSES } from '../packed.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { edit, go, view } from '../state.ts';
import { whereAndWhen } from '../told.ts';
import { KIND_WORDS, listed, numberWord, roleName } from '../words.ts';
import { filtersOpen } from './sheet.tsx';
import { stageRef } from './stage-ref.ts';

const WAYS: readonly (readonly [View['as'], string, IconName])[] = [
  ['picture', 'Picture', 'network'],
  ['list', 'List', 'list'],
  ['table', 'Table', 'table'],
];

/** The way that the network is shown: without a picture, the list. */
const shownAs = (): View['as'] =>
  view.value.as === 'picture' && stageRef.cannotDraw.value !== undefined ? 'list' : view.value.as;

/** Lenses, the view as a sentence, and what it leaves out as chips. */
export function ViewHead() {
  return (
    <section class="view" aria-label="View">
      <div class="view-row">
        <fieldset class="tabs" aria-label="Lens">
          {LENSES.map(({ name, title }) => (
            <button
              type="button"
              key={name}
              aria-pressed={view.value.lens === name}
              onClick={() => go(`lens ${title}`, { lens: name, camera: '', pinned: [] })}
            >
              {title}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="btn btn-line filters-btn"
          onClick={() => {
            filtersOpen.value = true;
          }}
        >
          <Icon name="filter" small />
          Filters
        </button>
        <fieldset class="seg" aria-label="Show as">
          {WAYS.map(([as, name, icon]) => (
            <button
              type="button"
              key={as}
              aria-pressed={shownAs() === as}
              disabled={as === 'picture' && stageRef.cannotDraw.value !== undefined}
              onClick={() => edit(`shown as ${name.toLowerCase()}`, { as })}
            >
              <Icon name={icon} small />
              {name}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="sentence">
        {shownActivity.value && <ActivityChoice id={shownActivity.value} />}
        <Sentence />
        <Chips />
      </div>
    </section>
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

function Sentence() {
  const description = LENSES.find(({ name }) => name === view.value.lens)?.description ?? '';
  const { activities, releases } = told.value;
  const all = dataset.value?.releases.size ?? 0;
  const isAll = view.value.lens === 'everything';
  return (
    <p class="lede" aria-live="polite">
      {isAll ? 'Who took part in ' : `${description} In `}
      <b>
        {activities} {activities === 1 ? 'activity' : 'activities'}
      </b>
      , as told by{' '}
      <b>
        {releases < all ? `${releases} of ${all}` : releases} {all === 1 ? 'release' : 'releases'}
      </b>
      {isAll && chips.value.length === 0 && silent.value.length > 0 && `; ${listed(silent.value)}`}.<Part />
    </p>
  );
}

interface ChipData {
  readonly says: string;
  readonly without: Partial<View>;
}

/** Everything that narrows the view, each with what its removal changes. */
export const chips = computed<readonly ChipData[]>(() => {
  const v = view.value;
  const name = (id: string) => dataset.value?.things.name[dataset.value.indexOf.get(id) ?? -1] ?? id;
  const each = (
    key: 'withoutKinds' | 'withoutRoles' | 'withoutStatuses' | 'withoutReviews' | 'countries' | 'publishers',
    says: (value: string) => string,
  ) => v[key].map((value) => ({ says: says(value), without: { [key]: v[key].filter((other) => other !== value) } }));
  return [
    ...(v.from || v.to ? [{ says: `${v.from || '…'} to ${v.to || '…'}`, without: { from: 0, to: 0 } }] : []),
    ...each('withoutKinds', (kind) => `no ${KIND_WORDS[kind]?.[1] ?? kind}`),
    ...each('withoutRoles', (role) => `not as ${roleName(role)}`),
    ...each('withoutStatuses', (status) => `not ${status.replaceAll('-', ' ')}`),
    ...each('withoutReviews', (review) => (review === 'confirmed' ? 'only not reviewed' : 'only confirmed')),
    ...each('countries', name),
    ...each('publishers', (publisher) => `told by ${publisher}`),
    ...(v.least > 0 ? [{ says: `confidence ${v.least.toFixed(2)} and more`, without: { least: 0 } }] : []),
    ...(v.hidden.length > 0 ? [{ says: `${v.hidden.length} hidden`, without: { hidden: [] } }] : []),
    ...(v.only.length > 0 ? [{ says: onlySays(v.only), without: { only: [] } }] : []),
    ...(v.pinned.length > 0 ? [{ says: `${v.pinned.length} moved`, without: { pinned: [] } }] : []),
  ];
});

/** What alone is shown: how many names, or those that were asked for where none of them is linked to another. */
function onlySays(only: readonly string[]): string {
  const drawn = network.value?.order ?? 0;
  if (drawn > 0) return `only ${drawn} names`;
  return only.length === 1 ? `only ${nameOf(only[0] ?? '')}` : `only the ${numberWord(only.length)} chosen names`;
}

/** Why nothing is left to show. */
export function nothingSays(): string {
  const { only } = view.value;
  if (chips.value.length === 0) return 'This lens finds no links in this dataset.';
  if (only.length === 0 || chips.value.length > 1) return 'No link passes all of these filters at once.';
  return only.length === 1
    ? `Only ${nameOf(only[0] ?? '')} is to be shown, and one name alone has no link.`
    : `Only ${numberWord(only.length)} names are to be shown, and this lens finds no link between them.`;
}

/** What a view looks like without any filter. */
export const NO_FILTERS: Partial<View> = {
  withoutKinds: START.withoutKinds,
  withoutRoles: START.withoutRoles,
  withoutStatuses: START.withoutStatuses,
  withoutReviews: START.withoutReviews,
  countries: START.countries,
  publishers: START.publishers,
  least: START.least,
  from: START.from,
  to: START.to,
  hidden: START.hidden,
  only: START.only,
};

function Chips() {
  if (chips.value.length === 0) return null;
  return (
    <div class="chips">
      {chips.value.map(({ says, without }) => (
        <span class="chip" key={says}>
          <b>
            <bdi>{says}</bdi>
          </b>
          <button type="button" aria-label={`Remove: ${says}`} onClick={() => edit(`removed ${says}`, without)}>
            <Icon name="close" small />
          </button>
        </span>
      ))}
      {chips.value.length > 1 && (
        <button type="button" class="btn" onClick={() => edit('cleared the filters', NO_FILTERS)}>
          Clear all
        </button>
      )}
    </div>
  );
}
