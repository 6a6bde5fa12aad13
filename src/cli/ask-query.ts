import { withLabels } from '../ask/answer.ts';
import { ANSWER_FORMATS, type AnswerFormat } from '../ask/formats.ts';
import { toNQuads } from '../rdf/nquads.ts';
import { InputFault } from '../read/fault.ts';
import { problemOf } from '../server/query-problem.ts';
import { refuseWriting } from '../server/read-only.ts';
import type { EmbeddedStore } from '../store/embedded.ts';
import { QueryFault } from '../store/query-fault.ts';

/**
 * Answers a query that a person wrote. Triples come as N-Triples, whatever the form; an ASK as `true` or `false`,
 * or in JSON as SPARQL has it.
 * @param source what the text came from, for messages
 * @throws InputFault that says where in the text the query is at fault, and shows the place
 */
export async function answerQuery(
  store: EmbeddedStore,
  text: string,
  base: string,
  format: AnswerFormat,
  source = 'standard input',
): Promise<string> {
  if (!text.trim()) throw new InputFault(source, 'there is no query in it. Pipe one in: entente ask - < my.rq');
  try {
    refuseWriting(text);
    const result = await store.query(text);
    if (result.form === 'construct') return toNQuads(result.quads);
    if (result.form === 'select') return ANSWER_FORMATS[format](await withLabels(store, result, base));
    return format === 'json' ? `${JSON.stringify({ head: {}, boolean: result.value })}\n` : `${result.value}\n`;
  } catch (error) {
    throw error instanceof QueryFault ? inText(error, text, source) : error;
  }
}

/** The fault as `SOURCE:LINE:COLUMN`, with the line and a mark below the place. */
function inText(fault: QueryFault, text: string, source: string): InputFault {
  const { line, column } = fault;
  const problem = problemOf(fault);
  if (line === undefined || column === undefined) return new InputFault(source, problem);
  const shown = (text.split(/\r?\n/)[line - 1] ?? '').replace(/(?![\t])\p{Cc}/gu, '\u2423');
  const before = [...shown].slice(0, column - 1).map((sign) => (sign === '\t' ? '\t' : ' '));
  return new InputFault(`${source}:${line}:${column}`, `${problem}\n  ${shown}\n  ${before.join('')}^`);
}
