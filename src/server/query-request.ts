import { Refusal } from './refusal.ts';

const MOST_BYTES = 1_000_000;
const HOW =
  'Send a query as ?query=..., as a form with the field query, or as the body with the type application/sparql-query.';

/**
 * Reads the query of a request, by the SPARQL 1.1 Protocol.
 * @throws Refusal that says what is wrong with the request
 */
export async function readQuery(request: Request): Promise<string> {
  if (request.headers.get('sec-fetch-site') === 'cross-site')
    throw new Refusal(403, 'Pages of other sites may not ask this server.');
  const url = new URL(request.url);
  if (request.method === 'GET') return only(url.searchParams);
  if (request.method !== 'POST')
    throw new Refusal(405, `${request.method} is not allowed. ${HOW}`, { allow: 'GET, POST' });
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const read = BODIES[type ?? ''];
  if (!read) throw new Refusal(415, `A body of type ${type ?? '(none)'} is not understood. ${HOW}`);
  return read(await bodyOf(request), url.searchParams);
}

/** How a body of each type holds the query. */
const BODIES: Readonly<Record<string, (body: string, address: URLSearchParams) => string>> = {
  'application/x-www-form-urlencoded': (body) => only(new URLSearchParams(body)),
  'application/sparql-query': (body, address) => only(new URLSearchParams([...address, ['query', body]])),
  'application/sparql-update': () => only(new URLSearchParams({ update: '' })),
};

function only(fields: URLSearchParams): string {
  if (fields.has('update')) throw new Refusal(403, 'This server only reads: it takes no updates.');
  const graphs = ['default-graph-uri', 'named-graph-uri'].find((name) => fields.has(name));
  if (graphs) throw new Refusal(400, `${graphs} is not supported. Write FROM into the query.`);
  const [query, second] = fields.getAll('query');
  if (!query?.trim()) throw new Refusal(400, `There is no query. ${HOW}`);
  if (second !== undefined) throw new Refusal(400, 'There are two queries. Send them one by one.');
  return query;
}

/** The body as text, as far as it is not too long. */
async function bodyOf({ body }: Request): Promise<string> {
  const chunks = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refusal(413, `A query may have ${MOST_BYTES} bytes at most.`);
    text += chunks.decode(chunk, { stream: true });
  }
  return text + chunks.decode();
}
