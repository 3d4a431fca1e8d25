import type { BundleJson } from '../sigstore/signer.ts';
/** Where the evidence of a model lies (design, section 2). Absolute paths. */
export interface EvidencePaths {
    readonly folder: string;
    readonly signature: string;
    readonly claims: string;
    readonly manifest: string;
    /** Statements not signed yet; never inside the model, where they would be files of it. */
    readonly unsigned: string;
}
/** The three files lie in the model folder, in `out`, or (for a dataset) in `P.attest/`. */
export declare function evidencePaths(target: string, options?: {
    out?: string;
    signature?: string;
    dataset?: boolean;
}): EvidencePaths;
/**
 * A path that a person named for the signature may be a slip: only an earlier signature is ever replaced there.
 * @throws AttestModelError USAGE, UNREADABLE
 */
export declare function assertReplaceable(path: string): Promise<void>;
/** To be written as it is made: a signature over 100,000 files has 18 MB. */
export declare const bundlePieces: (bundle: BundleJson) => Iterable<string>;
/** Appends bundles to `claims.jsonl`; see {@link saveLines}. */
export declare const saveClaims: (path: string, bundles: readonly BundleJson[], keep: (lines: readonly string[]) => readonly string[]) => Promise<number>;
/** Of the lines that are there. */
export declare const ALL: (lines: readonly string[]) => readonly string[];
/**
 * Appends lines (the file is rewritten whole, atomically) to those that `keep` chooses; returns how many were dropped.
 * @throws AttestModelError UNSAFE_PATH where a link lies there, UNREADABLE, INVALID_INPUT, WRITE_FAILED
 */
export declare function saveLines(path: string, added: readonly string[], keep: (lines: readonly string[]) => readonly string[]): Promise<number>;
/**
 * `gh attestation verify --bundle` wants a file of its own; beside the model lie three files and no fourth.
 * @returns its path
 */
export declare function saveAlone(folder: string, name: string, root: string, bundle: BundleJson, kind?: 'provenance' | 'vsa'): Promise<string>;
/** Statements wait here until they are signed; the folder goes when the last of them is. */
export declare function saveUnsigned(folder: string, statements: ReadonlyMap<string, Uint8Array>): Promise<void>;
export declare function removeUnsigned(folder: string, name: string): Promise<void>;
/** Only if it is empty: `--unsigned .` names a folder with other things in it. */
export declare function removeUnsignedFolder(folder: string): Promise<void>;
