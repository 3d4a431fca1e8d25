import type { HashAlgorithm } from '../model/digest.ts';
import { type Digests, type Job } from './hash-jobs.ts';
import { SharedState } from './shared-state.ts';
/** Threads of one run. A thread that dies rejects its job: nothing waits for it forever. */
export declare class WorkerPool {
    #private;
    readonly state: SharedState;
    constructor(threads: number, setup: {
        readonly root: string;
        readonly algorithm: HashAlgorithm;
    }, file?: URL);
    /** One job a thread at a time. @throws AttestModelError; Stopped if the run was stopped */
    run(thread: number, job: Job): Promise<Digests>;
    [Symbol.asyncDispose](): Promise<void>;
}
