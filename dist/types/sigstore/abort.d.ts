import { AttestModelError } from '../errors.ts';
export declare function abortedError(cause?: unknown): AttestModelError;
/** @throws AttestModelError ABORTED */
export declare function assertNotAborted(signal: AbortSignal | undefined): void;
