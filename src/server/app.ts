import { contentTypeOf } from './content-type.ts';

/** Gives the bytes of a file below some folder, or undefined where there is none. Paths have no leading slash. */
export type FileSource = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What the app serves, each under its own first part of the path. */
export interface Mounts {
  /** The built page, at the root. */
  readonly page: FileSource;
  /** The dataset's files, below `/data/`. */
  readonly data: FileSource;
  /** The ontology's files, below `/ns/`. */
  readonly ns: FileSource;
  /** Answers queries at `/sparql`; without it there is nothing. */
  readonly sparql?: (request: Request) => Promise<Response>;
}

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Only the embed page may be framed. */
const EMBED_POLICY = POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *');

/** Parts of a dataset that the page reads. Whatever else lies in the folder is the owner's own. */
const PUBLIC_DATA = /^(dataset\.json|review\.jsonl|(graphs|texts|identity|layout|authority)\/[^/]+)$/;

/** Logs that a dataset may lack: they are empty then, so that no reader has to ask whether they are there. */
const LOGS = /^(review|identity\/decisions)\.jsonl$/;
const EMPTY = new Uint8Array();

/** Makes the web server's function from request to response. It opens no port, and it only reads. */
export function createApp(mounts: Mounts): (request: Request) => Promise<Response> {
  const files = createFileApp(mounts);
  return async (request) => {
    if (!mounts.sparql || new URL(request.url).pathname !== '/sparql') return files(request);
    return guarded(await mounts.sparql(request));
  };
}

/** The answer to a query, under the same policy as all else. Nothing may keep it: the dataset may change. */
function guarded(response: Response): Response {
  for (const [name, value] of Object.entries({ ...securityHeaders(''), 'cache-control': 'no-cache' }))
    response.headers.set(name, value);
  return response;
}

function createFileApp(mounts: Mounts): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, `${request.method} is not allowed: this server only reads.`, { allow: 'GET, HEAD' });
    }
    const path = pathOf(request.url);
    if (path === undefined) return plain(400, 'The address is not well formed.');
    const { source, file } = route(mounts, path);
    const bytes = (await source(file)) ?? (source === mounts.data && LOGS.test(file) ? EMPTY : undefined);
    if (!bytes) return plain(404, `There is nothing at /${path}.`);
    return new Response(request.method === 'HEAD' ? null : bytes, { headers: headersFor(file, bytes.length) });
  };
}

/** The path without its leading slash, decoded; undefined where it is broken or climbs out of its folder. */
function pathOf(url: string): string | undefined {
  const raw = new URL(url).pathname.slice(1);
  try {
    const path = decodeURIComponent(raw);
    const isSafe = !/[\0\\]/.test(path) && path.split('/').every((part) => part !== '..' && part !== '.');
    return isSafe ? path || 'index.html' : undefined;
  } catch {
    return undefined;
  }
}

const NOTHING: FileSource = async () => undefined;

/** Which source holds a path, and what the file is called there. */
function route(mounts: Mounts, path: string): { source: FileSource; file: string } {
  const [first, ...rest] = path.split('/');
  const below = rest.join('/');
  if (first === 'data') return { source: PUBLIC_DATA.test(below) ? mounts.data : NOTHING, file: below };
  if (first === 'ns') return { source: mounts.ns, file: below || 'cooperation.ttl' };
  return { source: mounts.page, file: path };
}

function headersFor(path: string, length: number): HeadersInit {
  return {
    'content-type': contentTypeOf(path),
    'content-length': String(length),
    // hashed names never change; the dataset and the page's first file may
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...securityHeaders(path),
  };
}

function securityHeaders(path: string): Record<string, string> {
  return {
    'content-security-policy': path === 'embed.html' ? EMBED_POLICY : POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders(''), ...headers },
  });
}
