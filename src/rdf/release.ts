import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { Agency, Entity, Extraction, Fact, Ref, Release, Span } from '../model.ts';
import { slug } from '../read/slug.ts';
import { dated, english, GraphBuilder, term } from './build.ts';
import { type ClaimContext, writeClaims } from './claims.ts';
import { describe, type Naming } from './entities.ts';
import { refIri, releaseIri } from './refs.ts';
import { CodePoints, spanIri, textIri } from './spans.ts';
import { HOME } from './terms.ts';

const { namedNode, literal } = DataFactory;

/** Kinds of mention of things that the release shares with all others. */
const SHARED = new Set(['country', 'region', 'place']);

/**
 * The graph of a release: what it is, whom it names (local IRIs), its claims and their quotes.
 * A function of the extraction alone; equal quads stand once.
 * @param base where the dataset's `id/` IRIs begin.
 */
export function toQuads(extraction: Extraction, base: string = HOME): Quad[] {
  const { release } = extraction;
  const context = new ReleaseContext(release, base);
  const out = new GraphBuilder(context.iri);
  describeRelease(out, context, extraction);
  for (const entity of extraction.entities) {
    describe(out, context, entity);
    if (context.isLocal(entity.ref))
      out.add(context.iriOf(entity.ref), term('coop', 'named'), context.namingOf(entity));
  }
  writeClaims(out, context, extraction.facts);
  for (const { node, span } of context.quoted) out.add(node.value, term('oa', 'exact'), literal(context.quote(span)));
  return out.quads;
}

/** Names things as one release does, and remembers the spans that were named. */
class ReleaseContext implements Naming, ClaimContext {
  readonly iri: string;
  readonly claims: string;
  readonly text: string;
  /** The spans whose words are quoted, in the order in which they were named. */
  readonly quoted: NamedSpan[] = [];
  readonly #release: Release;
  readonly #base: string;
  readonly #points: CodePoints;
  readonly #nodes = new Map<Ref, NamedNode>();
  /** Spans by where they begin and end. */
  readonly #spans = new Map<number, NamedSpan>();

  constructor(release: Release, base: string) {
    this.#release = release;
    this.#base = base;
    this.#points = new CodePoints(release.text);
    this.iri = releaseIri(base, release.name);
    this.claims = `${base}id/claim/${release.name}/`;
    this.text = textIri(base, release.sha256);
  }

  nodeOf(ref: Ref): NamedNode {
    const known = this.#nodes.get(ref);
    if (known) return known;
    const node = namedNode(refIri(this.#base, this.#release.name, ref));
    this.#nodes.set(ref, node);
    return node;
  }

  iriOf(ref: Ref): string {
    return this.nodeOf(ref).value;
  }

  isLocal(ref: Ref): boolean {
    return this.iriOf(ref).startsWith(`${this.iri}/`);
  }

  authorityIri(ref: Ref): string {
    return `${this.#base}id/${ref}`;
  }

  spanOf(span: Span): NamedNode {
    const named = this.#namedSpan(span);
    if (!named.isQuoted) this.quoted.push(named);
    named.isQuoted = true;
    return named.node;
  }

  stretchOf(span: Span): NamedNode {
    return this.#namedSpan(span).node;
  }

  /** Where the text introduces an entity. Words that are a name of it are not quoted again. */
  namingOf({ named, names }: Entity): NamedNode {
    const quote = this.quote(named);
    return names.some(({ text }) => text === quote) ? this.stretchOf(named) : this.spanOf(named);
  }

  quote(span: Span): string {
    return this.#release.text.slice(span.start, span.end);
  }

  #namedSpan(span: Span): NamedSpan {
    const key = span.start * (this.#release.text.length + 1) + span.end;
    const known = this.#spans.get(key);
    if (known) return known;
    const named = { node: namedNode(spanIri(this.text, this.#points, span)), span, isQuoted: false };
    this.#spans.set(key, named);
    return named;
  }
}

interface NamedSpan {
  readonly node: NamedNode;
  readonly span: Span;
  isQuoted: boolean;
}

function describeRelease(out: GraphBuilder, context: ReleaseContext, extraction: Extraction): void {
  const { release, mentions, pressContacts } = extraction;
  out.add(context.iri, term('rdf', 'type'), term('coop', 'Release'));
  out.add(context.text, term('coop', 'sha256'), literal(release.sha256));
  out.add(context.iri, term('schema', 'inLanguage'), literal(release.language));
  if (release.title) out.add(context.iri, term('dcterms', 'title'), literal(release.title, release.language));
  if (release.date) out.add(context.iri, term('dcterms', 'date'), dated(release.date));
  if (release.url) {
    const address = term('schema', release.retold ? 'isBasedOn' : 'url');
    out.add(context.iri, address, literal(release.url, term('xsd', 'anyURI')));
  }
  if (release.peopleInvented)
    out.add(context.iri, term('coop', 'peopleInvented'), literal('true', term('xsd', 'boolean')));
  if (release.publisher)
    out.add(context.iri, term('dcterms', 'publisher'), publisher(out, context, extraction, release.publisher));
  for (const ref of pressContacts) out.add(context.iri, term('coop', 'pressContact'), context.nodeOf(ref));
  const claimed = new Set<Ref>();
  for (const fact of extraction.facts) addEnds(claimed, fact);
  for (const { kind, ref } of mentions) {
    if (ref && SHARED.has(kind) && !claimed.has(ref))
      out.add(context.iri, term('schema', 'mentions'), context.nodeOf(ref));
  }
}

/** What a claim is about: that the release mentions it follows from the claim. */
function addEnds(ends: Set<Ref>, fact: Fact): void {
  switch (fact.type) {
    case 'participation':
      ends.add(fact.party);
      if (fact.onBehalfOf) ends.add(fact.onBehalfOf);
      break;
    case 'tenure':
      if (fact.organization) ends.add(fact.organization);
      break;
    case 'statement':
      ends.add(fact.object);
      break;
  }
}

/** The publisher: the agency of the text that bears the name, else one made from the front matter. */
function publisher(out: GraphBuilder, context: ReleaseContext, extraction: Extraction, name: string): NamedNode {
  const lower = name.toLowerCase();
  const same = (agency: Agency) => agency.names.some(({ text }) => text.toLowerCase() === lower);
  const agencies = extraction.entities.filter((entity): entity is Agency => entity.kind === 'agency');
  const known = agencies.find(same);
  if (known) return context.nodeOf(known.ref);
  const taken = new Set(agencies.map((agency) => agency.ref));
  const ref = taken.has(`org/${slug(name)}`) ? `org/${slug(name)}~publisher` : `org/${slug(name)}`;
  const node = context.nodeOf(ref);
  out.add(node.value, term('rdf', 'type'), term('coop', 'Agency'));
  out.add(node.value, term('skos', 'prefLabel'), english(name));
  return node;
}
