import type { LensColumns, ThingColumns } from '../../src/graph/columns.ts';
import type { Release } from '../../src/model.ts';
import type { Claim } from '../evidence/claim.ts';

/** What the page asks the worker that reads a release, and what it answers. Both sides read this and nothing else of each other. */

/** Name under which pasted text is read, as the command line calls standard input. */
export const PASTED = '-';

/** Endings of the files that are read, as `src/read` has them: listed here so that the page need not bring the readers. */
export const ENDINGS: readonly string[] = ['txt', 'md', 'markdown', 'html', 'htm'];

/** What the reader says of a release beside its text. Absent: as the text has it; empty: not known. */
export interface Fields {
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** A release as it was given to the page. */
export interface Given {
  readonly bytes: Blob;
  /** Name of the file, or `-` for text that was pasted. */
  readonly file: string;
  readonly fields: Fields;
}

/** Where the worker finds what it needs. */
export interface World {
  /** Addresses of the authority data and the schemes. */
  readonly knowledge: readonly string[];
  readonly rules: readonly (readonly [string, string])[];
  /** The lens of one activity. */
  readonly lens: string;
  readonly wasm: string;
  /** Address of the dataset's folder, with a slash at its end. */
  readonly data: string;
}

export interface EncodeRequest {
  readonly given: Given;
  readonly world: World;
}

/** A name in the text: UTF-16 offsets, what it names, and why it is read so. */
export interface NameMark {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Id in the draft; empty where the words name nothing in particular. */
  readonly id: string;
  readonly rule: string;
  readonly score: number;
}

/** Something that the release names. */
export interface DraftThing {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly short: string;
}

/** A release as read, its claims, and its picture: nothing of it is in the dataset. */
export interface Draft {
  readonly release: Release;
  /** In the order of the text, none within another. */
  readonly marks: readonly NameMark[];
  readonly claims: readonly Claim[];
  /** All that marks, claims and picture name, in the order of the text. */
  readonly things: readonly DraftThing[];
  readonly columns: ThingColumns;
  readonly lens: LensColumns;
  /** The claims as the command line prints them. */
  readonly trig: string;
  /** The release as a text file that reads the same. */
  readonly file: string;
  readonly warnings: readonly string[];
}

/** A thing of the draft that the dataset knows. */
export interface Match {
  /** In the draft. */
  readonly id: string;
  /** In the dataset. */
  readonly known: string;
  /** Why they are one. */
  readonly reason: string;
}

/** What the dataset knows of a draft. */
export interface Comparison {
  /** How many releases it was compared with. */
  readonly releases: number;
  readonly matches: readonly Match[];
  /** A release of the dataset with this very text; it was left out. */
  readonly twin?: string;
  /** A release of the dataset with this name and another text; it was left out. */
  readonly namesake?: string;
}

/** What the worker does now. */
export type Step = 'open' | 'names' | 'claims' | 'compare';

export type EncodeReply =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'comparison'; readonly comparison: Comparison }
  /** The release could be read, the dataset could not. */
  | { readonly type: 'alone'; readonly message: string }
  | { readonly type: 'fault'; readonly message: string };
