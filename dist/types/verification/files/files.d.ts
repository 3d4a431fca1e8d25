import { type ChunkInfo, type FileDifference } from '../../model/diff.ts';
import type { OmsStatement } from '../../statement/oms.ts';
import type { Check } from '../verdict.ts';
import { type Compared } from './files-check.ts';
import type { IgnorePlan } from './ignored.ts';
import { type Shard } from './shards.ts';
export interface ActualFile {
    readonly path: string;
    readonly size: number;
    /** By the signed `hash_type`. Absent where nothing depends on it: the file is not signed and none is missing. */
    readonly digest?: string;
    /** For a chunk proof, in place of the digest of a file of more than one chunk. */
    readonly chunks?: readonly string[];
}
/** What is on disk. */
export interface ActualModel {
    readonly files: readonly ActualFile[];
    /** For method `shards`, in place of the files' digests. */
    readonly shards?: readonly Shard[];
    /** On disk and not looked into. */
    readonly ignored: readonly {
        readonly path: string;
        readonly kind: 'file' | 'folder' | 'other';
        readonly reason: 'default' | 'evidence' | 'excluded' | 'listed';
    }[];
}
export interface FilesResult {
    readonly checks: readonly Check[];
    readonly differences: readonly FileDifference[];
    /** No file differs from what was signed, and none is hidden. */
    readonly match: boolean;
}
/** What the verifier decided about files that are not signed. */
export interface Tolerance {
    readonly plan: IgnorePlan;
    readonly ignoreUnsignedFiles: boolean;
    /** Files that may be other ones than were signed, be missing, or be there unsigned: they are listed, and fail nothing. */
    readonly mayDiffer?: (path: string) => boolean;
}
/** OMS 8.4, points 8 and 9, and 8.5: whole files, by the digests that are signed. */
export declare function compareFiles(oms: OmsStatement, actual: ActualModel, tolerance: Tolerance, chunks?: ChunkInfo): FilesResult;
/** A way to compare contents. The set of paths is compared in one way only. */
interface Comparison {
    readonly diff: (files: readonly ActualFile[]) => FileDifference[];
    readonly about: (unsigned: number, different: number) => Compared;
}
export declare function compareBy(signed: ReadonlySet<string>, actual: ActualModel, { plan, ignoreUnsignedFiles, mayDiffer }: Tolerance, { diff, about }: Comparison): FilesResult;
export {};
