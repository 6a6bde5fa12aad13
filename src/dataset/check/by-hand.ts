import { DataFactory, type Quad, type Quad_Object } from 'n3';
import { iri } from '../../rdf/terms.ts';

const { namedNode, quad, defaultGraph } = DataFactory;
const coop = (local: string) => iri('coop', local);
const [TYPE, SUBJECT, PREDICATE, OBJECT, MEMBER, BODY, ABOVE] = [
  iri('rdf', 'type'),
  iri('rdf', 'subject'),
  iri('rdf', 'predicate'),
  iri('rdf', 'object'),
  iri('org', 'member'),
  iri('org', 'organization'),
  iri('org', 'subOrganizationOf'),
];

/** The triples of one graph, by subject and property. */
class Triples {
  readonly #index = new Map<string, Map<string, Quad_Object[]>>();

  add(subject: string, property: string, object: Quad_Object): void {
    const properties = this.#index.get(subject) ?? new Map<string, Quad_Object[]>();
    this.#index.set(subject, properties);
    properties.set(property, [...(properties.get(property) ?? []), object]);
  }

  get subjects(): IterableIterator<string> {
    return this.#index.keys();
  }

  all(subject: string, property: string): Quad_Object[] {
    return this.#index.get(subject)?.get(property) ?? [];
  }

  values(subject: string, property: string): string[] {
    return this.all(subject, property).map((object) => object.value);
  }

  one(subject: string, property: string): string | undefined {
    return this.all(subject, property)[0]?.value;
  }

  where(property: string, object: string): string[] {
    return [...this.#index]
      .filter(([, properties]) => properties.get(property)?.some((term) => term.value === object))
      .map(([subject]) => subject);
  }
}

/** What the rules d0, d1 and d2 derive, worked out in plain code: the two must agree. */
export function deriveByHand(quads: readonly Quad[]): Quad[] {
  const plain = new Triples();
  const releases = new Map<string, Triples>();
  for (const { subject, predicate, object, graph } of quads) {
    const into = graph.value === '' ? plain : (releases.get(graph.value) ?? new Triples());
    if (graph.value !== '') releases.set(graph.value, into);
    into.add(subject.value, predicate.value, object);
  }
  const out = new Output();
  facts(plain, releases, out);
  for (const { subject, predicate, object } of out.quads) plain.add(subject.value, predicate.value, object);
  closures(plain, out);
  for (const [release, claims] of releases) setTriples(plain, claims, release, out);
  return out.quads;
}

class Output {
  readonly #found = new Map<string, Quad>();

  add(subject: string, property: string, object: Quad_Object): void {
    this.#found.set(
      `${subject}\n${property}\n${object.id}`,
      quad(namedNode(subject), namedNode(property), object, defaultGraph()),
    );
  }

  get quads(): Quad[] {
    return [...this.#found.values()];
  }
}

/** What one statement claim says of a property with one value, and what it is weighed by. */
interface Said {
  readonly subject: string;
  readonly property: string;
  readonly object: Quad_Object;
  readonly stage: number;
  /** Date of the release; empty where it has none. */
  readonly date: string;
  readonly rest: string;
}

function facts(plain: Triples, releases: ReadonlyMap<string, Triples>, out: Output): void {
  const said = new Map<string, Said[]>();
  for (const [release, claims] of releases) {
    const date = claims.one(release, iri('dcterms', 'date')) ?? '';
    for (const claim of claims.where(TYPE, coop('StatementClaim'))) {
      const [subject = '', property = ''] = [claims.one(claim, SUBJECT), claims.one(claim, PREDICATE)];
      const object = claims.all(claim, OBJECT)[0];
      if (!object) continue;
      if (plain.one(property, coop('single')) !== 'true') {
        out.add(subject, property, object);
        continue;
      }
      const stage = Number(plain.one(object.value, coop('stage')) ?? 0);
      // The engine writes decimals without ending zeros.
      const rest = [release, String(Number(claims.one(claim, coop('confidence')))), object.value].join(' ');
      const key = `${subject}\n${property}`;
      said.set(key, [...(said.get(key) ?? []), { subject, property, object, stage, date, rest }]);
    }
  }
  for (const claims of said.values()) {
    const { subject, property, object } = winner(claims);
    if (plain.one(subject, property) === undefined) out.add(subject, property, object);
  }
}

/** Of those that may be the latest, the furthest, then the latest. */
function winner(claims: readonly Said[]): Said {
  const latest =
    claims
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const able = claims.filter(({ date }) => date === '' || lastDay(date) >= latest);
  return able.reduce((a, b) => (rankOf(a) > rankOf(b) ? a : b));
}

const rankOf = ({ stage, date, rest }: Said): string => [stage, date && lastDay(date), rest].join(' ');

/** The last day that a date may mean, as far as strings compare. */
const lastDay = (date: string): string => date + '-12-31'.slice(date.length - 4);

function closures(plain: Triples, out: Output): void {
  for (const country of plain.where(TYPE, coop('Country'))) out.add(country, coop('country'), namedNode(country));
  for (const body of plain.subjects) {
    const own = plain.all(body, coop('jurisdiction'));
    const above =
      own.length > 0 ? own : ancestors(plain, body, ABOVE).flatMap((one) => plain.all(one, coop('jurisdiction')));
    for (const country of above) out.add(body, coop('country'), country);
  }
  for (const activity of ['CooperationEvent', 'OngoingCooperation'].flatMap((name) => plain.where(TYPE, coop(name)))) {
    const part = coop('partOfActivity');
    const chain = [activity, ...ancestors(plain, activity, part)];
    for (const top of chain.filter((one) => plain.all(one, part).length === 0))
      out.add(activity, coop('topActivity'), namedNode(top));
  }
}

/** All that a property leads to, at any depth. */
function ancestors(plain: Triples, from: string, property: string): string[] {
  const found = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const above of plain.values(next, property)) {
      if (!found.has(above)) open.push(above);
      found.add(above);
    }
  }
  return [...found];
}

function setTriples(plain: Triples, claims: Triples, release: string, out: Output): void {
  for (const claim of claims.where(TYPE, coop('Participation'))) {
    const activity = claims.one(claim, coop('inActivity')) ?? '';
    const role = claims.one(claim, coop('role')) ?? '';
    const parties = claims.all(claim, coop('party'));
    const bodies = parties.flatMap((party) =>
      claims.where(MEMBER, party.value).flatMap((tenure) => claims.all(tenure, BODY)),
    );
    const tiers = plain.values(role, coop('tier'));
    for (const link of ['works', 'supports'].filter((name) =>
      tiers.includes(plain.one(coop(name), coop('tierOf')) ?? ''),
    )) {
      for (const who of [...parties, ...claims.all(claim, coop('onBehalfOf')), ...bodies])
        out.add(activity, coop(link), who);
      out.add(activity, coop('reportedBy'), namedNode(release));
    }
    for (const property of plain.values(role, coop('plain')))
      for (const party of parties) out.add(activity, property, party);
    if (plain.values(role, coop('plain')).length > 0) out.add(activity, coop('reportedBy'), namedNode(release));
  }
  for (const claim of claims.where(PREDICATE, coop('activityKind')))
    out.add(claims.one(claim, SUBJECT) ?? '', coop('reportedBy'), namedNode(release));
  for (const tenure of claims.where(TYPE, coop('Tenure')))
    for (const body of claims.all(tenure, BODY)) out.add(claims.one(tenure, MEMBER) ?? '', coop('worksFor'), body);
}
