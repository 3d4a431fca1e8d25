import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificates, keyDer, type Pki } from './pki.ts';
import type { Urls } from './stack.ts';

const START = '2020-01-01T00:00:00Z';
/** rekor-tiles signs its checkpoints in this name (`--hostname`), and the log's id follows from it. */
export const REKOR2_ORIGIN = '127.0.0.1';

export type RekorVersion = 1 | 2;

export interface TrustFiles {
  readonly trustedRoot: string;
  /** Client trust config (trusted root + signing config) that names this Rekor. */
  readonly trustConfig: Readonly<Record<RekorVersion, string>>;
  readonly signingConfig: Readonly<Record<RekorVersion, string>>;
}

/** Writes what clients of the stack are given: trusted root, signing configs and client trust configs. */
export function writeTrustFiles(dir: string, pki: Pki, urls: Urls): TrustFiles {
  const trustedRoot = buildTrustedRoot(pki, urls);
  // One line and a newline: readers of JSON Lines take it too.
  const write = (name: string, value: unknown) => {
    const file = join(dir, name);
    writeFileSync(file, `${JSON.stringify(value)}\n`);
    return file;
  };
  const mediaType = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json';
  const signingConfig = (version: RekorVersion) => buildSigningConfig(urls, version);
  const trustConfig = (version: RekorVersion) => ({ mediaType, trustedRoot, signingConfig: signingConfig(version) });
  return {
    trustedRoot: write('trusted_root.json', trustedRoot),
    trustConfig: { 1: write('trust_config.v1.json', trustConfig(1)), 2: write('trust_config.v2.json', trustConfig(2)) },
    signingConfig: {
      1: write('signing_config.v1.json', signingConfig(1)),
      2: write('signing_config.v2.json', signingConfig(2)),
    },
  };
}

function buildTrustedRoot(pki: Pki, urls: Urls): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [
      log(pki, 'rekor1', urls.rekor[1], 'PKIX_ECDSA_P256_SHA_256', (spki) => sha256(spki)),
      log(pki, 'rekor2', urls.rekor[2], 'PKIX_ED25519', (spki) => noteKeyId(REKOR2_ORIGIN, spki)),
    ],
    certificateAuthorities: [authority(pki, urls.fulcio, 'fulcio-chain.pem')],
    ctlogs: [log(pki, 'ctlog', urls.ct, 'PKIX_ECDSA_P256_SHA_256', (spki) => sha256(spki))],
    timestampAuthorities: [authority(pki, urls.tsa, 'tsa-chain.pem')],
  };
}

function buildSigningConfig(urls: Urls, version: RekorVersion): object {
  const service = (url: string, majorApiVersion: number) => ({
    url,
    majorApiVersion,
    validFor: { start: START },
    operator: 'local',
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(urls.fulcio, 1)],
    oidcUrls: [service(new URL(urls.tokens).origin, 1)],
    rekorTlogUrls: [service(urls.rekor[version], version)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service(urls.tsa, 1)],
    tsaConfig: { selector: 'ANY' },
  };
}

function log(pki: Pki, name: string, baseUrl: string, keyDetails: string, keyId: (spki: Buffer) => string): object {
  const spki = keyDer(pki, name).publicKey;
  const publicKey = { rawBytes: spki.toString('base64'), keyDetails, validFor: { start: START } };
  return { baseUrl, hashAlgorithm: 'SHA2_256', publicKey, logId: { keyId: keyId(spki) } };
}

function authority(pki: Pki, uri: string, chain: string): object {
  const certChain = { certificates: certificates(pki, chain).map((rawBytes) => ({ rawBytes })) };
  return {
    subject: { organization: 'sigstore.local', commonName: 'local' },
    uri,
    certChain,
    validFor: { start: START },
  };
}

/** Key id of an Ed25519 signed-note key (c2sp.org/signed-note), whole: SHA-256 of name, newline, 0x01, raw key. */
function noteKeyId(origin: string, spki: Buffer): string {
  return sha256(Buffer.from(`${origin}\n`), Buffer.from([1]), spki.subarray(-32));
}

function sha256(...parts: Buffer[]): string {
  return createHash('sha256').update(Buffer.concat(parts)).digest('base64');
}
