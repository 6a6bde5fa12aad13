/** Verbs that are of giving only beside what is given. Folded. */
export const GIVES: ReadonlySet<string> = new Set(
  'received receives presented presents provided provides delivered delivers transferred transfers supplied supplies gave gives given purchased procured'.split(
    ' ',
  ),
);
/** What is given. Folded. */
export const GIFTS: ReadonlySet<string> = new Set(
  'equipment vehicles vehicle computers laptops boats boat kits motorcycles bicycles radios devices scanners scanner ambulances sets supplies masks tents drones uniforms generators furniture software'.split(
    ' ',
  ),
);
