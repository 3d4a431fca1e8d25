/**
 * Lines of `claims.jsonl` that are about one of the roots, or about what a provenance among those lines names as an input, and so
 * on. Claims about an earlier state of the files would be reported as ignored by every verifier, for ever.
 */
export declare function linesAbout(lines: readonly string[], roots: Iterable<string>): string[];
/** Digests and commits of what a provenance names as inputs; none, of other statements. */
export declare function inputsIn(payload: Uint8Array): string[];
