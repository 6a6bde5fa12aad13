import { network, sifted } from '../model.ts';
import { dotOf, LARGE, radiusOf, widthOf } from '../reducers.ts';
import { groups, sizeSteps, widest } from '../scene.ts';
import { colourOf, readPalette } from '../stage/palette.ts';
import { edit, view } from '../state.ts';
import { themeChanges } from '../theme.ts';

const SIZES = { links: 'more links', activities: 'more activities', between: 'more in between' };
/** What whole lines say. */
const SOLID: Readonly<Record<string, string>> = {
  works: 'took part',
  place: 'is the place',
  post: 'holds a post',
  part: 'is a part',
};
/** Share of a radius that a shape fills. */
const DRAWN = 0.86;
const COLOURS = { kind: 'kind', region: 'region', community: 'community' };

/** What sizes, colours and lines mean. */
export function StageKey() {
  const graph = network.value;
  if (!graph || graph.order === 0 || !sifted.value) return null;
  const tracks = new Set(graph.mapEdges((_, edge) => edge.track));
  const solid = [...tracks].flatMap((track) => SOLID[track] ?? []);
  return (
    <div class="stage-key">
      <Choose says="larger:" of="size" options={SIZES} />
      {sizeSteps.value.map(({ amount, size }) => (
        <Size key={amount} amount={amount} size={size} />
      ))}
      <Choose says="colour:" of="colour" options={COLOURS} />
      {solid.length > 0 && <Line says={solid.join(', ')} />}
      {tracks.has('pays') && <Line says="paid" isDashed />}
      {widest.value > 1 && <Line says={`in ${widest.value} activities`} width={widthOf(widest.value)} />}
      {groups.value.length > 0 && <Groups />}
    </div>
  );
}

/** A shape as large as this amount makes it. */
function Size({ amount, size }: { amount: number; size: number }) {
  const isLarge = (network.value?.size ?? 0) > LARGE;
  const radius = (isLarge ? dotOf : radiusOf)(size) * DRAWN;
  return (
    <span class="key-size">
      <svg width={2 * radius} height={2 * radius} aria-hidden="true">
        <circle class="kl" cx={radius} cy={radius} r={Math.max(0.5, radius - 0.5)} />
      </svg>
      {amount}
    </span>
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
  void themeChanges.value;
  const palette = readPalette(document.documentElement);
  return (
    <ul class="groups">
      {groups.value.map(({ group, name }) => (
        <li key={group}>
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" fill={colourOf(group, palette)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Line({ says, isDashed = false, width = 1.5 }: { says: string; isDashed?: boolean; width?: number }) {
  return (
    <span class="key-line">
      <svg width="28" height="8" aria-hidden="true">
        <line
          class="kl"
          x1="0"
          x2="28"
          y1="4"
          y2="4"
          stroke-width={width}
          stroke-dasharray={isDashed ? '4 3' : undefined}
        />
      </svg>
      {says}
    </span>
  );
}
