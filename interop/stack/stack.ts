import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startIssuer } from './issuer.ts';
import { createPki, keyDer, type Pki } from './pki.ts';
import { answers, assertPortFree, freePorts, Processes } from './process.ts';
import { seedLogs } from './seed.ts';
import { REKOR2_ORIGIN, type RekorVersion, type TrustFiles, writeTrustFiles } from './trust-root.ts';

const HOST = '127.0.0.1';
/** Metrics of the timestamp authority, on all addresses (and of Rekor v1, which does without when it is taken). */
const METRICS_PORT = 2112;

export interface Urls {
  readonly fulcio: string;
  readonly ct: string;
  readonly rekor: Readonly<Record<RekorVersion, string>>;
  readonly tsa: string;
  /** Token endpoint of the issuer's stand-in. */
  readonly tokens: string;
  /** CONNECT proxy to the issuer under its real name. */
  readonly proxy: string;
}

/** All that a client needs; plain data, handed to the tests as JSON. */
export interface StackInfo {
  readonly urls: Urls;
  readonly trust: TrustFiles;
  /** CA of the issuer's stand-in, for NODE_EXTRA_CA_CERTS and SSL_CERT_FILE. */
  readonly tlsCa: string;
}

export interface Stack {
  readonly info: StackInfo;
  stop(): Promise<void>;
}

/** Where `interop/peers/install` puts programs. */
export const PEERS = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'attest-model', 'peers');
const program = (name: string) => join(PEERS, 'bin', name);

/** Brings up Fulcio, CT log, Rekor v1 and v2, TSA and issuer on loopback, state and logs under `dir`. */
export async function startStack(dir: string): Promise<Stack> {
  rmSync(dir, { recursive: true, force: true });
  for (const folder of ['logs', 'rekor2']) mkdirSync(join(dir, folder), { recursive: true });
  await assertPortFree(METRICS_PORT);
  const pki = createPki(join(dir, 'pki'));
  const issuer = await startIssuer(pki);
  const processes = new Processes(join(dir, 'logs'));
  const stop = async () => {
    await processes.stop();
    issuer.close();
  };
  try {
    // The TSA first: it ends when it cannot have port 2112, Rekor v1 only complains.
    const tsa = await startTsa(processes, pki);
    const { trillianPort, treeId } = await startTrillian(processes, dir);
    const ct = await startCtLog(processes, pki, dir, trillianPort, treeId);
    const fulcio = await startFulcio(processes, pki, ct, issuer.proxyUrl);
    const rekor = { 1: await startRekor1(processes, pki, trillianPort), 2: await startRekor2(processes, pki, dir) };
    const urls = { fulcio, ct, rekor, tsa, tokens: issuer.tokenUrl, proxy: issuer.proxyUrl };
    await seedLogs(urls);
    return { info: { urls, trust: writeTrustFiles(dir, pki, urls), tlsCa: pki.path('tls-ca.pem') }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startTsa(processes: Processes, pki: Pki): Promise<string> {
  const [port] = await freePorts(1);
  const signer = ['--timestamp-signer', 'file', '--timestamp-signer-hash', 'sha256'];
  const files = ['--file-signer-key-path', pki.path('tsa.key'), '--certificate-chain-path', pki.path('tsa-chain.pem')];
  const serve = ['serve', '--host', HOST, '--port', `${port}`, '--disable-ntp-monitoring'];
  await processes.start('tsa', [program('tsa'), ...serve, ...signer, ...files], () =>
    answers(`http://${HOST}:${port}/ping`),
  );
  return `http://${HOST}:${port}/api/v1/timestamp`;
}

async function startTrillian(processes: Processes, dir: string): Promise<{ trillianPort: number; treeId: string }> {
  const [trillianPort = 0] = await freePorts(1);
  const treeFile = join(dir, 'ct-tree');
  const tree = () => readFileSync(treeFile, { encoding: 'utf8', flag: 'a+' });
  const command = [program('trillian-memory'), '-addr', `${HOST}:${trillianPort}`, '-tree-file', treeFile];
  await processes.start('trillian', command, async () => tree() !== '');
  return { trillianPort, treeId: tree() };
}

async function startCtLog(
  processes: Processes,
  pki: Pki,
  dir: string,
  trillianPort: number,
  treeId: string,
): Promise<string> {
  const [port] = await freePorts(1);
  const { privateKey, publicKey } = keyDer(pki, 'ctlog');
  const escaped = (der: Buffer) => der.toString('hex').replace(/../g, '\\x$&');
  const config = join(dir, 'ct.cfg');
  writeFileSync(
    config,
    `config { log_id: ${treeId} prefix: "ct" roots_pem_file: "${pki.path('fulcio-root.pem')}" ext_key_usages: "CodeSigning"
  private_key { [type.googleapis.com/keyspb.PrivateKey] { der: "${escaped(privateKey)}" } }
  public_key { der: "${escaped(publicKey)}" } }\n`,
  );
  const flags = [
    '--log_config',
    config,
    '--log_rpc_server',
    `${HOST}:${trillianPort}`,
    '--http_endpoint',
    `${HOST}:${port}`,
  ];
  const url = `http://${HOST}:${port}/ct`;
  await processes.start('ctfe', [program('ctfe'), ...flags], () => answers(`${url}/ct/v1/get-roots`));
  return url;
}

async function startFulcio(processes: Processes, pki: Pki, ctLog: string, proxy: string): Promise<string> {
  const [port, grpcPort, metricsPort] = await freePorts(3);
  const url = `http://${HOST}:${port}`;
  const listeners = ['--host', HOST, '--port', `${port}`, '--grpc-host', HOST, '--grpc-port', `${grpcPort}`];
  const others = ['--metrics-port', `${metricsPort}`, '--legacy-unix-domain-socket', `@fulcio-${process.pid}`];
  const ca = ['--ca', 'fileca', '--fileca-cert', pki.path('fulcio-chain.pem'), '--fileca-key', pki.path('fulcio.key')];
  const more = ['--fileca-key-passwd', 'unused', '--fileca-watch=false', '--ct-log-url', ctLog];
  const files = [
    '--config-path',
    join(import.meta.dirname, 'fulcio-config.yaml'),
    '--ct-log-public-key-path',
    pki.path('ctlog.pub'),
  ];
  const env = { HTTPS_PROXY: proxy, NO_PROXY: `${HOST},localhost`, SSL_CERT_FILE: pki.path('tls-ca.pem') };
  const command = [program('fulcio'), 'serve', ...listeners, ...others, ...ca, ...more, ...files];
  await processes.start('fulcio', command, () => answers(`${url}/healthz`), env);
  return url;
}

async function startRekor1(processes: Processes, pki: Pki, trillianPort: number): Promise<string> {
  const [port] = await freePorts(1);
  const url = `http://${HOST}:${port}`;
  const listen = ['--rekor_server.address', HOST, '--port', `${port}`, '--rekor_server.hostname', HOST];
  const trillian = ['--trillian_log_server.address', HOST, '--trillian_log_server.port', `${trillianPort}`];
  const endpoints =
    'getLogInfo,getPublicKey,getLogProof,createLogEntry,getLogEntryByIndex,getLogEntryByUUID,searchLogQuery';
  const options = [
    '--rekor_server.signer',
    pki.path('rekor1.key'),
    '--enable_retrieve_api=false',
    '--enabled_api_endpoints',
    endpoints,
  ];
  await processes.start('rekor1', [program('rekor-server'), 'serve', ...listen, ...trillian, ...options], () =>
    answers(`${url}/ping`),
  );
  return url;
}

async function startRekor2(processes: Processes, pki: Pki, dir: string): Promise<string> {
  const [port, grpcPort, metricsPort] = await freePorts(3);
  const url = `http://${HOST}:${port}`;
  const listen = [
    '--http-address',
    HOST,
    '--http-port',
    `${port}`,
    '--grpc-address',
    HOST,
    '--grpc-port',
    `${grpcPort}`,
  ];
  const log = [
    '--hostname',
    REKOR2_ORIGIN,
    '--storage-dir',
    join(dir, 'rekor2'),
    '--signer-filepath',
    pki.path('rekor2.key'),
  ];
  const pace = ['--checkpoint-interval', '250ms', '--batch-max-age', '50ms', '--http-metrics-port', `${metricsPort}`];
  await processes.start('rekor2', [program('rekor-tiles'), 'serve', ...listen, ...log, ...pace], () =>
    answers(`${url}/healthz`),
  );
  return url;
}
