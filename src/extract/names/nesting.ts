import type { Reading } from '../text/reading.ts';
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
    found.map((mention) => {
      if (mention.parentAt !== undefined) return mention;
      const within = names.within(mention);
      if (within) return within;
      const parent = owners.of(mention);
      return parent
        ? { ...mention, parentAt: parent.from, ...(parent.country && !mention.country && { country: parent.country }) }
        : mention;
    }),
  );
}
