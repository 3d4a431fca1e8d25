import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CA_VALIDITY, createRoot, issueLeaf } from './ca.ts';
import { type LocalSigstore, type LocalSigstoreOptions, startLocalSigstore } from './local-sigstore.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EKU_SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/**
 * For tests only, and nothing of the product imports it: the embedded Sigstore with GitHub's name as its issuer, and what
 * makes a child process believe it: a CONNECT proxy that knows this one host, and the CA of its TLS certificate.
 */
export interface GithubIssuer extends AsyncDisposable {
  readonly sigstore: LocalSigstore;
  /** For the environment of a process that asks for tokens and checks them against the issuer's published keys. */
  readonly env: {
    readonly HTTPS_PROXY: string;
    /** Some clients would send `http:` to the proxy as well. */
    readonly NO_PROXY: string;
    readonly NODE_EXTRA_CA_CERTS: string;
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
  };
  close(): Promise<void>;
}

export async function startGithubIssuer(options: Omit<LocalSigstoreOptions, 'issuer'> = {}): Promise<GithubIssuer> {
  const sigstore = await startLocalSigstore({ ...options, issuer: GITHUB_ISSUER });
  const { hostname } = new URL(GITHUB_ISSUER);
  const tls = await tlsMaterial(hostname);
  const sockets = new Set<Socket>();
  const issuer = await listen(issuerServer(tls, sigstore.url), sockets);
  const proxy = await listen(connectProxy(`${hostname}:443`, issuer.port, sockets), sockets);
  const folder = await mkdtemp(join(tmpdir(), 'attest-model-issuer-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, tls.ca);
  const close = async (): Promise<void> => {
    const stopped = [issuer.server, proxy.server].map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of sockets) socket.destroy();
    await Promise.all([...stopped, sigstore.close(), rm(folder, { recursive: true })]);
  };
  const env = {
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NO_PROXY: '127.0.0.1,localhost',
    NODE_EXTRA_CA_CERTS: caFile,
    ACTIONS_ID_TOKEN_REQUEST_URL: sigstore.tokenRequest.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: sigstore.tokenRequest.token,
  };
  return { sigstore, env, close, [Symbol.asyncDispose]: close };
}

interface TlsMaterial {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

async function tlsMaterial(hostname: string): Promise<TlsMaterial> {
  const ca = await createRoot('attest-model LOCAL, NOT TRUSTED', 'local-tls', 0);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = await issueLeaf(ca, {
    ...CA_VALIDITY,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    sans: [{ type: 'dns', value: hostname }],
    eku: [EKU_SERVER_AUTH],
  });
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { key, cert: certificate.toString('pem'), ca: `${ca.certificate.toString('pem')}\n` };
}

/** Discovery and keys under GitHub's name; the keys are those of the embedded Sigstore's issuer. */
function issuerServer({ key, cert }: TlsMaterial, sigstoreUrl: string): Server {
  return createTlsServer({ key, cert }, (request, response) => {
    const reply = async (): Promise<void> => {
      const upstream = await fetch(new URL(request.url ?? '/', sigstoreUrl));
      const text = (await upstream.text()).replaceAll(sigstoreUrl, GITHUB_ISSUER);
      response.writeHead(upstream.status, { 'content-type': 'application/json' }).end(text);
    };
    reply().catch(() => response.destroy());
  });
}

/** Tunnels to one host and refuses all others: a test that would reach the network fails. */
function connectProxy(target: string, port: number, sockets: Set<Socket>): Server {
  const server = createServer((_, response) => response.writeHead(403).end());
  return server.on('connect', (request, client: Socket) => {
    if (request.url !== target) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
}

function listen(server: Server, sockets: Set<Socket>): Promise<{ server: Server; port: number }> {
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}
