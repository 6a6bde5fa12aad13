import type { Term } from '@rdfjs/types';
import { DataFactory, type Quad, Store } from 'n3';
import { Validator } from 'shacl-engine';
import { parseQuads } from './parse.ts';

const { quad } = DataFactory;

/** What a shape finds wrong. */
export interface ShapeResult {
  readonly severity: 'violation' | 'warning';
  /** The node at fault. */
  readonly focus: string;
  /** IRI of the property at fault, where one is. */
  readonly path: string | undefined;
  readonly value: string | undefined;
  /** What must hold, in words. */
  readonly message: string;
}

/**
 * Validates quads, all graphs as one, against SHACL core shapes.
 * A date that is not in the calendar passes: engines let 2023-02-30 through.
 * @param shapes Turtle.
 * @returns the results, sorted by node, property and message; empty where all holds.
 */
export async function validate(quads: Iterable<Quad>, shapes: string): Promise<ShapeResult[]> {
  const data = new Store();
  for (const { subject, predicate, object } of quads) data.add(quad(subject, predicate, object));
  const validator = new Validator(new Store(parseQuads(shapes, 'shapes.ttl')), { factory: FACTORY });
  const { results } = await validator.validate({ dataset: data });
  const found = results.map(
    (result): ShapeResult => ({
      severity: result.severity.value.endsWith('Violation') ? 'violation' : 'warning',
      focus: result.focusNode.term?.value ?? '',
      path: result.path?.[0]?.predicates[0]?.value,
      value: result.value?.term?.value,
      message:
        result.message[0]?.value ??
        `${result.constraintComponent.value.split('#').at(-1)} of ${result.shape.ptr.term.value.split('/').at(-1)}`,
    }),
  );
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ focus, path, message, value }: ShapeResult): string => [focus, path, message, value].join('\n');

/** What the engine needs beside n3's factory, which makes no datasets and no copies. */
const FACTORY = {
  ...DataFactory,
  clone: (original: Term): Term => original,
  dataset: (quads: Quad[] = []) => new Store(quads),
};
