import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchResponse } from 'make-fetch-happen';
import { AttestModelError, messageOf } from '../errors.ts';
import { assertNotAborted } from '../sigstore/abort.ts';
import { readBody } from '../sigstore/read-body.ts';
import { assertServiceUrl } from '../sigstore/url.ts';
import type { GitHubAccess } from './github-access.ts';
import { cutOff, MAX_WAIT_MS, refused, retryAfter } from './github-refusal.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API's address, or (uploads, downloads) absolute. */
  readonly url: string;
  readonly json?: object;
  /** What is uploaded, opened anew for each attempt. */
  readonly upload?: { readonly size: number; readonly open: () => Readable };
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

const ATTEMPTS = 5;
const ATTEMPT_MS = 30_000;
/** Below this an upload is given up as stuck. */
const MIN_BYTES_PER_MS = 50;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** Bundles come inline in this one; the next leaves them out (`bundle_url` has them in both). */
const API_VERSION = '2022-11-28';

/**
 * One call of the REST API. A server that asks to wait (429, or 403 with a rate limit) is obeyed: it has done nothing. One that
 * failed or was cut off may have done what was asked, so only what is repeatable is asked again. Redirects are the caller's:
 * the token goes to the server that it is for.
 * @throws GitHubApiError; AttestModelError ABORTED, INVALID_INPUT (an address that is not https)
 */
export async function callGitHub(access: GitHubAccess, request: ApiRequest): Promise<ApiAnswer> {
  const { repeatable = request.method !== 'POST', expected = [] } = request;
  const pause = access.pause ?? pauseFor;
  const what = whatOf(access, request);
  for (let attempt = 1; ; attempt++) {
    assertNotAborted(request.signal);
    const outcome = await tryOnce(access, request);
    if ('failure' in outcome) {
      assertNotAborted(request.signal);
      if (!repeatable || outcome.isFinal || attempt >= ATTEMPTS) throw cutOff(what, outcome.failure);
      await pause(backoff(attempt), request.signal);
      continue;
    }
    const { answer, retryAfterMs } = outcome;
    // A limit is no answer, whatever is expected.
    if (answer.status < 400 || (expected.includes(answer.status) && retryAfterMs === undefined)) return answer;
    const wait = retryAfterMs ?? (answer.status >= 500 && repeatable ? backoff(attempt) : undefined);
    if (wait === undefined || attempt >= ATTEMPTS || wait > MAX_WAIT_MS)
      throw refused(what, answer.status, answer.body, wait);
    await pause(wait, request.signal);
  }
}

const backoff = (attempt: number): number => 2 ** attempt * 500;

async function pauseFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}

type Outcome =
  | { readonly answer: ApiAnswer; readonly retryAfterMs: number | undefined }
  /** `isFinal`: asked again it would be the same. */
  | { readonly failure: string; readonly isFinal?: boolean };

async function tryOnce(access: GitHubAccess, request: ApiRequest): Promise<Outcome> {
  const { upload, json, maxBytes = MAX_ANSWER_BYTES } = request;
  const text = json && JSON.stringify(json);
  using patience = new Patience(access, request, upload?.size ?? text?.length ?? 0);
  let broken: unknown;
  const body = upload?.open().once('error', (error) => {
    broken = error;
  });
  try {
    const response = await send(access, request, patience.signal, text ?? body);
    patience.begun();
    const read = await readBody(response, maxBytes);
    if (read === undefined) return { failure: `its answer has more than ${maxBytes} bytes`, isFinal: true };
    return { answer: toAnswer(response, read), retryAfterMs: retryAfter(response, read) };
  } catch (error) {
    // What goes wrong with the file is no fault of the server, and comes again.
    if (broken instanceof AttestModelError) throw broken;
    return { failure: patience.isOver ? 'no answer in time' : messageOf(error) };
  } finally {
    body?.destroy();
  }
}

/** One attempt's time. A server that says nothing is not given that in which it could have sent a large answer. */
class Patience implements Disposable {
  readonly signal: AbortSignal;
  readonly #silent = new AbortController();
  readonly #silence: NodeJS.Timeout;
  readonly #whole: AbortSignal;

  /** @param bytes that are sent */
  constructor({ patienceMs = ATTEMPT_MS }: GitHubAccess, { maxBytes = 0, signal }: ApiRequest, bytes: number) {
    const sending = patienceMs + Math.ceil(bytes / MIN_BYTES_PER_MS);
    this.#silence = setTimeout(() => this.#silent.abort(), sending);
    this.#whole = AbortSignal.timeout(sending + Math.ceil(maxBytes / MIN_BYTES_PER_MS));
    this.signal = AbortSignal.any([this.#whole, this.#silent.signal, ...(signal ? [signal] : [])]);
  }

  get isOver(): boolean {
    return this.#whole.aborted || this.#silent.signal.aborted;
  }

  /** Its answer has begun. */
  begun(): void {
    clearTimeout(this.#silence);
  }

  [Symbol.dispose](): void {
    this.begun();
  }
}

function toAnswer({ status, headers }: FetchResponse, body: Buffer): ApiAnswer {
  const location = headers.get('location') ?? undefined;
  const next = /<([^<>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
  return { status, body, ...(location && { location }), ...(next && { next }) };
}

async function send(
  access: GitHubAccess,
  { method, url, json, upload, accept }: ApiRequest,
  signal: AbortSignal,
  body: Readable | string | undefined,
): Promise<FetchResponse> {
  const { default: fetch } = await import('make-fetch-happen');
  const address = addressOf(access, url);
  return fetch(address.href, {
    method,
    headers: {
      accept: accept ?? 'application/vnd.github+json, application/json;q=0.9',
      'user-agent': 'attest-model',
      'x-github-api-version': API_VERSION,
      ...(mayHaveToken(access, address) && { authorization: `Bearer ${access.token}` }),
      ...(json && { 'content-type': 'application/json' }),
      ...(upload && { 'content-type': 'application/octet-stream', 'content-length': String(upload.size) }),
    },
    ...(body !== undefined && { body }),
    signal,
    redirect: 'manual',
    retry: false,
    timeouts: { connection: 10_000 },
  });
}

function addressOf({ apiUrl }: GitHubAccess, url: string): URL {
  return assertServiceUrl(
    url.startsWith('/') ? `${apiUrl.replace(/\/+$/, '')}${url}` : url,
    'the address that GitHub named',
  );
}

/** The API, and where it takes uploads: no storage that an answer redirects to, nor what else an answer names. */
function mayHaveToken({ token, apiUrl }: GitHubAccess, address: URL): boolean {
  if (token === undefined) return false;
  return address.origin === new URL(apiUrl).origin || address.origin === uploadOrigin(apiUrl);
}

/** `uploads.github.com` beside `api.github.com` (and so for ghe.com); GitHub Enterprise Server takes uploads on the API's host. */
export function uploadOrigin(apiUrl: string): string {
  const { protocol, host, origin } = new URL(apiUrl);
  return host.startsWith('api.') ? `${protocol}//uploads.${host.slice('api.'.length)}` : origin;
}

/** Without the query, where a signed address has its secret. */
function whatOf(access: GitHubAccess, { method, url }: ApiRequest): string {
  const { origin, pathname } = addressOf(access, url);
  return `${method} ${origin}${pathname}`;
}
