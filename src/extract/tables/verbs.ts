/** The form in which a verb stands: it tells what must stand before it. */
export type VerbForm = 'finite' | 'base' | 'progressive';

/** Past and participle of the irregular verbs that the tables use. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  'hold held held|run ran run|give gave given|meet met met|take took taken|bring brought brought|send sent sent|lead led led|put put put|bear bore borne|pay paid paid|make made made|sit sat sat|begin began begun|underwrite underwrote underwritten|teach taught taught|set set set|draw drew drawn'
    .split('|')
    .map((row) => row.split(' '))
    .map(([base = '', ...rest]) => [base, rest] as const),
);
/** Verbs that double their last letter: "equipped". */
const DOUBLING = /(?:quip|wrap|plan|ship|put|run|set|sit|begin)$/;

/** All forms of a verb by its base form: "organize" gives organizes, organized, organizing. A compound keeps its prefix. */
export function inflected(base: string): readonly { readonly word: string; readonly form: VerbForm }[] {
  const [prefix, stem] = parted(base);
  const doubled = DOUBLING.test(stem) ? stem + (stem.at(-1) ?? '') : stem;
  const bare = /e$/.test(stem) ? stem.slice(0, -1) : doubled;
  const y = /[^aeou]y$/.test(stem);
  const third = y ? `${stem.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(stem) ? `${stem}es` : `${stem}s`;
  const past = IRREGULAR.get(stem) ?? [y ? `${stem.slice(0, -1)}ied` : `${bare}ed`];
  return [
    { word: stem, form: 'base' as const },
    { word: `${bare}ing`, form: 'progressive' as const },
    ...[...new Set([third, ...past])].map((word) => ({ word, form: 'finite' as const })),
  ].map(({ word, form }) => ({ word: prefix + word, form }));
}

/** All forms of several verbs, by their base forms. */
export const formsOf = (bases: string): ReadonlySet<string> =>
  new Set(bases.split(' ').flatMap((base) => inflected(base).map(({ word }) => word)));

function parted(base: string): readonly [prefix: string, stem: string] {
  const at = base.lastIndexOf('-') + 1;
  return [base.slice(0, at), base.slice(at)];
}
