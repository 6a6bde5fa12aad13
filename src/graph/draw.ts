import { HOME } from '../rdf/terms.ts';
import type { Store } from '../store/store.ts';
import { type Drawing, type LensColumns, type ThingColumns, TRACKS } from './columns.ts';
import { layOut, type Position, type Tie } from './layout.ts';
import { inOrder, type Link, readLinks } from './links.ts';
import { readThings, THINGS_QUERY, type Thing } from './things.ts';

/** A way of looking at the network: a query whose rows are links. */
export interface Lens {
  readonly name: string;
  /** A SELECT of what `readLinks` reads. */
  readonly query: string;
}

/**
 * Draws a dataset under every lens. Positions start from the previous drawing where there is one.
 * @param base Home of the dataset's IRIs.
 */
export async function draw(store: Store, lenses: readonly Lens[], previous?: Drawing, base = HOME): Promise<Drawing> {
  const all = readThings(await store.select(THINGS_QUERY), base);
  const links = new Map<string, Link[]>();
  for (const lens of lenses) links.set(lens.name, readLinks(lens.name, await store.select(lens.query), base));
  return drawLinks(all, links, previous, base);
}

/** As `draw`, from things and links at hand. */
export function drawLinks(
  all: ReadonlyMap<string, Thing>,
  links: ReadonlyMap<string, readonly Link[]>,
  previous?: Drawing,
  base = HOME,
): Drawing {
  const things = named([...links.values()].flat(), all);
  const index = new Map(things.map((thing, i) => [thing.id, i]));
  const drawn = [...links].map(
    ([name, own]) => [name, lensColumns(name, inOrder(own), index, positions(previous, name))] as const,
  );
  return { things: thingColumns(things, base), lenses: new Map(drawn) };
}

/** The files of a drawing: path in the dataset to text. */
export function drawingFiles(drawing: Drawing): Map<string, string> {
  const files = new Map([['layout/things.json', lines(drawing.things)]]);
  for (const [name, lens] of drawing.lenses) files.set(`layout/${name}.json`, lines(lens));
  return files;
}

/** One column a line, so that a diff shows what changed. */
function lines(columns: object): string {
  const rows = Object.entries(columns).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}

/** Reads back what `drawingFiles` wrote, or nothing where there is no such drawing. */
export async function readDrawing(
  read: (path: string) => Promise<string | undefined>,
  lenses: readonly string[],
): Promise<Drawing | undefined> {
  const things = await read('layout/things.json');
  if (things === undefined) return undefined;
  const found = new Map<string, LensColumns>();
  for (const name of lenses) {
    const text = await read(`layout/${name}.json`);
    if (text !== undefined) found.set(name, JSON.parse(text));
  }
  return { things: JSON.parse(things), lenses: found };
}

function positions(previous: Drawing | undefined, name: string): Map<string, Position> {
  const lens = previous?.lenses.get(name);
  const ids = previous?.things.id ?? [];
  return new Map(lens?.nodes.map((thing, i) => [ids[thing] ?? '', { x: lens.x[i] ?? 0, y: lens.y[i] ?? 0 }]));
}

/** The things that links name, and the places, countries and regions that these name in turn, by id. */
function named(links: readonly Link[], all: ReadonlyMap<string, Thing>): Thing[] {
  const found = new Map<string, Thing>();
  const take = (id: string) => {
    if (!id || found.has(id)) return;
    const thing = all.get(id) ?? unknown(id);
    found.set(id, thing);
    for (const next of [thing.country, thing.place, thing.partOf, ...thing.regions]) take(next);
  };
  for (const link of links) for (const id of [link.source, link.target, link.activity]) take(id);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a link names but the store does not describe. */
const unknown = (id: string): Thing => ({
  id,
  kind: 'other',
  name: id,
  short: id,
  names: [],
  country: '',
  regions: [],
  sort: '',
  status: '',
  start: '',
  end: '',
  place: '',
  partOf: '',
});

function thingColumns(things: readonly Thing[], base: string): ThingColumns {
  const column = <K extends keyof Thing>(key: K): Thing[K][] => things.map((thing) => thing[key]);
  return {
    format: 1,
    base,
    id: column('id'),
    kind: column('kind'),
    name: column('name'),
    short: column('short'),
    names: column('names'),
    country: column('country'),
    regions: column('regions'),
    sort: column('sort'),
    status: column('status'),
    start: column('start'),
    end: column('end'),
    place: column('place'),
    partOf: column('partOf'),
  };
}

function lensColumns(
  lens: string,
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  previous: Map<string, Position>,
): LensColumns {
  const ids = [...new Set(links.flatMap((link) => [link.source, link.target]))].sort();
  const places = layOut(ids, tiesOf(links), previous);
  const roles = sortedNames(links.flatMap((link) => [link.role, link.targetRole]));
  const releases = sortedNames(links.flatMap((link) => [link.release, link.targetRelease]));
  const claims = sortedNames(links.flatMap((link) => [link.claim, link.targetClaim]));
  const claimAt = new Map(claims.map((claim, i) => [claim, i]));
  const at = (id: string) => index.get(id) ?? -1;
  return {
    format: 1,
    lens,
    nodes: ids.map(at),
    x: ids.map((id) => places.get(id)?.x ?? 0),
    y: ids.map((id) => places.get(id)?.y ?? 0),
    roles,
    releases,
    claims,
    links: {
      source: links.map((link) => at(link.source)),
      target: links.map((link) => at(link.target)),
      activity: links.map((link) => at(link.activity)),
      track: links.map((link) => TRACKS.indexOf(link.track)),
      claim: links.map((link) => claimAt.get(link.claim) ?? -1),
      role: links.map((link) => roles.indexOf(link.role)),
      release: links.map((link) => releases.indexOf(link.release)),
      targetClaim: links.map((link) => claimAt.get(link.targetClaim) ?? -1),
      targetRole: links.map((link) => roles.indexOf(link.targetRole)),
      targetRelease: links.map((link) => releases.indexOf(link.targetRelease)),
      confidence: links.map((link) => link.confidence),
    },
  };
}

/** What holds two things together is what they did, not how many claims say so. */
function tiesOf(links: readonly Link[]): Tie[] {
  const ties = new Map(
    links.map(({ source, target, activity }) => [`${source} ${target} ${activity}`, { source, target, weight: 1 }]),
  );
  return [...ties.values()];
}

const sortedNames = (names: readonly string[]): string[] => [...new Set(names)].filter(Boolean).sort();
