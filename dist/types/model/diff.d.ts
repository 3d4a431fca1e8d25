import { type ByteRange } from './chunks.ts';
/** How one file differs from what was signed. */
export type FileDifference = {
    readonly kind: 'missing';
    readonly path: string;
    readonly expected: string;
} | {
    readonly kind: 'added';
    readonly path: string;
    readonly found?: string;
} | {
    readonly kind: 'renamed';
    readonly path: string;
    readonly from: string;
    readonly digest: string;
} | {
    readonly kind: 'changed';
    readonly path: string;
    readonly expected: string;
    readonly found: string;
    /** Chunks that differ, when a manifest bound by an accepted statement names them. Bytes [start, end). */
    readonly chunks?: readonly ChunkDifference[];
};
export interface ChunkDifference extends ByteRange {
    readonly index: number;
}
/** Chunk hashes of one file; none where its size is at most that of a chunk. */
export interface FileChunks {
    /** Bytes. */
    readonly size: number;
    readonly chunks?: readonly string[];
}
export interface ChunkInfo {
    readonly signed: ReadonlyMap<string, FileChunks>;
    readonly actual: ReadonlyMap<string, FileChunks>;
}
interface SignedFile {
    readonly path: string;
    readonly digest: string;
}
interface ActualFile {
    readonly path: string;
    /** Absent where it was not hashed: then it can be added, but not found to be another file renamed. */
    readonly digest?: string;
    readonly size?: number;
}
/**
 * Every way in which the files differ from the signed ones, in spec order of the paths that are there now. A missing and
 * an added file of the same digest are one renamed file.
 */
export declare function diffFiles(signed: readonly SignedFile[], actual: readonly ActualFile[], chunkInfo?: ChunkInfo, chunkSize?: number): FileDifference[];
export {};
