import type { SerializedBundle } from '@sigstore/bundle';

/** What a signature will say about who made it, known before signing. */
export type SignerDescription =
  | {
      readonly method: 'sigstore';
      readonly identity: string;
      readonly issuer: string;
      readonly sourceRepository?: string;
    }
  | { readonly method: 'key'; readonly hint: string }
  | { readonly method: 'certificate'; readonly subject: string; readonly sha256: string };

/** Anything with `mediaType`, `verificationMaterial`, `dsseEnvelope`: certificate chains are outside @sigstore/bundle's type. */
export type BundleJson = SerializedBundle | Readonly<Record<string, unknown>>;

/** One role, three ways: OIDC identity, key, certificate. */
export interface Signer {
  readonly describe: SignerDescription;
  /** PEM of the SPKI that verifies the signatures; of the method `key` only, whose bundles do not hold it. */
  readonly publicKeyPem?: string;
  /**
   * DSSE over `payload`, in a Sigstore bundle v0.3.
   * @throws AttestModelError IDENTITY_TOKEN, SERVICE, SIGNING_FAILED, ABORTED
   */
  sign(payload: Uint8Array, payloadType: string, signal?: AbortSignal): Promise<BundleJson>;
}
