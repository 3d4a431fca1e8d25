/** Whoever signs (`identity`), or whose signature was verified (`san`): both are the subject alternative name of a certificate. */
export type BuilderSigner = {
    readonly method: 'sigstore';
    readonly identity: string;
} | {
    readonly method: 'sigstore';
    readonly san: string;
} | {
    readonly method: 'key';
    readonly hint: string;
} | {
    readonly method: 'certificate';
    readonly sha256: string;
};
/** `runDetails.builder.id` of our build type: who signs. Whoever makes a provenance and whoever judges it must agree on it. */
export declare function builderIdOf(signer: BuilderSigner): string;
