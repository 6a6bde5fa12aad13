/** Spellings of words in names of bodies that vary, to one of them. Folded. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    center: 'centre',
    program: 'programme',
    organisation: 'organization',
    organised: 'organized',
    defense: 'defence',
    labor: 'labour',
    combatting: 'combating',
    co: 'cooperation',
    affairs: 'affair',
    internal: 'interior',
  }),
);
