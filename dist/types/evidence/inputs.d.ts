export type InputKind = 'dataset' | 'base-model' | 'config';
/** Where an input's digest comes from: hashed here, or stated by the user. */
export type InputSource = {
    readonly kind: 'path';
    readonly path: string;
} | {
    readonly kind: 'stated';
    /** As given, without the digest. */
    readonly uri: string;
    readonly digest: {
        readonly sha256: string;
    } | {
        readonly gitCommit: string;
    };
    /** Scheme of the address, or `huggingface`. */
    readonly store: string;
};
export interface Input {
    readonly name: string;
    readonly source: InputSource;
}
/**
 * `name=path`, `name=uri@sha256:…` or `name=hf://org/repo@commit`, one a line, split at the first `=`. A config may be a
 * bare path: it is its own name.
 * @throws AttestModelError USAGE
 */
export declare function parseInputs(lines: readonly string[], kind: InputKind): Input[];
