import type { Term } from '@rdfjs/types';
import { HOME } from '../rdf/terms.ts';
import type { SelectResult, Store } from '../store/store.ts';
import { type Arguments, bindQuestion, type Question } from './question.ts';

/** What the values of a column are. */
export type ColumnKind =
  | 'country'
  | 'region'
  | 'place'
  | 'agency'
  | 'person'
  | 'activity'
  | 'release'
  | 'claim'
  | 'span'
  | 'concept'
  | 'iri'
  | 'number'
  | 'date'
  | 'truth'
  | 'text'
  | 'mixed'
  | 'empty';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** The answer to a question, with a name for each IRI that has one. */
export interface Answer {
  readonly columns: readonly Column[];
  /** Cells in the order of the columns; undefined where a row has no value. */
  readonly rows: readonly (readonly (Term | undefined)[])[];
  /** IRI to the name to show; of agencies with an acronym also `shortLabels`. */
  readonly labels: ReadonlyMap<string, string>;
  readonly shortLabels: ReadonlyMap<string, string>;
}

/**
 * Answers a question.
 * @param base of the dataset.
 * @throws InputFault where an argument does not fit, QueryFault where the query cannot be answered.
 */
export async function answer(
  store: Store,
  question: Question,
  given: Arguments = {},
  base: string = HOME,
): Promise<Answer> {
  return withLabels(store, await store.select(bindQuestion(question, given, base)), base);
}

/** Adds columns' kinds and the names of IRIs to a result, in one query. */
export async function withLabels(store: Store, result: SelectResult, base: string = HOME): Promise<Answer> {
  const { variables, rows } = result;
  const iris = new Set(
    rows
      .flatMap((row) => [...row.values()])
      .filter((term) => term.termType === 'NamedNode')
      .map((term) => term.value),
  );
  const { labels, shortLabels } = await readLabels(store, [...iris], base);
  return {
    columns: variables.map((name) => ({
      name,
      kind: columnKind(
        rows.map((row) => row.get(name)),
        base,
      ),
    })),
    rows: rows.map((row) => variables.map((name) => row.get(name))),
    labels,
    shortLabels,
  };
}

/** IRIs asked for in one query: engines have limits on the length of a text. */
const AT_ONCE = 5000;

/** Names stand in the default graph, titles of releases in their own. */
const NAMES = '?thing ?property ?label FILTER(?property IN (skos:prefLabel, foaf:name, rdfs:label, coop:acronym))';
const TITLES = 'GRAPH ?thing { ?thing ?property ?label } FILTER(?property = dcterms:title)';

async function readLabels(
  store: Store,
  iris: readonly string[],
  base: string,
): Promise<Pick<Answer, 'labels' | 'shortLabels'>> {
  const labels = new Map<string, string>();
  const shortLabels = new Map<string, string>();
  const below = (path: string) => (iri: string) => iri.startsWith(`${base}id/${path}/`);
  const releases = iris.filter(below('release'));
  const things = iris.filter((iri) => !['release', 'claim', 'text'].some((path) => below(path)(iri)));
  for (const [pattern, all] of [
    [NAMES, things],
    [TITLES, releases],
  ] as const) {
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const values = all
        .slice(i, i + AT_ONCE)
        .map((iri) => `<${iri}>`)
        .join(' ');
      const { rows } = await store.select(
        `SELECT ?thing ?property ?label WHERE { VALUES ?thing { ${values} } ${pattern} } ORDER BY ?thing ?label`,
      );
      for (const row of rows) {
        const [thing = '', property = '', label = ''] = ['thing', 'property', 'label'].map(
          (name) => row.get(name)?.value,
        );
        const into = property.endsWith('#acronym') ? shortLabels : labels;
        const known = into.get(thing);
        // the form without points, where there are both: EU and E.U.
        if (known === undefined || (into === shortLabels && label.length < known.length)) into.set(thing, label);
      }
    }
  }
  return { labels, shortLabels };
}

/** First part of an IRI's path below `id/`, to what it is. */
const NODES: Readonly<Record<string, ColumnKind>> = {
  country: 'country',
  region: 'region',
  place: 'place',
  org: 'agency',
  person: 'person',
  activity: 'activity',
  release: 'release',
  claim: 'claim',
  text: 'span',
};

/** Last part of a datatype, to what it is. */
const LITERALS: Readonly<Record<string, ColumnKind>> = {
  integer: 'number',
  decimal: 'number',
  double: 'number',
  date: 'date',
  gYearMonth: 'date',
  gYear: 'date',
  gMonthDay: 'date',
  boolean: 'truth',
};

/** What a term is. */
export function termKind(term: Term, base: string): ColumnKind {
  if (term.termType === 'Literal') return LITERALS[term.datatype.value.split('#').at(-1) ?? ''] ?? 'text';
  if (term.value.startsWith(`${HOME}scheme/`)) return 'concept';
  if (!term.value.startsWith(`${base}id/`)) return 'iri';
  return NODES[term.value.slice(base.length + 3).split('/')[0] ?? ''] ?? 'iri';
}

function columnKind(cells: readonly (Term | undefined)[], base: string): ColumnKind {
  const kinds = new Set(cells.filter((term) => term !== undefined).map((term) => termKind(term, base)));
  const [first = 'empty'] = kinds;
  return kinds.size > 1 ? 'mixed' : first;
}
