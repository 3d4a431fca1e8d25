import { parseTrustedCertificates } from '../certificates/certificate-verify.ts';
import { assertExpectedIdentity, sourceRepositoryUri } from './identity.ts';
import { parsePublicKey } from './key-verify.ts';
import type { TrustMaterial } from './trust-material.ts';
import type { Trust } from './vouch.ts';

/** Whom a verifier trusts, as he says it: one of three ways, and none of them is "anyone". */
export type TrustRequest =
  | {
      readonly method: 'sigstore';
      /** Subject alternative name; compared exactly, as are the other two. */
      readonly identity: string;
      /** OIDC issuer's URL. */
      readonly issuer: string;
      /** OWNER/NAME on github.com, or a URL. */
      readonly sourceRepository?: string;
      /** See `loadTrust`. */
      readonly trusted: {
        readonly roots: readonly TrustMaterial[];
        readonly missing?: readonly string[];
        readonly describe?: string;
      };
    }
  | { readonly method: 'key'; readonly publicKeyPem: string }
  | { readonly method: 'certificate'; readonly chainPems: readonly string[] };

/** @throws AttestModelError USAGE, INVALID_INPUT, UNSUPPORTED */
export function toTrust(trust: TrustRequest): Trust {
  switch (trust.method) {
    case 'sigstore': {
      assertExpectedIdentity(trust);
      const { identity, issuer, sourceRepository: source, trusted } = trust;
      const repository = source === undefined ? {} : { sourceRepository: sourceRepositoryUri(source) };
      const missing = trusted.missing && { missing: trusted.missing };
      return { method: 'sigstore', expected: { identity, issuer, ...repository }, roots: trusted.roots, ...missing };
    }
    case 'key':
      return { method: 'key', key: parsePublicKey(trust.publicKeyPem) };
    case 'certificate':
      return { method: 'certificate', trusted: parseTrustedCertificates(trust.chainPems) };
  }
}
