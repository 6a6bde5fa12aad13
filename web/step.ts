import type { LensColumns, ThingColumns, Track } from '../src/graph/columns.ts';
import type { Network } from '../src/graph/network.ts';
import { type Proof, proofsOf } from '../src/graph/proofs.ts';
import { listed, ROLE_WORDS, roleName } from './words.ts';

/** What is told of two neighbours on a way: the link that is proved best. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** Key of the edge that the link is drawn by. */
  readonly edge: string;
  /** Index of the link. */
  readonly link: number;
  readonly track: Track;
  /** Index of the activity; -1 where there is none. */
  readonly activity: number;
  /** How many other activities link the two. */
  readonly others: number;
}

/** Who worked with whom says more than who paid. */
const ORDER: readonly Track[] = ['works', 'post', 'part', 'place', 'pays'];

/** Steps of a way; neighbours that the picture does not link are left out. */
export function stepsOf(path: readonly string[], graph: Network, things: ThingColumns, lens: LensColumns): Step[] {
  return path.slice(1).flatMap((to, i) => stepBetween(path[i] ?? '', to, graph, things, lens) ?? []);
}

function stepBetween(from: string, to: string, graph: Network, things: ThingColumns, lens: LensColumns) {
  const all = graph.edges(from, to).flatMap((edge) => {
    const { links, track } = graph.getEdgeAttributes(edge);
    return links.map((link) => ({ edge, link, track }));
  });
  const activityOf = (link: number) => lens.links.activity[link] ?? -1;
  const start = (link: number) => things.start[activityOf(link)] ?? '';
  const [best] = all.sort(
    (a, b) =>
      ORDER.indexOf(a.track) - ORDER.indexOf(b.track) ||
      (lens.links.confidence[b.link] ?? 0) - (lens.links.confidence[a.link] ?? 0) ||
      (start(a.link) < start(b.link) ? 1 : start(a.link) > start(b.link) ? -1 : a.link - b.link),
  );
  if (!best) return undefined;
  const activity = activityOf(best.link);
  const activities = new Set(all.map(({ link }) => activityOf(link)).filter((other) => other >= 0));
  activities.delete(activity);
  return { from, to, ...best, activity, others: activities.size };
}

/** Names of the claims on which steps rest, each once. */
export const claimsOfSteps = (steps: readonly Step[], lens: LensColumns): string[] => [
  ...new Set(steps.flatMap(({ link }) => proofsOf(lens, link).flatMap(({ claim }) => lens.claims[claim] ?? []))),
];

/** What a step is told with. */
export interface Telling {
  readonly things: ThingColumns;
  readonly lens: LensColumns;
  readonly nameOf: (id: string) => string;
  /** Where and when an activity was, in words. */
  readonly when: (activity: number) => string;
  /** Party of a claim, by the claim's name; undefined while it is not known. */
  readonly partyOf: (claim: string) => string | undefined;
}

/**
 * A step as a sentence without its full stop.
 * @param isKnown whether the sentence before named the activity
 */
export function sayStep(step: Step, telling: Telling, isKnown = false): string {
  const { things, lens, nameOf } = telling;
  const { link, track, activity } = step;
  const [source = '', target = ''] = [lens.links.source[link], lens.links.target[link]].map(
    (thing) => things.id[thing ?? -1],
  );
  if (track === 'post' || track === 'part') return `${nameOf(source)} ${ROLE_WORDS[track]} ${nameOf(target)}`;
  const it = isKnown ? 'it' : `${withArticle(things.name[activity] ?? '')} (${telling.when(activity)})`;
  const [first, second] = proofsOf(lens, link).sort((a, b) => Number(isAt(b, step.from)) - Number(isAt(a, step.from)));
  const did = (proof: Proof) => didAs(lens.roles[proof.role] ?? '', track);
  if (!first) return '';
  if (!second) return `${who(first, telling)} ${did(first)} ${it}`;
  if (did(first) === did(second))
    return `${listed([first, second].map((proof) => who(proof, telling)))} ${did(first)} ${it}`;
  return `${who(first, telling)} ${did(first)} ${it}, and ${who(second, telling)} ${did(second)} it`;

  function isAt({ party }: Proof, id: string): boolean {
    return things.id[party] === id;
  }
}

/** A way as one sentence; an activity is named once where two steps go through it. */
export const sayWay = (steps: readonly Step[], telling: Telling): string =>
  `${steps
    .map((step, i) => sayStep(step, telling, step.activity >= 0 && steps[i - 1]?.activity === step.activity))
    .join('; ')}.`;

/** A role in words; where a lens tells none, what its track says. */
const didAs = (role: string, track: Track): string =>
  ROLE_WORDS[role] ?? (role ? `was ${roleName(role)} in` : track === 'pays' ? 'paid for' : 'took part in');

/** "UNODC", or "Kazakhstan, through the Customs Committee," where another acted for it. */
function who({ party, claim }: Proof, { things, lens, nameOf, partyOf }: Telling): string {
  const id = things.id[party] ?? '';
  const actor = partyOf(lens.claims[claim] ?? '');
  return actor === undefined || actor === id ? nameOf(id) : `${nameOf(id)}, through ${nameOf(actor)},`;
}

/** "the study visit", "Operation KAFO II". */
const withArticle = (name: string): string => (/^\p{Ll}/u.test(name) ? `the ${name}` : name);
