import { AttestModelError } from '../errors.ts';

export function abortedError(cause?: unknown): AttestModelError {
  return new AttestModelError('ABORTED', 'stopped before it was done', { cause });
}

/** @throws AttestModelError ABORTED */
export function assertNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedError(signal.reason);
}
