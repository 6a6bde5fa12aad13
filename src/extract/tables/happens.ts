/** Verbs of taking place, and of what brings an activity about. Folded. */
export const HAPPENS: ReadonlySet<string> = new Set(
  'held took place convened brought organized organised conducted hosted concluded ended finished began begun started inaugurated kicked launched signed donated met visited received gathered opened attended completed part discussed closed occurred celebrated arrived ran commenced'.split(
    ' ',
  ),
);
