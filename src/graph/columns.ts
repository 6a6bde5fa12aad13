import type { ThingKind } from './things.ts';

/** `layout/things.json`: what the lenses' nodes and links speak of, as parallel columns, sorted by id. */
export interface ThingColumns {
  readonly format: 1;
  /** Home of the dataset's IRIs: `base + 'id/' + id`. */
  readonly base: string;
  readonly id: readonly string[];
  readonly kind: readonly ThingKind[];
  readonly name: readonly string[];
  readonly short: readonly string[];
  readonly names: readonly (readonly string[])[];
  readonly country: readonly string[];
  readonly regions: readonly (readonly string[])[];
  readonly sort: readonly string[];
  readonly status: readonly string[];
  readonly start: readonly string[];
  readonly end: readonly string[];
  readonly place: readonly string[];
  readonly partOf: readonly string[];
}

/**
 * What a link is: it works in it (tier 1), pays for or supports it (tier 2), is only its place (tier 3),
 * holds a post in it, or is a part of it.
 */
export const TRACKS = ['works', 'pays', 'place', 'post', 'part'] as const;
export type Track = (typeof TRACKS)[number];

/** `layout/LENS.json`: the nodes of one lens with their positions, and its links, each one row of the lens's answer. */
export interface LensColumns {
  readonly format: 1;
  readonly lens: string;
  /** Indexes into the things, ascending. */
  readonly nodes: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Names of roles, statuses and the like that the links below point into. */
  readonly roles: readonly string[];
  /** Names of releases. */
  readonly releases: readonly string[];
  /** Names of claims, `RELEASE/HASH`. */
  readonly claims: readonly string[];
  readonly links: {
    /** Indexes into the things. */
    readonly source: readonly number[];
    readonly target: readonly number[];
    /** The activity through which they are linked; -1 where none. */
    readonly activity: readonly number[];
    /** Indexes into TRACKS. */
    readonly track: readonly number[];
    /** The claim that makes the link: indexes into `claims`, `roles` and `releases`; -1 where there is none. */
    readonly claim: readonly number[];
    readonly role: readonly number[];
    readonly release: readonly number[];
    /** Where a link takes a claim for each of its ends, that of its target; else -1. */
    readonly targetClaim: readonly number[];
    readonly targetRole: readonly number[];
    readonly targetRelease: readonly number[];
    /** Of the less certain claim, 0 to 1; 1 where the lens tells none. */
    readonly confidence: readonly number[];
  };
}

/** Everything that a dataset's pictures are made of. */
export interface Drawing {
  readonly things: ThingColumns;
  readonly lenses: ReadonlyMap<string, LensColumns>;
}
