/** Where things stand in a dataset's folder. */
export const MANIFEST_FILE = 'dataset.json';
export const REGISTRY_FILE = 'identity/registry.tsv';
export const DECISIONS_FILE = 'identity/decisions.jsonl';
export const REVIEW_FILE = 'review.jsonl';

/** The claims of a release. */
export const graphFile = (release: string): string => `graphs/${release}.trig`;

/** The snapshot of a text, by its digest. */
export const textFile = (sha256: string): string => `texts/${sha256.slice(0, 16)}.txt`;

/** Reads a file of a dataset by its path; undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** Names of the files in a folder of a dataset; none where there is no such folder. */
export type ListFiles = (folder: string) => Promise<readonly string[]>;

/** Reads as if changes were written already: so that they can be checked before they are. */
export const overlay =
  (read: ReadFile, changes: ReadonlyMap<string, string | null>): ReadFile =>
  async (path) =>
    changes.has(path) ? (changes.get(path) ?? undefined) : read(path);
