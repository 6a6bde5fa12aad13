import { type Review, readReviews } from '../src/dataset/review.ts';
import type { LensColumns, ThingColumns } from '../src/graph/columns.ts';

/** A release as `dataset.json` lists it. */
export interface ReleaseInfo {
  readonly name: string;
  /** First 16 digits of the text's digest. */
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly peopleInvented?: boolean;
  readonly retold?: boolean;
}

/** A dataset as the page holds it. Nothing of it ever changes. */
export interface Dataset {
  readonly name: string;
  readonly base: string;
  readonly releases: ReadonlyMap<string, ReleaseInfo>;
  readonly things: ThingColumns;
  /** What readers decided on claims, oldest first. */
  readonly reviews: readonly Review[];
  /** Index of a thing, by id. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Eight hex digits that change when the dataset does. */
  readonly digest: string;
}

/** A file of the dataset is missing or cannot be understood. The message says which and what to do. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault';
}

/** Fetches a file of the dataset, by its path in it. */
export async function fetchData(path: string): Promise<string> {
  const response = await fetch(`./data/${path}`).catch(() => undefined);
  if (!response)
    throw new DatasetFault(`data/${path} could not be fetched: the server does not answer. Is it still running?`);
  if (!response.ok)
    throw new DatasetFault(`data/${path} is missing (status ${response.status}). Build it with: entente encode`);
  return response.text();
}

async function fetchJson(path: string): Promise<{ text: string; value: unknown }> {
  const text = await fetchData(path);
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new DatasetFault(`data/${path} is not JSON; it may be cut off. Build it anew with: entente encode`);
  }
}

const REMEDY = 'Build it anew with: entente encode';

/**
 * Fetches a file that is an object of the format that this page reads.
 * @throws DatasetFault that names the file, what is wrong with it and what to do
 */
async function fetchFormat(path: string): Promise<{ text: string; value: object }> {
  const { text, value } = await fetchJson(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DatasetFault(`data/${path} is broken: it is no object but ${text.trim().slice(0, 40)}. ${REMEDY}`);
  const { format } = value as { format?: unknown };
  if (format === undefined) throw new DatasetFault(`data/${path} is broken: "format" is missing. ${REMEDY}`);
  if (format !== 1)
    throw new DatasetFault(
      `data/${path} has the format ${JSON.stringify(format).slice(0, 40)}, which this page does not know: it reads format 1. ${
        Number(format) > 1 ? 'A newer program wrote it: open it with the page of that program' : REMEDY
      }`,
    );
  return { text, value };
}

/** @throws DatasetFault where not all of the columns are lists of one length */
function checkColumns(path: string, columns: object | undefined, names: readonly string[]): void {
  const lengths = new Set(
    names
      .map((name) => (columns as Record<string, unknown> | undefined)?.[name])
      .map((list) => (Array.isArray(list) ? list.length : -1)),
  );
  if (lengths.size !== 1 || lengths.has(-1))
    throw new DatasetFault(`data/${path} is broken: its columns are not lists of one length. ${REMEDY}`);
}

/** Columns without which nothing can be drawn. */
const OF_THINGS: readonly (keyof ThingColumns)[] = [
  'id',
  'kind',
  'name',
  'short',
  'names',
  'country',
  'regions',
  'sort',
  'status',
  'start',
  'end',
  'place',
  'partOf',
];
const OF_LENS: readonly (keyof LensColumns)[] = ['nodes', 'x', 'y'];
const OF_LINKS: readonly (keyof LensColumns['links'])[] = [
  'source',
  'target',
  'activity',
  'track',
  'claim',
  'role',
  'release',
  'targetClaim',
  'targetRole',
  'targetRelease',
  'confidence',
];
const LISTS_OF_LENS = ['roles', 'releases', 'claims'] as const;

/** Loads what every page needs: names, releases, things. */
export async function loadDataset(): Promise<Dataset> {
  const [about, columns, reviews] = await Promise.all([
    fetchFormat('dataset.json'),
    fetchFormat('layout/things.json'),
    fetchReviews(),
  ]);
  const { name, base, releases } = about.value as { name?: string; base?: string; releases?: ReleaseInfo[] };
  const things = columns.value as ThingColumns;
  checkColumns('layout/things.json', things, OF_THINGS);
  if (!Array.isArray(releases) || !releases.every((release) => typeof release?.name === 'string'))
    throw new DatasetFault(`data/dataset.json is broken: "releases" is no list of releases. ${REMEDY}`);
  return {
    name: name ?? 'Dataset',
    base: base ?? things.base,
    releases: new Map(releases.map((release) => [release.name, release])),
    things,
    reviews,
    indexOf: new Map(things.id.map((id, i) => [id, i])),
    digest: digestOf(about.text + columns.text + JSON.stringify(reviews)),
  };
}

/** A dataset that no one reviewed has no log. */
async function fetchReviews(): Promise<Review[]> {
  const text = await fetchData('review.jsonl').catch(() => '');
  try {
    return readReviews(text);
  } catch (error) {
    throw new DatasetFault(`data/${error instanceof Error ? error.message : error}`);
  }
}

/** Loads the columns of one lens. */
export async function loadLens(name: string): Promise<LensColumns> {
  const path = `layout/${name}.json`;
  const lens = (await fetchFormat(path)).value as LensColumns;
  checkColumns(path, lens, OF_LENS);
  checkColumns(path, lens.links, OF_LINKS);
  if (!LISTS_OF_LENS.every((key) => Array.isArray(lens[key])))
    throw new DatasetFault(`data/${path} is broken: a list of names is missing. ${REMEDY}`);
  return lens;
}

/** FNV-1a over UTF-16 units, as eight hex digits. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
