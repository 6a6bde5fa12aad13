import type { Quad } from 'n3';
import type { LoadedDataset } from '../dataset/load.ts';
import { quadLine } from '../rdf/nquads.ts';
import { iri } from '../rdf/terms.ts';
import { derive, queryPrefixes, type Rule } from './dataset-store.ts';
import { EmbeddedStore, type Oxigraph } from './embedded.ts';

type Loaded = Pick<LoadedDataset, 'base' | 'quads'>;

const [SUBJECT, TYPE, ABOVE, LARGER, JURISDICTION] = [
  iri('rdf', 'subject'),
  iri('rdf', 'type'),
  iri('org', 'subOrganizationOf'),
  iri('coop', 'partOfActivity'),
  iri('coop', 'jurisdiction'),
];
/** What the closures of d1 are made of. */
const STRUCTURE = new Set([TYPE, ABOVE, LARGER, JURISDICTION]);
/** What the rules read of the vocabulary and the schemes. */
const POLICY = new Set(['single', 'stage', 'tier', 'tierOf', 'plain'].map((name) => iri('coop', name)));

/**
 * A dataset open for queries, which takes in changes of its releases without deriving everything anew.
 * After each update it holds what a full rebuild would hold.
 */
export class LiveDataset {
  readonly store: EmbeddedStore;
  readonly #oxigraph: Oxigraph;
  readonly #rules: ReadonlyMap<string, string>;
  #loaded = new Index([]);
  /** Derived quads: d0 and d1 by subject, d2 by release. */
  readonly #derived = { d0: new Map<string, Quad[]>(), d1: new Map<string, Quad[]>(), d2: new Map<string, Quad[]>() };

  /** @param rules d0, d1 and d2. */
  constructor(oxigraph: Oxigraph, base: string, rules: readonly Rule[]) {
    this.store = new EmbeddedStore(oxigraph, { prefixes: queryPrefixes(base) });
    this.#oxigraph = oxigraph;
    this.#rules = new Map(rules);
  }

  /** Brings the store to what a dataset now says. */
  async update(next: Loaded): Promise<void> {
    const before = this.#loaded;
    const after = new Index(next.quads);
    const changed = [...before.without(after), ...after.without(before)];
    const releases = new Set(changed.map((quad) => quad.graph.value).filter(Boolean));
    const plain = new Set(changed.filter((quad) => !quad.graph.value).map((quad) => quad.subject.value));
    const subjects = new Set([
      ...plain,
      ...[before, after].flatMap((index) => [...releases].flatMap((release) => index.subjectsOf(release))),
    ]);
    const swaps: Swap[] = [{ out: before.without(after), in: after.without(before) }];

    const facts = await this.#derive('d0', [...after.policy, ...after.about(subjects)], next.base);
    swaps.push(replace(this.#derived.d0, subjects, bySubject(facts)));

    const structure = new Structure([...after.structure, ...[...this.#derived.d0.values()].flat()]);
    const shaken = structure.below(new Set([...subjects, ...changed.map((quad) => quad.subject.value)]));
    const closures = await this.#derive('d1', structure.around(shaken), next.base);
    const own = bySubject(closures.filter((quad) => shaken.has(quad.subject.value)));
    swaps.push(replace(this.#derived.d1, shaken, own));

    const sets = new Map<string, Quad[]>();
    for (const release of releases)
      sets.set(release, await this.#derive('d2', [...after.policy, ...after.graph(release)], next.base));
    swaps.push(replace(this.#derived.d2, releases, sets));

    this.#loaded = after;
    await this.#apply(swaps);
  }

  async #derive(rule: string, quads: readonly Quad[], base: string): Promise<Quad[]> {
    const scratch = new EmbeddedStore(this.#oxigraph, { prefixes: queryPrefixes(base), union: false });
    await scratch.add(quads);
    return derive(scratch, [[rule, this.#rules.get(rule) ?? '']]);
  }

  /** Takes out what nothing gives any more: a quad may come from several releases, or be a fact and given. */
  async #apply(swaps: readonly Swap[]): Promise<void> {
    const held = new Set([...this.#loaded.lines]);
    const out = new Map(swaps.flatMap((swap) => swap.out.map((quad) => [quadLine(quad), quad] as const)));
    for (const layer of Object.values(this.#derived)) {
      for (const quads of layer.values()) for (const quad of quads) held.add(quadLine(quad));
    }
    await this.store.remove([...out].filter(([line]) => !held.has(line)).map(([, quad]) => quad));
    await this.store.add(swaps.flatMap((swap) => swap.in));
  }
}

/** Quads that go and quads that come. */
interface Swap {
  readonly out: readonly Quad[];
  readonly in: readonly Quad[];
}

/** Puts new quads in the place of those of some keys. */
function replace(layer: Map<string, Quad[]>, keys: ReadonlySet<string>, next: ReadonlyMap<string, Quad[]>): Swap {
  const out = [...keys].flatMap((key) => layer.get(key) ?? []);
  for (const key of keys) layer.delete(key);
  for (const [key, quads] of next) layer.set(key, quads);
  return { out, in: [...next.values()].flat() };
}

function bySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const found = new Map<string, Quad[]>();
  for (const quad of quads) {
    const own = found.get(quad.subject.value);
    if (own) own.push(quad);
    else found.set(quad.subject.value, [quad]);
  }
  return found;
}

/** The quads of a loaded dataset, by line, by graph, and by what statements are about. */
class Index {
  readonly #byLine: ReadonlyMap<string, Quad>;
  readonly #byGraph = new Map<string, Quad[]>();
  /** Subject of statements, to the claims about it with their releases. */
  readonly #about = new Map<string, Set<string>>();
  readonly #claims = new Map<string, Quad[]>();
  readonly #plain: ReadonlyMap<string, Quad[]>;

  constructor(quads: readonly Quad[]) {
    this.#byLine = new Map(quads.map((quad) => [quadLine(quad), quad]));
    for (const quad of this.#byLine.values()) {
      const own = this.#byGraph.get(quad.graph.value);
      if (own) own.push(quad);
      else this.#byGraph.set(quad.graph.value, [quad]);
      if (quad.predicate.value === SUBJECT)
        this.#about.set(quad.object.value, (this.#about.get(quad.object.value) ?? new Set()).add(quad.subject.value));
    }
    this.#plain = bySubject(this.graph(''));
    for (const [graph, own] of this.#byGraph)
      if (graph) for (const [subject, claim] of bySubject(own)) this.#claims.set(subject, claim);
  }

  get lines(): Iterable<string> {
    return this.#byLine.keys();
  }

  get policy(): Quad[] {
    return this.graph('').filter((quad) => POLICY.has(quad.predicate.value));
  }

  get structure(): Quad[] {
    return this.graph('').filter((quad) => STRUCTURE.has(quad.predicate.value));
  }

  graph(name: string): readonly Quad[] {
    return this.#byGraph.get(name) ?? [];
  }

  without(other: Index): Quad[] {
    return [...this.#byLine].filter(([line]) => !other.#byLine.has(line)).map(([, quad]) => quad);
  }

  /** What the statements of a release are about. */
  subjectsOf(release: string): string[] {
    return this.graph(release)
      .filter((quad) => quad.predicate.value === SUBJECT)
      .map((quad) => quad.object.value);
  }

  /** All statements about some things, the dates of the releases that make them, and what is given of the things. */
  about(subjects: ReadonlySet<string>): Quad[] {
    const claims = [...subjects]
      .flatMap((subject) => [...(this.#about.get(subject) ?? [])])
      .flatMap((claim) => this.#claims.get(claim) ?? []);
    const releases = new Set(claims.map((quad) => quad.graph.value));
    const dates = [...releases].flatMap((release) =>
      (this.#claims.get(release) ?? []).filter((quad) => quad.predicate.value === iri('dcterms', 'date')),
    );
    return [...claims, ...dates, ...[...subjects].flatMap((subject) => this.#plain.get(subject) ?? [])];
  }
}

/** Nesting of bodies and activities. */
class Structure {
  readonly #quads: ReadonlyMap<string, Quad[]>;
  readonly #under = new Map<string, string[]>();

  constructor(quads: readonly Quad[]) {
    this.#quads = bySubject(quads.filter((quad) => STRUCTURE.has(quad.predicate.value)));
    for (const own of this.#quads.values()) {
      for (const { subject, predicate, object } of own) {
        if (predicate.value === ABOVE || predicate.value === LARGER)
          this.#under.set(object.value, [...(this.#under.get(object.value) ?? []), subject.value]);
      }
    }
  }

  /** Some nodes, and all that stand under them. */
  below(nodes: ReadonlySet<string>): Set<string> {
    return spread(nodes, (node) => this.#under.get(node) ?? []);
  }

  /** What the closures of some nodes are made of: theirs and that of all above them. */
  around(nodes: ReadonlySet<string>): Quad[] {
    const up = spread(nodes, (node) =>
      (this.#quads.get(node) ?? [])
        .filter((quad) => quad.predicate.value === ABOVE || quad.predicate.value === LARGER)
        .map((quad) => quad.object.value),
    );
    return [...up].flatMap((node) => this.#quads.get(node) ?? []);
  }
}

/** Nodes that are reached from some, these included. */
function spread(from: ReadonlySet<string>, next: (node: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const node of found) for (const other of next(node)) found.add(other);
  return found;
}
