import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import { createChild, createRoot, EKU_CODE_SIGNING, EKU_TIME_STAMPING, issueLeaf, type LeafRequest } from './ca.ts';
import { type CtLog, createCtLog } from './ct-log.ts';
import { type Fulcio, signingCert } from './fulcio.ts';
import { type ClaimOverrides, createIssuer, type Issuer } from './issuer.ts';
import { createRekorV1, type RekorEntry, type RekorV1 } from './rekor-v1.ts';
import { createRekorV2, type RekorV2, type TransparencyLogEntryJson } from './rekor-v2.ts';
import { type Fault, type Handler, json, type Route, type Server, startServer } from './server.ts';
import { type Json, type RekorChoice, type TrustMaterial, trustConfig, trustedRoot } from './trust-config.ts';
import { type TimestampAuthority, timestamp, timestampHandler } from './tsa.ts';

export type { LeafRequest } from './ca.ts';
export type { ClaimOverrides, GitHubClaims } from './issuer.ts';
export type { TransparencyLogEntryJson } from './rekor-v2.ts';
export type { Fault } from './server.ts';
export type { RekorChoice } from './trust-config.ts';

/** Stands in every certificate of the embedded CA; verifiers refuse it unless told otherwise (design, decision 12). */
export const LOCAL_ORGANIZATION = 'attest-model LOCAL, NOT TRUSTED';
export const LOCAL_ISSUER = 'https://local.invalid';

export interface LocalSigstoreOptions {
  /** Which Rekor {@link LocalSigstore.trustConfig} names by default: 1. Both are always served. */
  readonly rekor?: RekorChoice;
  /** Embed an SCT, and name the CT log in the trusted root. Default true. */
  readonly ctlog?: boolean;
  /** Name the timestamp authority in trusted root and signing config. Default true. */
  readonly tsa?: boolean;
  /** `iss` of the tokens. Default {@link LOCAL_ISSUER}; GitHub's name in tests only. */
  readonly issuer?: string;
  /** Before `/` + job_workflow_ref in a SAN. Default https://github.com. */
  readonly serverUrl?: string;
  readonly organization?: string;
  /** The clock of every service: lets tests sign in the past or future. */
  readonly now?: () => Date;
}

export type Service = 'fulcio' | 'rekor-v1' | 'rekor-v2' | 'tsa' | 'token' | 'issuer';

export interface LocalSigstore extends AsyncDisposable {
  /** One origin for all services: their paths differ, and some clients drop a path prefix. */
  readonly url: string;
  readonly fulcioUrl: string;
  readonly rekorV1Url: string;
  readonly rekorV2Url: string;
  /** With its path, as in a signing config. */
  readonly tsaUrl: string;
  readonly issuer: string;
  /** Protobuf JSON. */
  readonly trustedRoot: Json;
  /** Client trust config v0.1 with signing config v0.2. */
  trustConfig(rekor?: RekorChoice): Json;
  /** A signed ID token, audience sigstore; `undefined` takes a claim away. */
  mintToken(claims?: ClaimOverrides): Promise<string>;
  /** ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. `&claims=<base64url JSON>` in the URL overrides claims. */
  readonly tokenRequest: { readonly url: string; readonly token: string };
  close(): Promise<void>;

  // Powers no real Sigstore gives, to make hostile bundles.
  /** A certificate of the CA with anything in it; DER of leaf, intermediate, root. `ctLog: undefined` leaves the SCT out. */
  issueCertificate(request: CertificateRequest): Promise<Uint8Array[]>;
  /** Logs any bytes. Rekor v1 gives time and SET, v2 neither; kind and version are only what the reply says. */
  logEntry(log: 1 | 2, body: Uint8Array, options?: LogEntryOptions): TransparencyLogEntryJson;
  /** TimeStampResp (DER) over `data`. */
  timestamp(data: Uint8Array, at?: Date): Uint8Array;
  /** `undefined` mends the service. */
  setFault(service: Service, fault: Fault | undefined): void;
}

/** Defaults: valid for ten minutes from the clock's now, SCT of the CT log. */
export type CertificateRequest = Omit<LeafRequest, 'notBefore' | 'notAfter' | 'ctLog'> &
  Partial<Pick<LeafRequest, 'notBefore' | 'notAfter'>> & { readonly ctLog?: CtLog | undefined };

export interface LogEntryOptions {
  readonly kind?: string;
  readonly version?: string;
  readonly integratedTime?: Date;
}

interface Services {
  readonly fulcio: Fulcio;
  readonly tsa: TimestampAuthority;
  readonly issuer: Issuer;
  readonly rekorV1: RekorV1;
  readonly rekorV2: RekorV2;
  readonly now: () => Date;
  readonly runnerToken: string;
}

/** CA, CT log, Rekor v1 and v2, TSA and ID token issuer in this process, with keys that die with it. */
export async function startLocalSigstore(options: LocalSigstoreOptions = {}): Promise<LocalSigstore> {
  const services = await createServices(options);
  const server = await startServer((url) => routes(url, services));
  const material: TrustMaterial = {
    url: server.url,
    tsaUrl: `${server.url}${TIMESTAMP_PATH}`,
    organization: options.organization ?? LOCAL_ORGANIZATION,
    fulcioChain: services.fulcio.chain,
    tsaChain: options.tsa === false ? undefined : [services.tsa.signer.certificate, services.tsa.root],
    ctLog: services.fulcio.ctLog,
    rekorV1: services.rekorV1,
    rekorV2: services.rekorV2,
  };
  return { ...describe(server, services, material, options.rekor ?? 1), ...powers(server, services) };
}

/** All services share an address and so a log name; Rekor's and C2SP's key IDs tell the logs apart. */
const HOST = '127.0.0.1';
const TIMESTAMP_PATH = '/api/v1/timestamp';

async function createServices(options: LocalSigstoreOptions): Promise<Services> {
  const organization = options.organization ?? LOCAL_ORGANIZATION;
  const now = options.now ?? (() => new Date());
  const p256 = (): ReturnType<typeof generateKeyPairSync> => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [issuer, root, tsaRoot] = await Promise.all([
    createIssuer(options.issuer ?? LOCAL_ISSUER, now),
    createRoot(organization, 'local-root', 1),
    createRoot(organization, 'local-tsa-root', 0),
  ]);
  const intermediate = { organization, commonName: 'local-intermediate', eku: EKU_CODE_SIGNING, ca: true };
  const ca = await createChild(root, intermediate);
  const tsa = { organization, commonName: 'local-tsa', eku: EKU_TIME_STAMPING, ca: false };
  return {
    fulcio: {
      ca,
      chain: [ca.certificate, root.certificate],
      ctLog: options.ctlog === false ? undefined : createCtLog(p256()),
      issuer,
      serverUrl: options.serverUrl ?? 'https://github.com',
      now,
    },
    tsa: { signer: await createChild(tsaRoot, tsa), root: tsaRoot.certificate },
    issuer,
    rekorV1: createRekorV1(p256(), HOST, now),
    rekorV2: createRekorV2(generateKeyPairSync('ed25519'), HOST),
    now,
    runnerToken: randomUUID(),
  };
}

function routes(url: string, services: Services): Route[] {
  const { fulcio, rekorV1, rekorV2, tsa, issuer, now } = services;
  const pem = (certificate: X509Certificate): string => certificate.toString('pem');
  const trustBundle = { chains: [{ certificates: fulcio.chain.map(pem) }] };
  const discovery = issuer.discovery(url, `${url}/.well-known/jwks`);
  const table: readonly [Service, string, Handler][] = [
    ['fulcio', 'POST /api/v2/signingCert', signingCert(fulcio)],
    ['fulcio', 'GET /api/v2/trustBundle', () => json(200, trustBundle)],
    ['rekor-v1', 'POST /api/v1/log/entries', rekorV1.create],
    ['rekor-v1', 'GET /api/v1/log/entries/*', rekorV1.get],
    ['rekor-v2', 'POST /api/v2/log/entries', rekorV2.create],
    ['tsa', `POST ${TIMESTAMP_PATH}`, timestampHandler(tsa, now)],
    ['token', 'GET /token', tokenEndpoint(issuer, services.runnerToken)],
    ['issuer', 'GET /.well-known/openid-configuration', () => json(200, discovery)],
    ['issuer', 'GET /.well-known/jwks', () => json(200, issuer.jwks)],
  ];
  return table.map(([service, route, handle]) => ({ service, route, handle }));
}

/** The runner's endpoint: GitHub's default audience is the repository owner's URL. */
function tokenEndpoint(issuer: Issuer, runnerToken: string): Handler {
  return async ({ url, headers }) => {
    if (headers.authorization !== `Bearer ${runnerToken}`) return json(401, { message: 'bad token' });
    const claims: ClaimOverrides = JSON.parse(
      Buffer.from(url.searchParams.get('claims') ?? 'e30', 'base64url').toString(),
    );
    const aud = url.searchParams.get('audience') ?? claims.aud ?? 'https://github.com/acme';
    return json(200, { count: 1, value: await issuer.mint({ ...claims, aud }) });
  };
}

type Description = Pick<
  LocalSigstore,
  | 'url'
  | 'fulcioUrl'
  | 'rekorV1Url'
  | 'rekorV2Url'
  | 'tsaUrl'
  | 'issuer'
  | 'trustedRoot'
  | 'trustConfig'
  | 'mintToken'
  | 'tokenRequest'
>;

function describe({ url }: Server, services: Services, material: TrustMaterial, preferred: RekorChoice): Description {
  return {
    url,
    fulcioUrl: url,
    rekorV1Url: url,
    rekorV2Url: url,
    tsaUrl: material.tsaUrl,
    issuer: services.issuer.url,
    trustedRoot: trustedRoot(material),
    trustConfig: (rekor = preferred) => trustConfig(material, rekor),
    mintToken: (claims) => services.issuer.mint(claims),
    // Like GitHub's, the URL has a query already: clients append `&audience=`.
    tokenRequest: { url: `${url}/token?v=1`, token: services.runnerToken },
  };
}

function powers(
  server: Server,
  { fulcio, rekorV1, rekorV2, tsa, now }: Services,
): Omit<LocalSigstore, keyof Description> {
  return {
    issueCertificate: async (request) => {
      const notBefore = request.notBefore ?? now();
      const notAfter = request.notAfter ?? new Date(notBefore.getTime() + 600_000);
      const { ctLog = 'ctLog' in request ? undefined : fulcio.ctLog, ...rest } = request;
      const leaf = await issueLeaf(fulcio.ca, {
        ...rest,
        notBefore,
        notAfter,
        ...(ctLog === undefined ? {} : { ctLog }),
      });
      return [leaf, ...fulcio.chain].map((certificate) => new Uint8Array(certificate.rawData));
    },
    logEntry: (
      log,
      body,
      { kind = log === 1 ? 'dsse' : 'hashedrekord', version = `0.0.${log}`, integratedTime = now() } = {},
    ) =>
      log === 1
        ? transparencyLogEntry(rekorV1.append(body, integratedTime), { kind, version })
        : rekorV2.append(body, { kind, version }),
    timestamp: (data, at = now()) => timestamp(tsa, data, at),
    setFault: (service, fault) => {
      if (fault === undefined) server.faults.delete(service);
      else server.faults.set(service, fault);
    },
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  };
}

/** Rekor v1's own JSON (hex) as it stands in a bundle (base64). */
function transparencyLogEntry(
  entry: RekorEntry,
  kindVersion: { kind: string; version: string },
): TransparencyLogEntryJson {
  const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
  const { inclusionProof, signedEntryTimestamp } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: base64(entry.logID) },
    kindVersion,
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: base64(inclusionProof.rootHash),
      treeSize: String(inclusionProof.treeSize),
      hashes: inclusionProof.hashes.map(base64),
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}
