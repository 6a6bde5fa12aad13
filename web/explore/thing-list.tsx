import { dataset, invented, kindOf, lens, nameOf, network, selected, shownActivity } from '../model.ts';
import { isNarrow } from '../narrow.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Rows } from '../parts/rows.tsx';
import { rolesIn } from '../story.ts';
import { roleName } from '../words.ts';
import { Nothing } from './nothing.tsx';
import { select } from './stage-events.ts';

/** All that the picture draws, as a list. */
export function ThingList() {
  return (
    <section class="stage as-list" aria-label="Network as a list">
      <NameRows />
    </section>
  );
}

/** Names by number of links. */
export function NameRows() {
  const graph = network.value;
  if (!graph) return null;
  if (graph.order === 0) return <Nothing />;
  const ids = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
  const most = Math.max(1, graph.degree(ids[0] ?? ''));
  return (
    <>
      <div class="line-head line-name" aria-hidden="true">
        <span />
        <span>Name</span>
        <span />
        <span class="num">Links</span>
      </div>
      <Rows items={ids} height={isNarrow.value ? 44 : 32} label="Names by number of links" keyOf={(id) => id}>
        {(id) => (
          <button
            type="button"
            class="line"
            aria-pressed={selected.value.includes(id)}
            onClick={(event) => select(id, event.shiftKey)}
          >
            <Glyph kind={kindOf(id)} />
            <span class="nm">
              <bdi>{nameOf(id)}</bdi>
              {shownActivity.value && <span class="small"> {rolesOf(id)}</span>}
              {invented.value.has(id) && <span class="small invented"> invented name</span>}
            </span>
            <svg class="bar" aria-hidden="true">
              <rect width={`${(100 * graph.degree(id)) / most}%`} height="3" />
            </svg>
            <span class="num">{graph.degree(id)}</span>
          </button>
        )}
      </Rows>
    </>
  );
}

/** What a party was in the activity that alone is shown. */
function rolesOf(id: string): string {
  const [graph, columns] = [network.value, lens.value];
  if (!graph || !columns || id === shownActivity.value) return '';
  const links = graph.mapEdges(id, (_, edge) => edge.links).flat();
  return rolesIn(columns, links, dataset.value?.indexOf.get(id)).map(roleName).join(', ');
}
