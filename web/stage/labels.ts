import type { Network, NodeAttributes } from '../../src/graph/network.ts';
import type { Scene } from '../reducers.ts';
import { type Candidate, type Placed, placeLabels } from './placing.ts';

/** A node in sight: where it is on the screen, in pixels. */
export interface Seen {
  readonly key: string;
  readonly node: NodeAttributes;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Most labels that are tried in one frame. */
export const MOST_LABELS = 140;
/** Width of the paper around letters, in pixels. */
const HALO = 3.5;
const HEIGHT = 15;

const FONTS = {
  tool: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
  voice: '"Source Serif 4", Georgia, "Noto Serif", serif',
};

interface Style {
  readonly font: string;
  readonly color: string;
}

/** Draws the labels of what is in sight, then the rings around what is chosen. Widths of words are kept from frame to frame. */
export class Labels {
  readonly #widths = new Map<string, number>();
  #placed: readonly Placed[] = [];

  /** The labels that were drawn last. */
  get placed(): readonly Placed[] {
    return this.#placed;
  }

  /** Forget the widths, after a font has come. */
  forget(): void {
    this.#widths.clear();
  }

  draw(
    context: CanvasRenderingContext2D,
    seen: readonly Seen[],
    scene: Scene,
    size: { width: number; height: number },
  ): void {
    const byKey = new Map(seen.map((s) => [s.key, s]));
    const top = seen.slice(0, MOST_LABELS);
    const shapes = seen.map((s) => ({
      key: s.key,
      x: s.x - s.radius,
      y: s.y - s.radius,
      width: 2 * s.radius,
      height: 2 * s.radius,
    }));
    const candidates = top.filter((s) => s.node.short).map((s) => this.#candidate(context, s, scene));
    const room = { x: 4, y: 4, width: size.width - 8, height: size.height - 8 };
    this.#placed = placeLabels(
      candidates,
      shapes,
      room,
      (key) => scene.selected.has(key) || (!scene.isLarge && byKey.get(key)?.node.kind === 'activity'),
    );
    for (const label of this.#placed) {
      const at = byKey.get(label.key);
      if (at) drawLabel(context, label, at, styleOf(at, scene), scene);
    }
    for (const at of seen) if (scene.selected.has(at.key)) drawHalo(context, at, scene);
  }

  #candidate(context: CanvasRenderingContext2D, at: Seen, scene: Scene): Candidate {
    const { font } = styleOf(at, scene);
    const key = `${font} ${at.node.short}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(at.node.short).width;
      this.#widths.set(key, width);
    }
    return {
      key: at.key,
      x: at.x,
      y: at.y,
      radius: at.radius + (scene.selected.has(at.key) ? 7 : 0),
      width: width + 2,
      height: HEIGHT,
    };
  }
}

/** Nodes in the order of their labels: chosen first, then bright, then by weight; activities before other leaves. */
export function inLabelOrder(graph: Network, scene: Scene): string[] {
  const rank = new Map(graph.mapNodes((key, node) => [key, rankOf(key, node, scene)]));
  return graph.nodes().sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || (a < b ? -1 : 1));
}

function rankOf(key: string, node: NodeAttributes, scene: Scene): number {
  const state = scene.selected.has(key) ? 1e6 : scene.bright.has(key) ? 1e4 : 0;
  return state + scene.weightOf(key) * 100 + (node.kind === 'activity' && !scene.isLarge ? 20 : 0);
}

function styleOf(at: Seen, scene: Scene): Style {
  const { palette } = scene;
  const isSelected = scene.selected.has(at.key);
  const isDim = scene.bright.size > 0 && !scene.bright.has(at.key);
  const isActivity = at.node.kind === 'activity';
  const isHub = !isActivity && scene.weightOf(at.key) > 0.5;
  const weight = isSelected || isHub || (scene.bright.has(at.key) && !isActivity) ? 600 : 400;
  const size = isHub || isSelected ? 13 : 12;
  return {
    font: isActivity ? `italic ${weight} 12.5px ${FONTS.voice}` : `${weight} ${size}px ${FONTS.tool}`,
    color: isSelected
      ? palette.accentInk
      : isDim
        ? palette.ink3
        : isActivity || isHub || weight === 600
          ? palette.ink
          : palette.ink2,
  };
}

function drawLabel(context: CanvasRenderingContext2D, label: Placed, at: Seen, style: Style, scene: Scene): void {
  if (label.isLed) drawLeader(context, label, at, scene);
  context.font = style.font;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = scene.palette.paper;
  context.strokeText(at.node.short, label.x + 1, label.y + label.height / 2 + 0.5);
  context.fillStyle = style.color;
  context.fillText(at.node.short, label.x + 1, label.y + label.height / 2 + 0.5);
}

function drawLeader(context: CanvasRenderingContext2D, label: Placed, at: Seen, scene: Scene): void {
  context.beginPath();
  context.moveTo(at.x, at.y);
  context.lineTo(
    Math.max(label.x, Math.min(at.x, label.x + label.width)),
    Math.max(label.y, Math.min(at.y, label.y + label.height)),
  );
  context.strokeStyle = scene.palette.edgeStrong;
  context.lineWidth = 1;
  context.stroke();
}

function drawHalo(context: CanvasRenderingContext2D, at: Seen, scene: Scene): void {
  context.beginPath();
  context.arc(at.x, at.y, at.radius + 5, 0, 2 * Math.PI);
  context.strokeStyle = scene.palette.accent;
  context.lineWidth = 2;
  context.stroke();
}
