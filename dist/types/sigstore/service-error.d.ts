import { AttestModelError } from '../errors.ts';
export type Service = 'Fulcio' | 'Rekor' | 'the timestamp authority' | 'the OIDC token endpoint' | 'GitHub';
/** How a service failed us. `status`: it answered; `silent`: no answer in time; `unreachable`: no connection; `malformed`: an answer without sense. */
export type ServiceFailure = {
    readonly kind: 'status';
    readonly status: number;
    readonly text?: string;
} | {
    readonly kind: 'silent';
    readonly seconds?: number;
} | {
    readonly kind: 'unreachable';
    readonly reason: string;
} | {
    readonly kind: 'malformed';
    readonly reason: string;
};
export declare function serviceError(service: Service, url: string, failure: ServiceFailure, cause?: unknown): AttestModelError;
/** A service's own words: one short line, no control characters, and never a token that it may have sent back. */
export declare function plain(text: string): string;
/** What went wrong below HTTP, from whatever node or make-fetch-happen threw. */
export declare function failureOf(error: unknown): ServiceFailure;
