import type { Ref } from '../model.ts';
import type { Hit } from './gazetteer.ts';
import { NameGrammar } from './name-grammar.ts';
import type { OrgMention } from './org-mention.ts';
import type { Reading } from './reading.ts';

/** Finds the names of bodies: those of the authority, and capitalized names built around a head. */
export function organizationsIn(
  reading: Reading,
  hits: readonly Hit[],
  countryOf: ReadonlyMap<Ref, Ref>,
): OrgMention[] {
  const grammar = new NameGrammar(reading, hits, countryOf);
  const found: OrgMention[] = [];
  for (let i = 0; i < reading.tokens.length; i += 1) {
    for (const mention of [grammar.nameAt(i), grammar.definedAt(i), grammar.bareAt(i), ...grammar.knownAt(i)])
      if (mention) found.push(mention);
  }
  return compete(found);
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
