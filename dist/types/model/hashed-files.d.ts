import { type HashedFile, type Manifest } from './manifest.ts';
/** Everything that is computed from the files' digests alone, whoever hashed them. */
export interface HashedFiles {
    /** In spec order. */
    readonly files: readonly HashedFile[];
    readonly manifest: Manifest;
    readonly manifestDigest: string;
    /** OMS root, hex. */
    readonly root: string;
    /** Computed when it is asked for. */
    readonly filesDigest: string;
}
export declare function describeFiles(hashed: readonly HashedFile[], options: {
    readonly chunks: boolean;
}): HashedFiles;
