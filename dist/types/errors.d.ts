/**
 * What kept us from doing what was asked. A check that failed is not an error but a value in the {@link Verdict}
 * (design, decision 9): every AttestModelError ends a command with exit code 2.
 */
export type ErrorCode = 
/** Wrong options, inputs or combination of them. */
'USAGE'
/** A path that was named is not there. */
 | 'NOT_FOUND'
/** It is there but cannot be read. */
 | 'UNREADABLE'
/** No file to hash or sign. */
 | 'EMPTY_MODEL'
/** A name or kind of file that we refuse: symlink, socket, device, not UTF-8, newline, absolute, `..`. */
 | 'UNSAFE_PATH'
/** A file changed while it was hashed. */
 | 'FILE_CHANGED'
/** A digest of the cache was not that of the file: the cache is gone, and nothing is signed. */
 | 'CACHE_MISMATCH'
/** Known, but not supported: algorithm, key type, format version. */
 | 'UNSUPPORTED'
/** A file given as configuration (trust config, key, certificate, metrics) that does not parse. */
 | 'INVALID_INPUT'
/** Trusted roots cannot be had, or are refused. */
 | 'TRUST_MATERIAL'
/** No identity token, or not one that can sign. */
 | 'IDENTITY_TOKEN'
/** Fulcio, Rekor, TSA, GitHub or the OIDC endpoint did not answer as it must. */
 | 'SERVICE'
/** Signing failed; what was made before is on disk. */
 | 'SIGNING_FAILED'
/** Could not write (disk full, no permission). */
 | 'WRITE_FAILED' | 'ABORTED' | 'INTERNAL';
export interface ErrorOptions {
    cause?: unknown;
    /** What to do next: one or a few lines, may hold YAML to paste. */
    guidance?: string;
    /** Facts for `--json`: path, expected, found, url, status … */
    details?: Readonly<Record<string, string | number | boolean>>;
}
export declare class AttestModelError extends Error {
    readonly code: ErrorCode;
    readonly guidance: string | undefined;
    readonly details: Readonly<Record<string, string | number | boolean>>;
    constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}
/** Wrong options or inputs, and what to write instead. */
export declare function usage(message: string, guidance: string): AttestModelError;
/** The text of whatever was thrown. */
export declare function messageOf(error: unknown): string;
/** Of a failed system call the part that a person reads: `permission denied`, without code, call and temporary path. */
export declare function reasonOf(error: unknown): string;
