import { type Quad, Writer } from 'n3';

const writer = new Writer({ format: 'N-Quads' });

/** One quad as a line of N-Quads, without the line's end. */
export const quadLine = (quad: Quad): string =>
  writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).trimEnd();

/** Quads as N-Quads: each line once, in code-unit order. Without blank nodes this is the canonical form (RDFC-1.0). */
export function toNQuads(quads: Iterable<Quad>): string {
  const lines = new Set<string>();
  for (const quad of quads) lines.add(quadLine(quad));
  return [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}
