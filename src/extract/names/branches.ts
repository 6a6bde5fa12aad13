import { POSTS } from '../tables/posts.ts';
import { coverOf, type Reading, zoneAt } from '../text/reading.ts';
import { isCapital } from '../text/tokens.ts';
import type { Hit } from './gazetteer.ts';
import { type OrgMention, ofOneShape } from './org-mention.ts';

/** Unions of states: with a country behind them they name no body. */
const OF_STATES = new Set('nato asean ecowas caricom sadc'.split(' '));

/** "IOM Jordan", "ABC East Africa": what a body has in a country or region, called by the body's acronym and that. */
export function branchesIn(reading: Reading, hits: readonly Hit[], found: readonly OrgMention[]): OrgMention[] {
  const landAt = new Map(
    hits.flatMap((hit) => (/^(?:country|region)$/.test(hit.kind) ? [[hit.from, hit] as const] : [])),
  );
  const covered = coverOf(found);
  const starting = new Set(found.map(({ from }) => from));
  const countryOf = new Map(found.flatMap(({ acronym, country }) => (acronym && country ? [[acronym, country]] : [])));
  return found.flatMap(({ from, to, ...body }) => {
    const [name, sign] = reading.tokens.slice(from, from + 2);
    if (to !== from + 1 || !/^\p{Lu}\p{L}{2,}$/u.test(name?.text ?? '')) return [];
    // "IOM-Jordan"
    const at = sign?.fold === '-' && sign.glued ? to + 1 : to;
    const land = landAt.get(at);
    const country = body.country ?? countryOf.get(name?.text ?? '');
    if (!land || land.ref === country || covered.has(at)) return [];
    if (!isBranch(reading, from, land, (i) => landAt.has(i) || !starting.has(i))) return [];
    const named = { from, to: land.to, rule: 'org/body-in-country', score: 0.85, aliases: [] };
    // "ABC Tonga" where ABC is a body of Samoa: one of the same kind
    const isOther = country !== undefined && !body.authority && land.kind === 'country';
    return [
      isOther
        ? ofOneShape({ ...named, classification: 'body', country: land.ref })
        : ofOneShape({ ...named, classification: 'field-office', parentAt: from }),
    ];
  });
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
