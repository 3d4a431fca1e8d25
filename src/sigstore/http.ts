import type { FetchResponse } from 'make-fetch-happen';
import { abortedError } from './abort.ts';
import { readBody } from './read-body.ts';
import { failureOf, type Service, type ServiceFailure, serviceError } from './service-error.ts';

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

export const DEFAULT_LIMITS: ServiceLimits = {
  connectMs: 10_000,
  attemptMs: 30_000,
  wholeMs: 120_000,
  retries: 2,
  backoffMs: 1000,
};

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

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const USER_AGENT = 'attest-model';

/**
 * One JSON answer. Through make-fetch-happen, as sigstore's own requests go, so that one proxy setting serves all.
 * Redirects are refused: a bearer token goes to the address it was meant for.
 * @throws AttestModelError SERVICE, ABORTED
 */
export async function requestJson(request: ServiceRequest): Promise<unknown> {
  const whole = AbortSignal.timeout(request.limits.wholeMs);
  for (let attempt = 0; ; attempt++) {
    const result = await tryOnce(request, whole);
    if (request.signal?.aborted) throw abortedError(request.signal.reason);
    if ('value' in result) return result.value;
    const last = attempt >= request.limits.retries || whole.aborted || !worthRetrying(result.failure);
    if (last) throw serviceError(request.service, request.url, result.failure, result.cause);
    await pause(request.limits.backoffMs * 2 ** attempt, AbortSignal.any([whole, ...list(request.signal)]));
  }
}

type Outcome = { readonly value: unknown } | { readonly failure: ServiceFailure; readonly cause?: unknown };

async function tryOnce(request: ServiceRequest, whole: AbortSignal): Promise<Outcome> {
  const attempt = AbortSignal.timeout(request.limits.attemptMs);
  try {
    const response = await send(request, AbortSignal.any([attempt, whole, ...list(request.signal)]));
    // No service of ours has much to say: more is not read.
    const body = await readBody(response, request.maxBytes ?? MAX_ANSWER_BYTES);
    if (body === undefined) return { failure: { kind: 'malformed', reason: 'it is too long' } };
    const text = body.toString('utf8');
    if (!response.ok) return { failure: { kind: 'status', status: response.status, text: messageIn(text, response) } };
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (whole.aborted) return { failure: { kind: 'silent', seconds: request.limits.wholeMs / 1000 } };
    if (attempt.aborted) return { failure: { kind: 'silent', seconds: request.limits.attemptMs / 1000 } };
    // A parser's message quotes what it read, which may be a token: not passed on.
    if (cause instanceof SyntaxError) return { failure: { kind: 'malformed', reason: 'it is not JSON' } };
    return { failure: failureOf(cause), cause };
  }
}

async function send(
  { url, method, headers, body, limits }: ServiceRequest,
  signal: AbortSignal,
): Promise<FetchResponse> {
  const { default: fetch } = await import('make-fetch-happen');
  return fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': USER_AGENT,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
    signal,
    redirect: 'error',
    retry: false,
    timeouts: { connection: limits.connectMs },
  });
}

function worthRetrying(failure: ServiceFailure): boolean {
  switch (failure.kind) {
    case 'status':
      return failure.status >= 500 || failure.status === 408 || failure.status === 429;
    case 'malformed':
      return false;
    case 'silent':
    case 'unreachable':
      return true;
  }
}

/** gRPC gateways and GitHub both answer `{"message": …}`. */
function messageIn(text: string, response: FetchResponse): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // Not JSON: the status line has to do.
  }
  return response.statusText;
}

export function list<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Ends early, without an error, when the signal fires: who called looks at it anyway. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
