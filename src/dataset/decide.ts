import { readAuthority } from '../rdf/authority.ts';
import { parseSpanIri } from '../rdf/spans.ts';
import { iri } from '../rdf/terms.ts';
import { InputFault } from '../read/fault.ts';
import { DECISIONS_FILE, REGISTRY_FILE, REVIEW_FILE, type ReadFile } from './files.ts';
import { findClaim, findEntity } from './find.ts';
import { type Anchor, type Decision, decisionLine } from './identity/decisions.ts';
import { type EntityRecord, readRecords } from './identity/record.ts';
import { writeRegistry } from './identity/registry.ts';
import { type LoadedDataset, loadFiles, resolveGraphs } from './load.ts';
import { type DatasetFiles, openDataset } from './open.ts';
import { type Review, reviewLine } from './review.ts';

/** Who decides, and when (ISO 8601). */
export interface Stamp {
  readonly who: string;
  readonly when: string;
}

/** What a decision writes, and what to tell the person. */
export interface DecisionPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

/**
 * Plans the decision that two entities are the same, or are not: a line more in the log, and the registry anew.
 * @param a @param b an IRI, its end, or a name that only one bears.
 * @throws InputFault where one is not found, or is of another sort than the other.
 */
export async function planDecision(
  read: ReadFile,
  verb: 'same' | 'different',
  a: string,
  b: string,
  stamp: Stamp,
  knowledge: readonly string[],
): Promise<DecisionPlan> {
  const files = await openDataset(read);
  const loaded = loadFiles(files, knowledge);
  const [one, two] = [findEntity(loaded, a), findEntity(loaded, b)];
  if (one === two)
    throw new InputFault(
      JSON.stringify(b),
      `is the same as ${JSON.stringify(a)} already. To part them, name the releases' own IRIs: entente why ${asWord(a)} ${asWord(b)}`,
    );
  if (sortOf(one) !== sortOf(two))
    throw new InputFault(JSON.stringify(b), `is a ${sortOf(two)}, and ${JSON.stringify(a)} is a ${sortOf(one)}`);
  const records = files.graphs.flatMap((graph) => readRecords(graph, loaded.base));
  const decision: Decision = {
    do: verb,
    a: anchorOf(one, records, loaded),
    b: anchorOf(two, records, loaded),
    ...stamp,
  };
  const rows = resolveGraphs(files.graphs, readAuthority(knowledge), loaded.base, [...files.decisions, decision]);
  const nodes = new Map(rows.map((row) => [row.local, row.canonical]));
  const [x, y] = [nodes.get(localOf(one, loaded)) ?? one, nodes.get(localOf(two, loaded)) ?? two];
  const message =
    x === y
      ? `they are one now: ${tail(x, loaded.base)}`
      : `they are two: ${tail(x, loaded.base)} and ${tail(y, loaded.base)}`;
  return withRegistry(files, await appended(read, DECISIONS_FILE, decisionLine(decision)), rows, message);
}

/** A name as a shell takes it for one word. */
const asWord = (text: string): string => (/^[\w./~=#-]+$/.test(text) ? text : JSON.stringify(text));

/** Plans the review of a claim: a line more in the log. */
export async function planReview(
  read: ReadFile,
  verb: 'confirm' | 'reject',
  claim: string,
  stamp: Stamp,
  knowledge: readonly string[],
): Promise<DecisionPlan> {
  const files = await openDataset(read);
  // Also a claim that was rejected before can be found.
  const loaded = loadFiles({ ...files, reviews: [] }, knowledge);
  const found = findClaim(loaded, claim);
  const evidence = loaded.quads
    .filter((q) => q.subject.value === found && q.predicate.value === iri('coop', 'evidence'))
    .map((q) => tail(q.object.value, loaded.base));
  const review: Review = { do: verb, claim: tail(found, loaded.base), evidence: evidence.sort(), ...stamp };
  return { files: await appended(read, REVIEW_FILE, reviewLine(review)), message: `${verb}ed ${review.claim}` };
}

/**
 * Plans to take back the latest decision or review that stands: a line more in its log.
 * @throws InputFault where nothing is left to take back.
 */
export async function planUndo(read: ReadFile, stamp: Stamp, knowledge: readonly string[]): Promise<DecisionPlan> {
  const files = await openDataset(read);
  const decision = lastStanding(files.decisions, ({ a, b }) => [a.iri, b.iri].sort().join('\n'));
  const review = lastStanding(files.reviews, ({ claim }) => claim);
  if (review && (!decision || review.when >= decision.when)) {
    const line = reviewLine({ ...review, do: 'revoke', ...stamp });
    return { files: await appended(read, REVIEW_FILE, line), message: `took back: ${review.do} ${review.claim}` };
  }
  if (!decision) throw new InputFault(DECISIONS_FILE, 'there is no decision to take back');
  const revoked: Decision = { ...decision, do: 'revoke', ...stamp };
  const rows = resolveGraphs(files.graphs, readAuthority(knowledge), files.manifest.base, [
    ...files.decisions,
    revoked,
  ]);
  const message = `took back: ${decision.do} ${decision.a.iri} ${decision.b.iri}`;
  return withRegistry(files, await appended(read, DECISIONS_FILE, decisionLine(revoked)), rows, message);
}

/** Why two are one node, or are not: what each release says, and what joined it to its node. */
export async function explainIdentity(
  read: ReadFile,
  a: string,
  b: string,
  knowledge: readonly string[],
): Promise<string> {
  const loaded = loadFiles(await openDataset(read), knowledge);
  const { base, registry } = loaded;
  const found = [findEntity(loaded, a), findEntity(loaded, b)];
  const nodes = found.map((one) => registry.find((row) => row.local === one)?.canonical ?? one);
  const lines = [...new Set(nodes)].flatMap((node) => {
    const rows = registry.filter((row) => row.canonical === node);
    return [
      tail(node, base),
      ...rows.map((row) => `  ${tail(row.local, base)}: ${row.reason}`),
      ...(rows.length === 0 ? ['  (of the authority data; no release names it)'] : []),
    ];
  });
  const verdict =
    nodes[0] === nodes[1]
      ? 'One node.'
      : 'Two nodes: nothing that identity looks at joins them (name and country, acronym, spelling, posts, time and place), or one release or a decision keeps them apart.';
  return `${verdict}\n${lines.join('\n')}\n`;
}

/** The latest entry of a log that no later revocation takes back. */
function lastStanding<T extends Decision | Review>(log: readonly T[], keyOf: (entry: T) => string): T | undefined {
  const standing: T[] = [];
  for (const entry of log) {
    if (entry.do !== 'revoke') standing.push(entry);
    else
      standing.splice(
        standing.findLastIndex((other) => keyOf(other) === keyOf(entry)),
        1,
      );
  }
  return standing.at(-1);
}

/** A decision names a node by a place in a text where a release introduces it. */
function anchorOf(node: string, records: readonly EntityRecord[], loaded: LoadedDataset): Anchor {
  const local = localOf(node, loaded);
  const span = parseSpanIri(records.find((record) => record.local === local)?.span ?? '');
  return { ...span, iri: tail(local, loaded.base) };
}

/** The first local IRI of a node; the node itself where no release names it. */
const localOf = (node: string, { registry }: LoadedDataset): string =>
  registry.find((row) => row.local === node || row.canonical === node)?.local ?? node;

const tail = (value: string, base: string): string => value.slice(base.length + 3);
const sortOf = (value: string): string => value.split('/').at(-2) ?? '';

async function appended(read: ReadFile, path: string, line: string): Promise<Map<string, string>> {
  const old = (await read(path)) ?? '';
  return new Map([[path, `${old}${old && !old.endsWith('\n') ? '\n' : ''}${line}`]]);
}

function withRegistry(
  { manifest }: DatasetFiles,
  files: Map<string, string>,
  rows: Parameters<typeof writeRegistry>[0],
  message: string,
): DecisionPlan {
  return { files: files.set(REGISTRY_FILE, writeRegistry(rows, manifest.base)), message };
}
