import type { FetchResponse } from 'make-fetch-happen';
import { AttestModelError } from '../errors.ts';
/** `undefined`: nobody knows whether it was done. */
export declare class GitHubApiError extends AttestModelError {
    readonly status: number | undefined;
    constructor(message: string, status: number | undefined, guidance: string, details: Record<string, string>);
}
/** Whoever asks for longer is told no. */
export declare const MAX_WAIT_MS: number;
/** Milliseconds that GitHub asks to wait ("Rate limits for the REST API"): 429 or 403, with `retry-after`, or `x-ratelimit-remaining: 0`, or in words only. */
export declare function retryAfter({ status, headers }: FetchResponse, body: Buffer): number | undefined;
/** @param call method and address, without what is secret in it */
export declare const cutOff: (call: string, reason: string) => GitHubApiError;
/** @param waitMs that it asks for */
export declare function refused(call: string, status: number, body: Buffer, waitMs?: number): GitHubApiError;
