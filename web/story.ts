import { type LensColumns, type ThingColumns, TRACKS } from '../src/graph/columns.ts';
import { proofsOf } from '../src/graph/proofs.ts';
import { ACTIVITIES, counted, dateParts, KIND_WORDS, listed, numberWord, ROLE_WORDS, roleName } from './words.ts';

/** So many roles are named; where there are more, those are what somebody mostly was. */
const NAMED = 3;

/** An activity with the links through it, by index. */
export interface Told {
  readonly activity: number;
  readonly links: readonly number[];
}

/** Groups links by their activity: newest first, the undated last. Links without an activity are left out. */
export function byActivity(things: ThingColumns, lens: LensColumns, links: readonly number[]): Told[] {
  const groups = new Map<number, number[]>();
  for (const link of links) {
    const activity = lens.links.activity[link] ?? -1;
    if (activity >= 0) groups.set(activity, [...(groups.get(activity) ?? []), link]);
  }
  const start = (activity: number) => things.start[activity] ?? '';
  const told = [...groups].map(([activity, own]) => ({ activity, links: own }));
  return told.sort(
    (a, b) => compare(datedLast(start(b.activity)), datedLast(start(a.activity))) || a.activity - b.activity,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** A day without a year sorts before every year. */
const datedLast = (start: string) => (/^\d/.test(start) ? start : '');

/** A piece of prose: words, a name with its kind, or what is inferred. */
export type Piece = string | { readonly id: string } | { readonly strong: string };

/** "between May 2019 and April 2024", "in 2023", or nothing. */
export function span(things: ThingColumns, activities: readonly number[]): string {
  const starts = activities
    .map((a) => things.start[a] ?? '')
    .filter((s) => /^\d{4}/.test(s))
    .sort();
  const [first, last] = [starts[0], starts.at(-1)].map((date) => monthAndYear(date ?? ''));
  if (!first || !last) return '';
  return first === last ? `in ${first}` : `between ${first} and ${last}`;
}

function monthAndYear(date: string): string {
  const { day, year } = dateParts(date);
  return [day.split(' ').at(-1), year].filter(Boolean).join(' ');
}

/** Roles in links, most frequent first: all, or those of one thing. */
export function rolesIn(lens: LensColumns, links: readonly number[], thing?: number): string[] {
  const count = new Map<string, number>();
  for (const link of links) {
    for (const proof of proofsOf(lens, link)) {
      if (thing !== undefined && proof.party !== thing) continue;
      const role = lens.roles[proof.role] ?? TRACKS[lens.links.track[link] ?? 0] ?? '';
      count.set(role, (count.get(role) ?? 0) + 1);
    }
  }
  return [...count].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([role]) => role);
}

/** What stories are told from. */
export interface Stories {
  readonly things: ThingColumns;
  readonly lens: LensColumns;
  /** Links that pass the filters, by index. */
  readonly kept: readonly number[];
  /** Kind of a thing as drawn, by id. */
  readonly kindOf: (id: string) => string;
  /** How a thing takes part in what the lens counts, where not only itself. */
  readonly how: string;
}

/** What a party did, in two sentences. */
export function partyStory(stories: Stories, thing: number): Piece[] {
  const { things, lens, kept, how } = stories;
  const links = kept.filter((link) => lens.links.source[link] === thing || lens.links.target[link] === thing);
  const told = byActivity(things, lens, links);
  const activities = told.map((t) => t.activity);
  if (told.length === 0) return [idleStory(stories, thing, links)];
  const pieces: Piece[] = [
    'In ',
    { strong: counted(told.length, ACTIVITIES, true) },
    ...[span(things, activities)].filter(Boolean).map((s) => ` ${s}`),
  ];
  const undated = activities.filter((activity) => !/^\d{4}/.test(things.start[activity] ?? '')).length;
  if (undated > 0 && undated < told.length) pieces.push(` (${numberWord(undated)} without a date)`);
  if (how) pieces.push(`, ${how}`);
  const roles = rolesIn(
    lens,
    links.filter((l) => (lens.links.activity[l] ?? -1) >= 0),
    thing,
  ).filter((role) => ROLE_WORDS[role]);
  if (roles.length > 0)
    pieces.push(`, ${roles.length > NAMED ? 'mostly ' : ''}as ${listed(roles.slice(0, NAMED).map(roleName))}`);
  pieces.push('.', ...companions(stories, thing, activities));
  return pieces;
}

/** What there is to say of a party without an activity: its posts, and whether it has activities that the filters leave out. */
function idleStory({ things, lens }: Stories, thing: number, links: readonly number[]): string {
  const isOwn = (link: number) => lens.links.source[link] === thing || lens.links.target[link] === thing;
  const isFiltered = lens.links.activity.some((activity, link) => activity >= 0 && isOwn(link));
  const idle = isFiltered ? 'none of its activities passes the filters' : 'it has no activity under this lens';
  const others = new Set(
    links
      .filter((link) => TRACKS[lens.links.track[link] ?? 0] === 'post')
      .flatMap((link) => [lens.links.source[link], lens.links.target[link]]),
  );
  others.delete(thing);
  if (others.size === 0)
    return isFiltered ? 'None of its activities passes the filters.' : 'Named here, with no activity under this lens.';
  if (things.kind[thing] === 'person')
    return `Holds ${others.size === 1 ? 'a post' : `posts in ${numberWord(others.size)} bodies`}; ${
      isFiltered ? 'none of the activities passes the filters' : 'no activity under this lens names this person'
    }.`;
  const people = counted(others.size, ['person holds', 'people hold'], true).replace(/^./, (c) => c.toUpperCase());
  return `${people} a post in it; ${idle}.`;
}

/** Whom a party met most. */
function companions({ things, lens, kept, kindOf }: Stories, thing: number, activities: readonly number[]): Piece[] {
  const own = new Set(activities);
  const met = new Map<number, Set<number>>();
  for (const link of kept) {
    const activity = lens.links.activity[link] ?? -1;
    if (!own.has(activity)) continue;
    for (const node of [lens.links.source[link] ?? -1, lens.links.target[link] ?? -1]) {
      if (node === thing || node === activity || !['agency', 'funder'].includes(kindOf(things.id[node] ?? '')))
        continue;
      met.set(node, (met.get(node) ?? new Set()).add(activity));
    }
  }
  const [most, next] = [...met].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  if (!most || most[1].size < 2 || next?.[1].size === most[1].size) return [];
  return [' Most often beside ', { id: things.id[most[0]] ?? '' }, `, in ${numberWord(most[1].size)} of them.`];
}

/** What an activity is: who organized it, who paid, who came. */
export function activityStory(things: ThingColumns, lens: LensColumns, links: readonly number[]): Piece[] {
  const byRole = new Map<string, string[]>();
  const proofs = links.flatMap((link) => proofsOf(lens, link));
  for (const proof of proofs) {
    const role = lens.roles[proof.role] ?? '';
    byRole.set(role, [...new Set([...(byRole.get(role) ?? []), things.id[proof.party] ?? ''])]);
  }
  const names = (role: string): Piece[] => {
    const ids = byRole.get(role) ?? [];
    return ids
      .slice(0, 4)
      .flatMap((id, i) => [
        ...(i === 0 ? [] : [i === Math.min(ids.length, 4) - 1 && ids.length <= 4 ? ' and ' : ', ']),
        { id },
      ]);
  };
  const pieces: Piece[] = [];
  for (const [role, says] of [
    ['organizer', 'Organized by '],
    ['host', 'Hosted by '],
    ['signatory', 'Signed by '],
    ['donor', 'Given by '],
    ['funder', 'Paid by '],
  ] as const) {
    if (byRole.has(role)) pieces.push(pieces.length > 0 ? ' ' : '', says, ...names(role), '.');
  }
  const came = proofs.map(({ party }) => party).filter((party) => things.kind[party] === 'country');
  const countries = new Set(came).size;
  if (countries > 0)
    pieces.push(
      ` ${counted(countries, KIND_WORDS.country ?? ['country', 'countries'], true).replace(/^./, (c) => c.toUpperCase())} took part.`,
    );
  return pieces;
}
