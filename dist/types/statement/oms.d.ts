import type { HashAlgorithm } from '../model/digest.ts';
import { type Statement } from './in-toto.ts';
export { SINGLE_FILE } from './oms-read.ts';
export declare const OMS_PREDICATE_TYPE = "https://model_signing/signature/v1.0";
/** Before v1.0: every file is a subject, and there is no predicate to speak of. Read, never written. */
export declare const OMS_OLD_PREDICATE_TYPE = "https://model_signing/Digests/v0.1";
export interface OmsResource {
    /** As listed: the path, or `path:start:end` for a shard. */
    readonly name: string;
    readonly digest: string;
    /** `.` for a single file signed by itself. */
    readonly path: string;
    /** Bytes [start, end) of a shard. */
    readonly start?: number;
    readonly end?: number;
}
/** What an OMS signature says, from either format. */
export interface OmsStatement {
    readonly format: 'v1.0' | 'digests-v0.1';
    /** Informative: never compared. Absent in the old format. */
    readonly name?: string;
    /** Recomputed in listed order, and equal to the subject's where there is one (the old format has none). */
    readonly root: string;
    readonly method: 'files' | 'shards';
    readonly hashType: HashAlgorithm;
    readonly shardSize?: number;
    readonly allowSymlinks: boolean;
    /** As written. Some signers wrote paths that name nothing inside the model: those ignore nothing. */
    readonly ignorePaths: readonly string[];
    readonly resources: readonly OmsResource[];
    /** Binds names, unlike the root. Only for method `files`. */
    readonly filesDigest?: string;
}
export interface OmsModel {
    readonly name: string;
    readonly files: readonly {
        readonly path: string;
        readonly digest: string;
    }[];
    /** Literal relative paths. */
    readonly ignorePaths: readonly string[];
    readonly allowSymlinks: boolean;
}
/** OMS v1.0, method `files`, SHA-256, in spec order (formats, section 1). */
export declare function buildOmsStatement(model: OmsModel): Statement;
/**
 * Strict (formats, sections 1 and 9): whatever two verifiers could read in two ways is refused.
 * @throws StatementError
 * @throws AttestModelError UNSUPPORTED for `blake3`
 */
export declare function parseOmsStatement(statement: Statement): OmsStatement;
