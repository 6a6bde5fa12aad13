import { network, sifted } from '../model.ts';
import { groupNames } from '../scene.ts';
import { HUES } from '../stage/palette.ts';
import { edit, view } from '../state.ts';

const SIZES = { links: 'more links', activities: 'more activities', between: 'more in between' };
const COLOURS = { kind: 'kind', region: 'region', community: 'community' };

/** What sizes and lines mean. */
export function StageKey() {
  const graph = network.value;
  if (!graph || graph.order === 0 || !sifted.value) return null;
  const tracks = new Set(graph.mapEdges((_, edge) => edge.track));
  return (
    <div class="stage-key">
      <Choose says="larger:" of="size" options={SIZES} />
      <Choose says="colour:" of="colour" options={COLOURS} />
      {tracks.has('works') && <Line says="took part" />}
      {tracks.has('pays') && <Line says="paid" isDashed />}
      {tracks.has('post') && <Line says="holds a post" />}
      {groupNames.value.length > 0 && <Groups />}
    </div>
  );
}

/** A choice in the key: what size or colour says. */
function Choose<K extends 'size' | 'colour'>({
  says,
  of,
  options,
}: {
  says: string;
  of: K;
  options: Readonly<Record<string, string>>;
}) {
  return (
    <label class="choose">
      {says}{' '}
      <select
        value={view.value[of]}
        onChange={(event) => edit(`changed the ${of}`, { [of]: event.currentTarget.value })}
      >
        {Object.entries(options).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Colours of regions or communities. */
function Groups() {
  return (
    <ul class="groups">
      {groupNames.value.map((name, i) => (
        <li key={name}>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="5" fill={HUES[i % HUES.length]} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Line({ says, isDashed = false }: { says: string; isDashed?: boolean }) {
  return (
    <span class="key-line">
      <svg width="28" height="8" aria-hidden="true">
        <line
          class="kl"
          x1="0"
          x2="28"
          y1="4"
          y2="4"
          stroke-width="1.5"
          stroke-dasharray={isDashed ? '4 3' : undefined}
        />
      </svg>
      {says}
    </span>
  );
}
