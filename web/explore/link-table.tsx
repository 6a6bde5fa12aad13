import { readEdgeKey } from '../../src/graph/network.ts';
import { dataset, lens, nameOf, network, selected } from '../model.ts';
import { isNarrow } from '../narrow.ts';
import { Rows } from '../parts/rows.tsx';
import { byActivity, rolesIn, span } from '../story.ts';
import { roleName } from '../words.ts';
import { Nothing } from './nothing.tsx';
import { select } from './stage-events.ts';

const WORDS: Readonly<Record<string, string>> = {
  works: 'worked together',
  pays: 'paid',
  place: 'was the place',
  post: 'holds a post',
  part: 'is a part',
};

/** All links that the picture draws, as a table. */
export function LinkTable() {
  const [graph, data, columns] = [network.value, dataset.value, lens.value];
  if (!graph || !data || !columns) return null;
  const edges = graph
    .edges()
    .sort((a, b) => graph.getEdgeAttribute(b, 'weight') - graph.getEdgeAttribute(a, 'weight') || (a < b ? -1 : 1));
  return (
    <section class="stage as-list" aria-label="Network as a table">
      {edges.length === 0 && <Nothing />}
      <div class="line-head" aria-hidden="true">
        <span>From</span>
        <span>To</span>
        <span>As</span>
        <span>When</span>
        <span class="num">Activities</span>
      </div>
      <Rows
        items={edges}
        height={isNarrow.value ? 64 : 32}
        label="Links by number of activities"
        keyOf={(edge) => edge}
      >
        {(edge) => {
          const { source, target, track } = readEdgeKey(edge);
          const { links, weight } = graph.getEdgeAttributes(edge);
          const roles = rolesIn(columns, links).map((role) => WORDS[role] ?? roleName(role));
          return (
            <button
              type="button"
              class="line line-5"
              aria-pressed={selected.value.includes(edge)}
              onClick={() => select(edge)}
            >
              <bdi class="nm">{nameOf(source)}</bdi>
              <bdi class="nm">{nameOf(target)}</bdi>
              <span class="nm">{roles.join(', ') || WORDS[track]}</span>
              <span class="nm">
                {span(
                  data.things,
                  byActivity(data.things, columns, links).map((t) => t.activity),
                ).replace(/^(in|between) /, '')}
              </span>
              <span class="num">{weight}</span>
            </button>
          );
        }}
      </Rows>
    </section>
  );
}
