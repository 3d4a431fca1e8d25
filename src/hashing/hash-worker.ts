import { parentPort, workerData } from 'node:worker_threads';
import { createJobRunner, type Job, type WorkerSetup } from './hash-jobs.ts';

/** A file of its own because a thread starts from a file; all it does is in hash-jobs.ts. */
const run = createJobRunner(workerData as WorkerSetup);
parentPort?.on('message', (job: Job) => parentPort?.postMessage(run(job)));
