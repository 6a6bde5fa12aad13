import { parseSpanIri } from '../../rdf/spans.ts';
import { InputFault } from '../../read/fault.ts';
import { DECISIONS_FILE } from '../files.ts';
import { type Edge, pairKey } from './cluster.ts';
import type { EntityRecord } from './record.ts';

/** How a decision names an entity: by where a text introduces it, so that a better encoder does not orphan it; else by IRI. */
export interface Anchor {
  /** First 16 hex digits of the snapshot's digest. */
  readonly text?: string;
  /** Code points. */
  readonly start?: number;
  readonly end?: number;
  /** Tail below `id/`: what to fall back on, and how the authority's bodies are named. */
  readonly iri: string;
}

/** A line of `identity/decisions.jsonl`. */
export interface Decision {
  readonly do: 'same' | 'different' | 'revoke';
  readonly a: Anchor;
  readonly b: Anchor;
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
}

const VERBS = new Set(['same', 'different', 'revoke']);

/**
 * Reads the log of decisions.
 * @throws InputFault with the line that is broken.
 */
export function readDecisions(text: string): Decision[] {
  return text.split('\n').flatMap((line, i) => (line.trim() ? [readDecision(line, i + 1)] : []));
}

function readDecision(line: string, number: number): Decision {
  const fault = (problem: string) =>
    new InputFault(DECISIONS_FILE, `${problem}: ${line.slice(0, 80)}. Mend or delete the line`, number);
  let value: Decision;
  try {
    value = JSON.parse(line);
  } catch {
    throw fault('not JSON');
  }
  if (!VERBS.has(value?.do)) throw fault('"do" must be same, different or revoke');
  if (typeof value.a?.iri !== 'string' || typeof value.b?.iri !== 'string')
    throw fault('"a" and "b" must each have an "iri"');
  return value;
}

/** One line of the log. */
export const decisionLine = (decision: Decision): string => `${JSON.stringify(decision)}\n`;

/** What the decisions say of the entities at hand: the latest on a pair wins; a revocation takes back the latest before it. */
export class Decided {
  readonly #latest = new Map<string, Decision>();

  /** @param anchored finds the node that an anchor names, if it is there. */
  constructor(decisions: readonly Decision[], anchored: (anchor: Anchor) => string | undefined) {
    const stacks = new Map<string, Decision[]>();
    for (const decision of decisions) {
      const [one, two] = [anchored(decision.a), anchored(decision.b)];
      if (!one || !two || one === two) continue;
      const stack = stacks.get(pairKey(one, two)) ?? [];
      stacks.set(pairKey(one, two), stack);
      if (decision.do === 'revoke') stack.pop();
      else stack.push(decision);
    }
    for (const [pair, stack] of stacks) {
      const latest = stack.at(-1);
      if (latest) this.#latest.set(pair, latest);
    }
  }

  get edges(): Edge[] {
    return [...this.#latest].flatMap(([pair, { do: verb }]) => {
      const [a = '', b = ''] = pair.split('\n');
      return verb === 'same' ? [{ a, b, strength: 1000, reason: 'decision' }] : [];
    });
  }

  /** The decision that stands on a pair. */
  on(a: string, b: string): Decision | undefined {
    return this.#latest.get(pairKey(a, b));
  }

  same(a: string, b: string): boolean {
    return this.on(a, b)?.do === 'same';
  }

  different(a: string, b: string): boolean {
    return this.on(a, b)?.do === 'different';
  }
}

/** Finds records by anchor: the one introduced at that span, else at an overlapping one, else of that IRI. */
export function anchors(records: readonly EntityRecord[], base: string): (anchor: Anchor) => string | undefined {
  const spans = records.flatMap((record) => {
    const span = record.span ? parseSpanIri(record.span) : undefined;
    return span ? [{ ...span, local: record.local }] : [];
  });
  const byText = new Map<string, typeof spans>();
  for (const span of spans) byText.set(span.text, [...(byText.get(span.text) ?? []), span]);
  const locals = new Set(records.map((record) => record.local));
  return ({ text, start = -1, end = -1, iri }) => {
    const kind = iri.split('/').at(-2);
    const near = (byText.get(text ?? '') ?? []).filter(
      (span) => span.start < end && start < span.end && span.local.includes(`/${kind}/`),
    );
    const exact = near.find((span) => span.start === start && span.end === end);
    const full = `${base}id/${iri}`;
    return (exact ?? near[0])?.local ?? (locals.has(full) || !iri.startsWith('release/') ? full : undefined);
  };
}
