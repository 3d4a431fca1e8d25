import type { Readable } from 'node:stream';
import type { GitHubAccess } from './github-access.ts';
export interface ApiRequest {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Below the API's address, or (uploads, downloads) absolute. */
    readonly url: string;
    readonly json?: object;
    /** What is uploaded, opened anew for each attempt. */
    readonly upload?: {
        readonly size: number;
        readonly open: () => Readable;
    };
    readonly accept?: string;
    /** No more of an answer is read; default 8 MiB. */
    readonly maxBytes?: number;
    /** Asking twice does no harm, so a connection that was cut or a server that failed is asked again. Default: all but POST. */
    readonly repeatable?: boolean;
    /** Statuses of 400 and above that are an answer to the caller, and no error. */
    readonly expected?: readonly number[];
    readonly signal?: AbortSignal | undefined;
}
export interface ApiAnswer {
    readonly status: number;
    readonly body: Buffer;
    readonly location?: string;
    /** Address of the next page, by the header `link`. */
    readonly next?: string;
}
/**
 * One call of the REST API. A server that asks to wait (429, or 403 with a rate limit) is obeyed: it has done nothing. One that
 * failed or was cut off may have done what was asked, so only what is repeatable is asked again. Redirects are the caller's:
 * the token goes to the server that it is for.
 * @throws GitHubApiError; AttestModelError ABORTED, INVALID_INPUT (an address that is not https)
 */
export declare function callGitHub(access: GitHubAccess, request: ApiRequest): Promise<ApiAnswer>;
/** `uploads.github.com` beside `api.github.com` (and so for ghe.com); GitHub Enterprise Server takes uploads on the API's host. */
export declare function uploadOrigin(apiUrl: string): string;
