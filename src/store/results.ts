import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Bindings, SelectResult } from './store.ts';

const { namedNode, literal, blankNode } = DataFactory;

/** A term as SPARQL 1.1 Query Results JSON writes it. */
interface JsonTerm {
  readonly type: 'uri' | 'literal' | 'bnode' | 'typed-literal';
  readonly value: string;
  readonly 'xml:lang'?: string;
  readonly datatype?: string;
}

interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

/** Reads SPARQL 1.1 Query Results JSON, which keeps the variables of a result without rows. */
export function readResults(text: string): SelectResult {
  const { head, results } = JSON.parse(text) as JsonResults;
  return { variables: head.vars ?? [], rows: results.bindings.map(bindings) };
}

const bindings = (row: Readonly<Record<string, JsonTerm>>): Bindings =>
  new Map(Object.entries(row).map(([name, value]) => [name, termOf(value)]));

function termOf({ type, value, datatype, 'xml:lang': language }: JsonTerm): Term {
  if (type === 'uri') return namedNode(value);
  if (type === 'bnode') return blankNode(value);
  return literal(value, language ?? (datatype ? namedNode(datatype) : undefined));
}

/** Writes SPARQL 1.1 Query Results JSON. */
export function writeResults({ variables, rows }: SelectResult): string {
  const results = {
    bindings: rows.map((row) => Object.fromEntries([...row].map(([name, term]) => [name, jsonOf(term)]))),
  };
  return JSON.stringify({ head: { vars: variables }, results });
}

function jsonOf(term: Term): JsonTerm {
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value };
  if (term.termType !== 'Literal') return { type: 'bnode', value: term.value };
  if (term.language) return { type: 'literal', value: term.value, 'xml:lang': term.language };
  const plain = term.datatype.value === 'http://www.w3.org/2001/XMLSchema#string';
  return { type: 'literal', value: term.value, ...(!plain && { datatype: term.datatype.value }) };
}
