import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { type ClaimOverrides, createIssuer, type Issuer as TokenIssuer } from '../../testing/local-sigstore/issuer.ts';
import type { Pki } from './pki.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const RUNNER_TOKEN = 'local-runner-token';
const HOST = '127.0.0.1';

/** Claims of GitHub's ID token that a test sets; the rest follows from them, or is a push to acme/model-repo. */
export type Claims = ClaimOverrides;

export interface Issuer {
  /** What a runner gives a job as ACTIONS_ID_TOKEN_REQUEST_URL; `&claims=<base64url JSON>` sets a run's claims. */
  readonly tokenUrl: string;
  /** CONNECT proxy that sends GitHub's issuer to the stand-in and refuses every other host. */
  readonly proxyUrl: string;
  close(): void;
}

/** Stand-in for GitHub's OIDC issuer on loopback: discovery and keys under its real name, and the runner's token endpoint. */
export async function startIssuer(pki: Pki): Promise<Issuer> {
  const issuer = await createIssuer(ISSUER, () => new Date());
  const tls = { key: readFileSync(pki.path('issuer.key')), cert: readFileSync(pki.path('issuer.pem')) };
  const discovery = https.createServer(
    tls,
    answering(async (url) => discoveryAnswer(issuer, url)),
  );
  const discoveryPort = await listen(discovery);
  const proxy = http.createServer((_, response) => reply(response, [403, {}]));
  proxy.on('connect', (request: http.IncomingMessage, socket: net.Socket) =>
    tunnel(request.url, socket, discoveryPort),
  );
  const tokens = http.createServer(answering((url, headers) => tokenAnswer(issuer, url, headers)));
  const [proxyPort, tokenPort] = [await listen(proxy), await listen(tokens)];
  return {
    tokenUrl: `http://${HOST}:${tokenPort}/token?v=1`,
    proxyUrl: `http://${HOST}:${proxyPort}`,
    close: () => {
      for (const server of [discovery, proxy, tokens]) server.close().closeAllConnections();
    },
  };
}

type Answer = readonly [status: number, body: object];
type Handler = (url: URL, headers: http.IncomingHttpHeaders) => Promise<Answer>;

const DISCOVERY = '/.well-known/openid-configuration';
const JWKS = '/.well-known/jwks';

function discoveryAnswer(issuer: TokenIssuer, { pathname }: URL): Answer {
  if (pathname === JWKS) return [200, issuer.jwks];
  return pathname === DISCOVERY ? [200, issuer.discovery(ISSUER, ISSUER + JWKS)] : [404, {}];
}

async function tokenAnswer(issuer: TokenIssuer, url: URL, headers: http.IncomingHttpHeaders): Promise<Answer> {
  // sigstore-python asks the issuer named in the signing config for its endpoints, even when it is given a token.
  if (url.pathname === DISCOVERY) return [200, issuer.discovery(url.origin, ISSUER + JWKS)];
  if (headers.authorization !== `Bearer ${RUNNER_TOKEN}`) return [401, { message: 'bad token' }];
  const given = url.searchParams.get('claims');
  const claims: Claims = given === null ? {} : JSON.parse(Buffer.from(given, 'base64url').toString());
  const aud = url.searchParams.get('audience') ?? 'https://github.com/acme';
  return [200, { count: 1, value: await issuer.mint({ ...claims, aud }) }];
}

function answering(handle: Handler): http.RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    handle(url, request.headers).then(
      (answer) => reply(response, answer),
      (error) => reply(response, [500, { message: String(error) }]),
    );
  };
}

function reply(response: http.ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function tunnel(target: string | undefined, socket: net.Socket, port: number): void {
  if (target !== `${new URL(ISSUER).hostname}:443`) {
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const upstream = net.connect(port, HOST, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}
