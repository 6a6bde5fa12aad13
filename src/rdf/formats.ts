import type { Quad } from 'n3';
import { toJsonLd } from './jsonld.ts';
import { toNQuads } from './nquads.ts';
import { toTrig } from './trig.ts';

/** A form of RDF to export. */
export interface RdfFormat {
  readonly title: string;
  readonly mediaType: string;
  readonly ending: string;
  /** @param base of the dataset's IRIs. */
  readonly write: (quads: readonly Quad[], base: string) => string;
}

export type RdfFormatName = 'nquads' | 'trig' | 'turtle' | 'jsonld';

const factsOnly = (quads: readonly Quad[]): Quad[] => quads.filter((quad) => quad.graph.value === '');

/** The forms in which a dataset is exported. A new one is a row. */
export const RDF_FORMATS: Readonly<Record<RdfFormatName, RdfFormat>> = {
  nquads: { title: 'N-Quads', mediaType: 'application/n-quads', ending: 'nq', write: (quads) => toNQuads(quads) },
  trig: { title: 'TriG', mediaType: 'application/trig', ending: 'trig', write: toTrig },
  turtle: {
    title: 'Turtle, facts only',
    mediaType: 'text/turtle',
    ending: 'ttl',
    write: (quads, base) => toTrig(factsOnly(quads), base),
  },
  jsonld: { title: 'JSON-LD', mediaType: 'application/ld+json', ending: 'jsonld', write: (quads) => toJsonLd(quads) },
};
