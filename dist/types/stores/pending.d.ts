import type { BundleJson, Signer } from '../sigstore/signer.ts';
import { type StatementName } from '../statement/statements.ts';
import { type EvidencePaths } from './workspace.ts';
/** Statements that wait for a signature, by file name. */
export type Pending = ReadonlyMap<StatementName, Uint8Array>;
export interface SignedStatement {
    readonly name: StatementName;
    readonly bundle: BundleJson;
}
/** @throws AttestModelError NOT_FOUND when there is nothing to sign */
export declare function readPending(folder: string): Promise<Pending>;
export interface SignPendingOptions {
    readonly root: string;
    /** Told of each as soon as it is on disk, also where a later one fails. */
    readonly onSigned: (statement: SignedStatement) => void;
    /** Lines of an earlier state of the model that were dropped. */
    readonly onDropped?: (lines: number) => void;
    readonly signal?: AbortSignal;
}
/**
 * Signs one after the other and writes each bundle before the next is asked for: none is ever lost because a later step
 * failed. What is signed leaves the folder of the unsigned.
 * @throws AttestModelError of the signer, WRITE_FAILED
 */
export declare function signPending(signer: Signer, pending: Pending, paths: EvidencePaths, options: SignPendingOptions): Promise<void>;
