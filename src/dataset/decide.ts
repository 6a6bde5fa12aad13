import { readAuthority } from '../rdf/authority.ts';
import { parseSpanIri } from '../rdf/spans.ts';
import { iri } from '../rdf/terms.ts';
import { InputFault } from '../read/fault.ts';
import { DECISIONS_FILE, REGISTRY_FILE, REVIEW_FILE, type ReadFile } from './files.ts';
import { findClaim } from './find.ts';
import { type Anchor, type Decision, decisionLine } from './identity/decisions.ts';
import { writeRegistry } from './identity/registry.ts';
import { Identity } from './identity.ts';
import { loadFiles, resolveGraphs } from './load.ts';
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
  const identity = new Identity(files, knowledge);
  const [one, two] = [identity.find(a), identity.find(b)];
  if (sortOf(one) !== sortOf(two))
    throw new InputFault(JSON.stringify(b), `is a ${sortOf(two)}, and ${JSON.stringify(a)} is a ${sortOf(one)}`);
  const [x, y] = identity.pairOf(one, two, [a, b]);
  const decision: Decision = { do: verb, a: anchorOf(x, identity), b: anchorOf(y, identity), ...stamp };
  const decided = new Identity({ ...files, decisions: [...files.decisions, decision], registry: undefined }, knowledge);
  const log = await appended(read, DECISIONS_FILE, decisionLine(decision));
  return withRegistry(files, log, decided.registry, outcome(verb, [x, y], identity, decided));
}

/** Says what became of a decision, in its own words. */
function outcome(
  verb: 'same' | 'different',
  pair: readonly [string, string],
  before: Identity,
  after: Identity,
): string {
  const [x, y] = pair.map((local) => after.nodeOf(local)) as [string, string];
  const isOne = x === y;
  const wasOne = before.nodeOf(pair[0]) === before.nodeOf(pair[1]);
  const nodes = [...new Set([x, y])].map((node) => tail(node, after.base)).join(' and ');
  const count = isOne ? 'one' : 'two';
  if (isOne !== (verb === 'same'))
    return [`decided, but they stay ${count}: ${nodes}`, ...after.whyApart(...pair)].join('\n');
  const overruled = after.overruled().filter((line) => !before.overruled().includes(line));
  const lost = overruled.map((line) => `\nno longer holds: ${line}`);
  return `they are ${count} ${isOne === wasOne ? 'as before' : 'now'}: ${nodes}${lost.join('')}`;
}

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
function anchorOf(local: string, { records, base }: Identity): Anchor {
  const span = parseSpanIri(records.find((record) => record.local === local)?.span ?? '');
  return { ...span, iri: tail(local, base) };
}

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
