/** Files of the repository that the page brings along: lenses, questions and rules as text, authority data as addresses. */
const lensFiles = import.meta.glob<string>('../lenses/*.rq', { query: '?raw', eager: true, import: 'default' });
const questionFiles = import.meta.glob<string>('../questions/*.rq', { query: '?raw', eager: true, import: 'default' });

export interface PackedQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Of a lens: how a thing takes part in what it counts, where not only itself. */
  readonly counts: string;
  readonly text: string;
}

/** Order of the lenses that we know; others come after, by name. */
const ORDER = ['everything', 'agencies', 'countries', 'money', 'people', 'activity'];

const rank = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);

export const LENSES: readonly PackedQuery[] = packed(lensFiles).sort(
  (a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1),
);
export const QUESTIONS: readonly PackedQuery[] = packed(questionFiles);

function packed(files: Record<string, string>): PackedQuery[] {
  return Object.entries(files).map(([path, text]) => {
    const name = path.split('/').at(-1)?.replace(/\.rq$/, '') ?? '';
    const header = (key: string) => new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    return { name, title: header('title') || name, description: header('description'), counts: header('counts'), text };
  });
}

const ruleFiles = import.meta.glob<string>('../rules/*.rq', { query: '?raw', eager: true, import: 'default' });
/** Rules by name, for the engine. */
export const RULES: readonly (readonly [string, string])[] = packed(ruleFiles).map(({ name, text }) => [name, text]);

const authority = import.meta.glob<string>('../data/authority/*.{ttl,trig}', {
  query: '?url',
  eager: true,
  import: 'default',
});
const schemes = import.meta.glob<string>('../ontology/{cooperation,schemes}.ttl', {
  query: '?url',
  eager: true,
  import: 'default',
});
/** Addresses of the authority data and the schemes, for the engine. */
export const KNOWLEDGE: readonly string[] = [...Object.values(authority), ...Object.values(schemes)];
