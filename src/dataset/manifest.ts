import { digest } from '../rdf/hash.ts';
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

/**
 * Reads `dataset.json`.
 * @throws InputFault where it is no JSON, lacks something, or has a version that this program does not read.
 */
export function readManifest(text: string): Manifest {
  const value = parseJson(text);
  if (value.format !== FORMAT) {
    throw new InputFault(
      MANIFEST_FILE,
      `the dataset's format is ${JSON.stringify(value.format)}, this program reads format ${FORMAT}. Encode the releases anew into an empty folder: entente encode FILES --out DIR`,
    );
  }
  for (const key of ['name', 'base', 'encoder', 'authority'] as const) {
    if (typeof value[key] !== 'string')
      throw new InputFault(MANIFEST_FILE, `"${key}" is missing. Encode the releases again to write it`);
  }
  if (!Array.isArray(value.releases))
    throw new InputFault(MANIFEST_FILE, '"releases" is no list. Encode the releases again to write it');
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
