import { SHAPE_OF } from '../stage/palette.ts';
import type { Shape } from '../stage/shapes.ts';

const DRAWN: Readonly<Record<Shape, preact.JSX.Element>> = {
  square: <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1" />,
  circle: <circle cx="8" cy="8" r="6.2" />,
  hexagon: <path d="M4.4 1.6h7.2L15.2 8l-3.6 6.4H4.4L.8 8z" />,
  diamond: <path d="M8 .4 15.6 8 8 15.6.4 8z" />,
  ring: <circle class="ring" cx="8" cy="8" r="5.2" stroke-width="3.2" />,
  triangle: <path d="M8 2 15 14H1z" />,
};

/** The shape and colour of a kind, as on the stage. */
export function Glyph({ kind, large = false }: { kind: string; large?: boolean }) {
  return (
    <svg class={`glyph k-${kind}${large ? ' glyph-l' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWN[SHAPE_OF[kind] ?? 'circle']}
    </svg>
  );
}
