import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly url: URL;
}

export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (request: Request) => Reply | Promise<Reply>;

/** What can be put in a service's way: an error, no answer, a cut connection, a late answer, an answer that makes no sense. */
export type Fault = '429' | '500' | 'hang' | 'close' | 'slow' | 'garbage';

export interface Route {
  /** `POST /path`; a trailing `*` takes any path that begins so. */
  readonly route: string;
  readonly service: string;
  readonly handle: Handler;
}

/** A request that is refused, with the reply the real server would give. */
export class HttpError extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`HTTP ${reply.status}`);
    this.reply = reply;
  }
}

export const json = (status: number, body: unknown): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

/** An error as grpc-gateway writes it: Fulcio and Rekor v2. */
export const grpcError = (status: number, code: number, message: string): HttpError =>
  new HttpError(json(status, { code, message, details: [] }));

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw grpcError(400, 3, 'invalid JSON');
  }
}

const MAX_BODY_BYTES = 128 * 1024 * 1024;
const SLOW_MS = 1500;

export interface Server {
  readonly url: string;
  readonly faults: Map<string, Fault>;
  close(): Promise<void>;
}

/** On loopback only, on a free port. */
export async function startServer(routes: (url: string) => readonly Route[]): Promise<Server> {
  const faults = new Map<string, Fault>();
  const stopped = new AbortController();
  let table: readonly Route[] = [];
  const server = createServer((request, response) => {
    // Everything a handler throws is answered; what is left is a connection that went away.
    answer(request, response, table, faults, stopped.signal).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  table = routes(url);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      stopped.abort();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, faults, close };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  faults: ReadonlyMap<string, Fault>,
  stopped: AbortSignal,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = routes.find((candidate) => matches(candidate.route, `${request.method} ${url.pathname}`));
  if (route === undefined) return send(response, json(404, { code: 5, message: 'Not Found', details: [] }));
  const body = await read(request);
  if (body === undefined) return send(response, json(413, { code: 3, message: 'request too large', details: [] }));
  const fault = faults.get(route.service);
  if (fault !== undefined && !(await suffer(fault, response, stopped))) return;
  try {
    send(response, await route.handle({ body, headers: request.headers, url }));
  } catch (error) {
    const message = Error.isError(error) ? error.message : String(error);
    send(response, error instanceof HttpError ? error.reply : json(500, { code: 13, message, details: [] }));
  }
}

const matches = (route: string, asked: string): boolean =>
  route.endsWith('*') ? asked.startsWith(route.slice(0, -1)) : asked === route;

/** Whether to go on with the request. */
async function suffer(fault: Fault, response: ServerResponse, stopped: AbortSignal): Promise<boolean> {
  switch (fault) {
    case '429':
    case '500':
      send(response, json(Number(fault), { code: 13, message: 'fault asked for by a test', details: [] }));
      return false;
    case 'garbage':
      send(response, {
        status: 200,
        body: '<html>not what you expect</html>',
        headers: { 'content-type': 'text/html' },
      });
      return false;
    case 'close':
      response.destroy();
      return false;
    case 'hang':
      return false; // close() of the server ends the connection
    case 'slow':
      return await new Promise((resolve) => {
        const timer = setTimeout(() => resolve(true), SLOW_MS);
        const stop = (): void => {
          clearTimeout(timer);
          resolve(false);
        };
        stopped.addEventListener('abort', stop, { once: true });
      });
  }
}

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, reply.headers).end(reply.body);
}
