import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** How many ports after a taken one are tried. */
const MOST_TRIES = 20;

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Opens a port on this machine only. A port that is taken gives way to the next free one.
 * @param port 0 for any free port
 * @throws Error of the system where no port in reach can be opened
 */
export async function listen(app: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  for (let tried = 0; ; tried++) {
    try {
      return await open(app, port && port + tried);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || tried === MOST_TRIES || port + tried >= 65535) throw error;
    }
  }
}

function open(app: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(forThisMachine(app)));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

/**
 * Answers only what was sent to this machine by one of its own names: a page of another site could otherwise give its
 * own name this machine's address, and read a dataset that is nobody else's business.
 */
function forThisMachine(app: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname } = new URL(request.url);
    if (OWN_NAMES.has(hostname)) return app(request);
    return new Response(`This server answers as localhost, not as ${hostname}.\n`, {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  };
}

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
