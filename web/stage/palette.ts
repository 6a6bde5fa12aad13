import type { Shape } from './shapes.ts';

/** Colours of the stage, as the style sheets have them now. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentOn: string;
  readonly edge: string;
  readonly edgeStrong: string;
  readonly edgeDim: string;
  readonly nodeDim: string;
  readonly kinds: Readonly<Record<string, string>>;
}

/** Each kind has a shape beside its colour. */
export const SHAPE_OF: Readonly<Record<string, Shape>> = {
  agency: 'square',
  person: 'circle',
  country: 'hexagon',
  funder: 'diamond',
  activity: 'ring',
  region: 'hexagon',
  place: 'triangle',
  other: 'circle',
};

const KINDS = ['agency', 'person', 'country', 'funder', 'activity'];

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#888888';
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, read(`k-${kind}`)]));
  return {
    paper: read('paper'),
    ink: read('ink'),
    ink2: read('ink-2'),
    ink3: read('ink-3'),
    accent: read('accent'),
    accentInk: read('accent-ink'),
    accentOn: read('accent-on'),
    edge: read('edge'),
    edgeStrong: read('edge-strong'),
    edgeDim: read('edge-dim'),
    nodeDim: read('node-dim'),
    kinds: { ...kinds, region: read('k-country'), place: read('ink-3'), other: read('ink-3') },
  };
}

/** Colours of the largest regions or communities, as many as an eye can tell apart. */
export const HUES = ['#2f6db5', '#c8690f', '#2f8a4c', '#8a5cc4', '#c2407c', '#12919e', '#8b8412', '#8a5a3c'] as const;
/** Numbers of the group of all smaller ones, and of what is in none. */
export const REST = HUES.length;
export const NO_GROUP = REST + 1;

/** Colour of a group by its number. */
export const colourOf = (group: number, palette: Palette): string =>
  HUES[group] ?? (group === REST ? palette.ink3 : palette.nodeDim);

/** Parts of a colour written `#rrggbb` or `#rgb`, each 0 to 1. */
export function partsOf(color: string): [number, number, number] {
  const digits = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
  const value = Number.parseInt(digits.slice(1, 7), 16) || 0;
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
