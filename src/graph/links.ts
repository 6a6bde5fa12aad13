import { HOME } from '../rdf/terms.ts';
import type { Bindings, SelectResult } from '../store/store.ts';
import type { Track } from './columns.ts';
import { tailOf } from './things.ts';

/**
 * One row of a lens's answer: two things, and the claim that links them; where it takes two, one for each end, the
 * second is that of the target. Things are tails, releases and roles names, claims `RELEASE/HASH`; empty where the lens
 * tells none.
 */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly activity: string;
  readonly track: Track;
  readonly claim: string;
  readonly role: string;
  readonly release: string;
  readonly targetClaim: string;
  readonly targetRole: string;
  readonly targetRelease: string;
  /** Of the less certain of its claims. */
  readonly confidence: number;
}

/**
 * Variables that a lens must select; it may also select activity, tier, role, confidence, and where two claims make a
 * link, targetClaim, targetRole and targetConfidence.
 */
const REQUIRED = ['source', 'target', 'claim'];

const TRACK_OF_TIER: Readonly<Record<string, Track>> = { '1': 'works', '2': 'pays', '3': 'place' };
const TRACK_OF_ROLE: Readonly<Record<string, Track>> = { post: 'post', part: 'part' };

/**
 * The links of a lens, without loops, each once, in order.
 * @throws Error where the lens does not select its source, its target and the claim that links them.
 */
export function readLinks(lens: string, answer: SelectResult, base = HOME): Link[] {
  const missing = REQUIRED.find((name) => !answer.variables.includes(name));
  if (missing) throw new Error(`lens ${lens}: its rows are links, but it does not select ?${missing}`);
  const links = new Map<string, Link>();
  for (const row of answer.rows) {
    const link = linkOf(row, base);
    if (link.source && link.target && link.source !== link.target) links.set(keyOf(link), link);
  }
  return inOrder([...links.values()]);
}

/** Links in an order of their own, whatever order they come in. */
export function inOrder(links: readonly Link[]): Link[] {
  const keyed = links.map((link) => [keyOf(link), link] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, link]) => link);
}

function linkOf(row: Bindings, base: string): Link {
  const value = (name: string) => row.get(name)?.value ?? '';
  const role = lastOf(value('role'));
  const claim = claimName(value('claim'));
  const targetClaim = claimName(value('targetClaim'));
  const confidence = Math.min(sureness(value('confidence')), sureness(value('targetConfidence')));
  return {
    source: tailOf(value('source'), base),
    target: tailOf(value('target'), base),
    activity: tailOf(value('activity'), base),
    track: TRACK_OF_ROLE[role] ?? TRACK_OF_TIER[value('tier')] ?? 'works',
    claim,
    role,
    release: releaseOfClaim(claim),
    targetClaim,
    targetRole: lastOf(value('targetRole')),
    targetRelease: releaseOfClaim(targetClaim),
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** `RELEASE/HASH` of a claim's IRI. */
const claimName = (iri: string): string => iri.split('/').slice(-2).join('/');
/** A claim is named below its release. */
const releaseOfClaim = (claim: string): string => claim.split('/')[0] ?? '';

function sureness(value: string): number {
  const confidence = Number(value || 1);
  return Number.isFinite(confidence) ? confidence : 1;
}

const lastOf = (value: string): string => value.split('/').at(-1) ?? '';

const keyOf = (l: Link): string =>
  [l.source, l.target, l.activity, l.track, l.role, l.targetRole, l.claim, l.targetClaim, l.confidence].join('\t');
