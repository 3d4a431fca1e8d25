import type { BundleJson, Signer } from '../sigstore/signer.ts';
import { type EvidencePaths } from './workspace.ts';
/** In the order of signing: if a later one fails, the model is signed at least. */
export declare const PENDING_NAMES: readonly ['model.sig.json', 'provenance.json', 'test-result.json'];
export type PendingName = (typeof PENDING_NAMES)[number];
/** Statements that wait for a signature, by file name. */
export type Pending = ReadonlyMap<PendingName, Uint8Array>;
export interface SignedStatement {
    readonly name: PendingName;
    readonly bundle: BundleJson;
}
/** @throws AttestModelError NOT_FOUND when there is nothing to sign */
export declare function readPending(folder: string): Promise<Pending>;
/**
 * Signs one after the other and writes each bundle before the next is asked for: none is ever lost because a later step
 * failed. What is signed leaves the folder of the unsigned.
 * @throws AttestModelError of the signer, WRITE_FAILED
 */
export declare function signPending(signer: Signer, pending: Pending, paths: EvidencePaths, options: {
    readonly root: string;
    readonly onDropped?: (lines: number) => void;
    readonly signal?: AbortSignal;
}): Promise<SignedStatement[]>;
