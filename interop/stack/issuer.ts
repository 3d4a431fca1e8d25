import { createPrivateKey, createPublicKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { Pki } from './pki.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
export const RUNNER_TOKEN = 'local-runner-token';
const HOST = '127.0.0.1';

/** Claims of GitHub's ID token that a test may set; the rest follows from them. */
export type Claims = Readonly<Record<string, string>>;

export interface Issuer {
  /** What a runner gives a job as ACTIONS_ID_TOKEN_REQUEST_URL; `&claims=<base64url JSON>` sets a run's claims. */
  readonly tokenUrl: string;
  /** CONNECT proxy that sends GitHub's issuer to the stand-in and refuses every other host. */
  readonly proxyUrl: string;
  close(): void;
}

/** Stand-in for GitHub's OIDC issuer on loopback: discovery and keys under its real name, and the runner's token endpoint. */
export async function startIssuer(pki: Pki): Promise<Issuer> {
  const key = createPrivateKey(readFileSync(pki.path('oidc.key')));
  const tls = { key: readFileSync(pki.path('issuer.key')), cert: readFileSync(pki.path('issuer.pem')) };
  const discovery = https.createServer(tls, (request, response) => reply(response, discoveryAnswer(key, request)));
  const discoveryPort = await listen(discovery);
  const proxy = http.createServer((_, response) => reply(response, [403, {}]));
  proxy.on('connect', (request: http.IncomingMessage, socket: net.Socket) =>
    tunnel(request.url, socket, discoveryPort),
  );
  const proxyPort = await listen(proxy);
  const tokens = http.createServer((request, response) => reply(response, tokenAnswer(key, request)));
  const tokenPort = await listen(tokens);
  return {
    tokenUrl: `http://${HOST}:${tokenPort}/token?v=1`,
    proxyUrl: `http://${HOST}:${proxyPort}`,
    close: () => {
      for (const server of [discovery, proxy, tokens]) server.close().closeAllConnections();
    },
  };
}

type Answer = readonly [status: number, body: object];

function discoveryAnswer(key: KeyObject, request: http.IncomingMessage): Answer {
  const jwks_uri = `${ISSUER}/.well-known/jwks`;
  if (request.url === new URL(jwks_uri).pathname) {
    const jwk = { ...createPublicKey(key).export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'local' };
    return [200, { keys: [jwk] }];
  }
  if (request.url !== '/.well-known/openid-configuration') return [404, {}];
  const fixed = { response_types_supported: ['id_token'], subject_types_supported: ['public'] };
  return [200, { issuer: ISSUER, jwks_uri, ...fixed, id_token_signing_alg_values_supported: ['RS256'] }];
}

function tokenAnswer(key: KeyObject, request: http.IncomingMessage): Answer {
  const url = new URL(request.url ?? '/', 'http://local');
  // sigstore-python asks the issuer named in the signing config for its endpoints, even when it is given a token.
  if (url.pathname === '/.well-known/openid-configuration') {
    const base = `http://${request.headers.host}`;
    const endpoints = { authorization_endpoint: `${base}/auth`, token_endpoint: `${base}/none` };
    return [200, { issuer: ISSUER, ...endpoints, jwks_uri: `${ISSUER}/.well-known/jwks` }];
  }
  if (request.headers.authorization !== `Bearer ${RUNNER_TOKEN}`) return [401, { message: 'bad token' }];
  const given = url.searchParams.get('claims');
  const claims: Claims = given === null ? {} : JSON.parse(Buffer.from(given, 'base64url').toString());
  const aud = url.searchParams.get('audience') ?? 'https://github.com/acme';
  return [200, { count: 1, value: mint(key, { ...claims, aud }) }];
}

function mint(key: KeyObject, given: Claims): string {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now, nbf: now - 60, exp: now + 600, jti: randomUUID() };
  const head = { alg: 'RS256', typ: 'JWT', kid: 'local' };
  const text = [head, { ...claimsOf(given), ...times }].map(base64url).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** A push to acme/model-repo, unless told otherwise. */
function claimsOf(given: Claims): Claims {
  const repository = given['repository'] ?? 'acme/model-repo';
  const ref = given['ref'] ?? 'refs/heads/main';
  const sha = given['sha'] ?? '0123456789abcdef0123456789abcdef01234567';
  const workflow = `${repository}/.github/workflows/release.yml@${ref}`;
  return {
    iss: ISSUER,
    sub: `repo:${repository}:ref:${ref}`,
    ref,
    ref_type: 'branch',
    sha,
    repository,
    repository_id: '1001',
    repository_owner: repository.split('/')[0] ?? '',
    repository_owner_id: '2002',
    repository_visibility: 'public',
    event_name: 'push',
    workflow: 'release',
    workflow_ref: workflow,
    workflow_sha: sha,
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
    runner_environment: 'github-hosted',
    run_id: '3003',
    run_number: '1',
    run_attempt: '1',
    actor: 'alice',
    actor_id: '4004',
    base_ref: '',
    head_ref: '',
    ...given,
  };
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

function reply(response: http.ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
