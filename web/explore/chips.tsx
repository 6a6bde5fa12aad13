import { computed } from '@preact/signals';
import { START, type View } from '../address.ts';
import { dataset, nameOf, network } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { edit, view } from '../state.ts';
import { KIND_WORDS, numberWord, roleName } from '../words.ts';

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
    ...(v.from || v.to ? [{ says: yearsSay(v.from, v.to), without: { from: 0, to: 0 } }] : []),
    ...each('withoutKinds', (kind) => `no ${KIND_WORDS[kind]?.[1] ?? kind}`),
    ...each('withoutRoles', (role) => `not as ${roleName(role)}`),
    ...each('withoutStatuses', (status) => `not ${status.replaceAll('-', ' ')}`),
    ...each('withoutReviews', (review) => (review === 'confirmed' ? 'only not reviewed' : 'only confirmed')),
    ...each('countries', name),
    ...each('publishers', (publisher) => `told by ${publisher}`),
    ...(v.least > 0 ? [{ says: `confidence ${v.least.toFixed(2)} and more`, without: { least: 0 } }] : []),
    ...(v.hidden.length > 0 ? [{ says: `${v.hidden.length} hidden`, without: { hidden: [] } }] : []),
    ...(v.only.length > 0 ? [{ says: onlySays(v.only), without: { only: [] } }] : []),
    ...(v.layout !== '' ? [{ says: 'new layout', without: { layout: '' } }] : []),
    ...(v.pinned.length > 0 ? [{ says: `${v.pinned.length} moved`, without: { pinned: [] } }] : []),
  ];
});

/** Years in words: "from 2017", "until 2019", "2017 to 2019", "in 2017"; 0 is open. */
export function yearsSay(from: number, to: number): string {
  if (!to) return `from ${from}`;
  if (!from) return `until ${to}`;
  return from === to ? `in ${from}` : `${from} to ${to}`;
}

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

/** What the view leaves out, each with its removal. */
export function Chips() {
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
