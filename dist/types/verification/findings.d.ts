import type { Sniffed } from '../model/pickle.ts';
import type { Claims } from './claims/claims.ts';
import type { FilesResult } from './files/files.ts';
import type { ManifestResult } from './files/manifest-check.ts';
import type { ModelSignature } from './signatures/model-signature.ts';
import type { Check, Integrity } from './verdict.ts';
/** Everything that was found out; what was not done is absent. */
export interface Findings {
    readonly path: string;
    /** What was asked for: a chunk proof is none of whole files, nor the other way round. */
    readonly integrity: Integrity;
    readonly signature: ModelSignature;
    /** Of a chunk proof only. */
    readonly chunksBound?: Check;
    readonly files?: FilesResult & {
        readonly count: number;
        readonly bytes: number;
        readonly onDisk: readonly {
            readonly path: string;
            readonly size: number;
        }[];
        /** Files that hold pickled objects, or may; absent where nobody looked into them. */
        readonly sniffed?: readonly SniffedFile[];
    };
    readonly manifest?: ManifestResult;
    /** Digests of all manifests that the signed files can have, whatever lies beside them; absent where not asked for, or not known. */
    readonly manifests?: readonly string[];
    readonly claims?: Claims & {
        readonly asked: boolean;
    };
}
export interface SniffedFile extends Sniffed {
    readonly path: string;
}
