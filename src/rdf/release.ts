import { DataFactory, type Quad } from 'n3';
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
      out.add(context.iriOf(entity.ref), term('coop', 'named'), namedNode(context.namingOf(entity)));
  }
  writeClaims(out, context, extraction.facts);
  for (const [span, quote] of context.quotes) out.add(span, term('oa', 'exact'), literal(quote));
  return out.quads;
}

/** Names things as one release does, and remembers the spans that were named. */
class ReleaseContext implements Naming, ClaimContext {
  readonly iri: string;
  readonly claims: string;
  readonly text: string;
  /** Span IRI to quote. */
  readonly quotes = new Map<string, string>();
  readonly #release: Release;
  readonly #base: string;
  readonly #points: CodePoints;
  readonly #iris = new Map<Ref, string>();

  constructor(release: Release, base: string) {
    this.#release = release;
    this.#base = base;
    this.#points = new CodePoints(release.text);
    this.iri = releaseIri(base, release.name);
    this.claims = `${base}id/claim/${release.name}/`;
    this.text = textIri(base, release.sha256);
  }

  iriOf(ref: Ref): string {
    const known = this.#iris.get(ref);
    if (known) return known;
    const iri = refIri(this.#base, this.#release.name, ref);
    this.#iris.set(ref, iri);
    return iri;
  }

  isLocal(ref: Ref): boolean {
    return this.iriOf(ref).startsWith(`${this.iri}/`);
  }

  authorityIri(ref: Ref): string {
    return `${this.#base}id/${ref}`;
  }

  spanOf(span: Span): string {
    const iri = this.#iriOfSpan(span);
    this.quotes.set(iri, this.#quote(span));
    return iri;
  }

  stretchOf(span: Span): string {
    return this.#iriOfSpan(span);
  }

  /** Where the text introduces an entity. Words that are a name of it are not quoted again. */
  namingOf({ named, names }: Entity): string {
    return names.some(({ text }) => text === this.#quote(named)) ? this.#iriOfSpan(named) : this.spanOf(named);
  }

  #iriOfSpan(span: Span): string {
    return spanIri(this.#base, this.#release.sha256, this.#points, span);
  }

  #quote(span: Span): string {
    return this.#release.text.slice(span.start, span.end);
  }
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
    out.add(
      context.iri,
      term('dcterms', 'publisher'),
      namedNode(publisher(out, context, extraction, release.publisher)),
    );
  for (const ref of pressContacts) out.add(context.iri, term('coop', 'pressContact'), namedNode(context.iriOf(ref)));
  const claimed = new Set<Ref>();
  for (const fact of extraction.facts) for (const ref of endsOf(fact)) claimed.add(ref);
  for (const { kind, ref } of mentions) {
    if (ref && SHARED.has(kind) && !claimed.has(ref))
      out.add(context.iri, term('schema', 'mentions'), namedNode(context.iriOf(ref)));
  }
}

/** What a claim is about: that the release mentions it follows from the claim. */
function endsOf(fact: Fact): Ref[] {
  switch (fact.type) {
    case 'participation':
      return [fact.party, fact.onBehalfOf ?? ''];
    case 'tenure':
      return [fact.organization ?? ''];
    case 'statement':
      return [fact.object];
  }
}

/** IRI of the publisher: the agency of the text that bears the name, else one made from the front matter. */
function publisher(out: GraphBuilder, context: ReleaseContext, extraction: Extraction, name: string): string {
  const lower = name.toLowerCase();
  const same = (agency: Agency) => agency.names.some(({ text }) => text.toLowerCase() === lower);
  const agencies = extraction.entities.filter((entity): entity is Agency => entity.kind === 'agency');
  const known = agencies.find(same);
  if (known) return context.iriOf(known.ref);
  const taken = new Set(agencies.map((agency) => agency.ref));
  const ref = taken.has(`org/${slug(name)}`) ? `org/${slug(name)}~publisher` : `org/${slug(name)}`;
  const iri = context.iriOf(ref);
  out.add(iri, term('rdf', 'type'), term('coop', 'Agency'));
  out.add(iri, term('skos', 'prefLabel'), english(name));
  return iri;
}
