import { type Service } from './service-error.ts';
/** How long we wait for a service, ms. Each is an upper bound; a run in CI must end, with the name of who was silent. */
export interface ServiceLimits {
    readonly connectMs: number;
    readonly attemptMs: number;
    /** All attempts and the pauses between them. */
    readonly wholeMs: number;
    readonly retries: number;
    /** First pause; doubled for each further attempt. */
    readonly backoffMs: number;
}
export declare const DEFAULT_LIMITS: ServiceLimits;
export interface ServiceRequest {
    readonly service: Service;
    readonly url: string;
    readonly method: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly limits: ServiceLimits;
    /** Of an answer that is a file; default {@link MAX_ANSWER_BYTES}. */
    readonly maxBytes?: number;
    readonly signal?: AbortSignal | undefined;
}
/**
 * One JSON answer. Through make-fetch-happen, as sigstore's own requests go, so that one proxy setting serves all.
 * Redirects are refused: a bearer token goes to the address it was meant for.
 * @throws AttestModelError SERVICE, ABORTED
 */
export declare function requestJson(request: ServiceRequest): Promise<unknown>;
export declare function list<T>(value: T | undefined): T[];
