import type { ClaimOverrides } from './issuer.ts';
import { createPowers, type Powers } from './powers.ts';
import { type Server, startServer } from './server.ts';
import {
  createServices,
  LOCAL_ORGANIZATION,
  type LocalSigstoreOptions,
  routes,
  type Services,
  TIMESTAMP_PATH,
} from './services.ts';
import { type Json, type RekorChoice, type TrustMaterial, trustConfig, trustedRoot } from './trust-config.ts';

export type { LeafRequest } from './ca.ts';
export type { ClaimOverrides, GitHubClaims } from './issuer.ts';
export type { CertificateRequest, LogEntryOptions, Powers } from './powers.ts';
export type { TransparencyLogEntryJson } from './rekor-v2.ts';
export type { Fault } from './server.ts';
export { LOCAL_ISSUER, LOCAL_ORGANIZATION, type LocalSigstoreOptions, type Service } from './services.ts';
export type { RekorChoice } from './trust-config.ts';

export interface LocalSigstore extends Powers, AsyncDisposable {
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
  return { ...describe(server, services, material, options.rekor ?? 1), ...createPowers(server, services) };
}

function describe(
  { url, close }: Server,
  services: Services,
  material: TrustMaterial,
  preferred: RekorChoice,
): Omit<LocalSigstore, keyof Powers> {
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
    close,
    [Symbol.asyncDispose]: close,
  };
}
