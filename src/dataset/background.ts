import { DataFactory, type Quad, type Quad_Object } from 'n3';
import { iri } from '../rdf/terms.ts';
import { nameKey } from './identity/key.ts';

const { namedNode, quad } = DataFactory;

const NETWORK = iri('coop', 'network');
const NETWORK_NAME = iri('coop', 'networkName');
const TYPE = iri('rdf', 'type');
const NAMES = new Set([iri('skos', 'prefLabel'), iri('skos', 'altLabel'), iri('coop', 'acronym')]);
const BODIES = new Set([iri('coop', 'Agency'), iri('coop', 'Network')]);

/**
 * Leads memberships that other sources attest to the networks of the dataset: by IRI, else by a name that one body of it
 * bears. Those of networks that the dataset does not know are left out: the background speaks of more than one dataset.
 */
export function bindNetworks(quads: readonly Quad[]): Quad[] {
  const memberships = quads.filter((q) => q.predicate.value === NETWORK);
  const bodies = bodiesOf(quads);
  const byName = bearers(quads, bodies);
  const names = namesOf(quads);
  const home = new Map<string, Quad_Object | undefined>();
  for (const { object } of memberships) {
    const bearing = new Set((names.get(object.value) ?? []).flatMap((name) => [...(byName.get(name) ?? [])]));
    const [only] = bearing.size === 1 ? bearing : [];
    home.set(object.value, bodies.has(object.value) ? object : only === undefined ? undefined : namedNode(only));
  }
  const strange = new Set(memberships.filter((q) => !home.get(q.object.value)).map((q) => q.subject.value));
  return quads.flatMap((q) => {
    if (strange.has(q.subject.value) || q.predicate.value === NETWORK_NAME) return [];
    const network = q.predicate.value === NETWORK ? home.get(q.object.value) : undefined;
    return [network ? quad(q.subject, q.predicate, network, q.graph) : q];
  });
}

const bodiesOf = (quads: readonly Quad[]): Set<string> =>
  new Set(quads.filter((q) => q.predicate.value === TYPE && BODIES.has(q.object.value)).map((q) => q.subject.value));

/** Bodies by the keys of their names. */
function bearers(quads: readonly Quad[], bodies: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of quads) {
    if (!NAMES.has(predicate.value) || !bodies.has(subject.value)) continue;
    const key = nameKey(object.value);
    found.set(key, (found.get(key) ?? new Set()).add(subject.value));
  }
  return found;
}

/** Keys of the names that the background gives to its networks, by network. */
function namesOf(quads: readonly Quad[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads)
    if (predicate.value === NETWORK_NAME)
      found.set(subject.value, [...(found.get(subject.value) ?? []), nameKey(object.value)]);
  return found;
}
