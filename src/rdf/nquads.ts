import type { Quad } from '@rdfjs/types';
import { type Quad as N3Quad, Writer } from 'n3';

const writer = new Writer({ format: 'N-Quads' });

/** One quad as a line of N-Quads, without the line's end. */
export function quadLine(quad: Quad): string {
  const { subject, predicate, object, graph } = quad as N3Quad;
  return writer.quadToString(subject, predicate, object, graph).trimEnd();
}

/** Quads as N-Quads: each line once, in code-unit order. Without blank nodes this is the canonical form (RDFC-1.0). */
export function toNQuads(quads: Iterable<Quad>): string {
  const lines = new Set<string>();
  for (const quad of quads) lines.add(quadLine(quad));
  return [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}
