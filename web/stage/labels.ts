import type { Network, NodeAttributes } from '../../src/graph/network.ts';
import type { Scene } from '../reducers.ts';
import { type Box, type Candidate, type Placed, placeLabels } from './placing.ts';

/** A node in sight: where it is on the screen, in pixels. */
export interface Seen {
  readonly key: string;
  readonly node: NodeAttributes;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether its neighbours lie to its right, so that its label stands better to the left. */
  readonly isLeft: boolean;
}

/** Most labels that are tried in one frame. */
export const MOST_LABELS = 140;
/** Width of the paper around letters, in pixels. */
const HALO = 3.5;
const HEIGHT = 15;
/** Most letters of a label; the panel has the whole name. */
const LETTERS = 32;
/** Square pixels of the stage for each hub that is sure of its label. */
const HUB_ROOM = 60_000;
/** Least size of a hub, 0 to 1. */
const HUB_SIZE = 0.4;

/** The words of a node's label. */
export const labelOf = ({ short }: NodeAttributes): string =>
  short.length > LETTERS ? `${[...short].slice(0, LETTERS - 1).join('')}…` : short;

const FONTS = {
  tool: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
  voice: '"Source Serif 4", Georgia, "Noto Serif", serif',
};

interface Style {
  readonly font: string;
  readonly color: string;
}

/** Whether something else is chosen or pointed at. */
const isFaded = (key: string, { bright }: Scene): boolean => bright.size > 0 && !bright.has(key);

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

  /**
   * Faded shapes make room for the labels of what is bright, and bear none themselves while something is chosen.
   * @param tags Boxes that no label may touch.
   */
  draw(
    context: CanvasRenderingContext2D,
    seen: readonly Seen[],
    scene: Scene,
    size: { width: number; height: number },
    tags: readonly (Box & { key: string })[] = [],
  ): void {
    const byKey = new Map(seen.map((s) => [s.key, s]));
    const hubs = hubsOf(seen, scene, (size.width * size.height) / HUB_ROOM);
    const isSure = (key: string) => scene.selected.has(key) || hubs.has(key);
    const top = seen.slice(0, MOST_LABELS).filter(({ node }) => node.short);
    const shapes = seen.map((s) => ({
      key: s.key,
      x: s.x - s.radius,
      y: s.y - s.radius,
      width: 2 * s.radius,
      height: 2 * s.radius,
    }));
    const ordered = [...top.filter(({ key }) => isSure(key)), ...top.filter(({ key }) => !isSure(key))];
    const candidates = ordered.map((s) => this.#candidate(context, s, scene, hubs));
    const room = { x: 4, y: 4, width: size.width - 8, height: size.height - 8 };
    const isBright = ({ key }: { key: string }) => !isFaded(key, scene);
    const bright = placeLabels(candidates.filter(isBright), [...shapes.filter(isBright), ...tags], room);
    const faded = scene.selected.size > 0 ? [] : candidates.filter(({ key }) => isFaded(key, scene));
    this.#placed = [...bright, ...placeLabels(faded, [...shapes, ...tags, ...bright], room)];
    for (const label of this.#placed) {
      const at = byKey.get(label.key);
      if (at) drawLabel(context, label, at, styleOf(at, scene, hubs), scene);
    }
    for (const at of seen) if (scene.selected.has(at.key)) drawHalo(context, at, scene);
  }

  #candidate(context: CanvasRenderingContext2D, at: Seen, scene: Scene, hubs: ReadonlySet<string>): Candidate {
    const { font } = styleOf(at, scene, hubs);
    const words = labelOf(at.node);
    const key = `${font} ${words}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(words).width;
      this.#widths.set(key, width);
    }
    const isSelected = scene.selected.has(at.key);
    const mayLead = scene.bright.has(at.key) || (!scene.isLarge && at.node.kind === 'activity');
    return {
      key: at.key,
      x: at.x,
      y: at.y,
      radius: at.radius + (isSelected ? 7 : 0),
      width: width + 2,
      height: HEIGHT,
      claim: isSelected || hubs.has(at.key) ? 'sure' : mayLead ? 'led' : 'near',
      isLeft: at.isLeft,
    };
  }
}

/** The largest parties in sight that stand out, among what is bright. */
function hubsOf(seen: readonly Seen[], scene: Scene, most: number): ReadonlySet<string> {
  const parties = seen.filter(
    ({ key, node }) => node.kind !== 'activity' && scene.weightOf(key) >= HUB_SIZE && !isFaded(key, scene),
  );
  const ranked = parties.sort((a, b) => scene.weightOf(b.key) - scene.weightOf(a.key) || (a.key < b.key ? -1 : 1));
  return new Set(ranked.slice(0, Math.max(2, most)).map(({ key }) => key));
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

function styleOf(at: Seen, scene: Scene, hubs: ReadonlySet<string>): Style {
  const { palette } = scene;
  const isSelected = scene.selected.has(at.key);
  const isDim = isFaded(at.key, scene);
  const isActivity = at.node.kind === 'activity';
  const isHub = hubs.has(at.key);
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
  context.strokeText(labelOf(at.node), label.x + 1, label.y + label.height / 2 + 0.5);
  context.fillStyle = style.color;
  context.fillText(labelOf(at.node), label.x + 1, label.y + label.height / 2 + 0.5);
}

function drawLeader(context: CanvasRenderingContext2D, label: Placed, at: Seen, scene: Scene): void {
  const x = Math.max(label.x, Math.min(at.x, label.x + label.width));
  const y = Math.max(label.y, Math.min(at.y, label.y + label.height));
  const share = at.radius / Math.max(1, Math.hypot(x - at.x, y - at.y));
  context.beginPath();
  context.moveTo(at.x + (x - at.x) * share, at.y + (y - at.y) * share);
  context.lineTo(x, y);
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
