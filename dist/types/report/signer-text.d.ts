import type { SignerIdentity } from '../verification/verdict.ts';
/** A signer as it is shown, whether described before signing or read from a certificate. */
export type ShownSigner = {
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
export declare function toShownSigner(signer: SignerIdentity): ShownSigner;
/** Label and value, plain text. */
export declare function signerRows(signer: ShownSigner): [label: string, value: string][];
