import type { ComponentChildren } from 'preact';
import type { View } from '../address.ts';
import { dataset, decided, network, sifted } from '../model.ts';
import { Fold } from '../parts/fold.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { edit, view } from '../state.ts';
import { counted, KIND_ORDER, KIND_WORDS, roleName, TIERS } from '../words.ts';
import { filtersOpen } from './sheet.tsx';

type ListKey = 'withoutKinds' | 'withoutRoles' | 'withoutStatuses' | 'withoutReviews' | 'countries' | 'publishers';

/** Puts a value into a list of the view, or takes it out. */
export function toggled(key: ListKey, value: string): Partial<View> {
  const list = view.value[key];
  return { [key]: list.includes(value) ? list.filter((v) => v !== value) : [...list, value].sort() };
}

/** Filters and legend in one: each row counts what it would show under all the other filters. */
export function Facets() {
  const counts = sifted.value?.counts;
  if (!counts) return <aside class="facets" aria-label="Filters and legend" />;
  return (
    <aside class={`facets${filtersOpen.value ? ' open' : ''}`} aria-label="Filters and legend">
      <div class="facets-top">
        <h2 class="h">Filters</h2>
        <button
          type="button"
          class="btn btn-line"
          onClick={() => {
            filtersOpen.value = false;
          }}
        >
          Show {network.value?.order ?? 0} names
        </button>
      </div>
      {counts.kind.size > 0 && (
        <section class="facet">
          <h2>Kinds</h2>
          <div class={view.value.colour === 'kind' ? 'legend' : 'legend plain'}>
            {KIND_ORDER.filter((kind) => counts.kind.has(kind)).map((kind) => (
              <Row
                key={kind}
                list="withoutKinds"
                value={kind}
                count={counts.kind.get(kind) ?? 0}
                most={mostOf(counts.kind)}
                glyph={kind}
              >
                {capital(KIND_WORDS[kind]?.[1] ?? kind)}
              </Row>
            ))}
          </div>
        </section>
      )}
      {counts.role.size > 0 && <Roles counts={counts.role} />}
      <Places counts={counts.country} />
      <More title="Published by" list="publishers" counts={counts.publisher} all={`all ${counts.publisher.size}`} />
      <Confidence />
      <More title="Status" list="withoutStatuses" counts={counts.status} all="all" />
      <More title="Review" list="withoutReviews" counts={counts.review} all={rejected()} />
    </aside>
  );
}

/** What was rejected is in no answer, and cannot be drawn. */
function rejected(): string {
  const count = [...decided.value.values()].filter((decision) => decision === 'reject').length;
  return count > 0 ? `all but ${count} rejected` : 'all';
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const mostOf = (counts: ReadonlyMap<string, number>) => Math.max(1, ...counts.values());

interface RowProps {
  readonly list: ListKey;
  readonly value: string;
  readonly count: number;
  readonly most: number;
  readonly glyph?: string;
  readonly children: ComponentChildren;
}

/** One value: pressed is shown. In lists that only let some pass, none pressed means all. */
function Row({ list, value, count, most, glyph, children }: RowProps) {
  const isListed = view.value[list].includes(value);
  const isOff = list.startsWith('without') && isListed;
  const isOnly = !list.startsWith('without') && isListed;
  return (
    <button
      type="button"
      class={`fr${isOff ? ' off' : ''}${isOnly ? ' only' : ''}`}
      aria-pressed={list.startsWith('without') ? !isListed : isListed}
      onClick={() => edit(`${isListed ? 'removed' : 'set'} the filter ${value}`, toggled(list, value))}
    >
      {glyph && <Glyph kind={glyph} />}
      <span class="t">
        <bdi>{children}</bdi>
      </span>
      {isOff && <Icon name="hide" small />}
      <span class="num">{count}</span>
      <svg class="bar" aria-hidden="true">
        <rect width={`${(100 * count) / most}%`} height="3" />
      </svg>
    </button>
  );
}

/** The line of a facet that folds it, with what is chosen of it. */
function Heading({ value = '', children }: { value?: string; children: string }) {
  return (
    <summary>
      {children} {value && <span class="val">{value}</span>}
      <Icon name="down" small />
    </summary>
  );
}

function Roles({ counts }: { counts: ReadonlyMap<string, number> }) {
  return (
    <Fold class="facet" isOpen summary={<Heading>Roles</Heading>}>
      {TIERS.map(({ says, tier, roles }) => {
        const here = roles.filter((role) => counts.has(role));
        return (
          here.length > 0 && (
            <div key={says}>
              <p class="tier">
                <span>{says}</span>
                <span>{tier}</span>
              </p>
              {here.map((role) => (
                <Row key={role} list="withoutRoles" value={role} count={counts.get(role) ?? 0} most={mostOf(counts)}>
                  {roleName(role)}
                </Row>
              ))}
            </div>
          )
        );
      })}
    </Fold>
  );
}

/** Most countries that are listed before "more". */
const FEW = 6;

function Places({ counts }: { counts: ReadonlyMap<string, number> }) {
  const things = dataset.value?.things;
  const named = [...counts].map(([id, count]) => ({
    id,
    count,
    name: things?.name[dataset.value?.indexOf.get(id) ?? -1] ?? id,
  }));
  const sorted = named.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const regions = sorted.filter(({ id }) => id.startsWith('region/'));
  const countries = sorted.filter(({ id }) => !id.startsWith('region/'));
  if (sorted.length === 0) return null;
  const rows = (list: typeof sorted) =>
    list.map(({ id, count, name }) => (
      <Row key={id} list="countries" value={id} count={count} most={mostOf(counts)}>
        {name}
      </Row>
    ));
  return (
    <Fold class="facet" isOpen summary={<Heading>Countries and regions</Heading>}>
      <p class="tier">activities that involve them</p>
      {rows(regions.slice(0, FEW))}
      <Fold
        class="inner"
        summary={<summary class="fr more">{counted(countries.length, ['country', 'countries'])} …</summary>}
      >
        {rows([...countries, ...regions.slice(FEW)])}
      </Fold>
    </Fold>
  );
}

function More({
  title,
  list,
  counts,
  all,
}: {
  title: string;
  list: ListKey;
  counts: ReadonlyMap<string, number>;
  all: string;
}) {
  if (counts.size === 0) return null;
  const chosen = view.value[list].length;
  return (
    <Fold
      class="facet"
      summary={
        <Heading value={chosen > 0 ? `${chosen} ${list.startsWith('without') ? 'left out' : 'chosen'}` : all}>
          {title}
        </Heading>
      }
    >
      {[...counts]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([value, count]) => (
          <Row key={value} list={list} value={value} count={count} most={mostOf(counts)}>
            {value.replaceAll('-', ' ')}
          </Row>
        ))}
    </Fold>
  );
}

function Confidence() {
  const { least } = view.value;
  return (
    <Fold
      class="facet"
      summary={<Heading value={least > 0 ? `${least.toFixed(2)} and more` : 'all'}>Confidence</Heading>}
    >
      <label class="small" for="least">
        At least {least.toFixed(2)}
      </label>
      <input
        id="least"
        class="range"
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={least}
        onChange={(event) => edit('set the confidence', { least: Number(event.currentTarget.value) })}
      />
    </Fold>
  );
}
