import { readAuthority } from '../rdf/authority.ts';
import { InputFault } from '../read/fault.ts';
import type { ReadFile } from './files.ts';
import { findEntity } from './find.ts';
import { anchors, Decided, type Decision } from './identity/decisions.ts';
import { Known } from './identity/known.ts';
import type { EntityRecord } from './identity/record.ts';
import { ownPath, ownPathOnClash, type Resolution } from './identity/resolve.ts';
import { type LoadedDataset, loadFiles, recordsOf } from './load.ts';
import { type DatasetFiles, openDataset } from './open.ts';

/** Who is who in a dataset, for people who ask and decide. */
export class Identity {
  readonly records: readonly EntityRecord[];
  readonly base: string;
  readonly #loaded: LoadedDataset;
  readonly #known: Known;
  readonly #decided: Decided;

  constructor(files: DatasetFiles, knowledge: readonly string[]) {
    this.#loaded = loadFiles(files, knowledge);
    this.base = this.#loaded.base;
    this.records = recordsOf(files.graphs, this.base);
    this.#known = new Known(readAuthority(knowledge), this.base);
    this.#decided = new Decided(files.decisions, anchors(this.records, this.base));
  }

  get registry(): readonly Resolution[] {
    return this.#loaded.registry;
  }

  /**
   * What a person means: an IRI, its end, a name that only one bears, or an IRI that a node had before it became one with another.
   * @returns a canonical IRI, or the local IRI where one was given.
   * @throws InputFault where nothing, or more than one, is meant.
   */
  find(text: string): string {
    return this.formerly(text) ?? findEntity(this.#loaded, text);
  }

  /** The node that an IRI, or its end, which no node has now, has gone into. */
  formerly(text: string): string | undefined {
    const path = text.startsWith(`${this.base}id/`) ? this.#tail(text) : text;
    const now = (row: Resolution) =>
      row.local === path || this.#tail(row.local) === path || this.#tail(row.canonical) === path;
    if (!/^(?:org|person|activity)\//.test(path) || this.registry.some(now)) return undefined;
    const nodes = new Set(
      this.records
        .filter((record) => {
          const own = ownPath(record, this.#known, this.base);
          return (
            path === own || path === ownPathOnClash(`${this.base}id/${own}`, record.local).slice(this.base.length + 3)
          );
        })
        .map(({ local }) => this.nodeOf(local)),
    );
    const [only] = nodes;
    return nodes.size === 1 ? only : undefined;
  }

  /** The node of a local IRI; another IRI is a node itself. */
  nodeOf(iri: string): string {
    return this.registry.find((row) => row.local === iri)?.canonical ?? iri;
  }

  /** The rows of a node. */
  rowsOf(node: string): Resolution[] {
    return this.registry.filter((row) => row.canonical === node);
  }

  /**
   * The two that a decision on two nodes or local entities is about: local ones, as far as releases name them.
   * @param said the words that named them, for messages
   * @throws InputFault where both are one and the same entity of a release, or it is not clear which ones are meant
   */
  pairOf(one: string, two: string, said: readonly [string, string]): readonly [string, string] {
    const members = (iri: string) => {
      // A body of the authority data stands for itself: a release's own can be parted from it.
      if (this.nodeOf(iri) !== iri || this.#known.kindOf(iri) !== undefined) return [iri];
      return this.rowsOf(iri).map((row) => row.local);
    };
    const [ours, theirs] = [members(one), members(two)];
    const a = ours.length > 1 ? ours.filter((local) => !theirs.includes(local)) : ours;
    const b = theirs.length > 1 ? theirs.filter((local) => !ours.includes(local)) : theirs;
    const [x = one, y = two] = [a[0], b[0]];
    const isClear = x !== y && (this.nodeOf(x) !== this.nodeOf(y) || (a.length === 1 && b.length === 1));
    if (isClear && one !== two) return [x, y];
    const names = [...new Set([...ours, ...theirs])].map((local) => `\n  ${this.#tail(local)}`);
    throw new InputFault(
      `${JSON.stringify(said[0])} and ${JSON.stringify(said[1])}`,
      names.length > 1
        ? `one node. Say which two of these you mean:${names.join('')}`
        : `one and the same:${names.join('')}\nA decision is about two`,
    );
  }

  /** What keeps two apart, one line a reason. */
  whyApart(one: string, two: string): string[] {
    const [x, y] = [this.nodeOf(one), this.nodeOf(two)];
    const pairs = this.#localsOf(x).flatMap((a) => this.#localsOf(y).map((b) => [a, b] as const));
    const decisions = pairs.flatMap(([a, b]) => this.#decisionOn(a, b, 'different'));
    const both = pairs.flatMap(([a, b]) => {
      const [r, s] = [this.#releaseOf(a), this.#releaseOf(b)];
      return r !== undefined && r === s
        ? [`release/${r} names both, and keeps them apart: ${this.#tail(a)} and ${this.#tail(b)}`]
        : [];
    });
    const given = [x, y].every((node) => this.#known.kindOf(node) !== undefined);
    return [...decisions, ...both, ...(given ? ['the authority data has both, as two'] : [])];
  }

  /** The decisions that hold a node together, one line each. */
  decisionsWithin(node: string): string[] {
    const locals = this.#localsOf(node);
    return locals.flatMap((a, i) => locals.slice(i + 1).flatMap((b) => this.#decisionOn(a, b, 'same')));
  }

  /** Decisions that two are one which another decision overrules, one line each. */
  overruled(): string[] {
    return this.#decided.edges
      .filter(({ a, b }) => this.nodeOf(a) !== this.nodeOf(b))
      .flatMap(({ a, b }) => this.#decisionOn(a, b, 'same'));
  }

  #decisionOn(a: string, b: string, verb: Decision['do']): string[] {
    const found = this.#decided.on(a, b);
    if (found?.do !== verb) return [];
    return [`decided ${verb} by ${found.who}, ${found.when}: ${this.#tail(a)} and ${this.#tail(b)}`];
  }

  /** A node, and what releases call it. */
  #localsOf(node: string): string[] {
    return [node, ...this.rowsOf(node).map((row) => row.local)];
  }

  #releaseOf(local: string): string | undefined {
    return this.records.find((record) => record.local === local)?.release;
  }

  #tail(iri: string): string {
    return iri.slice(this.base.length + 3);
  }
}

const NOTHING_JOINS =
  'nothing that identity looks at joins them (name and country, acronym, spelling, posts, time and place)';

/** Why two are one node, or are not: what each release says, what joined it to its node, and what keeps them apart. */
export async function explainIdentity(
  read: ReadFile,
  a: string,
  b: string,
  knowledge: readonly string[],
): Promise<string> {
  const identity = new Identity(await openDataset(read), knowledge);
  const tail = (iri: string) => iri.slice(identity.base.length + 3);
  const moved = [a, b].flatMap((text) => {
    const now = identity.formerly(text);
    return now === undefined ? [] : [`${text} is now ${tail(now)}`];
  });
  const [x, y] = [identity.nodeOf(identity.find(a)), identity.nodeOf(identity.find(b))];
  const apart = x === y ? [] : identity.whyApart(x, y);
  const verdict =
    x === y
      ? ['One node.']
      : ['Two nodes:', ...(apart.length > 0 ? apart : [NOTHING_JOINS]).map((line) => `  ${line}`)];
  const nodes = [...new Set([x, y])].flatMap((node) => {
    const rows = identity.rowsOf(node);
    return [
      tail(node),
      ...rows.map((row) => `  ${tail(row.local)}: ${row.reason}`),
      ...(rows.length === 0 ? ['  (of the authority data; no release names it)'] : []),
      ...identity.decisionsWithin(node).map((line) => `  ${line}`),
    ];
  });
  return `${[...moved, ...verdict, ...nodes].join('\n')}\n`;
}
