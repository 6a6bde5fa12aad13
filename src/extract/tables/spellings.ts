/** Words that one writes in two ways, to one of them. Folded. */
const WRITTEN = {
  center: 'centre',
  program: 'programme',
  organisation: 'organization',
  organised: 'organized',
  defense: 'defence',
  labor: 'labour',
};
export const WRITINGS: ReadonlyMap<string, string> = new Map(Object.entries(WRITTEN));

/** Spellings of words in names of bodies that vary, to one of them. Folded. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...WRITTEN,
    combatting: 'combating',
    emergencies: 'emergency',
    co: 'cooperation',
    affairs: 'affair',
    internal: 'interior',
    ministerio: 'ministry',
    publico: 'public',
    nacional: 'national',
    nationale: 'national',
    policia: 'police',
    aduanas: 'customs',
    douanes: 'customs',
    ecole: 'school',
  }),
);
