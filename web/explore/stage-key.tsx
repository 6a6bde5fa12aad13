import { network, sifted } from '../model.ts';

/** What sizes and lines mean. */
export function StageKey() {
  const graph = network.value;
  if (!graph || graph.order === 0 || !sifted.value) return null;
  const tracks = new Set(graph.mapEdges((_, edge) => edge.track));
  return (
    <div class="stage-key">
      <span>a larger shape has more links</span>
      {tracks.has('works') && <Line says="took part" />}
      {tracks.has('pays') && <Line says="paid" isDashed />}
      {tracks.has('post') && <Line says="holds a post" />}
    </div>
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
