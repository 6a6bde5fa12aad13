import { HOME } from '../rdf/terms.ts';
import type { Bindings, SelectResult } from '../store/store.ts';
import type { Track } from './columns.ts';
import { tailOf } from './things.ts';

/** One row of a lens's answer. Things are tails, releases and roles names; empty where the lens tells none. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly activity: string;
  readonly track: Track;
  readonly role: string;
  readonly targetRole: string;
  readonly release: string;
  readonly confidence: number;
}

/** Variables that a lens must select; it may also select activity, tier, role, targetRole, release and confidence. */
const REQUIRED = ['source', 'target'];

const TRACK_OF_TIER: Readonly<Record<string, Track>> = { '1': 'works', '2': 'pays', '3': 'place' };
const TRACK_OF_ROLE: Readonly<Record<string, Track>> = { post: 'post', part: 'part' };

/**
 * The links of a lens, without loops, each once, in order.
 * @throws Error where the lens does not select its source and target.
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
  const confidence = Number(value('confidence') || 1);
  return {
    source: tailOf(value('source'), base),
    target: tailOf(value('target'), base),
    activity: tailOf(value('activity'), base),
    track: TRACK_OF_ROLE[role] ?? TRACK_OF_TIER[value('tier')] ?? 'works',
    role,
    targetRole: lastOf(value('targetRole')),
    release: lastOf(value('release')),
    confidence: Number.isFinite(confidence) ? Math.round(confidence * 100) / 100 : 1,
  };
}

const lastOf = (value: string): string => value.split('/').at(-1) ?? '';

const keyOf = (l: Link): string =>
  [l.source, l.target, l.activity, l.track, l.role, l.targetRole, l.release, l.confidence].join('\t');
