import type { Ref } from '../model.ts';
import { AcronymNames } from './acronym-names.ts';
import type { Hit } from './gazetteer.ts';
import { NameGrammar } from './name-grammar.ts';
import { NameRuns } from './name-runs.ts';
import type { OrgMention } from './org-mention.ts';
import { type Reading, textOf } from './reading.ts';

/** Finds the names of bodies: those of the authority, and capitalized names built around a head. */
export function organizationsIn(
  reading: Reading,
  hits: readonly Hit[],
  countryOf: ReadonlyMap<Ref, Ref>,
): OrgMention[] {
  const runs = new NameRuns(reading, hits, countryOf);
  const [grammar, acronyms] = [new NameGrammar(runs), new AcronymNames(runs)];
  const found: OrgMention[] = [];
  for (let i = 0; i < reading.tokens.length; i += 1) {
    for (const mention of [
      grammar.nameAt(i),
      acronyms.definedAt(i),
      acronyms.bareAt(i),
      acronyms.countryAcronymAt(i),
      ...grammar.knownAt(i),
    ])
      if (mention) found.push(mention);
  }
  return compete(asDefined(reading, found));
}

/** Where the text itself spells an acronym out, the body of another country that the authority knows by it is not meant. */
function asDefined(reading: Reading, found: readonly OrgMention[]): OrgMention[] {
  const defined = new Map(found.flatMap((m) => (m.acronym && m.to - m.from > 1 ? [[m.acronym, m] as const] : [])));
  return found.filter((m) => {
    const own = m.authority ? defined.get(textOf(reading, m.from, m.to)) : undefined;
    return !own || own.authority === m.authority || !m.country || m.country === own.country;
  });
}

/** Of names that overlap the longer stands, unless one is nested in the other as its parent. */
function compete(found: readonly OrgMention[]): OrgMention[] {
  const byLength = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const holder = new Map<number, OrgMention>();
  const kept: OrgMention[] = [];
  for (const m of byLength) {
    const cells = Array.from({ length: m.to - m.from }, (_, k) => m.from + k);
    const clash = cells.some((i) => {
      const other = holder.get(i);
      return other !== undefined && other.parentAt !== m.from;
    });
    if (clash) continue;
    kept.push(m);
    for (const i of cells) holder.set(i, m);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}
