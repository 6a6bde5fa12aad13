import { digest } from '../rdf/hash.ts';
import { isBase } from '../rdf/refs.ts';
import { InputFault } from '../read/fault.ts';
import { MANIFEST_FILE } from './files.ts';

/** Version of the form of a dataset's files. */
export const FORMAT = 1;

/** A release as `dataset.json` lists it, so that a page needs no listing of folders. */
export interface ReleaseEntry {
  readonly name: string;
  /** First 16 hex digits of the snapshot's digest. */
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly peopleInvented: boolean;
  /** True where the text tells the announcement in other words than its own. */
  readonly retold: boolean;
}

/** What `dataset.json` says. */
export interface Manifest {
  readonly format: number;
  readonly name: string;
  /** Where the dataset's `id/` and `graph/` IRIs begin. */
  readonly base: string;
  /** Version of the encoder that wrote the graphs. */
  readonly encoder: string;
  /** Digest of the authority data that the encoder knew. */
  readonly authority: string;
  /** Sorted by name. */
  readonly releases: readonly ReleaseEntry[];
}

/** What to do with a dataset of another format. */
const NEWER = 'A newer program wrote it: install that, with npm install entente-graph@latest';
const OLDER =
  'An older program wrote it: encode the releases anew into an empty folder, entente encode FILES --out DIR, and copy identity/decisions.jsonl and review.jsonl there';

/**
 * Reads `dataset.json`.
 * @throws InputFault where it is no JSON, lacks something, or has a version that this program does not read.
 */
export function readManifest(text: string): Manifest {
  const value = parseJson(text);
  if (value.format !== FORMAT) {
    const remedy = Number(value.format) > FORMAT ? NEWER : OLDER;
    throw new InputFault(
      MANIFEST_FILE,
      `the dataset's format is ${JSON.stringify(value.format)}, this program reads format ${FORMAT}. ${remedy}`,
    );
  }
  for (const key of ['name', 'base', 'encoder', 'authority'] as const) {
    if (typeof value[key] !== 'string')
      throw new InputFault(MANIFEST_FILE, `"${key}" is missing. Encode the releases again to write it`);
  }
  if (!isBase(String(value.base)))
    throw new InputFault(
      MANIFEST_FILE,
      `"base" is ${JSON.stringify(value.base)}, and that is no address that ends in a slash, such as https://data.example/. Put in the one that the graphs are written with (@base, without "id/")`,
    );
  if (!Array.isArray(value.releases))
    throw new InputFault(MANIFEST_FILE, '"releases" is no list. Encode the releases again to write it');
  const wrong = value.releases.findIndex(
    (entry) => !/^[a-z0-9_-]+$/.test(entry?.name) || !/^[0-9a-f]{16}$/.test(entry?.text),
  );
  if (wrong >= 0)
    throw new InputFault(
      MANIFEST_FILE,
      `release ${wrong + 1} of the list lacks a name or the digest of its text: ${JSON.stringify(value.releases[wrong]).slice(0, 80)}. Encode the release again to write it`,
    );
  return value as unknown as Manifest;
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw new InputFault(MANIFEST_FILE, `not JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new InputFault(MANIFEST_FILE, 'not a JSON object');
}

/** Writes `dataset.json`, one release a line, so that a diff shows which came. */
export function writeManifest(manifest: Manifest): string {
  const { releases, ...head } = manifest;
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const entries = [...releases]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n${fields.join(',\n')},\n  "releases": [${entries.join(',')}${entries.length ? '\n  ' : ''}]\n}\n`;
}

/** Digest of the authority data that a dataset records; the order of the texts does not matter. */
export const authorityDigest = (knowledge: readonly string[]): string => digest([...knowledge].sort().join('\n'));
