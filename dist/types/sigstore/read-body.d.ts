import type { FetchResponse } from 'make-fetch-happen';
/** The bytes of an answer; undefined where there are more than `maxBytes`: then the connection is cut, and no more is read. */
export declare function readBody({ body }: FetchResponse, maxBytes: number): Promise<Buffer | undefined>;
