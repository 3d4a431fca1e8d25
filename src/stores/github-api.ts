import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchResponse } from 'make-fetch-happen';
import { AttestModelError, messageOf } from '../errors.ts';
import { assertNotAborted } from '../sigstore/abort.ts';
import { readBody } from '../sigstore/read-body.ts';
import { assertServiceUrl } from '../sigstore/url.ts';
import { messageIn, plain } from './github-answer.ts';

/** One repository of a GitHub server, as a token (or nobody) sees it. */
export interface GitHubAccess {
  /** `owner/name`. */
  readonly repository: string;
  /** Absent: as anyone, which public repositories allow for reading. */
  readonly token?: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** Such as `https://github.com`. */
  readonly serverUrl: string;
  /** For tests: how a pause of so many milliseconds is made. */
  readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** For tests: how long a server may be silent, ms, before its answer begins. */
  readonly patienceMs?: number;
}

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
  /** Whether the header `link` names a next page. */
  readonly next?: string;
}

/** `undefined`: nobody knows whether it was done. */
export class GitHubApiError extends AttestModelError {
  readonly status: number | undefined;
  constructor(message: string, status: number | undefined, guidance: string, details: Record<string, string>) {
    super('SERVICE', message, { guidance, details: { ...details, ...(status !== undefined && { status }) } });
    this.status = status;
  }
}

const ATTEMPTS = 5;
const ATTEMPT_MS = 30_000;
/** Below this an upload is given up as stuck. */
const MIN_BYTES_PER_MS = 50;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** GitHub asks for a minute where it names no time ("Rate limits for the REST API"); whoever asks for longer is told no. */
const SECONDARY_LIMIT_MS = 60_000;
const MAX_WAIT_MS = 15 * 60_000;
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
  addressOf(access, request.url);
  for (let attempt = 1; ; attempt++) {
    assertNotAborted(request.signal);
    const outcome = await tryOnce(access, request);
    if ('failure' in outcome) {
      assertNotAborted(request.signal);
      if (!repeatable || attempt >= ATTEMPTS) throw cutOff(access, request, outcome.failure);
      await pause(backoff(attempt), request.signal);
      continue;
    }
    const { answer, retryAfterMs } = outcome;
    // A limit is no answer, whatever is expected.
    if (answer.status < 400 || (expected.includes(answer.status) && retryAfterMs === undefined)) return answer;
    const wait = retryAfterMs ?? (answer.status >= 500 && repeatable ? backoff(attempt) : undefined);
    if (wait === undefined || attempt >= ATTEMPTS || wait > MAX_WAIT_MS) throw refused(access, request, answer, wait);
    await pause(wait, request.signal);
  }
}

const backoff = (attempt: number): number => 2 ** attempt * 500;

async function pauseFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}

type Outcome = { readonly answer: ApiAnswer; readonly retryAfterMs: number | undefined } | { readonly failure: string };

async function tryOnce(access: GitHubAccess, request: ApiRequest): Promise<Outcome> {
  const { upload, json, maxBytes } = request;
  const text = json && JSON.stringify(json);
  const { patienceMs = ATTEMPT_MS } = access;
  const sending = patienceMs + Math.ceil((upload?.size ?? text?.length ?? 0) / MIN_BYTES_PER_MS);
  const limit = AbortSignal.timeout(sending + Math.ceil((maxBytes ?? 0) / MIN_BYTES_PER_MS));
  // A server that says nothing is not given the time in which it could have sent a large answer.
  const silent = new AbortController();
  const silence = setTimeout(() => silent.abort(), sending);
  let broken: unknown;
  const body = upload?.open().once('error', (error) => {
    broken = error;
  });
  try {
    const response = await send(
      access,
      request,
      AbortSignal.any([limit, silent.signal, ...(request.signal ? [request.signal] : [])]),
      text ?? body,
    );
    clearTimeout(silence);
    const read = await readBody(response, maxBytes ?? MAX_ANSWER_BYTES);
    if (read === undefined) return { failure: `its answer has more than ${maxBytes ?? MAX_ANSWER_BYTES} bytes` };
    const location = response.headers.get('location') ?? undefined;
    const next = /<([^<>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    const answer = { status: response.status, body: read, ...(location && { location }), ...(next && { next }) };
    return { answer, retryAfterMs: retryAfter(response, read) };
  } catch (error) {
    // What goes wrong with the file is no fault of the server, and comes again.
    if (broken instanceof AttestModelError) throw broken;
    return { failure: limit.aborted || silent.signal.aborted ? 'no answer in time' : messageOf(error) };
  } finally {
    clearTimeout(silence);
    body?.destroy();
  }
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

/** "Rate limits for the REST API": 429 or 403, with `retry-after`, or `x-ratelimit-remaining: 0`, or in words only. */
function retryAfter({ status, headers }: FetchResponse, body: Buffer): number | undefined {
  if (status !== 429 && status !== 403) return undefined;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000 - Date.now();
    return Number.isFinite(reset) ? Math.max(reset, 1000) : SECONDARY_LIMIT_MS;
  }
  return status === 429 || /secondary rate limit/i.test(messageIn(body) ?? '') ? SECONDARY_LIMIT_MS : undefined;
}

function cutOff(access: GitHubAccess, request: ApiRequest, reason: string): GitHubApiError {
  return new GitHubApiError(
    `GitHub's API did not answer ${whatOf(access, request)}: ${plain(reason)}`,
    undefined,
    'Run it again later: what is on disk stays good.',
    { url: whatOf(access, request) },
  );
}

function refused(
  access: GitHubAccess,
  request: ApiRequest,
  answer: ApiAnswer,
  wait: number | undefined,
): GitHubApiError {
  const said = messageIn(answer.body);
  const guidance =
    wait !== undefined && wait > MAX_WAIT_MS
      ? `GitHub asks to wait ${Math.ceil(wait / 60_000)} minutes: run it again then.`
      : 'Run it again later: what is on disk stays good.';
  return new GitHubApiError(
    `GitHub's API answered ${answer.status}${said ? ` (${said})` : ''} to ${whatOf(access, request)}`,
    answer.status,
    guidance,
    { url: whatOf(access, request) },
  );
}

/** Without the query, where a signed address has its secret. */
function whatOf(access: GitHubAccess, { method, url }: ApiRequest): string {
  const { origin, pathname } = URL.parse(url) ?? new URL(`${access.apiUrl}${url}`);
  return `${method} ${origin}${pathname}`;
}
