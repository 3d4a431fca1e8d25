import { type HashedFile, type Manifest } from '../../model/manifest.ts';
import type { Check } from '../verdict.ts';
/** SHA-256 by path of the files that the signature covers, with their sizes where they are on disk unchanged. */
export interface SignedFile {
    readonly path: string;
    readonly digest: string;
    readonly size?: number;
    /** Where they were computed; a file of at most one chunk has none. */
    readonly chunks?: readonly string[];
}
export interface ManifestResult {
    readonly checks: readonly Check[];
    /** Only if it lists exactly the signed files. */
    readonly manifest?: Manifest;
    readonly digest?: string;
}
/** A manifest on disk is evidence that anyone could have put there: strict, canonical, and equal to what is signed (formats, section 2). */
export declare function checkManifest(bytes: Uint8Array, signed: readonly SignedFile[], evidence: string): ManifestResult;
/** Formats, section 2: where statements that count bind a manifest, the one on disk is that one, chunk hashes and all. */
export declare function checkBound(digest: string | undefined, bound: readonly (string | undefined)[]): Check[];
/** What a missing manifest must have been: with chunks, or without. Of files of which only digests are known, without. */
export declare function rebuiltDigests(files: readonly HashedFile[]): string[];
