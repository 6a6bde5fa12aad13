import type { Quad, Term } from '@rdfjs/types';
import type { QueryResult } from '../../src/store/store.ts';
import type { Cell, Table } from './protocol.ts';

/** The result of a query as a table that can be posted. */
export function tableOf(result: QueryResult): Table {
  if (result.form === 'ask')
    return { variables: ['answer'], rows: [[{ type: 'literal', value: String(result.value) }]] };
  if (result.form === 'construct')
    return { variables: ['subject', 'predicate', 'object'], rows: result.quads.map(triple) };
  const { variables } = result;
  return { variables, rows: result.rows.map((row) => variables.map((name) => cellOf(row.get(name)))) };
}

const triple = (quad: Quad) => [quad.subject, quad.predicate, quad.object].map(cellOf);

function cellOf(term: Term | undefined): Cell | undefined {
  if (!term) return undefined;
  if (term.termType !== 'Literal') return { type: term.termType === 'NamedNode' ? 'iri' : 'blank', value: term.value };
  return {
    type: 'literal',
    value: term.value,
    datatype: term.datatype.value,
    ...(term.language && { language: term.language }),
  };
}
