import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import { createChild, createRoot, EKU_CODE_SIGNING, EKU_TIME_STAMPING } from './ca.ts';
import { createCtLog } from './ct-log.ts';
import { type Fulcio, signingCert } from './fulcio.ts';
import { type ClaimOverrides, createIssuer, type Issuer } from './issuer.ts';
import { createRekorV1, type RekorV1 } from './rekor-v1.ts';
import { createRekorV2, type RekorV2 } from './rekor-v2.ts';
import { type Handler, json, type Route } from './server.ts';
import type { RekorChoice } from './trust-config.ts';
import { type TimestampAuthority, timestampHandler } from './tsa.ts';

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

export interface Services {
  readonly fulcio: Fulcio;
  readonly tsa: TimestampAuthority;
  readonly issuer: Issuer;
  readonly rekorV1: RekorV1;
  readonly rekorV2: RekorV2;
  readonly now: () => Date;
  readonly runnerToken: string;
}

/** All services share an address and so a log name; Rekor's and C2SP's key IDs tell the logs apart. */
const HOST = '127.0.0.1';
export const TIMESTAMP_PATH = '/api/v1/timestamp';

export async function createServices(options: LocalSigstoreOptions): Promise<Services> {
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

export function routes(url: string, services: Services): Route[] {
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
