import { DataFactory, type NamedNode } from 'n3';
import type { Activity, Agency, Entity, Name, Person, Place, Ref } from '../model.ts';
import { english, type GraphBuilder, term } from './build.ts';

const { namedNode, literal } = DataFactory;
const TYPE = term('rdf', 'type');

/** What the writer of an entity needs to know of its release. */
export interface Naming {
  iriOf(ref: Ref): string;
  nodeOf(ref: Ref): NamedNode;
  /** IRI of an entry of the authority data. */
  authorityIri(ref: Ref): string;
}

/** Kind of an agency of which a file tells none, neither itself nor by the authority's entry. */
export const UNKNOWN_KIND = 'body';

/** Writes type, names and kind of an entity. */
export function describe(out: GraphBuilder, naming: Naming, entity: Entity): void {
  const iri = naming.iriOf(entity.ref);
  switch (entity.kind) {
    case 'agency':
      describeAgency(out, naming, iri, entity);
      break;
    case 'person':
      describePerson(out, iri, entity);
      break;
    case 'activity':
      describeActivity(out, iri, entity);
      break;
    case 'place':
      describePlace(out, naming, iri, entity);
      break;
  }
}

function describeAgency(out: GraphBuilder, naming: Naming, iri: string, agency: Agency): void {
  out.add(iri, TYPE, term('coop', agency.network ? 'Network' : 'Agency'));
  addNames(out, iri, agency.names);
  if (agency.authority) out.add(iri, term('coop', 'authority'), namedNode(naming.authorityIri(agency.authority)));
  else if (agency.classification !== UNKNOWN_KIND)
    out.add(iri, term('org', 'classification'), term('ak', agency.classification));
}

function describePerson(out: GraphBuilder, iri: string, person: Person): void {
  out.add(iri, TYPE, term('coop', 'Person'));
  const [first, ...others] = person.names;
  // A name of a person is in no language.
  out.add(iri, term('foaf', 'name'), literal(first?.text ?? ''));
  for (const name of others) out.add(iri, term('skos', 'altLabel'), literal(name.text));
}

function describeActivity(out: GraphBuilder, iri: string, activity: Activity): void {
  out.add(iri, TYPE, term('coop', activity.ongoing ? 'OngoingCooperation' : 'CooperationEvent'));
  addNames(out, iri, activity.names);
}

function describePlace(out: GraphBuilder, naming: Naming, iri: string, place: Place): void {
  out.add(iri, TYPE, term('coop', 'Locality'));
  addNames(out, iri, place.names);
  if (place.country) out.add(iri, term('coop', 'inCountry'), naming.nodeOf(place.country));
}

/** The first name is the one to show; an acronym says that it is one. */
function addNames(out: GraphBuilder, iri: string, names: readonly Name[]): void {
  const [first, ...others] = names;
  out.add(iri, term('skos', 'prefLabel'), english(first?.text ?? ''));
  if (first?.type === 'acronym') out.add(iri, term('coop', 'acronym'), english(first.text));
  for (const { text, type } of others) {
    if (text !== first?.text)
      out.add(iri, type === 'acronym' ? term('coop', 'acronym') : term('skos', 'altLabel'), english(text));
  }
}
