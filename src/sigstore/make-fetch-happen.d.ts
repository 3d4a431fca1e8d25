/** The little of make-fetch-happen that we use; it publishes no types. */
declare module 'make-fetch-happen' {
  export interface FetchOptions {
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    headers: Readonly<Record<string, string>>;
    body?: string | import('node:stream').Readable;
    signal: AbortSignal;
    redirect: 'error' | 'manual';
    retry: false;
    /** Of `@npmcli/agent`, ms. */
    timeouts: { connection: number };
  }
  export interface FetchResponse {
    readonly ok: boolean;
    readonly status: number;
    readonly statusText: string;
    readonly headers: { get(name: string): string | null };
    readonly body: AsyncIterable<Buffer> & { destroy(): void };
  }
  export default function fetch(url: string, options: FetchOptions): Promise<FetchResponse>;
}
