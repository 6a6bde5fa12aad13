import type { Outcome } from '../node/query-outcome.ts';
import { formOf } from '../store/embedded.ts';
import { QueryFault } from '../store/query-fault.ts';
import { problemOf } from './query-problem.ts';
import { readQuery } from './query-request.ts';
import { refuseWriting } from './read-only.ts';
import { Refusal } from './refusal.ts';

/** Answers a query somewhere else than in this thread. */
export type RunQuery = (query: string, signal: AbortSignal) => Promise<Outcome>;

const RESULTS = 'application/sparql-results+json';
/** What each form of query is answered as: the first that the client takes. N-Triples is Turtle too. */
const MEDIA_TYPES = {
  select: [RESULTS, 'application/json'],
  ask: [RESULTS, 'application/json'],
  construct: ['application/n-triples', 'text/turtle', 'text/plain'],
} as const;

/**
 * Makes an endpoint of the SPARQL 1.1 Protocol that only reads: SELECT and ASK, CONSTRUCT and DESCRIBE, by GET and POST.
 * @param seconds after which `run` stops a query, for the message
 */
export function createEndpoint(run: RunQuery, seconds: number): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const query = await readQuery(request);
      refuseWriting(query);
      const form = formOf(query);
      const type = typeFor(request, MEDIA_TYPES[form]);
      const outcome = await run(query, request.signal);
      if (outcome.kind !== 'answer') throw refusalOf(outcome, seconds);
      return new Response(outcome.body, { headers: { 'content-type': `${type}; charset=utf-8` } });
    } catch (error) {
      const refusal = error instanceof QueryFault ? atFault(error) : error;
      if (refusal instanceof Refusal) return refusal.response();
      throw error;
    }
  };
}

function typeFor(request: Request, types: readonly string[]): string {
  const accepted = (request.headers.get('accept') ?? '*/*').split(',').map((range) => range.split(';')[0]?.trim());
  const [first = ''] = types;
  if (accepted.includes('*/*') || accepted.includes(first.replace(/\/.*/, '/*'))) return first;
  const found = types.find((type) => accepted.includes(type));
  if (found) return found;
  throw new Refusal(406, `This query is answered as ${types.join(', ')}, and the request accepts none of them.`);
}

/** How a query that was not answered is told. */
function refusalOf(outcome: Exclude<Outcome, { kind: 'answer' }>, seconds: number): Refusal {
  if (outcome.kind === 'fault') return atFault(new QueryFault(outcome.message, outcome.line, outcome.column));
  if (outcome.kind === 'failed') return new Refusal(500, `The dataset cannot be asked: ${outcome.message}`);
  return new Refusal(
    503,
    {
      late: `The query was stopped: it ran longer than ${seconds} seconds. Ask for less, or start the server with a larger --query-timeout.`,
      large: 'The query was stopped: it took too much memory. Ask for less: add LIMIT, or join what stands apart.',
      busy: 'Too many queries are waiting. Try again in a while.',
      gone: 'The query was stopped: who asked has gone.',
    }[outcome.kind],
  );
}

function atFault(fault: QueryFault): Refusal {
  const place = fault.line === undefined ? '' : `line ${fault.line}, column ${fault.column}: `;
  return new Refusal(400, `The query cannot be answered: ${place}${problemOf(fault)}`);
}
