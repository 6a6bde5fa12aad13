/** One state of the page, all of it in its address. */
export interface View {
  readonly page: Page;
  readonly lens: string;
  /** The activity that the lens of one activity showed last; empty where it follows the selection. */
  readonly activity: string;
  readonly as: 'picture' | 'list' | 'table';
  /** Nodes by id, or one edge by key; two nodes ask for the ways between them. */
  readonly selected: readonly string[];
  readonly withoutKinds: readonly string[];
  readonly withoutRoles: readonly string[];
  readonly withoutStatuses: readonly string[];
  readonly withoutReviews: readonly string[];
  readonly countries: readonly string[];
  readonly publishers: readonly string[];
  /** Least confidence, 0 to 1. */
  readonly least: number;
  /** Years; 0 is open. */
  readonly from: number;
  readonly to: number;
  readonly hidden: readonly string[];
  /** If not empty, only these nodes are drawn. */
  readonly only: readonly string[];
  /** Whether a large network opens with its best linked names, or with all. */
  readonly show: 'best' | 'all';
  /** What is drawn beside the best linked. */
  readonly unfolded: readonly string[];
  /** Which of the ways between two selected nodes is read out, from 0. */
  readonly way: number;
  /** What the rule of the countries counts or asks beyond its start: `paid`, `planned`, `two`. */
  readonly counts: readonly string[];
  readonly size: 'links' | 'activities' | 'between';
  readonly colour: 'kind' | 'region' | 'community';
  /** Middle and zoom of the picture as `x,y,ratio`; empty where it is fitted. */
  readonly camera: string;
  /** Places of a new layout, as `writeLayout` writes them; empty where names stand in their own. */
  readonly layout: string;
  /** Nodes that were dragged, as `id@x,y`. */
  readonly pinned: readonly string[];
  /** Name of a ready question. */
  readonly question: string;
  /** Values of its slots, as `name=value`. */
  readonly slots: readonly string[];
  /** SPARQL, where the user changed it. */
  readonly query: string;
  /** Name of the release that is read, and the claim that is marked in it. */
  readonly release: string;
  readonly claim: string;
  /** Digest of the dataset for which the address was made; empty until it is loaded. */
  readonly data: string;
}

/** The screens; `new` reads a release that the reader gives. */
export const PAGES = ['explore', 'countries', 'ask', 'read', 'new'] as const;
export type Page = (typeof PAGES)[number];

/** The view of an empty address. */
export const START: View = {
  page: 'explore',
  lens: 'everything',
  activity: '',
  as: 'picture',
  selected: [],
  withoutKinds: [],
  withoutRoles: [],
  withoutStatuses: [],
  withoutReviews: [],
  countries: [],
  publishers: [],
  least: 0,
  from: 0,
  to: 0,
  hidden: [],
  only: [],
  show: 'best',
  unfolded: [],
  way: 0,
  counts: [],
  size: 'links',
  colour: 'kind',
  camera: '',
  layout: '',
  pinned: [],
  question: '',
  slots: [],
  query: '',
  release: '',
  claim: '',
  data: '',
};

/** How a value stands in an address; `read` gives undefined for nonsense. */
interface Codec<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | undefined;
}

const text: Codec<string> = { write: (value) => value, read: (value) => value };
const list: Codec<readonly string[]> = {
  write: (values) => values.map((v) => v.replace(/[~*]/g, (c) => (c === '~' ? '~0' : '~1'))).join('*'),
  read: (value) =>
    value === '' ? [] : value.split('*').map((v) => v.replace(/~[01]/g, (c) => (c === '~0' ? '~' : '*'))),
};
/** A list of these values and no other. */
const listOf = (...values: readonly string[]): Codec<readonly string[]> => ({
  write: list.write,
  read: (value) => {
    const found = list.read(value);
    return found?.every((one) => values.includes(one)) ? found : undefined;
  },
});
const number = (least: number, most: number): Codec<number> => ({
  write: String,
  read: (value) => {
    const found = Number(value);
    return value.trim() !== '' && Number.isFinite(found) && found >= least && found <= most ? found : undefined;
  },
});
/** Four digits; 0 is open. */
const year: Codec<number> = {
  write: String,
  read: (value) => (/^(0|[1-9]\d{3})$/.test(value) ? Number(value) : undefined),
};
const oneOf = <T extends string>(...values: readonly T[]): Codec<T> => ({
  write: (value) => value,
  read: (value) => values.find((v) => v === value),
});

/** A middle near the picture, and a zoom: elsewhere there is nothing to see. */
const camera: Codec<string> = {
  write: (value) => value,
  read: (value) => {
    const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN] = value
      .split(',')
      .map((part) => Number.parseFloat(part));
    const isNear = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) <= 4;
    return value === '' || (isNear && ratio >= 0.01 && ratio <= 8) ? value : undefined;
  },
};

const CODECS: { readonly [K in Exclude<keyof View, 'page'>]: Codec<View[K]> } = {
  lens: text,
  activity: text,
  as: oneOf('picture', 'list', 'table'),
  selected: list,
  withoutKinds: list,
  withoutRoles: list,
  withoutStatuses: list,
  withoutReviews: list,
  countries: list,
  publishers: list,
  least: number(0, 1),
  from: year,
  to: year,
  hidden: list,
  only: list,
  show: oneOf('best', 'all'),
  unfolded: list,
  way: number(0, 99),
  counts: listOf('paid', 'planned', 'two'),
  size: oneOf('links', 'activities', 'between'),
  colour: oneOf('kind', 'region', 'community'),
  camera,
  layout: { write: text.write, read: (value) => (/^[\w-]*$/.test(value) ? value : undefined) },
  pinned: list,
  question: text,
  slots: list,
  query: text,
  release: text,
  claim: text,
  data: text,
};
type Key = keyof typeof CODECS;
const KEYS = Object.keys(CODECS) as Key[];

/** The fragment of an address for a view: `#explore?lens=agencies`. What stands at its start value is left out. */
export function writeAddress(view: View): string {
  const parts = new URLSearchParams();
  for (const key of KEYS) {
    const codec = CODECS[key] as Codec<View[Key]>;
    const value = codec.write(view[key]);
    if (value !== codec.write(START[key])) parts.set(key, value);
  }
  const query = parts.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%40', '@');
  return `#${view.page}${query && `?${query}`}`;
}

export interface ReadAddress {
  readonly view: View;
  /** Parts of the address that mean nothing here, as they stand. */
  readonly nonsense: readonly string[];
}

/** Reads a fragment. What means nothing is left out and listed, never an error. */
export function readAddress(fragment: string): ReadAddress {
  const [head = '', query = ''] = splitOnce(fragment.replace(/^#/, ''), '?');
  const page = PAGES.find((p) => p === head);
  const nonsense: string[] = head && !page ? [head] : [];
  let view: View = { ...START, page: page ?? 'explore' };
  for (const [key, value] of new URLSearchParams(query)) {
    const codec = Object.hasOwn(CODECS, key) ? (CODECS[key as Key] as Codec<View[Key]>) : undefined;
    const found = codec?.read(value);
    if (found === undefined) nonsense.push(`${key}=${value}`);
    else view = { ...view, [key]: found };
  }
  if (view.from && view.to && view.from > view.to) {
    nonsense.push(`from=${view.from}&to=${view.to}`);
    view = { ...view, from: START.from, to: START.to };
  }
  return { view, nonsense };
}

/** Where a picture is looked at from: its middle, and the share of the picture that is seen. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** The look of an address; where it names none, all is seen. */
export function readCamera(text: string): Look {
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN] = text.split(',').map(Number);
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : { x: 0.5, y: 0.5, ratio: 1 };
}

/** A look as an address has it; empty where all is seen. */
export const writeCamera = (look: Look): string =>
  isSameLook(look, readCamera('')) ? '' : [look.x, look.y, look.ratio].map(fourPlaces).join(',');

/** Zero has no sign. */
const fourPlaces = (value: number): string => (Number(value.toFixed(4)) + 0).toFixed(4);

/** Whether two looks are too near each other to be told apart, but for how an address rounds them; less is more from near. */
export const isSameLook = (a: Look, b: Look): boolean =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.ratio - b.ratio) < 2e-4 + 5e-4 * Math.min(a.ratio, b.ratio, 1);

/** Whether two addresses look from the same place. */
export const isSameCamera = (a: string, b: string): boolean => isSameLook(readCamera(a), readCamera(b));

/** A place in the picture to which a node was dragged; undefined where the text names none. */
export function readPin(text: string): { id: string; x: number; y: number } | undefined {
  const [, id, x, y] = /^(.+)@([^@,]+),([^@,]+)$/.exec(text) ?? [];
  const place = { x: Number(x), y: Number(y) };
  return id && Number.isFinite(place.x) && Number.isFinite(place.y) ? { id, ...place } : undefined;
}

function splitOnce(value: string, mark: string): string[] {
  const at = value.indexOf(mark);
  return at < 0 ? [value] : [value.slice(0, at), value.slice(at + mark.length)];
}
