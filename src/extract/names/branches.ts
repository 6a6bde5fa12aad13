import type { Ref } from '../../model.ts';
import { POSTS } from '../tables/posts.ts';
import { coverOf, type Reading, zoneAt } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';

/** Unions of states: with a country behind them they name no body. */
const OF_STATES = new Set('nato asean ecowas caricom sadc'.split(' '));

/** "IOM Jordan", "ABC East Africa": what a body has in a country or region, called by the body's acronym and that. */
export function branchesIn(reading: Reading, hits: readonly Hit[], found: readonly OrgMention[]): OrgMention[] {
  const landAt = new Map<number, Hit>();
  for (const hit of hits) if (hit.kind === 'country' || hit.kind === 'region') landAt.set(hit.from, hit);
  const covered = coverOf(reading, found);
  const starting = new Set(found.map(({ from }) => from));
  const countryOf = new Map<string, Ref>();
  for (const { acronym, country } of found) if (acronym && country) countryOf.set(acronym, country);
  const branches: OrgMention[] = [];
  for (const body of found) {
    const { from, to } = body;
    const name = reading.tokens[from]?.text ?? '';
    const sign = reading.tokens[to];
    // "IOM-Jordan"
    const at = sign?.fold === '-' && sign.glued ? to + 1 : to;
    const land = to === from + 1 ? landAt.get(at) : undefined;
    const country = body.country ?? countryOf.get(name);
    if (!land || land.ref === country || covered(at) || !/^\p{Lu}\p{L}{2,}$/u.test(name)) continue;
    if (!isBranch(reading, from, land, (i) => landAt.has(i) || !starting.has(i))) continue;
    const named = { from, to: land.to, rule: 'org/body-in-country', score: 0.85, aliases: [] };
    // "ABC Tonga" where ABC is a body of Samoa: one of the same kind
    const isOther = country !== undefined && !body.authority && land.kind === 'country';
    branches.push(
      isOther
        ? ofOneShape({ ...named, classification: 'body', country: land.ref })
        : ofOneShape({ ...named, classification: 'field-office', parentAt: from }),
    );
  }
  return branches;
}

/** "IOM Jordan attended", "of IOM Jordan and the Police": not "IOM Jordan Office", "between IOM-Jordan and Malta". */
function isBranch(reading: Reading, body: number, land: Hit, isNoBody: (i: number) => boolean): boolean {
  const { tokens, sentenceOf } = reading;
  const fold = (i: number) => tokens[i]?.fold ?? '';
  const same = (i: number) => sentenceOf[i] === sentenceOf[body];
  if (!same(land.from) || tokens[land.from]?.shape !== 'capital' || OF_STATES.has(fold(body))) return false;
  if (zoneAt(reading, body) === 'title') return false;
  const isPair = land.from > body + 1 && !/^(?:of|by|from|at)$/.test(fold(body - 1));
  const next = land.to;
  const goesOn = same(next) && isCapital(tokens[next]) && !POSTS.has(fold(next));
  const isRow = fold(next) === 'and' && isCapital(tokens[next + 1]) && isNoBody(next + 1);
  return !isPair && !goesOn && !isRow && !/^(?:-|\/|'s)$/.test(fold(next));
}
