import type { FetchResponse } from 'make-fetch-happen';
import { AttestModelError } from '../errors.ts';
import { plain } from '../sigstore/service-error.ts';
import { messageIn } from './github-answer.ts';

/** `undefined`: nobody knows whether it was done. */
export class GitHubApiError extends AttestModelError {
  readonly status: number | undefined;
  constructor(message: string, status: number | undefined, guidance: string, details: Record<string, string>) {
    super('SERVICE', message, { guidance, details: { ...details, ...(status !== undefined && { status }) } });
    this.status = status;
  }
}

/** GitHub asks for a minute where it names no time ("Rate limits for the REST API"). */
const SECONDARY_LIMIT_MS = 60_000;
/** Whoever asks for longer is told no. */
export const MAX_WAIT_MS = 15 * 60_000;

/** Milliseconds that GitHub asks to wait ("Rate limits for the REST API"): 429 or 403, with `retry-after`, or `x-ratelimit-remaining: 0`, or in words only. */
export function retryAfter({ status, headers }: FetchResponse, body: Buffer): number | undefined {
  if (status !== 429 && status !== 403) return undefined;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000 - Date.now();
    return Number.isFinite(reset) ? Math.max(reset, 1000) : SECONDARY_LIMIT_MS;
  }
  return status === 429 || /secondary rate limit/i.test(messageIn(body) ?? '') ? SECONDARY_LIMIT_MS : undefined;
}

/** @param call method and address, without what is secret in it */
export const cutOff = (call: string, reason: string): GitHubApiError =>
  new GitHubApiError(
    `GitHub's API did not answer ${call}: ${plain(reason)}`,
    undefined,
    'Run it again later: what is on disk stays good.',
    { url: call },
  );

/** @param waitMs that it asks for */
export function refused(call: string, status: number, body: Buffer, waitMs = 0): GitHubApiError {
  const said = messageIn(body);
  const guidance =
    waitMs > MAX_WAIT_MS
      ? `GitHub asks to wait ${Math.ceil(waitMs / 60_000)} minutes: run it again then.`
      : 'Run it again later: what is on disk stays good.';
  const message = `GitHub's API answered ${status}${said ? ` (${said})` : ''} to ${call}`;
  return new GitHubApiError(message, status, guidance, { url: call });
}
