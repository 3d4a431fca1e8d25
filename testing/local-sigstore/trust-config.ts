import type { KeyObject } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import { CA_VALIDITY } from './ca.ts';

/** Which Rekor, if any, a signing config names; both are always served. */
export type RekorChoice = 1 | 2 | 'none';

interface Log {
  readonly logId: Uint8Array;
  readonly publicKey: KeyObject;
}

export interface TrustMaterial {
  readonly url: string;
  readonly tsaUrl: string;
  readonly organization: string;
  /** Issuer of leaves first, root last. */
  readonly fulcioChain: readonly X509Certificate[];
  readonly tsaChain: readonly X509Certificate[] | undefined;
  readonly ctLog: Log | undefined;
  readonly rekorV1: Log;
  readonly rekorV2: Log;
}

export type Json = Readonly<Record<string, unknown>>;

const validFor = { start: CA_VALIDITY.notBefore.toISOString() };
const base64 = (data: ArrayBuffer | Uint8Array): string => Buffer.from(data as Uint8Array).toString('base64');

/** `application/vnd.dev.sigstore.trustedroot+json;version=0.1` */
export function trustedRoot(material: TrustMaterial): Json {
  const { url, tsaUrl, organization, fulcioChain, tsaChain, ctLog, rekorV1, rekorV2 } = material;
  const authority = (uri: string, chain: readonly X509Certificate[]): Json => ({
    subject: { organization, commonName: 'local' },
    uri,
    certChain: { certificates: chain.map((certificate) => ({ rawBytes: base64(certificate.rawData) })) },
    validFor,
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(url, rekorV1), log(url, rekorV2)],
    certificateAuthorities: [authority(url, fulcioChain)],
    ctlogs: ctLog === undefined ? [] : [log(`${url}/ct`, ctLog)],
    timestampAuthorities: tsaChain === undefined ? [] : [authority(tsaUrl, tsaChain)],
  };
}

function log(baseUrl: string, { logId, publicKey }: Log): Json {
  const keyDetails = publicKey.asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256';
  const rawBytes = base64(publicKey.export({ format: 'der', type: 'spki' }));
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes, keyDetails, validFor },
    logId: { keyId: base64(logId) },
  };
}

/** Trusted root and signing config in one file, as sigstore-python, model_signing and `--sigstore PATH` take it. */
export function trustConfig(material: TrustMaterial, rekor: RekorChoice): Json {
  const service = (url: string, majorApiVersion: number): Json => ({
    url,
    majorApiVersion,
    validFor,
    operator: 'local',
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
    trustedRoot: trustedRoot(material),
    signingConfig: {
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [service(material.url, 1)],
      oidcUrls: [service(material.url, 1)],
      rekorTlogUrls: rekor === 'none' ? [] : [service(material.url, rekor)],
      rekorTlogConfig: { selector: 'ANY' },
      tsaUrls: material.tsaChain === undefined ? [] : [service(material.tsaUrl, 1)],
      tsaConfig: { selector: 'ANY' },
    },
  };
}
