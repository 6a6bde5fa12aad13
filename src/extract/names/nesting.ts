import { type Reading, textOf } from '../text/reading.ts';
import type { Hit } from './gazetteer.ts';
import { NamesWithin } from './names-within.ts';
import type { OrgMention } from './org-mention.ts';
import { Owners } from './owners.ts';

/** "X's Y", "Y (ABC) of the X", "Department Y, Ministry X", "X Academy": the body Y is a part of the body X. */
export function nested(reading: Reading, found: readonly OrgMention[], hits: readonly Hit[]): OrgMention[] {
  const starting = new Map([...found].reverse().map((m) => [m.from, m]));
  const names = new NamesWithin(reading, found, starting);
  const owners = new Owners(reading, found, starting, hits);
  return owners.shared(
    found.map((given) => {
      const mention = isApart(reading, given) ? withoutParent(given) : given;
      if (mention.parentAt !== undefined) return mention;
      const within = names.within(mention);
      if (within) return isApart(reading, within) ? mention : within;
      const parent = owners.of(mention);
      return parent ? { ...mention, parentAt: parent.from, country: mention.country ?? parent.country } : mention;
    }),
  );
}

/** What people or firms found beside a body, and call by its name. */
const APART = / (?:union|association|federation|club|society|cooperative|chamber of commerce)$/i;

/** "the Delta Police Union", "the ABC Staff Association": a name that begins with a body's is that of no part of it. */
function isApart(reading: Reading, { from, to, parentAt }: OrgMention): boolean {
  if (parentAt === undefined) return false;
  const isNamedIn = parentAt > from && parentAt < to;
  return !isNamedIn && APART.test(textOf(reading, from, to));
}

const withoutParent = (mention: OrgMention): OrgMention => ({ ...mention, parentAt: undefined });
