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

/** Loads what every page needs: names, releases, things. */
export async function loadDataset(): Promise<Dataset> {
  const [about, columns, reviews] = await Promise.all([
    fetchJson('dataset.json'),
    fetchJson('layout/things.json'),
    fetchReviews(),
  ]);
  const { name, base, releases } = about.value as { name?: string; base?: string; releases?: ReleaseInfo[] };
  const things = columns.value as ThingColumns;
  if (things.format !== 1 || !Array.isArray(things.id)) {
    throw new DatasetFault(
      'data/layout/things.json has a format that this page does not know. Build it anew with: entente encode',
    );
  }
  return {
    name: name ?? 'Dataset',
    base: base ?? things.base,
    releases: new Map((releases ?? []).map((release) => [release.name, release])),
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
  const lens = (await fetchJson(`layout/${name}.json`)).value as LensColumns;
  if (lens.format !== 1 || !lens.links)
    throw new DatasetFault(`data/layout/${name}.json has a format that this page does not know.`);
  return lens;
}

/** FNV-1a over UTF-16 units, as eight hex digits. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
