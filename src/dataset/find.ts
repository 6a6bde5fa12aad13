import { iri } from '../rdf/terms.ts';
import { InputFault } from '../read/fault.ts';
import type { LoadedDataset } from './load.ts';

const NAMES = new Set([iri('skos', 'prefLabel'), iri('skos', 'altLabel'), iri('coop', 'acronym'), iri('foaf', 'name')]);
const CODES = new Set([iri('coop', 'alpha2'), iri('coop', 'alpha3')]);
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * Finds what a person means: an IRI, its end below `id/`, or a name that only one bears.
 * A country is also known by its codes of two and three letters, where nothing else is called so.
 * @param below where the IRI must begin, below the base, if anything there fits
 * @returns a canonical IRI, or the local IRI where one was given.
 * @throws InputFault that lists who bears the name.
 */
export function findEntity(
  { quads, registry, base }: Pick<LoadedDataset, 'quads' | 'registry' | 'base'>,
  text: string,
  below = 'id/',
): string {
  const local = new Set(registry.map((row) => row.local));
  const full = text.startsWith('http') ? text : `${base}id/${text}`;
  if (local.has(full)) return full;
  const described = quads.filter(
    (q) => q.graph.value === '' && NAMES.has(q.predicate.value) && q.subject.value.startsWith(`${base}id/`),
  );
  if (described.some((q) => q.subject.value === full)) return full;
  const named = described.filter((q) => fold(q.object.value) === fold(text) || q.subject.value.endsWith(`/${text}`));
  const coded = quads.filter((q) => CODES.has(q.predicate.value) && fold(q.object.value) === fold(text));
  const wanted = [named, coded].map((found) => found.filter((q) => q.subject.value.startsWith(base + below)));
  const first = [...wanted, named, coded].find((found) => found.length > 0) ?? [];
  const bearers = [...new Set(first.map((q) => q.subject.value))].sort();
  const [only] = bearers;
  if (only && bearers.length === 1) return only;
  const tails = bearers.map((bearer) => bearer.slice(base.length + 3));
  throw new InputFault(
    JSON.stringify(text),
    bearers.length > 1
      ? `several bear this name: ${tails.join(', ')}. Give one of these`
      : 'nothing bears this name. Give a name as a release prints it, or the end of an IRI, such as org/unodc',
  );
}

/**
 * Finds a claim by its IRI, its end, or its hash alone.
 * @throws InputFault where there is none, or several.
 */
export function findClaim({ quads, base }: Pick<LoadedDataset, 'quads' | 'base'>, text: string): string {
  const claims = new Set(
    quads.filter((q) => q.predicate.value === iri('coop', 'confidence')).map((q) => q.subject.value),
  );
  const found = [...claims]
    .filter((claim) => claim === text || claim === `${base}id/${text}` || claim.endsWith(`/${text}`))
    .sort();
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new InputFault(
    JSON.stringify(text),
    found.length > 1
      ? `several claims end so: ${found.map((claim) => claim.slice(base.length + 3)).join(', ')}`
      : 'there is no such claim. See the column "claim" of: entente ask evidence',
  );
}
