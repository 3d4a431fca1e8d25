import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Call, Repository } from './repository.ts';

/**
 * What goes wrong with a call: another answer in its place; the connection cut before the server does anything, in the middle
 * of the body, or after all was done and before the answer.
 */
export type Fault = { readonly answer: Answer } | { readonly cut: 'before' | 'middle' | 'after' };

export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
}

export interface GitHub extends AsyncDisposable {
  /** For GITHUB_API_URL; uploads go there too. */
  readonly url: string;
  /** Another host, where downloads are redirected to. */
  readonly storage: string;
  readonly repository: Repository;
  readonly seen: readonly Seen[];
  /** Names what is stored at `storage` under a path, for `bundle_url`. */
  store(path: string, bytes: Buffer): string;
  /** The next `times` calls that match meet it. */
  fault(method: string, path: RegExp, fault: Fault, times?: number): void;
  clearFaults(): void;
}

/** One call and what was answered to it; what was cut off has no answer. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly answer: Answer | undefined;
  /** The answer is a fault of the test's, and not the repository's own. */
  readonly injected: boolean;
}

export const TOKEN = 'ghs_ofthisjob';

/** A stand-in for GitHub's REST API, of one repository, as far as releases and attestations go. Loopback only. */
export async function startGitHub(
  name = 'acme/model-repo',
  { watch }: { readonly watch?: (exchange: Exchange) => void } = {},
): Promise<GitHub> {
  const repository = new Repository();
  const faults: { method: string; path: RegExp; fault: Fault; times: number }[] = [];
  const seen: Seen[] = [];
  const stored = new Map<string, Buffer>();
  const storage = createServer((request, response) => {
    seen.push(seenOf(request));
    const bytes = stored.get(new URL(request.url ?? '', 'http://x').pathname);
    // Signed addresses: whoever sends a token there has given it away.
    if (request.headers.authorization !== undefined)
      return end(response, { status: 400, json: { message: 'two authorizations' } });
    end(response, bytes ? { status: 200, bytes } : { status: 404, json: {} });
  });
  const api = createServer((request, response) => {
    seen.push(seenOf(request));
    const url = new URL(request.url ?? '', base(api));
    const planned = faults.find((one) => one.times > 0 && one.method === request.method && one.path.test(url.pathname));
    if (planned) planned.times -= 1;
    void serve(request, response, url, planned?.fault);
  });

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    fault: Fault | undefined,
  ): Promise<void> {
    const cut = fault && 'cut' in fault ? fault.cut : undefined;
    // A body that is not read to its end takes the socket away from the request.
    const { socket } = request;
    if (cut === 'before') return void socket.destroy();
    const { body, whole } = await readBody(request, cut === 'middle');
    const method = request.method ?? '';
    const injected = fault && 'answer' in fault ? fault.answer : undefined;
    const answer = injected ?? (authorized(request) ? route({ method, url, body, whole }, request) : BAD_CREDENTIALS);
    watch?.({
      method,
      url,
      headers: request.headers,
      body,
      answer: cut ? undefined : answer,
      injected: injected !== undefined,
    });
    if (cut) return void socket.destroy();
    end(response, answer);
  }

  /** Public: who has no token may read; a wrong one is refused. */
  const authorized = ({ headers, method }: IncomingMessage): boolean =>
    headers.authorization === undefined
      ? method === 'GET'
      : /^(Bearer|token) (.*)$/.exec(headers.authorization)?.[2] === TOKEN;

  function route(call: Call, { headers }: IncomingMessage): Answer {
    const download = new RegExp(`^/repos/${name}/releases/assets/(\\d+)$`).exec(call.url.pathname);
    const asset =
      download && repository.releases.flatMap(({ assets }) => assets).find(({ id }) => String(id) === download[1]);
    if (call.method === 'GET' && asset && headers.accept === 'application/octet-stream') {
      stored.set(`/asset/${asset.id}`, asset.bytes);
      return { status: 302, headers: { location: `${base(storage)}/asset/${asset.id}?secret=1` } };
    }
    // The one call that is not REST: who the token is.
    if (call.url.pathname === '/graphql') return { status: 200, json: { data: { viewer: { login: 'octocat' } } } };
    return repository.answer(call, { api: base(api), repository: name });
  }

  await Promise.all([listen(api), listen(storage)]);
  return {
    url: base(api),
    storage: base(storage),
    repository,
    seen,
    store(path, bytes) {
      stored.set(path, bytes);
      return `${base(storage)}${path}?secret=1`;
    },
    fault: (method, path, fault, times = 1) => void faults.push({ method, path, fault, times }),
    clearFaults: () => void faults.splice(0),
    async [Symbol.asyncDispose]() {
      for (const server of [api, storage]) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}

const BAD_CREDENTIALS: Answer = {
  status: 401,
  json: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' },
};

type Server = ReturnType<typeof createServer>;

const base = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listen = (server: Server): Promise<void> => new Promise((ready) => server.listen(0, '127.0.0.1', ready));

function seenOf({ method = '', url = '', headers }: IncomingMessage): Seen {
  return { method, path: url, authorization: headers.authorization, accept: headers.accept };
}

async function readBody(request: IncomingMessage, cut: boolean): Promise<{ body: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) {
      parts.push(part);
      if (cut) return { body: Buffer.concat(parts), whole: false };
    }
  } catch {
    return { body: Buffer.concat(parts), whole: false };
  }
  return { body: Buffer.concat(parts), whole: !cut };
}

function end(response: ServerResponse, { status, json, bytes, headers }: Answer): void {
  const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
  response.writeHead(status, {
    ...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(body);
}
