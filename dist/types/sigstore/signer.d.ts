/** What a signature will say about who made it, known before signing. */
export type SignerDescription = {
    readonly method: 'sigstore';
    readonly identity: string;
    readonly issuer: string;
    readonly sourceRepository?: string;
} | {
    readonly method: 'key';
    readonly hint: string;
} | {
    readonly method: 'certificate';
    readonly subject: string;
    readonly sha256: string;
};
/** With `mediaType`, `verificationMaterial`, `dsseEnvelope`: a Sigstore bundle as JSON has it. */
export type BundleJson = Readonly<Record<string, unknown>>;
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
