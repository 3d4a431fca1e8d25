import { AttestModelError, type ErrorCode } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
import { type Role } from './ring.ts';
/** Read at once by a thread: small enough to stay in a core's second-level cache. */
export declare const BUFFER_BYTES: number;
/** What a worker thread is started with. */
export interface WorkerSetup {
    readonly root: string;
    readonly algorithm: HashAlgorithm;
    /** Its number among the run's threads. */
    readonly thread: number;
    readonly state: SharedArrayBuffer;
}
/** Many files each for itself, or this thread's part of one file. */
export type Job = {
    readonly kind: 'files';
    readonly tasks: readonly HashTask[];
} | {
    readonly kind: 'part';
    readonly task: HashTask;
    readonly role: Role;
    readonly ring: SharedArrayBuffer;
};
/** Digests in one flat list, task by task: that of the whole where it was wanted, then those of the ranges. */
export type Digests = readonly string[];
export type Reply = {
    readonly digests: Digests;
} | {
    readonly error: SerializedError;
} | {
    readonly stopped: true;
};
/** An error's class does not survive the way between threads. */
export interface SerializedError {
    readonly code: ErrorCode;
    readonly message: string;
    readonly guidance?: string;
    readonly details?: AttestModelError['details'];
}
/** Everything that a worker thread does, without the thread. */
export declare function createJobRunner(setup: WorkerSetup): (job: Job) => Reply;
export declare function deserialize({ code, message, ...options }: SerializedError): AttestModelError;
