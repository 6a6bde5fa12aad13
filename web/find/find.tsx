import { computed, signal } from '@preact/signals';
import { dataset, lens, sifted } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { go, view } from '../state.ts';
import { type Found, makeFinder } from './index.ts';

/** Most names that are offered. */
const MOST = 8;

const text = signal('');
const isOpen = signal(false);
const current = signal(0);

const finder = computed(() => dataset.value && makeFinder(dataset.value.things));
const found = computed<readonly Found[]>(() => (text.value.trim() ? (finder.value?.(text.value, MOST) ?? []) : []));

/** Search as you type; arrows choose, Enter goes there. */
export function Find() {
  const shows = isOpen.value && text.value.trim() !== '';
  return (
    <search class="find">
      <label class="sr" for="find">
        Find an agency, person, country or activity
      </label>
      <Icon name="search" />
      <input
        id="find"
        type="text"
        role="combobox"
        placeholder="Find an agency, person, country, activity"
        autocomplete="off"
        aria-expanded={shows}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={shows && found.value.length > 0 ? `found-${current.value}` : undefined}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          current.value = 0;
          isOpen.value = true;
        }}
        onFocus={() => {
          isOpen.value = true;
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onKeyDown={onKey}
      />
      <kbd>/</kbd>
      {shows && <Results />}
    </search>
  );
}

function Results() {
  return (
    <div class="pop found">
      <div class="opt" id="found" role="listbox" aria-label="Found">
        {found.value.map((hit, i) => (
          <Result key={hit.id} hit={hit} index={i} />
        ))}
      </div>
      <p class="small">
        {found.value.length === 0
          ? `Nothing here is called “${text.value}”.`
          : `${found.value.length} found · ↑ ↓ choose · Enter goes there`}
      </p>
    </div>
  );
}

function Result({ hit, index }: { hit: Found; index: number }) {
  const thing = dataset.value?.indexOf.get(hit.id) ?? -1;
  const kind = sifted.value?.kindOf.get(thing) ?? dataset.value?.things.kind[thing] ?? 'other';
  return (
    <div
      tabIndex={-1}
      id={`found-${index}`}
      role="option"
      aria-selected={index === current.value}
      onMouseDown={(event) => choose(event, hit)}
    >
      <Glyph kind={kind} />
      <span>
        <bdi>{hit.name}</bdi>
        {hit.alias && <span class="full">{hit.alias}</span>}
      </span>
    </div>
  );
}

function onKey(event: KeyboardEvent): void {
  const count = found.value.length;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (count > 0) current.value = (current.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
  } else if (event.key === 'Enter') {
    const hit = found.value[current.value];
    if (hit) choose(event, hit);
  } else if (event.key === 'Escape') {
    text.value = '';
    isOpen.value = false;
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
  }
}

function choose(event: Event, hit: Found): void {
  event.preventDefault();
  text.value = '';
  isOpen.value = false;
  const thing = dataset.value?.indexOf.get(hit.id) ?? -1;
  const isDrawn = lens.value?.nodes.includes(thing);
  go(`found ${hit.name}`, { page: 'explore', lens: isDrawn ? view.value.lens : 'everything', selected: [hit.id] });
  // From there the keys of the picture walk on, once it stands.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.stage .canvas')?.focus());
}
