import { useEffect, useRef } from 'preact/hooks';
import type { View } from '../address.ts';
import { needLens, throughLens } from '../model.ts';
import { LENSES } from '../packed.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { edit, go, view } from '../state.ts';
import { Chips } from './chips.tsx';
import { Sentence } from './sentence.tsx';
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

/** Fetches a lens that is about to be chosen; if that fails, it is said when it is chosen. */
const ahead = (name: string): void => {
  needLens(name).catch(() => {});
};

/** Lenses, the view as a sentence, and what it leaves out as chips. */
export function ViewHead() {
  const tabs = useRef<HTMLFieldSetElement>(null);
  const { lens } = view.value;
  // Where not all tabs have room, that of the lens is in sight.
  useEffect(() => {
    tabs.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [lens]);
  return (
    <section class="view" aria-label="View">
      <div class="view-row">
        <fieldset class="tabs" aria-label="Lens" ref={tabs}>
          {LENSES.map(({ name, title }) => (
            <button
              type="button"
              key={name}
              aria-pressed={lens === name}
              onPointerEnter={() => ahead(name)}
              onFocus={() => ahead(name)}
              onClick={() => go(`lens ${title}`, throughLens(view.value, name))}
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
              <span class="word">{name}</span>
            </button>
          ))}
        </fieldset>
      </div>
      <div class="sentence">
        <Sentence />
        <Chips />
      </div>
    </section>
  );
}
